import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { AuthorizationManagementClient } from '@azure/arm-authorization';
import { ContainerRegistryManagementClient } from '@azure/arm-containerregistry';
import { builtInRole } from '../../src/access/roles/built-in-roles.ts';
import { registryPath, RESOURCE_GROUP as GROUP, roleDefinitionPath, scopeMapPath, SUBSCRIPTION_ID } from '../../src/contract/address.ts';
import { openDatabase } from '../../src/db/database.ts';
import { roleAssignmentStore } from '../../src/identity/roles/role-assignment-store.ts';
import { authorityOf, MANAGEMENT, people, type People } from '../directory/authority.ts';
import { basic, startDockgate, type TestDockgate } from '../harness/harness.ts';

// Microsoft's own clients for Azure Resource Manager, signed in as an application, unmodified: only their endpoint is
// this server.

let dockgate: TestDockgate;
let directory: People;
let registries: ContainerRegistryManagementClient;
let roles: AuthorizationManagementClient;

/** What the two clients get for an application. */
async function clientsOf({ appId, secret }: { appId: string; secret: string }) {
  const authority = authorityOf(dockgate);
  const form = { grant_type: 'client_credentials', client_id: appId, client_secret: secret, scope: MANAGEMENT };
  const token = String((await authority.token(form, directory.tenantId)).body['access_token']);
  const credential = { getToken: async () => ({ token, expiresOnTimestamp: Date.now() + 3_600_000 }) };
  const options = { endpoint: dockgate.url, tlsOptions: { ca: await readFile(authority.caFile, 'utf8') }, retryOptions: { maxRetries: 0 } };
  return {
    registries: new ContainerRegistryManagementClient(credential, SUBSCRIPTION_ID, options),
    roles: new AuthorizationManagementClient(credential, SUBSCRIPTION_ID, { ...options, $host: dockgate.url }),
  };
}

before(async () => {
  dockgate = await startDockgate({ tls: true, workers: 1 });
  directory = await people(dockgate);
  const manager = await directory.application('manager');
  const database = await openDatabase(`sqlite:${dockgate.data}`, 'policy');
  const wanted = { id: crypto.randomUUID(), scope: '/', principalId: manager.objectId, principalType: 'ServicePrincipal', roleDefinitionId: builtInRole('Owner').id } as const;
  await roleAssignmentStore(database).create(directory.tenantId, { ...wanted, condition: null, description: '' }, { by: '', at: new Date() });
  await database.close();
  ({ registries, roles } = await clientsOf(manager));
});
after(() => directory.close());

const all = async <T>(pages: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = [];
  for await (const one of pages) found.push(one);
  return found;
};
const refused = async (asked: PromiseLike<unknown>) => {
  const error = await Promise.resolve(asked).then(() => assert.fail('it was not refused'), (thrown: { statusCode: number; code: string }) => thrown);
  return [error.statusCode, error.code];
};

