import assert from 'node:assert/strict';
import { after, before, describe, test, type TestContext } from 'node:test';
import { registryPath } from '../../src/contract/address.ts';
import { withApiVersion } from '../../src/contract/api-version.ts';
import { people, type People } from '../directory/authority.ts';
import { startDockgate, type TestDockgate } from '../harness/harness.ts';
import { azureCli } from './azure-cli.ts';

// Roles as the Azure CLI manages them, against `…/providers/Microsoft.Authorization`.

let dockgate: TestDockgate;
let directory: People;
before(async () => {
  dockgate = await startDockgate({ tls: true, workers: 1 });
  directory = await people(dockgate);
  await directory.setTenant({ passwordGrant: true });
});
after(() => directory.close());

const scope = registryPath('dockgate');
const authorization = `${scope}/providers/Microsoft.Authorization`;
const PULL = '7f951dda-4ed3-4680-a7ca-43fe172d538d';

async function signedIn(t: TestContext) {
  const az = await azureCli(t, dockgate);
  if (!az) return undefined;
  const { userName, password } = dockgate.owner;
  const login = await az.run(['login', '-u', userName, '-p', password]);
  assert.equal(login.code, 0, login.stderr);
  const run = async (...words: string[]) => {
    const { code, stdout, stderr } = await az.run(words);
    return { code, stderr, json: code === 0 && stdout !== '' ? (JSON.parse(stdout) as Json) : {} };
  };
  const rest = (method: string, url: string, body?: object) => run('rest', '--method', method, '--url', withApiVersion(url), ...(body ? ['--body', JSON.stringify(body)] : []));
  return { run, rest };
}
interface Json {
  readonly [name: string]: string | undefined | Json | readonly Json[];
}

// Debian's release of the CLI fails in its own `role assignment` commands before it asks anything, so they are sent by `az rest`.
describe('az', () => {
  test('assigns a role that counts at once, lists it and takes it away', async (t) => {
    const az = await signedIn(t);
    if (!az) return;
    const { appId } = await directory.application('az-puller');
    const mayPull = async () => {
      const { json } = await az.rest('post', `${scope}/can`, { subject: appId, action: 'pull', repository: 'app' });
      return (json['value'] as readonly Json[])[0]!['allowed'];
    };
    assert.equal(await mayPull(), false);
    const [principal] = (await az.rest('get', `${authorization}/principals?name=${appId}`)).json['value'] as readonly Json[];
    const { value } = (await az.rest('get', `${authorization}/roleDefinitions?$filter=roleName eq 'AcrPull'&api-version=2018-01-01-preview`)).json as { value: readonly Json[] };
    assert.deepEqual(value.map(({ name }) => name), [PULL]);
    const path = `${authorization}/roleAssignments/${crypto.randomUUID()}`;
    const body = { properties: { roleDefinitionId: value[0]!['id'], principalId: principal!['id'], principalType: 'ServicePrincipal' } };
    const created = await az.rest('put', `${path}?api-version=2022-04-01`, body);
    assert.equal(created.code, 0, created.stderr);
    assert.equal(created.json['id'], path);
    assert.equal(await mayPull(), true);
    const again = await az.rest('put', `${authorization}/roleAssignments/${crypto.randomUUID()}?api-version=2022-04-01`, body);
    // What the CLI's own command takes for success.
    assert.match(again.stderr, /role assignment already exists/);
    const listed = (await az.rest('get', `${authorization}/roleAssignments?$filter=principalId eq '${String(principal!['id'])}'&api-version=2022-04-01`)).json['value'] as readonly Json[];
    assert.deepEqual(listed.map(({ id }) => id), [path]);
    assert.equal((await az.rest('delete', `${path}?api-version=2022-04-01`)).code, 0);
    assert.equal(await mayPull(), false);
    const refused = await az.rest('put', `${path}?api-version=2022-04-01`, { properties: { ...body.properties, condition: '@Environment[a:b] StringEquals x', conditionVersion: '2.0' } });
    assert.match(refused.stderr, /properties\.condition: at character 1: this attribute is not known/);
  });

  test('makes a role of one’s own', async (t) => {
    const az = await signedIn(t);
    if (!az) return;
    const subscription = scope.split('/').slice(0, 3).join('/');
    const role = { Name: 'Import only', Description: 'imports', Actions: ['Microsoft.ContainerRegistry/registries/importImage/action', 'Microsoft.ContainerRegistry/registries/read'], AssignableScopes: [subscription] };
    const created = await az.run('role', 'definition', 'create', '--role-definition', JSON.stringify(role));
    assert.equal(created.code, 0, created.stderr);
    assert.deepEqual([created.json['roleName'], created.json['roleType']], ['Import only', 'CustomRole']);
    const found = (await az.rest('get', `${subscription}/providers/Microsoft.Authorization/roleDefinitions?$filter=type eq 'CustomRole'&api-version=2022-04-01`)).json['value'] as readonly Json[];
    assert.deepEqual(found.map(({ id }) => id), [created.json['id']]);
  });
});
