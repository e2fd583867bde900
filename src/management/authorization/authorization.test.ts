import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { databases } from '../../../test/databases/databases.ts';
import { openManagement, type Ask, type OpenedManagement } from '../../../test/harness/management-api.ts';
import { addGroup, addPerson, type Person } from '../../../test/samples/people.ts';
import { builtInRole, type BuiltInRoleName } from '../../access/roles/built-in-roles.ts';
import { registriesPath, registryPath, roleAssignmentPath, roleAssignmentsPath, roleDefinitionPath, roleDefinitionsPath, tokenPath, scopeMapPath } from '../../contract/address.ts';
import type { RoleAssignmentResource } from '../../contract/authorization/role-assignment.ts';
import type { RoleDefinitionResource } from '../../contract/authorization/role-definition.ts';
import { tenantStore } from '../../identity/principals/tenant-store.ts';
import { registryStore } from '../../identity/registries/registry-store.ts';
import { parseRegistryName } from '../../names/registry-name.ts';
import { RESOURCE_GROUP_SCOPE, SUBSCRIPTION_SCOPE, TENANT_SCOPE } from '../../names/resource-scope.ts';

interface ErrorBody {
  readonly error: { readonly code: string; readonly message: string; readonly target?: string };
}

const dockgate = registryPath('dockgate');
const scopes = [TENANT_SCOPE, SUBSCRIPTION_SCOPE, RESOURCE_GROUP_SCOPE, dockgate];