describe('Microsoft’s clients for Azure Resource Manager', () => {
  test('make, change, list and delete a registry', async () => {
    assert.equal((await registries.registries.checkNameAvailability({ name: 'team01', type: 'Microsoft.ContainerRegistry/registries' })).nameAvailable, true);
    const made = await registries.registries.create(GROUP, 'team01', { location: 'eastus', sku: { name: 'Premium' }, adminUserEnabled: true, tags: { team: 'a' } });
    assert.deepEqual([made.provisioningState, made.sku.name, made.adminUserEnabled, made.location], ['Succeeded', 'Premium', true, 'eastus']);
    const taken = await registries.registries.checkNameAvailability({ name: 'team01', type: 'Microsoft.ContainerRegistry/registries' });
    assert.deepEqual([taken.nameAvailable, taken.reason, taken.message], [false, 'AlreadyExists', 'The registry team01 is already in use.']);
    const rules = { defaultAction: 'Deny', ipRules: [{ action: 'Allow', iPAddressOrRange: '203.0.113.7' }] };
    const changed = await registries.registries.update(GROUP, 'team01', { anonymousPullEnabled: true, networkRuleSet: rules, policies: { retentionPolicy: { days: 30, status: 'enabled' } } });
    assert.deepEqual([changed.anonymousPullEnabled, changed.networkRuleSet, changed.policies?.retentionPolicy?.days], [true, rules, 30]);
    // What was read can be sent again.
    const again = await registries.registries.create(GROUP, 'team01', await registries.registries.get(GROUP, 'team01'));
    assert.deepEqual([again.tags, again.networkRuleSet], [{ team: 'a' }, rules]);
    assert.deepEqual((await all(registries.registries.list())).map(({ name }) => name).toSorted(), ['dockgate', 'team01']);
    assert.deepEqual((await all(registries.registries.listByResourceGroup(GROUP))).map(({ name }) => name).toSorted(), ['dockgate', 'team01']);
    await registries.registries.delete(GROUP, 'team01');
    assert.deepEqual(await refused(registries.registries.get(GROUP, 'team01')), [404, 'ResourceNotFound']);
  });

  test('make scope maps, tokens and their passwords, with which a client logs in', async () => {
    const map = await registries.scopeMaps.create(GROUP, 'dockgate', 'readers', { actions: ['repositories/app/content/read'] });
    assert.deepEqual([map.actions, map.typePropertiesType], [['repositories/app/content/read'], 'UserDefined']);
    await registries.scopeMaps.update(GROUP, 'dockgate', 'readers', { description: 'may read' });
    assert.equal((await all(registries.scopeMaps.list(GROUP, 'dockgate'))).length, 6);
    const token = await registries.tokens.create(GROUP, 'dockgate', 'puller', { scopeMapId: scopeMapPath('dockgate', 'readers'), status: 'enabled' });
    const generated = await registries.registries.generateCredentials(GROUP, 'dockgate', { tokenId: token.id! });
    assert.deepEqual([generated.username, generated.passwords?.map(({ name }) => name)], ['puller', ['password1', 'password2']]);
    const statuses = await Promise.all(generated.passwords!.map(async ({ value }) => (await asked(basic('puller', value!))).status));
    assert.deepEqual(statuses, [200, 200]);
    await registries.tokens.update(GROUP, 'dockgate', 'puller', { status: 'disabled' });
    assert.equal((await asked(basic('puller', generated.passwords![0]!.value!))).status, 401);
    assert.deepEqual((await all(registries.tokens.list(GROUP, 'dockgate'))).map(({ name, status }) => [name, status]), [['puller', 'disabled']]);
    await registries.tokens.delete(GROUP, 'dockgate', 'puller');
    await registries.scopeMaps.delete(GROUP, 'dockgate', 'readers');
  });

  test('renew the password of the admin account, and read how much is used', async () => {
    await registries.registries.update(GROUP, 'dockgate', { adminUserEnabled: true });
    const { username, passwords } = await registries.registries.regenerateCredential(GROUP, 'dockgate', { name: 'password2' });
    assert.equal((await asked(basic(username!, passwords!.find(({ name }) => name === 'password2')!.value!))).status, 200);
    const listed = await registries.registries.listCredentials(GROUP, 'dockgate');
    assert.deepEqual(listed.passwords?.map(({ name }) => name), ['password', 'password2']);
    assert.deepEqual(listed.passwords, passwords);
    const { value } = await registries.registries.listUsages(GROUP, 'dockgate');
    // As ACR was recorded to answer for a Premium registry.
    assert.deepEqual(value?.map(({ name, limit }) => [name, limit]), [
      ['Size', 536_870_912_000], ['Webhooks', 500], ['Geo-replications', -1], ['IPRules', 100],
      ['VNetRules', 100], ['PrivateEndpointConnections', 200], ['ScopeMaps', 50_000], ['Tokens', 50_000],
    ]);
  });

  test('assign a role, which counts at the next request, and take it away', async () => {
    const puller = await directory.application('puller');
    const own = await clientsOf(puller);
    const show = () => own.registries.registries.get(GROUP, 'dockgate');
    assert.deepEqual(await refused(show()), [403, 'AuthorizationFailed']);
    const scope = registryPath('dockgate').slice(1);
    const wanted = { roleDefinitionId: roleDefinitionPath(builtInRole('Reader').id), principalId: puller.objectId, principalType: 'ServicePrincipal' };
    const name = crypto.randomUUID();
    const assigned = await roles.roleAssignments.create(scope, name, wanted);
    assert.equal(assigned.name, name);
    assert.equal((await show()).name, 'dockgate');
    assert.deepEqual(await refused(own.registries.registries.update(GROUP, 'dockgate', { tags: {} })), [403, 'AuthorizationFailed']);
    assert.deepEqual(await refused(roles.roleAssignments.create(scope, crypto.randomUUID(), wanted)), [409, 'RoleAssignmentExists']);
    assert.ok((await all(roles.roleDefinitions.list(scope, { filter: "roleName eq 'AcrPull'" }))).length === 1);
    await roles.roleAssignments.delete(scope, name);
    assert.deepEqual(await refused(show()), [403, 'AuthorizationFailed']);
  });

  test('are told clearly what a machine has not', async () => {
    assert.deepEqual(await all(registries.replications.list(GROUP, 'dockgate')), []);
    assert.deepEqual(await refused(registries.replications.create(GROUP, 'dockgate', 'westus', { location: 'westus' })), [400, 'NotSupported']);
    assert.deepEqual(await refused(registries.replications.get(GROUP, 'dockgate', 'westus')), [404, 'ResourceNotFound']);
    assert.deepEqual(await refused(registries.registries.get('other', 'dockgate')), [404, 'ResourceGroupNotFound']);
  });
});

const asked = (authorization: string) => authorityOf(dockgate).send(`/oauth2/token?service=${dockgate.host}`, { headers: { authorization } });
