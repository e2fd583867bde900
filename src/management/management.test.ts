import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { databases } from '../../test/databases/databases.ts';
import { openManagement, type Answer, type Ask, type OpenedManagement } from '../../test/harness/management-api.ts';
import { SUBSCRIPTION_ID, registriesPath, registryPath, scopeMapPath, tokenPath } from '../contract/address.ts';
import type { CredentialList } from '../contract/credential.ts';
import type { RegistryResource } from '../contract/registry.ts';
import type { ScopeMapResource } from '../contract/scope-map.ts';
import type { TokenResource } from '../contract/token.ts';
import { tokenStore } from '../identity/registries/token-store.ts';
import { parseTokenName } from '../names/token-name.ts';

const dockgate = registryPath('dockgate');
const pullMap = scopeMapPath('dockgate', '_repositories_pull');

interface ErrorBody {
  readonly error: { readonly code: string; readonly message: string; readonly target?: string };
}

for (const [database, open, options] of databases) {
  describe(`managing on ${database}`, options, () => {
    let place: OpenedManagement;
    const send = (method: Ask['method'], path: string, body?: unknown, headers?: Ask['headers']): Promise<Answer> =>
      place.askLocally({ method, path, body, ...(headers ? { headers } : {}) });
    const get = async <T>(path: string): Promise<T> => (await send('GET', path)).body as T;
    const errorOf = async (method: Ask['method'], path: string, body?: unknown, headers?: Ask['headers']) => {
      const answer = await send(method, path, body, headers);
      const { code, message } = (answer.body as unknown as ErrorBody).error;
      return `${answer.status} ${code}: ${message}`;
    };
    const put = async (path: string, properties: object) => (await send('PUT', path, { properties })).status;
    const statusAs = async (name: string, password: string) =>
      (await place.ask({ method: 'GET', path: dockgate, as: [name, password] })).status;
    /** 403: the password is right, and tokens manage nothing. 401: it is wrong. */
    const passwordIsRight = async (name: string, password: string) => (await statusAs(name, password)) === 403;
    const generate = async (token: string, more: object = {}) => {
      const answer = await send('POST', `${dockgate}/generateCredentials`, { tokenId: tokenPath('dockgate', token), ...more });
      return answer.body as CredentialList;
    };
    const valueOf = ({ passwords }: CredentialList, name: string) => passwords.find((password) => password.name === name)?.value ?? '';

    before(async () => {
      place = await openManagement(open);
    });
    after(() => place.close());

    test('network rules are kept as written by the one who counts: the parser', async () => {
      const ipRules = [{ action: 'Allow', value: '203.0.113.7' }, { value: '2001:DB8::/32' }, { value: '203.0.113.7/32' }];
      const { body } = await send('PATCH', dockgate, { properties: { networkRuleSet: { defaultAction: 'Deny', ipRules } } });
      assert.deepEqual((body as unknown as RegistryResource).properties.networkRuleSet, {
        defaultAction: 'Deny',
        ipRules: [{ action: 'Allow', value: '203.0.113.7' }, { action: 'Allow', value: '2001:db8::/32' }],
      });
      await send('PATCH', dockgate, { properties: { networkRuleSet: { defaultAction: 'Allow' } } });
      assert.equal((await place.policy()).registries.get('dockgate')!.ipRules.length, 2);
    });

    for (const [body, message] of [
      ['{', 'body: it is not JSON'],
      [[], 'body: it must be an object'],
      [{ name: 'other' }, 'name: it is not that of the registry in the path'],
      [{ kind: 'other' }, 'kind: there is no such field'],
      [{ properties: { registryId: 'x' } }, 'properties.registryId: there is no such field'],
      [{ properties: { networkRuleSet: { ipRules: [{ value: '1.2.3.4' }, { value: '10.0.0.1/8' }] } } }, 'properties.networkRuleSet.ipRules[1].value: the address has bits set beyond its prefix length; the network is 10.0.0.0/8'],
      [{ properties: { loginServer: 'https://x' } }, 'properties.loginServer: it is not a host name, with a port if need be'],
      [{ properties: { loginServer: 'localhost:9' } }, 'properties.loginServer: localhost and the names below it are given by the server'],
      [{ properties: { loginServer: 'Other.localhost:9' } }, 'properties.loginServer: localhost and the names below it are given by the server'],
      [{ properties: { loginServer: 'x.example:443' } }, 'properties.loginServer: leave out the port 443: clients do'],
    ] as const) {
      test(`refused: ${message}`, async () => {
        assert.equal(await errorOf('PATCH', dockgate, body), `400 InvalidRequestContent: ${message}`);
      });
    }

    test('a body of more than 64 KiB is refused unread', async () => {
      const body = { properties: { loginServer: 'x'.repeat(66_000) } };
      assert.match(await errorOf('PATCH', dockgate, body), /^413 RequestContentTooLarge: .*65536/);
    });

    test('a name that breaks the rules makes no registry', async () => {
      assert.match(await errorOf('PUT', registryPath('four'), {}), /^400 InvalidRequestContent: registry name: it has 4 characters/);
      assert.match(await errorOf('PUT', registryPath('a-b-c-d'), {}), /^400 .*"-" is not allowed/);
    });

    test('two registries cannot have one login server', async () => {
      assert.equal(await put(registryPath('alpha'), { loginServer: 'Reg.Example:5001' }), 201);
      assert.equal(await errorOf('PUT', registryPath('bravo'), { properties: { loginServer: 'reg.example:5001' } }), '409 Conflict: The login server reg.example:5001 belongs to the registry alpha.');
    });

    test('no registry but the default one can have the address of the server', async () => {
      const taken = '409 Conflict: The login server 127.0.0.1:5000 is the address of this server, and so of the registry dockgate.';
      const body = { properties: { loginServer: '127.0.0.1:5000' } };
      assert.equal(await errorOf('PUT', registryPath('taker'), body), taken);
      await put(registryPath('taker'), {});
      assert.equal(await errorOf('PATCH', registryPath('taker'), body), taken);
      assert.equal((await send('PATCH', dockgate, body)).status, 200);
      await send('PATCH', dockgate, { properties: { loginServer: null } });
    });

    test('without a login server of its own a registry has the one that the server gives it', async () => {
      const path = registryPath('given01');
      await put(path, { loginServer: 'given.example' });
      const changed = await send('PATCH', path, { properties: { loginServer: null } });
      assert.equal((changed.body as unknown as RegistryResource).properties.loginServer, 'given01.localhost:5000');
      assert.deepEqual((await place.policy()).registries.get('given01')!.loginServers, []);
    });

    test('with If-None-Match PUT only makes', async () => {
      const header = { 'if-none-match': '*' };
      assert.equal(await errorOf('PUT', dockgate, {}, header), '409 Conflict: There is a registry named dockgate already.');
      assert.equal(await errorOf('PUT', pullMap, { properties: { actions: ['repositories/a/content/read'] } }, header), '409 Conflict: There is a scope map named _repositories_pull already.');
      await put(tokenPath('dockgate', 'once-only'), { scopeMapId: pullMap });
      assert.equal(await errorOf('PUT', tokenPath('dockgate', 'ONCE-only'), { properties: { scopeMapId: pullMap } }, header), '409 Conflict: There is a token named once-only already.');
    });

    test('scope maps: made, changed line by line, refused with the line, deleted', async () => {
      const path = scopeMapPath('dockgate', 'readers');
      assert.equal(await put(path, { actions: ['repositories/team/*/content/read'], description: 'of the test' }), 201);
      assert.equal(await errorOf('PATCH', path, { properties: { actions: ['repositories/a/content/read', 'repositories/*/a/content/read'] } }), '400 InvalidRequestContent: properties.actions[1]: a wildcard "*" stands once, alone in the last part of the name');
      await send('PATCH', path, { properties: { actions: ['repositories/*/metadata/read'] } });
      const { properties } = await get<ScopeMapResource>(path);
      assert.deepEqual([properties.type, properties.description, properties.actions], ['UserDefined', 'of the test', ['repositories/*/metadata/read']]);
      assert.match(await errorOf('PATCH', pullMap, { properties: { description: 'mine' } }), /^409 Conflict: .*belongs to the system/);
      assert.match(await errorOf('PUT', scopeMapPath('dockgate', '_mine_'), { properties: { actions: ['repositories/a/content/read'] } }), /^400 .*leading underscore/);
      assert.deepEqual([(await send('DELETE', path)).status, (await send('DELETE', path)).status], [200, 204]);
    });

    test('a token is bound to a scope map of its own registry', async () => {
      await put(registryPath('others'), {});
      await put(scopeMapPath('others', 'foreign'), { actions: ['repositories/a/content/read'] });
      const path = tokenPath('dockgate', 'bound');
      const missing = { properties: { scopeMapId: scopeMapPath('dockgate', 'foreign') } };
      assert.equal(await errorOf('PUT', path, missing), '400 InvalidRequestContent: properties.scopeMapId: there is no scope map foreign in dockgate');
      for (const scopeMapId of [scopeMapPath('others', 'foreign'), 'foreign', `${dockgate}/tokens/x`]) {
        assert.equal(await errorOf('PUT', path, { properties: { scopeMapId } }), '400 InvalidRequestContent: properties.scopeMapId: it is not the id of a scope map of dockgate');
      }
      assert.equal(await put(path, { scopeMapId: pullMap.toUpperCase() }), 201);
      assert.equal((await get<TokenResource>(path)).properties.scopeMapId, pullMap);
      assert.match(await errorOf('PUT', tokenPath('dockgate', 'dockgate'), { properties: { scopeMapId: pullMap } }), /^400 .*admin account/);
      assert.match(await errorOf('GET', tokenPath('others', 'bound')), /^404 ResourceNotFound: token bound/);
      assert.equal((await send('DELETE', tokenPath('others', 'bound'))).status, 204);
    });

    test('a password is shown in the answer that makes it and never again', async () => {
      await put(tokenPath('dockgate', 'secretive'), { scopeMapId: pullMap });
      const made = await generate('secretive');
      const values = ['password1', 'password2'].map((name) => valueOf(made, name));
      assert.ok(values.every((value) => /^[0-9A-Za-z]{43}$/.test(value)));
      assert.equal(made.username, 'secretive');
      for (const value of values) assert.ok(await passwordIsRight('secretive', value));
      const later = JSON.stringify([await get(tokenPath('dockgate', 'secretive')), await get(`${dockgate}/tokens`)]);
      for (const value of values) assert.ok(!later.includes(value));
    });

    test('a new password ends the one of its name at the next request, and only that', async () => {
      await put(tokenPath('dockgate', 'rotating'), { scopeMapId: pullMap });
      const [one, two] = [valueOf(await generate('rotating', { name: 'password1' }), 'password1'), valueOf(await generate('rotating', { name: 'password2' }), 'password2')];
      const next = await generate('rotating', { name: 'password1' });
      assert.deepEqual(next.passwords.map(({ name, value }) => [name, value !== undefined]), [['password1', true], ['password2', false]]);
      assert.equal(await passwordIsRight('rotating', one), false);
      assert.ok(await passwordIsRight('rotating', two));
      assert.ok(await passwordIsRight('rotating', valueOf(next, 'password1')));
    });

    test('the end of a password is kept, and the past is no end', async () => {
      await put(tokenPath('dockgate', 'ending'), { scopeMapId: pullMap });
      const made = await generate('ending', { name: 'password1', expiry: '2035-12-31T15:59:59.0707808Z' });
      assert.equal(made.passwords[0]?.expiry, '2035-12-31T15:59:59.070Z');
      const body = { tokenId: tokenPath('dockgate', 'ending'), expiry: '2001-01-01T00:00:00Z' };
      assert.equal(await errorOf('POST', `${dockgate}/generateCredentials`, body), '400 InvalidRequestContent: expiry: it is in the past');
    });

    test('credentials are made for tokens of the registry in the path only', async () => {
      for (const tokenId of [tokenPath('others', 'bound'), 'bound', dockgate]) {
        assert.match(await errorOf('POST', `${dockgate}/generateCredentials`, { tokenId }), /^400 .*tokenId: it is not the id of a token of dockgate/);
      }
      const nobody = { tokenId: tokenPath('dockgate', 'nobody') };
      assert.match(await errorOf('POST', `${dockgate}/generateCredentials`, nobody), /^404 ResourceNotFound: token nobody/);
    });

    test('passwords that an update does not keep are gone; none can be changed or slipped in', async () => {
      const path = tokenPath('dockgate', 'shrinking');
      await put(path, { scopeMapId: pullMap });
      const made = await generate('shrinking', { name: 'password1' });
      const { passwords } = (await get<TokenResource>(path)).properties.credentials;
      const keep = (list: readonly object[]) => ({ properties: { credentials: { passwords: list } } });
      const sent = passwords.map(({ name, creationTime, expiry }) => ({ name, creationTime, expiry: expiry ?? null }));
      assert.equal((await send('PATCH', path, keep(sent))).status, 200);
      assert.match(await errorOf('PATCH', path, keep([{ ...sent[0], expiry: '2040-01-01T00:00:00Z' }])), /^400 .*passwords\[0\]\.expiry: it cannot be changed/);
      assert.match(await errorOf('PATCH', path, keep([{ name: 'password2' }])), /^400 .*there is no such password/);
      assert.ok(await passwordIsRight('shrinking', valueOf(made, 'password1')));
      assert.equal((await send('PATCH', path, keep([]))).status, 200);
      assert.equal(await passwordIsRight('shrinking', valueOf(made, 'password1')), false);
    });

    test('a disabled token is out at the next request, and in again once enabled', async () => {
      const path = tokenPath('dockgate', 'switched');
      await put(path, { scopeMapId: pullMap });
      const password = valueOf(await generate('switched', { name: 'password1' }), 'password1');
      await send('PATCH', path, { properties: { status: 'disabled' } });
      assert.equal(await statusAs('switched', password), 401);
      await send('PATCH', path, { properties: { status: 'enabled' } });
      assert.equal(await statusAs('switched', password), 403);
    });

    test('an admin account that is switched on has two passwords, which whoever may do as much can read again', async () => {
      await send('PATCH', dockgate, { properties: { adminUserEnabled: true } });
      const list = async () => (await send('POST', `${dockgate}/listCredentials`)).body as CredentialList;
      const first = await list();
      assert.deepEqual([first.username, first.passwords.map(({ name }) => name)], ['dockgate', ['password', 'password2']]);
      for (const { name } of first.passwords) assert.ok(await passwordIsRight('dockgate', valueOf(first, name)));
      const made = (await send('POST', `${dockgate}/regenerateCredential`, { name: 'password2' })).body as CredentialList;
      assert.deepEqual(await list(), made);
      assert.equal(valueOf(made, 'password'), valueOf(first, 'password'));
      assert.notEqual(valueOf(made, 'password2'), valueOf(first, 'password2'));
      await send('PATCH', dockgate, { properties: { adminUserEnabled: false } });
      await send('PATCH', dockgate, { properties: { adminUserEnabled: true } });
      assert.deepEqual(await list(), made, 'they stay');
      const stored = JSON.stringify(await place.database.query.selectFrom('admin_password').selectAll().execute());
      for (const { value } of made.passwords) assert.ok(!stored.includes(value!));
    });

    test('lists come in pages that follow each other without a gap', async () => {
      const { id, name } = (await place.policy()).registries.get('others')!;
      const map = [...(await place.policy()).registries.get('others')!.scopeMaps.values()][0]!;
      const store = tokenStore(place.database);
      const names = Array.from({ length: 205 }, (_, index) => `token-${String(index).padStart(3, '0')}`);
      for (const each of names) await store.create({ id, name }, parseTokenName(each), { scopeMapId: map.id }, new Date());
      const found: string[] = [];
      const sizes: number[] = [];
      for (let link: string | undefined = `${registryPath('others')}/tokens?api-version=2025-11-01`; link; ) {
        const page: { value: TokenResource[]; nextLink?: string } = await get(link);
        found.push(...page.value.map((token) => token.name));
        sizes.push(page.value.length);
        link = page.nextLink?.replace('http://localhost:5000', '');
      }
      assert.deepEqual([found, sizes], [names, [100, 100, 5]]);
      const small = await get<{ value: unknown[] }>(`${registryPath('others')}/tokens?$top=3`);
      assert.equal(small.value.length, 3);
      for (const query of ['$top=0', '$top=-1', '$top=1e9', '$top=x', '$skipToken=', '$skipToken=%2e%2e', 'n=5', '$top=1&$top=2']) {
        assert.match(await errorOf('GET', `${registryPath('others')}/tokens?${query}`), /^400 /, query);
      }
    });

    for (const [path, message] of [
      [registriesPath.replace('d0c6a7e0', '11111111'), /^404 SubscriptionNotFound: The subscription '11111111-[0-9a-f-]*' could not be found\.$/],
      [registriesPath.replace('resourceGroups/dockgate', 'resourceGroups/other'), /^404 ResourceGroupNotFound: Resource group 'other' could not be found\.$/],
      [`${dockgate}?api-version=latest`, /^400 InvalidApiVersionParameter: The api-version 'latest' is invalid\./],
      [`${dockgate}/nothings/x`, /^404 InvalidResourceType: The resource type 'nothings' could not be found in the namespace 'Microsoft.ContainerRegistry'/],
      ['/subscriptions/11111111-0000-4000-8000-000000000000', /^404 SubscriptionNotFound: The subscription '11111111-[0-9a-f-]*' could not be found\.$/],
      [`${dockgate}/tokens/..%2f..%2fothers`, /^404 ResourceNotFound/],
    ] as const) {
      test(`${path.slice(-50)} is answered ${message}`, async () => assert.match(await errorOf('GET', path), message));
    }

    test('who has a right on anything sees the subscription, and the registries that they may read', async () => {
      const list = async (path: string) => (await get<{ value: { name?: string; displayName?: string }[] }>(path)).value;
      assert.deepEqual((await list('/subscriptions')).map(({ displayName }) => displayName), ['dockgate']);
      const found = (await list(`/subscriptions/${SUBSCRIPTION_ID}/resources`)).map(({ name }) => name);
      assert.ok(found.includes('dockgate') && found.includes('others'), String(found));
    });

    test('while the database does not answer the answer is 503, and never 401', async () => {
      const down = await openManagement(open);
      try {
        await down.database.close();
        for (const send of [down.ask, down.askLocally]) {
          const { status, body } = await send({ method: 'GET', path: dockgate, as: down.owner });
          assert.deepEqual([status, (body as unknown as ErrorBody).error.code], [503, 'ServiceUnavailable']);
        }
      } finally {
        await down.close();
      }
    });
  });
}
