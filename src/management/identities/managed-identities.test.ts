import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { databases } from '../../../test/databases/databases.ts';
import { openManagement, type Ask, type OpenedManagement } from '../../../test/harness/management-api.ts';
import { builtInRole } from '../../access/roles/built-in-roles.ts';
import { identitiesPath, identityPage, identityPath, identityResource, identitySecret } from '../../contract/managed-identity.ts';
import { hashPassword } from '../../identity/passwords/password-hash.ts';
import { managedIdentityAccess } from '../../identity/principals/managed-identity-access.ts';
import { newUser, userStore } from '../../identity/principals/user-store.ts';
import { roleAssignmentStore } from '../../identity/roles/role-assignment-store.ts';
import { RESOURCE_GROUP_SCOPE, TENANT_SCOPE } from '../../names/resource-scope.ts';
import { Secret } from '../../secret.ts';
import { managedIdentityRoutes } from './managed-identity-routes.ts';

for (const [name, open, options] of databases) {
  describe(`managed identities in ${name}`, options, () => {
    let place: OpenedManagement;
    before(async () => (place = await openManagement(open)));
    after(() => place.close());

    const ask = (method: Ask['method'], path: string, body?: object, as = place.owner) => place.ask({ method, path, as, ...(body ? { body } : {}) });
    const make = async (identity: string, body: object = {}) => identityResource.parse((await ask('PUT', identityPath(identity), body)).body);

    test('one is made once, found in any case, listed in pages, and is gone after it is deleted', async () => {
      const made = await make('builder');
      assert.deepEqual([made.name, made.id, made.properties.status, made.properties.assignedTo], ['builder', identityPath('builder'), 'enabled', undefined]);
      const again = await ask('PUT', identityPath('BUILDER'), { location: 'local' });
      assert.deepEqual([again.status, identityResource.parse(again.body).properties.principalId], [200, made.properties.principalId]);
      const mustBeNew = await place.ask({ method: 'PUT', path: identityPath('builder'), body: {}, as: place.owner, headers: { 'if-none-match': '*' } });
      assert.equal(mustBeNew.status, 409);
      await make('tester');
      const first = identityPage.parse((await ask('GET', `${identitiesPath}?$top=1`)).body);
      const second = identityPage.parse((await ask('GET', first.nextLink!.replace('http://localhost:5000', ''))).body);
      assert.deepEqual([...first.value, ...second.value].map((each) => each.name).toSorted(), ['builder', 'tester']);
      assert.equal(second.nextLink, undefined);
      assert.deepEqual([(await ask('DELETE', identityPath('tester'))).status, (await ask('DELETE', identityPath('tester'))).status], [200, 204]);
      assert.equal((await ask('GET', identityPath('tester'))).status, 404);
    });

    test('a system-assigned one belongs to its resource', async () => {
      const vm = '/subscriptions/x/resourceGroups/y/providers/Microsoft.Compute/virtualMachines/vm1';
      const { properties } = await make('vm1', { properties: { assignedTo: vm } });
      assert.equal(properties.assignedTo, vm);
      const all = await managedIdentityAccess(place.database).all();
      assert.deepEqual(all, [], 'nobody gets its tokens yet');
      assert.equal(properties.tenantId, [...(await place.policy()).tenants.keys()][0]);
    });

    test('a name or a field that is none is refused', async () => {
      for (const [identity, body] of [['ab', {}], ['-abc', {}], ['a b c', {}], ['good', { properties: { principalId: 'x' } }], ['good', { identity: true }]] as const) {
        assert.equal((await ask('PUT', identityPath(identity), body)).status, 400, identity);
      }
    });

    test('its secret is in one answer, and a new one takes its place', async () => {
      const { properties } = await make('secretive');
      const renew = async (body: object = {}) => identitySecret.parse((await ask('POST', `${identityPath('secretive')}/generateSecret`, body)).body);
      const [first, second] = [await renew({ addresses: ['127.0.0.1'] }), await renew()];
      assert.equal(first.clientId, properties.clientId);
      const [access] = (await managedIdentityAccess(place.database).all()).filter(({ appId }) => appId === properties.clientId);
      assert.deepEqual([access!.secretHash, access!.addresses], [place.parts.hash(new Secret(second.secret)), ['127.0.0.1']]);
      assert.equal((await ask('POST', `${identityPath('secretive')}/generateSecret`, { addresses: ['nowhere'] })).status, 400);
      assert.equal((await ask('POST', `${identityPath('nobody')}/generateSecret`)).status, 404);
    });

    test('who may not is refused by every route, and nothing is done', async () => {
      await make('guarded');
      const [tenantId = ''] = (await place.policy()).tenants.keys();
      const password = 'Correct horse 1';
      const reader = newUser(tenantId, 'pat@dockgate', await hashPassword(new Secret(password)), new Date());
      await userStore(place.database).create(reader);
      const assigned = { id: crypto.randomUUID(), scope: TENANT_SCOPE, principalId: reader.row.id, principalType: 'User', roleDefinitionId: builtInRole('AcrPush').id, condition: null, description: '' } as const;
      await roleAssignmentStore(place.database).create(tenantId, assigned, { by: '', at: new Date() });
      const { revision } = await place.policy();
      const presented = [[undefined, 401], [['pat@dockgate', 'wrong'], 401], [['pat@dockgate', password], 403], [['nobody@dockgate', password], 401]] as const;
      for (const { method, path } of managedIdentityRoutes(place.parts)) {
        for (const [as, status] of presented) {
          const asked = await place.ask({ method, path: `${identitiesPath}${path.replace(':identity', 'guarded')}`, as, ...(method === 'GET' ? {} : { body: {} }) });
          assert.equal(asked.status, status, `${method} ${path} as ${as?.[0]}`);
        }
      }
      assert.equal((await place.policy()).revision, revision);
    });

    test('who may make one may not take its rights: the secret needs the right to renew credentials of the whole tenant', async () => {
      const [tenantId = ''] = (await place.policy()).tenants.keys();
      const password = 'Correct horse 1';
      const contributor = newUser(tenantId, 'carl@dockgate', await hashPassword(new Secret(password)), new Date());
      await userStore(place.database).create(contributor);
      const assigned = { id: crypto.randomUUID(), scope: RESOURCE_GROUP_SCOPE, principalId: contributor.row.id, principalType: 'User', roleDefinitionId: builtInRole('Owner').id, condition: null, description: '' } as const;
      await roleAssignmentStore(place.database).create(tenantId, assigned, { by: '', at: new Date() });
      const as = ['carl@dockgate', password] as const;
      assert.equal((await ask('PUT', identityPath('carls'), {}, as)).status, 201);
      const refused = await ask('POST', `${identityPath('carls')}/generateSecret`, {}, as);
      assert.deepEqual([refused.status, (refused.body as { error: { code: string } }).error.code], [403, 'AuthorizationFailed']);
    });
  });
}
