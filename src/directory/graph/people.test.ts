import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { z } from 'zod';
import { databases } from '../../../test/databases/databases.ts';
import { openGraph, refusalOf, type Ask, type OpenedGraph } from '../../../test/harness/graph-api.ts';
import { groupResource, memberPage } from '../../contract/directory/group.ts';
import { tenantPage, tenantResource } from '../../contract/directory/tenant.ts';
import { PASSWORD_METHOD, userPage, userResource } from '../../contract/directory/user.ts';

const values = z.object({ value: z.array(z.string()) });

for (const [name, open, options] of databases) {
  describe(`users, groups and tenants in ${name}`, options, () => {
    let place: OpenedGraph;
    before(async () => (place = await openGraph(open)));
    after(() => place.close());

    const ask = (method: NonNullable<Ask['method']>, path: string, body?: object) => place.ask({ method, path: `/v1.0${path}`, body, as: place.owner });
    const read = async <T>(schema: z.ZodType<T>, ...asked: Parameters<typeof ask>): Promise<T> => {
      const { status, body } = await ask(...asked);
      assert.ok(status < 300, JSON.stringify(body));
      return schema.parse(body);
    };
    const statusOf = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).status;
    const password = 'Correct horse 1';
    const makeUser = (userPrincipalName: string, more: object = {}) =>
      read(userResource, 'POST', '/users', { userPrincipalName, passwordProfile: { password, forceChangePasswordNextSignIn: false }, ...more });
    const whoIs = async (as: readonly [string, string]) => (await place.ask({ path: '/v1.0/me', as })).status;

    test('a user is made as az does it, signs in and sees themselves and nobody else', async () => {
      const made = await makeUser('Alice@dockgate', { displayName: 'Alice A.', mailNickname: 'alice', accountEnabled: true });
      assert.deepEqual([made.userPrincipalName, made.displayName, made.accountEnabled, made.passwordProfile], ['alice@dockgate', 'Alice A.', true, undefined]);
      const as = ['alice@dockgate', password] as const;
      const me = await place.ask({ path: '/v1.0/me', as });
      assert.deepEqual(userResource.parse(me.body), made);
      assert.equal((await place.ask({ path: `/v1.0/users/${made.id}`, as })).status, 200);
      assert.equal((await place.ask({ path: '/v1.0/users/ALICE@dockgate', as })).status, 200);
      for (const path of ['/v1.0/users', '/v1.0/users/owner@dockgate', '/v1.0/groups']) {
        assert.deepEqual(refusalOf(await place.ask({ path, as })), [403, 'Authorization_RequestDenied'], path);
      }
      assert.deepEqual(refusalOf(await place.ask({ method: 'PATCH', path: `/v1.0/users/${made.id}`, body: { displayName: 'x' }, as })), [403, 'Authorization_RequestDenied']);
    });

    test('a password that nobody chose is made, and is in that answer alone', async () => {
      const { passwordProfile, id } = await read(userResource, 'POST', '/users', { userPrincipalName: 'made@dockgate' });
      assert.equal(await whoIs(['made@dockgate', passwordProfile!.password]), 200);
      assert.equal((await read(userResource, 'GET', `/users/${id}`)).passwordProfile, undefined);
      const { newPassword } = await read(z.object({ newPassword: z.string() }), 'POST', `/users/${id}/authentication/methods/${PASSWORD_METHOD}/resetPassword`);
      assert.equal(await whoIs(['made@dockgate', passwordProfile!.password]), 401);
      assert.equal(await whoIs(['made@dockgate', newPassword]), 200);
    });

    test('a password that is changed or a user that is disabled counts at the next request', async () => {
      const { id } = await makeUser('bob@dockgate');
      const next = 'Another horse 2';
      assert.equal(await statusOf('PATCH', '/users/bob@dockgate', { passwordProfile: { password: next } }), 204);
      assert.deepEqual([await whoIs(['bob@dockgate', password]), await whoIs(['bob@dockgate', next])], [401, 200]);
      assert.equal(await statusOf('PATCH', `/users/${id}`, { accountEnabled: false }), 204);
      assert.equal(await whoIs(['bob@dockgate', next]), 401);
      assert.equal(await statusOf('DELETE', `/users/${id}`), 204);
      assert.equal(await statusOf('GET', `/users/${id}`), 404);
    });

    test("tokens from before are refused once somebody's sessions are revoked, by themselves too", async () => {
      const { id } = await makeUser('rita@dockgate');
      const { users } = [...(await place.policy()).tenants.values()][0]!;
      const token = await place.token({ kind: 'user', id, name: 'rita@dockgate', credentialId: users.get('rita@dockgate')!.passwordId });
      assert.equal((await place.ask({ path: '/v1.0/me', as: token })).status, 200);
      place.wait(2_000);
      const revoked = await place.ask({ method: 'POST', path: `/v1.0/users/${id}/revokeSignInSessions`, as: token });
      assert.deepEqual([revoked.status, revoked.body], [200, { value: true }]);
      assert.equal((await place.ask({ path: '/v1.0/me', as: token })).status, 401);
    });

    test('users are found by the filters that az sends, and come in pages in the order of their names', async () => {
      await makeUser("o'neil@dockgate", { displayName: "Zoë O'Neil" });
      const find = async (filter: string) => (await read(userPage, 'GET', `/users?$filter=${encodeURIComponent(filter)}`)).value.map((user) => user.userPrincipalName);
      assert.deepEqual(await find("userPrincipalName eq 'O''Neil@dockgate'"), ["o'neil@dockgate"]);
      assert.deepEqual(await find("startswith(displayName,'zoë o')"), ["o'neil@dockgate"]);
      assert.deepEqual(await find("displayName eq 'nobody'"), []);
      const all = (await read(userPage, 'GET', '/users')).value.map((user) => user.userPrincipalName);
      const seen: string[] = [];
      for (let next: string | undefined = '/v1.0/users?$top=1'; next !== undefined; ) {
        const page: z.infer<typeof userPage> = userPage.parse((await place.ask({ path: next, as: place.owner })).body);
        seen.push(...page.value.map((user) => user.userPrincipalName));
        next = page['@odata.nextLink']?.replace('http://localhost:5000', '');
      }
      assert.deepEqual([seen, seen.toSorted()], [all, seen]);
    });

    test('the first user, for whom the socket speaks, cannot be deleted', async () => {
      assert.deepEqual(refusalOf(await ask('DELETE', '/users/owner@dockgate')), [409, 'Request_MultipleObjectsWithSameKeyValue']);
    });

    test('what is no name, or no password, is refused by its field', async () => {
      const bad = [
        [{ userPrincipalName: 'nobody' }, 'userPrincipalName'],
        [{ userPrincipalName: 'a b@dockgate' }, 'userPrincipalName'],
        [{ userPrincipalName: `${'a'.repeat(65)}@dockgate` }, 'userPrincipalName'],
        [{ userPrincipalName: 'c@dockgate', passwordProfile: { password: 'short' } }, 'passwordProfile.password'],
        [{ userPrincipalName: 'c@dockgate', passwordProfile: { password, forceChangePasswordNextSignIn: true } }, 'passwordProfile.forceChangePasswordNextSignIn'],
        [{ userPrincipalName: 'c@dockgate', isAdmin: true }, 'isAdmin'],
      ] as const;
      for (const [body, field] of bad) assert.deepEqual(refusalOf(await ask('POST', '/users', body)), [400, 'Request_BadRequest', field]);
    });

    test('members of a group, and of groups in it, are in it until they are taken out', async () => {
      const { id: carol } = await makeUser('carol@dockgate');
      const [outer, inner] = [await read(groupResource, 'POST', '/groups', { displayName: 'outer', mailNickname: 'outer', mailEnabled: false, securityEnabled: true }), await read(groupResource, 'POST', '/groups', { displayName: 'inner' })];
      const add = (group: string, member: string) => statusOf('POST', `/groups/${group}/members/$ref`, { '@odata.id': `https://localhost/v1.0/directoryObjects/${member}` });
      assert.deepEqual([await add(outer.id, inner.id), await add(inner.id, carol), await add(inner.id, outer.id)], [204, 204, 204]);
      assert.deepEqual([await add(inner.id, carol), await add(inner.id, inner.id), await add(inner.id, crypto.randomUUID())], [409, 409, 404]);
      const groupsOf = async () => (await read(values, 'POST', `/users/${carol}/getMemberGroups`, { securityEnabledOnly: true })).value.toSorted();
      assert.deepEqual(await groupsOf(), [inner.id, outer.id].toSorted());
      const checked = await read(values, 'POST', `/directoryObjects/${carol}/checkMemberGroups`, { groupIds: [outer.id, crypto.randomUUID()] });
      assert.deepEqual(checked.value, [outer.id]);
      const members = await read(memberPage, 'GET', `/groups/${inner.id}/members`);
      assert.deepEqual(members.value.map((member) => member['@odata.type']).toSorted(), ['#microsoft.graph.group', '#microsoft.graph.user']);
      assert.equal(await statusOf('DELETE', `/groups/${inner.id}/members/${carol}/$ref`), 204);
      assert.equal(await statusOf('DELETE', `/groups/${inner.id}/members/${carol}/$ref`), 404);
      assert.deepEqual(await groupsOf(), []);
      assert.equal(await statusOf('POST', '/groups', { displayName: 'OUTER' }), 409);
      assert.deepEqual([await statusOf('DELETE', `/groups/${inner.id}`), await statusOf('GET', `/groups/${inner.id}`)], [204, 404]);
    });

    test('objects are told apart by what they are', async () => {
      const { id } = await makeUser('dave@dockgate');
      const asked = await read(memberPage, 'POST', '/directoryObjects/getByIds', { ids: [id, crypto.randomUUID()], types: ['user', 'group', 'servicePrincipal', 'directoryObjectPartnerReference'] });
      assert.deepEqual(asked.value.map((each) => [each['@odata.type'], each.userPrincipalName]), [['#microsoft.graph.user', 'dave@dockgate']]);
      assert.deepEqual((await read(memberPage, 'POST', '/directoryObjects/getByIds', { ids: [id], types: ['group'] })).value, []);
    });

    test('who makes a tenant owns it, and nobody of one sees the other', async () => {
      const made = await read(tenantResource, 'POST', '/tenants', { displayName: 'Contoso' });
      assert.equal(made.displayName, 'contoso');
      const local = (path: string, method: NonNullable<Ask['method']> = 'GET', body?: object) => place.askLocally({ method, path, body });
      assert.equal((await local('/contoso/v1.0/users', 'POST', { userPrincipalName: 'eve@contoso' })).status, 201);
      const usersOf = async (path: string) => userPage.parse((await local(path)).body).value.map((user) => user.userPrincipalName);
      assert.deepEqual(await usersOf('/contoso/v1.0/users'), ['eve@contoso']);
      assert.deepEqual(await usersOf(`/${made.id}/v1.0/users`), ['eve@contoso']);
      assert.ok(!(await usersOf('/v1.0/users')).includes('eve@contoso'));
      assert.equal((await local('/v1.0/users/eve@contoso')).status, 404);
      assert.equal((await local('/fabrikam/v1.0/users')).status, 404);
      const changed = await read(tenantResource, 'PATCH', '/tenants/contoso', { disclosure: 'helpful' });
      assert.deepEqual([changed.disclosure, (await read(tenantPage, 'GET', '/tenants')).value.length], ['helpful', 2]);
    });
  });
}
