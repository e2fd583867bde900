import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { databases } from '../../../test/databases/databases.ts';
import { openManagement, type Ask, type OpenedManagement } from '../../../test/harness/management-api.ts';
import { addPerson } from '../../../test/samples/people.ts';
import { decide } from '../../access/decide.ts';
import { builtInRole } from '../../access/roles/built-in-roles.ts';
import type { Subject } from '../../access/subject.ts';
import { registriesPathOf, registryPath, resourceGroupPath, resourceGroupsPath, roleAssignmentPath, roleAssignmentsPath, roleDefinitionPath, scopeMapPath, SUBSCRIPTION_ID, tokenPath } from '../../contract/address.ts';
import { RESOURCE_GROUP_SCOPE, resourceGroupScope } from '../../names/resource-scope.ts';

const team = { name: 'team01', resourceGroup: 'team-a' } as const;
const elsewhere = { name: 'team01', resourceGroup: 'dockgate' } as const;
type Answer = { readonly name: string; readonly id: string; readonly tags?: object; readonly error?: { code: string; message: string }; readonly value?: readonly { name: string; id: string }[] };

for (const [name, open, options] of databases) {
  describe(`resource groups on ${name}`, options, () => {
    let place: OpenedManagement;
    before(async () => {
      place = await openManagement(open);
    });
    after(() => place.close());
    const send = async (method: Ask['method'], path: string, body?: unknown, as: Ask['as'] = place.owner) => {
      const answer = await place.ask({ method, path, as, ...(body === undefined ? {} : { body }) });
      return { status: answer.status, body: (answer.body ?? {}) as unknown as Answer };
    };
    const refusal = async (...asked: Parameters<typeof send>) => {
      const { status, body } = await send(...asked);
      return `${status} ${body.error?.code}: ${body.error?.message}`;
    };
    const names = async (path: string, as?: Ask['as']) => (await send('GET', path, undefined, as)).body.value!.map((each) => each.name);
    const assign = (scope: string, principalId: string, role: 'AcrPull' | 'Reader' | 'Contributor') =>
      send('PUT', roleAssignmentPath(scope, crypto.randomUUID()), { properties: { principalId, roleDefinitionId: roleDefinitionPath(builtInRole(role).id) } });
    const maySignIn = async (registry: string, { id, name: subjectName }: { id: string; name: string }) => {
      const subject: Subject = { kind: 'user', id, name: subjectName, credentialId: 'c' };
      const policy = (await place.policy()).registries.get(registry)!;
      return decide({ registry: policy, identification: { ok: true, subject, credentialKind: 'user', steps: [] }, action: 'content/read', repository: null, address: '192.0.2.1' }).allowed;
    };

    test('one is always there, and cannot go', async () => {
      assert.deepEqual(await names(resourceGroupsPath), ['dockgate']);
      assert.equal((await send('HEAD', resourceGroupPath('DOCKGATE'))).status, 204);
      assert.match(await refusal('DELETE', resourceGroupPath('dockgate')), /^400 NotSupported: /);
    });

    test('of one that is not there nothing is found, and nothing is made in it', async () => {
      const missing = "404 ResourceGroupNotFound: Resource group 'nosuch' could not be found.";
      assert.equal((await send('HEAD', resourceGroupPath('nosuch'))).status, 404);
      for (const path of [resourceGroupPath('nosuch'), registriesPathOf('nosuch'), `${resourceGroupPath('nosuch')}/resources`]) assert.equal(await refusal('GET', path), missing, path);
      assert.equal(await refusal('PUT', registryPath({ name: 'other01', resourceGroup: 'nosuch' }), {}), missing);
      assert.equal(await refusal('DELETE', resourceGroupPath('nosuch')), missing);
      assert.match(await refusal('GET', resourceGroupPath('dockgate/providers/Microsoft.ContainerRegistry/registries/dockgate')), /^404 ResourceGroupNotFound/);
    });

    test('are made, changed and shown as they were written', async () => {
      const made = await send('PUT', resourceGroupPath('Team-A'), { location: 'West Europe', tags: { team: 'a' } });
      assert.deepEqual([made.status, made.body.name, made.body.id], [201, 'Team-A', resourceGroupScope('team-a')]);
      const read = await send('GET', resourceGroupPath('TEAM-a'));
      assert.deepEqual(read.body, made.body);
      assert.deepEqual((await send('PUT', resourceGroupPath('team-a'), read.body)).body, made.body);
      assert.deepEqual((await send('PATCH', resourceGroupPath('team-a'), { tags: { team: 'b' } })).body.tags, { team: 'b' });
      assert.equal(await refusal('PUT', resourceGroupPath('team-a'), { location: 'local' }), "409 InvalidResourceGroupLocation: Invalid resource group location 'local'. The Resource group Team-A already exists in location 'westeurope'.");
      assert.match(await refusal('PUT', resourceGroupPath('ends.'), { location: 'local' }), /^400 InvalidResourceGroup/);
      assert.match(await refusal('PUT', resourceGroupPath('x'.repeat(91)), { location: 'local' }), /^400 InvalidResourceGroup/);
      assert.match(await refusal('PUT', resourceGroupPath('empty'), {}), /^400 InvalidRequestContent: location/);
      assert.deepEqual(await names(resourceGroupsPath), ['dockgate', 'Team-A']);
      assert.deepEqual(await names(`${resourceGroupsPath}?$filter=${encodeURIComponent("tagname eq 'team' and tagvalue eq 'b'")}`), ['Team-A']);
      assert.deepEqual(await names(`${resourceGroupsPath}?$filter=${encodeURIComponent("tagname eq 'team' and tagvalue eq 'a'")}`), []);
      assert.deepEqual(await names(`${resourceGroupsPath}?$top=1`), ['dockgate']);
    });

    test('a registry is in one of them: its address, its lists and all below it say so', async () => {
      const { status, body } = await send('PUT', registryPath(team), {});
      assert.deepEqual([status, body.id], [201, registryPath(team)]);
      assert.deepEqual([await names(registriesPathOf('team-a')), await names(registriesPathOf('dockgate'))], [['team01'], ['dockgate']]);
      assert.deepEqual(await names(`/subscriptions/${SUBSCRIPTION_ID}/providers/Microsoft.ContainerRegistry/registries`), ['dockgate', 'team01']);
      assert.deepEqual(await names(`${resourceGroupPath('team-a')}/resources`), ['team01']);
      const found = await send('GET', `/subscriptions/${SUBSCRIPTION_ID}/resources?$filter=${encodeURIComponent("resourceType eq 'Microsoft.ContainerRegistry/registries' and name eq 'Team01'")}`);
      assert.deepEqual(found.body.value!.map(({ id }) => id), [registryPath(team)]);
      assert.equal((await send('GET', registryPath({ ...team, resourceGroup: 'TEAM-A' }))).status, 200);
      assert.match(await refusal('GET', registryPath(elsewhere)), /^404 ResourceNotFound/);
      assert.equal((await send('DELETE', registryPath(elsewhere))).status, 204);
      assert.match(await refusal('PUT', registryPath(elsewhere), {}), /^409 .*The registry team01 is already in use/);
      const token = await send('PUT', tokenPath(team, 'puller'), { properties: { scopeMapId: scopeMapPath(team, '_repositories_pull') } });
      assert.deepEqual([token.status, token.body.id], [201, tokenPath(team, 'puller')]);
      assert.match(await refusal('PUT', tokenPath(team, 'other'), { properties: { scopeMapId: scopeMapPath('team01', '_repositories_pull') } }), /is not the id of a scope map of team01/);
    });

    test('a role at the scope of one counts for the registries in it, and for no other', async () => {
      const alice = await addPerson(place.database, 'alice@dockgate');
      assert.equal((await assign(resourceGroupScope('team-a'), alice.id, 'AcrPull')).status, 201);
      assert.deepEqual([await maySignIn('team01', alice), await maySignIn('dockgate', alice)], [true, false]);
      const bob = await addPerson(place.database, 'bob@dockgate');
      assert.equal((await assign(RESOURCE_GROUP_SCOPE, bob.id, 'AcrPull')).status, 201);
      assert.deepEqual([await maySignIn('team01', bob), await maySignIn('dockgate', bob)], [false, true]);
      const above = await send('GET', `${roleAssignmentsPath(registryPath(team))}?$filter=${encodeURIComponent(`principalId eq '${alice.id}'`)}`);
      assert.equal(above.body.value!.length, 1);
    });

    test('who may read one sees it, and its neighbours not', async () => {
      const carol = await addPerson(place.database, 'carol@dockgate');
      await assign(resourceGroupScope('team-a'), carol.id, 'Reader');
      const as = carol.pair;
      assert.deepEqual(await names(resourceGroupsPath, as), ['Team-A']);
      assert.equal((await send('GET', registryPath(team), undefined, as)).status, 200);
      assert.match(await refusal('GET', resourceGroupPath('dockgate'), undefined, as), /^403 AuthorizationFailed/);
      assert.match(await refusal('GET', registryPath('dockgate'), undefined, as), /^403 AuthorizationFailed/);
      assert.match(await refusal('DELETE', resourceGroupPath('team-a'), undefined, as), /^403 AuthorizationFailed/);
      assert.match(await refusal('PUT', resourceGroupPath('team-b'), { location: 'local' }, as), /^403 AuthorizationFailed/);
    });

    test('who has a right on one that is empty sees the subscription, and makes registries there', async () => {
      await send('PUT', resourceGroupPath('empty'), { location: 'local' });
      const dave = await addPerson(place.database, 'dave@dockgate');
      assert.deepEqual(await names('/subscriptions', dave.pair), []);
      await assign(resourceGroupScope('empty'), dave.id, 'Contributor');
      assert.equal((await send('GET', '/subscriptions', undefined, dave.pair)).body.value!.length, 1);
      assert.equal((await send('PUT', registryPath({ name: 'made01', resourceGroup: 'empty' }), {}, dave.pair)).status, 201);
      assert.match(await refusal('PUT', registryPath('made02'), {}, dave.pair), /^403 AuthorizationFailed/);
      assert.equal((await send('DELETE', resourceGroupPath('empty'), undefined, dave.pair)).status, 200);
    });

    test('goes with the registries in it and the rights on them; the names are free again', async () => {
      assert.equal((await send('DELETE', resourceGroupPath('team-a'))).status, 200);
      const { registries, tenants } = await place.policy();
      assert.deepEqual([...registries.keys()], ['dockgate']);
      const left = await place.database.query.selectFrom('role_assignment').select('scope').where('scope', 'like', '%team-a%').execute();
      assert.deepEqual([left, [...tenants.values()].map(({ resourceGroups }) => [...resourceGroups])], [[], [['dockgate']]]);
      await send('PUT', resourceGroupPath('team-a'), { location: 'local' });
      assert.equal((await send('PUT', registryPath(team), {})).status, 201);
      const alice = await place.database.query.selectFrom('user_account').select(['id', 'name']).where('name', '=', 'alice@dockgate').executeTakeFirstOrThrow();
      assert.equal(await maySignIn('team01', alice), false);
    });
  });
}
