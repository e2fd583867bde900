import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { run } from '../../src/cli/program.ts';
import { authorityOf, people, type People } from '../directory/authority.ts';
import { freePort } from '../servers/free-port.ts';
import { startDockgate, type TestDockgate } from '../harness/harness.ts';
import { owner } from '../clients/command-line.ts';
import { recordingTerminal } from '../program/recording-terminal.ts';

// `dockgate can-i-pull` on a node whose azure.json is as it should be, and as it should not.

let dockgate: TestDockgate;
let directory: People;
let home: string;
let endpoint: string;
before(async () => {
  const managedIdentityPort = await freePort();
  endpoint = `http://127.0.0.1:${managedIdentityPort}/metadata/identity/oauth2/token`;
  dockgate = await startDockgate({ tls: true, managedIdentityPort });
  directory = await people(dockgate);
  home = await mkdtemp(join(tmpdir(), 'dockgate-node-'));
});
after(async () => {
  await directory.close();
  await rm(home, { recursive: true, force: true });
});

async function ask(config: unknown, { registry = dockgate.host, env = {} }: { registry?: string; env?: Record<string, string> } = {}) {
  const file = join(home, 'azure.json');
  if (config !== undefined) await writeFile(file, typeof config === 'string' ? config : JSON.stringify(config));
  const terminal = recordingTerminal({ env: { SSL_CERT_FILE: authorityOf(dockgate).caFile, HOME: home, ...env } });
  const code = await run(['can-i-pull', registry, '--config', config === undefined ? join(home, 'nowhere.json') : file], terminal);
  return { code: code as number, ...terminal.take() };
}

const asApplication = async (name: string, ...roles: string[]) => {
  const { appId, secret } = await directory.application(name);
  for (const role of roles) await owner(dockgate, 'role', 'assignment', 'create', '--assignee', appId, '--role', role);
  return { cloud: 'AzurePublicCloud', tenantId: directory.tenantId, aadClientId: appId, aadClientSecret: secret };
};

describe('dockgate can-i-pull', () => {
  test('0: a service principal that may pull', async () => {
    const { code, out } = await ask(await asApplication('node', 'AcrPull'));
    assert.equal(code, 0, out);
    assert.match(out, /Validating image pull permission: SUCCEEDED/);
  });

  test('0: a managed identity that may pull, of the machine', async () => {
    await owner(dockgate, 'managed-identity', 'create', 'kubelet');
    await owner(dockgate, 'role', 'assignment', 'create', '--assignee', 'kubelet', '--role', 'AcrPull');
    const secret = await owner(dockgate, 'managed-identity', 'credential', 'reset', 'kubelet');
    const { properties } = JSON.parse(await owner(dockgate, 'managed-identity', 'show', 'kubelet', '--json')) as { properties: { clientId: string } };
    const config = { cloud: 'AzurePublicCloud', aadClientId: 'msi', aadClientSecret: 'msi', userAssignedIdentityID: properties.clientId };
    const env = { IDENTITY_ENDPOINT: endpoint, IDENTITY_HEADER: secret };
    const { code, out } = await ask(config, { env });
    assert.equal(code, 0, out);
    const other = await ask({ ...config, userAssignedIdentityID: crypto.randomUUID() }, { env });
    assert.equal(other.code, 10);
  });

  test('1, 2, 3, 4: an azure.json that is missing, unreadable, senseless, or of no cloud', async () => {
    assert.equal((await ask(undefined)).code, 1);
    const terminal = recordingTerminal();
    assert.equal(await run(['can-i-pull', dockgate.host, '--config', home], terminal), 2);
    assert.equal((await ask('{"cloud":')).code, 3);
    assert.equal((await ask({ cloud: 7 })).code, 3);
    const { code, out } = await ask({ cloud: 'MyCloud' });
    assert.equal(code, 4);
    assert.match(out, /names the cloud MyCloud/);
  });

  test('10: a secret that is wrong, and an application that nobody knows', async () => {
    const config = await asApplication('wrong', 'AcrPull');
    const wrong = await ask({ ...config, aadClientSecret: 'wrong' });
    assert.equal(wrong.code, 10);
    assert.match(wrong.out, /Validating service principal credential: FAILED\n.*AADSTS7000215/);
    assert.equal((await ask({ ...config, aadClientId: crypto.randomUUID() })).code, 10);
  });

  test('52: a name that leads nowhere', async () => {
    assert.equal((await ask(await asApplication('lost'), { registry: 'nosuch.invalid' })).code, 52);
  });

  test('60: an identity without a role', async () => {
    const { code, out } = await ask(await asApplication('norole'));
    assert.equal(code, 60);
    assert.match(out, /Validating image pull permission: FAILED\n.*role-missing-pull/);
  });
});