for (const [database, open, options] of databases) {
  describe(`roles over the API on ${database}`, options, () => {
    let place: OpenedManagement;
    let made = 0;
    const person = () => addPerson(place.database, `person${(made += 1)}@dockgate`);
    const ask = async (method: Ask['method'], path: string, body?: unknown, as?: Person) => {
      const answer = await (as ? place.ask({ method, path, body, as: as.pair }) : place.askLocally({ method, path, body }));
      const { code = '', message = '', target = '' } = (answer.body as unknown as Partial<ErrorBody> | null)?.error ?? {};
      return { ...answer, code, message, target };
    };
    const bodyFor = (principalId: string, role: BuiltInRoleName | string, more: object = {}) => ({
      properties: { roleDefinitionId: roleDefinitionPath(/^[0-9a-f-]{36}$/.test(role) ? role : builtInRole(role as BuiltInRoleName).id), principalId, ...more },
    });
    const assign = (scope: string, principalId: string, role: BuiltInRoleName | string, more: object = {}, as?: Person, id: string = randomUUID()) =>
      ask('PUT', roleAssignmentPath(scope, id), bodyFor(principalId, role, more), as);
    const list = async (scope: string, filter = '') =>
      ((await ask('GET', `${roleAssignmentsPath(scope)}?$filter=${encodeURIComponent(filter)}`)).body as unknown as { value: RoleAssignmentResource[] }).value;

    before(async () => {
      place = await openManagement(open);
    });
    after(() => place.close());

    for (const scope of scopes) {
      test(`a role assigned at ${scope} counts from the next request on, and not after it is taken away`, async () => {
        const reader = await person();
        const may = async () => (await ask('GET', dockgate, undefined, reader)).status;
        assert.equal(await may(), 403);
        const id = randomUUID();
        const answer = await assign(scope, reader.id, 'Reader', { principalType: 'User', description: 'looks' }, undefined, id);
        assert.equal(answer.status, 201);
        const resource = answer.body as unknown as RoleAssignmentResource;
        assert.deepEqual([resource.id, resource.name, resource.type], [roleAssignmentPath(scope, id), id, 'Microsoft.Authorization/roleAssignments']);
        assert.equal(resource.properties.roleDefinitionId, `${SUBSCRIPTION_SCOPE}/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7`);
        const { principalId, principalType, description, condition, roleName, principalName } = resource.properties;
        assert.deepEqual({ principalId, principalType, description, condition, roleName, principalName }, {
          principalId: reader.id, principalType: 'User', description: 'looks', condition: null, roleName: 'Reader', principalName: reader.name,
        });
        assert.equal(await may(), 200);
        assert.deepEqual((await ask('GET', roleAssignmentPath(scope, id))).body, answer.body);
        assert.deepEqual((await ask('DELETE', roleAssignmentPath(scope, id))).body, answer.body);
        assert.deepEqual([await may(), (await ask('DELETE', roleAssignmentPath(scope, id))).status], [403, 204]);
      });
    }

    test('through a group in a group', async () => {
      const reader = await person();
      const inner = await addGroup(place.database, 'inner', [reader.id]);
      const outer = await addGroup(place.database, 'outer', [inner]);
      await assign(dockgate, outer, 'Reader', { principalType: 'Group' });
      assert.equal((await ask('GET', dockgate, undefined, reader)).status, 200);
      assert.deepEqual((await list(dockgate, `assignedTo('${reader.id}')`)).map(({ properties }) => properties.principalName), ['outer']);
      assert.deepEqual(await list(dockgate, `principalId eq '${reader.id}'`), []);
    });

    test('the same role for the same person at the same scope is one assignment', async () => {
      const { id } = await person();
      await assign(dockgate, id, 'AcrPull');
      const again = await assign(dockgate, id, 'AcrPull');
      assert.equal(again.status, 409);
      // The words, and the code, by which the Azure CLI knows it.
      assert.match(again.message, /role assignment already exists/);
      assert.equal((again.body as unknown as { error: { code: string } }).error.code, 'RoleAssignmentExists');
    });

    test('an assignment stays what it is; its condition and description can change', async () => {
      const [{ id }, other] = [await person(), await person()];
      const name = randomUUID();
      await assign(dockgate, id, 'AcrPull', {}, undefined, name);
      assert.equal((await assign(dockgate, other.id, 'AcrPull', {}, undefined, name)).status, 409);
      assert.equal((await assign(dockgate, id, 'AcrPush', {}, undefined, name)).status, 409);
      assert.equal((await assign(RESOURCE_GROUP_SCOPE, id, 'AcrPull', {}, undefined, name)).status, 409);
      const changed = await assign(dockgate, id, 'AcrPull', { description: 'new' }, undefined, name);
      assert.deepEqual([changed.status, (changed.body as unknown as RoleAssignmentResource).properties.description], [200, 'new']);
      assert.equal((await ask('GET', roleAssignmentPath(RESOURCE_GROUP_SCOPE, name))).status, 404, 'it is at another scope');
      assert.equal((await ask('DELETE', roleAssignmentPath(RESOURCE_GROUP_SCOPE, name))).status, 204);
      assert.equal((await ask('GET', roleAssignmentPath(dockgate, name))).status, 200);
    });

    test('a list shows what counts at a scope and what is below it, or with atScope() the first alone', async () => {
      const { id } = await person();
      await assign(TENANT_SCOPE, id, 'AcrPull');
      await assign(dockgate, id, 'AcrPush');
      const rolesOf = async (scope: string, filter: string) => (await list(scope, filter)).map(({ properties }) => properties.roleName).toSorted();
      assert.deepEqual(await rolesOf(SUBSCRIPTION_SCOPE, `principalId eq '${id}'`), ['AcrPull', 'AcrPush']);
      assert.deepEqual(await rolesOf(SUBSCRIPTION_SCOPE, `atScope() and principalId eq '${id}'`), ['AcrPull']);
      assert.deepEqual(await rolesOf(dockgate, `atScope() and principalId eq '${id}'`), ['AcrPull', 'AcrPush']);
      assert.equal((await ask('GET', `${roleAssignmentsPath(dockgate)}?$filter=${encodeURIComponent("roleId eq 'x'")}`)).target, '$filter');
    });

    for (const [field, properties] of [
      ['properties.roleDefinitionId', { roleDefinitionId: 'AcrPull' }],
      ['properties.roleDefinitionId', { roleDefinitionId: roleDefinitionPath(randomUUID()) }],
      ['properties.principalId', { principalId: randomUUID() }],
      ['properties.principalType', { principalType: 'Group' }],
      ['properties.conditionVersion', { condition: "ActionMatches{'x'}" }],
      ['properties.conditionVersion', { condition: "ActionMatches{'x'}", conditionVersion: '1.0' }],
      ['properties.condition', { condition: "ActionMatches{'x'} OR", conditionVersion: '2.0' }],
      ['properties.condition', { condition: "@Principal[x:y] StringEquals 'x'", conditionVersion: '2.0' }],
    ] as const) {
      test(`${JSON.stringify(properties)} is refused, naming ${field}`, async () => {
        const { id } = await person();
        const answer = await assign(dockgate, id, 'AcrPull', properties);
        assert.deepEqual([answer.status, answer.target], [400, field], answer.message);
        assert.deepEqual(await list(dockgate, `principalId eq '${id}'`), []);
      });
    }

    describe('who may assign roles', () => {
      test('the right to assign at that scope, and nothing else', async () => {
        const [admin, contributor, { id }] = [await person(), await person(), await person()];
        await assign(dockgate, admin.id, 'Role Based Access Control Administrator');
        await assign(TENANT_SCOPE, contributor.id, 'Contributor');
        assert.equal((await assign(dockgate, id, 'Owner', {}, admin)).status, 201);
        assert.equal((await assign(RESOURCE_GROUP_SCOPE, id, 'AcrPull', {}, admin)).code, 'AuthorizationFailed');
        const refused = await assign(dockgate, id, 'AcrPull', {}, contributor);
        assert.deepEqual([refused.status, refused.headers['x-dockgate-cause']], [403, 'role-missing-to-assign-roles']);
        const [own] = await list(dockgate, `principalId eq '${id}'`);
        assert.equal((await ask('DELETE', own!.id, undefined, contributor)).status, 403);
        assert.equal((await ask('DELETE', own!.id, undefined, admin)).status, 200);
      });

      test('a condition on that right says which roles, to whom, and what may be taken away', async () => {
        const [lead, someone, friend] = [await person(), await person(), await person()];
        const pull = builtInRole('AcrPull').id;
        const of = (source: string, attribute: string) => `@${source}[Microsoft.Authorization/roleAssignments:${attribute}]`;
        const condition = `((!(ActionMatches{'Microsoft.Authorization/roleAssignments/write'})) OR (
            ${of('Request', 'RoleDefinitionId')} ForAnyOfAnyValues:GuidEquals {${pull}}
            AND ${of('Request', 'PrincipalType')} ForAnyOfAnyValues:StringEqualsIgnoreCase {'user'}
            AND NOT ${of('Request', 'PrincipalId')} ForAnyOfAnyValues:GuidEquals {${friend.id}}))
          AND ((!(ActionMatches{'Microsoft.Authorization/roleAssignments/delete'})) OR (${of('Resource', 'RoleDefinitionId')} ForAnyOfAnyValues:GuidEquals {'${pull}'}))`;
        const given = await assign(dockgate, lead.id, 'Role Based Access Control Administrator', { condition, conditionVersion: '2.0' });
        assert.equal(given.status, 201, given.message);
        const group = await addGroup(place.database, 'gang', []);
        assert.equal((await assign(dockgate, someone.id, 'AcrPull', {}, lead)).status, 201);
        for (const [id, role] of [[someone.id, 'AcrPush'], [friend.id, 'AcrPull'], [group, 'AcrPull'], [lead.id, 'Owner']] as const) {
          const refused = await assign(dockgate, id, role, {}, lead);
          assert.deepEqual([refused.status, refused.headers['x-dockgate-cause']], [403, 'role-missing-to-assign-roles'], role);
        }
        // Their own assignment, without its condition.
        assert.equal((await assign(dockgate, lead.id, 'Role Based Access Control Administrator', {}, lead, (given.body as unknown as RoleAssignmentResource).name)).status, 403);
        const [theirs] = await list(dockgate, `principalId eq '${someone.id}'`);
        assert.equal((await ask('DELETE', (given.body as unknown as RoleAssignmentResource).id, undefined, lead)).status, 403);
        assert.equal((await ask('DELETE', theirs!.id, undefined, lead)).status, 200);
        const { events } = await place.events.failures({ registryId: null, since: new Date(0), limit: 100 });
        const steps = events.filter(({ identity }) => identity === lead.name).flatMap(({ trace }) => trace.steps);
        const claims = new Set(steps.map(({ facts }) => `${facts['claim'] ?? ''} ${facts['value'] ?? ''}`.trim()).filter((text) => text !== ''));
        assert.ok(claims.has(`${of('Request', 'RoleDefinitionId')} ${builtInRole('AcrPush').id}`), [...claims].join(', '));
        assert.ok(claims.has(`${of('Request', 'PrincipalType')} Group`));
      });
    });

    describe('roles of one’s own', () => {
      const role = (more: object = {}) => ({
        properties: {
          roleName: `Puller ${(made += 1)}`,
          description: 'pulls and lists',
          permissions: [{ actions: ['Microsoft.ContainerRegistry/registries/*/read'], notActions: ['Microsoft.ContainerRegistry/registries/logs/*'] }],
          assignableScopes: [RESOURCE_GROUP_SCOPE.toUpperCase()],
          ...more,
        },
      });

      test('are made, listed by name, assigned below their scopes, changed at once, and kept while somebody has them', async () => {
        const id = randomUUID();
        const wanted = role();
        const created = await ask('PUT', roleDefinitionPath(id), wanted);
        assert.equal(created.status, 201, created.message);
        const found = await ask('GET', `${roleDefinitionsPath(dockgate)}?$filter=${encodeURIComponent(`roleName eq '${wanted.properties.roleName.toLowerCase()}'`)}`);
        const { value } = found.body as unknown as { value: RoleDefinitionResource[] };
        assert.deepEqual(value, [created.body]);
        assert.deepEqual([value[0]!.properties.type, value[0]!.properties.assignableScopes], ['CustomRole', [RESOURCE_GROUP_SCOPE]]);

        const reader = await person();
        assert.equal((await assign(TENANT_SCOPE, reader.id, id)).target, 'properties.roleDefinitionId');
        assert.equal((await assign(dockgate, reader.id, id)).status, 201);
        const may = async (path: string) => (await ask('GET', path, undefined, reader)).status;
        assert.deepEqual([await may(`${dockgate}/tokens`), await may(`${dockgate}/why?last`)], [200, 403]);
        await ask('PUT', roleDefinitionPath(id), role({ permissions: [{ actions: ['Microsoft.ContainerRegistry/registries/scopeMaps/*'] }] }));
        assert.deepEqual([await may(`${dockgate}/tokens`), await may(`${dockgate}/scopeMaps`)], [403, 200]);

        assert.equal((await ask('DELETE', roleDefinitionPath(id))).status, 409);
        const [assigned] = await list(dockgate, `principalId eq '${reader.id}'`);
        await ask('DELETE', assigned!.id);
        assert.deepEqual([(await ask('DELETE', roleDefinitionPath(id))).status, (await ask('DELETE', roleDefinitionPath(id))).status], [200, 204]);
      });

      test('have a name of their own; Azure’s stay as they are', async () => {
        const wanted = role();
        await ask('PUT', roleDefinitionPath(randomUUID()), wanted);
        assert.equal((await ask('PUT', roleDefinitionPath(randomUUID()), wanted)).status, 409);
        assert.equal((await ask('PUT', roleDefinitionPath(randomUUID()), role({ roleName: 'acrpull' }))).status, 409);
        for (const method of ['PUT', 'DELETE'] as const) assert.equal((await ask(method, roleDefinitionPath(builtInRole('AcrPull').id), role())).status, 409);
      });

      test('are made by whoever may at each place where they can be assigned', async () => {
        const admin = await person();
        await assign(dockgate, admin.id, 'User Access Administrator');
        const path = `${roleDefinitionsPath(dockgate)}/${randomUUID()}`;
        assert.equal((await ask('PUT', path, role(), admin)).headers['x-dockgate-cause'], 'role-missing-to-assign-roles');
        assert.equal((await ask('PUT', path, role({ assignableScopes: [dockgate, TENANT_SCOPE] }), admin)).status, 403);
        assert.equal((await ask('PUT', path, role({ assignableScopes: [dockgate] }), admin)).status, 201);
        const lesser = await person();
        await assign(dockgate, lesser.id, 'Role Based Access Control Administrator');
        assert.equal((await ask('PUT', path, role({ assignableScopes: [dockgate] }), lesser)).status, 403);
      });
    });

    test('a registry of another tenant is nobody’s of this one, whatever role they have here', async () => {
      const other = await tenantStore(place.database).create('elsewhere', new Date());
      await registryStore(place.database).create(parseRegistryName('foreign'), {}, { ownerId: null, at: new Date(), tenantId: other.id });
      const owner = await person();
      await assign(TENANT_SCOPE, owner.id, 'Owner');
      const foreign = registryPath('foreign');
      for (const path of [foreign, roleAssignmentsPath(foreign), `${foreign}/tokens`]) assert.equal((await ask('GET', path, undefined, owner)).status, 403, path);
      assert.equal((await assign(foreign, owner.id, 'Owner', {}, owner)).status, 403);
      const { value } = (await ask('GET', registriesPath, undefined, owner)).body as unknown as { value: { name: string }[] };
      assert.deepEqual(value.map(({ name }) => name), ['dockgate']);
    });

    test('every built-in role is listed with its id and what it may do', async () => {
      const { value } = (await ask('GET', roleDefinitionsPath(SUBSCRIPTION_SCOPE))).body as unknown as { value: RoleDefinitionResource[] };
      const push = value.find(({ properties }) => properties.roleName === 'AcrPush')!;
      assert.deepEqual([push.name, push.properties.permissions], ['8311e382-0749-4cb8-b61a-304f252e45ec', [{
        actions: ['Microsoft.ContainerRegistry/registries/pull/read', 'Microsoft.ContainerRegistry/registries/push/write'],
        notActions: [], dataActions: [], notDataActions: [],
      }]]);
      assert.equal(value.filter(({ properties }) => properties.type === 'BuiltInRole').length, 25);
    });

    test('a name finds a user, a group, and what has the id', async () => {
      const { id, name } = await person();
      const group = await addGroup(place.database, 'The Readers', []);
      const found = async (asked: string) => (await ask('GET', `${dockgate}/providers/Microsoft.Authorization/principals?name=${encodeURIComponent(asked)}`)).body;
      assert.deepEqual(await found(name.toUpperCase()), { value: [{ id, type: 'User', name }] });
      assert.deepEqual(await found('the readers'), { value: [{ id: group, type: 'Group', name: 'The Readers' }] });
      assert.deepEqual([await found(id), await found('nobody')], [{ value: [{ id, type: 'User', name }] }, { value: [] }]);
    });

    test('permissions are those of the caller', async () => {
      const reader = await person();
      await assign(TENANT_SCOPE, reader.id, 'Reader');
      const { body } = await ask('GET', `${dockgate}/providers/Microsoft.Authorization/permissions`, undefined, reader);
      assert.deepEqual(body, { value: [{ actions: ['*/read'], notActions: [], dataActions: [], notDataActions: [] }] });
    });

    describe('a credential grants nothing that its maker lacks', () => {
      test('a token, a scope map, a password', async () => {
        const maker = await person();
        await assign(dockgate, maker.id, 'Container Registry Contributor and Data Access Configuration Administrator');
        const put = async (path: string, properties: object) => (await ask('PUT', path, { properties }, maker)).status;
        const map = scopeMapPath('dockgate', 'made-here');
        const generate = async () => (await ask('POST', `${dockgate}/generateCredentials`, { tokenId: tokenPath('dockgate', 'made-here') }, maker)).status;
        const tries = async () => [
          await put(map, { actions: ['repositories/team/*/content/read'] }),
          await put(tokenPath('dockgate', 'made-here'), { scopeMapId: scopeMapPath('dockgate', '_repositories_pull') }),
          await generate(),
          (await ask('POST', `${dockgate}/regenerateCredential`, { name: 'password' }, maker)).status,
          await put(`${dockgate}/federatedCredentials/made-here`, { issuer: 'https://issuer.example', subject: 'build', scopeMapId: scopeMapPath('dockgate', '_repositories_pull') }),
        ];
        // There is no token yet to make a password for.
        assert.deepEqual(await tries(), [403, 403, 404, 403, 403]);
        await assign(dockgate, maker.id, 'AcrPull');
        assert.deepEqual(await tries(), [201, 201, 200, 403, 201]);
        assert.equal(await put(map, { actions: ['repositories/team/app/content/write'] }), 403);
        await assign(dockgate, maker.id, 'Contributor');
        assert.deepEqual(await tries(), [200, 200, 200, 200, 200]);
      });
    });
  });
}
