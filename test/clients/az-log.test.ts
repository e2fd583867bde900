import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { registryPath } from '../../src/contract/address.ts';
import { logAnswer } from '../../src/contract/log-query.ts';
import { people, type People } from '../directory/authority.ts';
import { startDockgate, type TestDockgate } from '../harness/harness.ts';
import { azureCli } from './azure-cli.ts';
import { owner } from './command-line.ts';

// The registry's log as `az` asks it. Its own command for that, `az monitor log-analytics query`, is an extension that is
// fetched from Microsoft's storage; it sends what `az rest` sends here, with a token for the same resource.

let dockgate: TestDockgate;
let directory: People;
before(async () => {
  dockgate = await startDockgate({ tls: true, workers: 1 });
  directory = await people(dockgate);
});
after(() => directory.close());

const QUERY = 'ContainerRegistryLoginEvents | where OperationName == "Sign-in" | summarize n = count() by Identity';

test('az asks the workspace of a registry, with a token that is for the log alone', async (t) => {
  const az = await azureCli(t, dockgate);
  if (!az) return;
  const reader = await directory.application('reader');
  await owner(dockgate, 'role', 'assignment', 'create', '--assignee', reader.appId, '--role', 'Reader');
  const login = await az.run(['login', '--service-principal', '-u', reader.appId, '-p', reader.secret, '--tenant', directory.tenantId]);
  assert.equal(login.code, 0, login.stderr);

  const ask = (path: string, ...more: string[]) =>
    az.run(['rest', '--method', 'post', '--url', `${dockgate.url}/v1${path}/query`, '--body', JSON.stringify({ query: QUERY }), ...more]);
  const forTheLog = ['--resource', 'https://api.loganalytics.io'];
  const [workspace] = (await owner(dockgate, 'logs', 'query', 'ContainerRegistryLoginEvents | take 1 | project TenantId', '--csv')).match(/[0-9a-f-]{36}/g) ?? [];
  assert.ok(workspace);
  for (const [path, ...resource] of [[`/workspaces/${workspace}`, ...forTheLog], [registryPath('dockgate')]] as const) {
    const { code, stdout, stderr } = await ask(path, ...resource);
    assert.equal(code, 0, `${path} ${resource.join(' ')}: ${stderr}`);
    assert.equal(logAnswer.parse(JSON.parse(stdout)).tables[0]!.rows[0]![0], reader.appId);
  }

  const elsewhere = await az.run(['rest', '--method', 'get', '--url', `${dockgate.url}/subscriptions?api-version=2020-01-01`, ...forTheLog]);
  assert.match(elsewhere.stderr, /Unauthorized.*token/s, 'what may read the log manages nothing');
  await owner(dockgate, 'role', 'assignment', 'delete', '--assignee', reader.appId, '--role', 'Reader');
  assert.match((await ask(registryPath('dockgate'), ...forTheLog)).stderr, /AuthorizationFailed/);
});
