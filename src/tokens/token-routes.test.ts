import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { basic, refusalOf, startDockgate, type TestDockgate } from '../../test/harness/harness.ts';
import { manage, type Management } from '../../test/harness/management-client.ts';
import { NULL_GUID } from '../names/guid.ts';

let dockgate: TestDockgate;
let api: Management;
let owner: readonly [string, string];
let ci: readonly [string, string];
before(async () => {
  dockgate = await startDockgate();
  api = manage(dockgate);
  owner = [dockgate.owner.userName, dockgate.owner.password];
  ci = ['ci-pull', await api.makeToken('ci-pull', ['repositories/team/app/content/read', 'repositories/team/*/metadata/read'])];
});

const get = (query: string, as: readonly [string, string] | null = ci) => dockgate.fetch(`/oauth2/token?${query}`, { as });
const post = (form: Record<string, string> | [string, string][]) =>
  dockgate.fetch('/oauth2/token', { method: 'POST', body: new URLSearchParams(form) });
const tokenOf = async (response: Response) => {
  assert.equal(response.status, 200, await response.clone().text());
  return ((await response.json()) as { access_token: string }).access_token;
};
const accessOf = async (response: Response) => decodeJwt(await tokenOf(response))['access'];

const lastUsed = async (token: string) => {
  const { body } = await api.send('GET', `/tokens/${token}`);
  const { credentials } = body['properties'] as { credentials: { passwords: { lastUsedTime?: string | null }[] } };
  return credentials.passwords[0]?.lastUsedTime ?? null;
};

describe('GET /oauth2/token', () => {
  test('grants the subset of the wish that the subject has', async () => {
    const asked = 'scope=repository:team/app:pull,push&scope=repository:team/db:pull,metadata_read%20repository:other:pull&scope=registry:catalog:*';
    assert.deepEqual(await accessOf(await get(asked)), [
      { type: 'repository', name: 'team/app', actions: ['pull'] },
      { type: 'repository', name: 'team/db', actions: ['metadata_read'] },
    ]);
  });

  test('`*` is everything the subject has, spelt out', async () => {
    const [entry] = (await accessOf(await get('scope=repository:team/app:*', owner))) as { actions: string[] }[];
    assert.deepEqual(entry?.actions.toSorted(), ['delete', 'deleted_read', 'deleted_restore', 'metadata_read', 'metadata_write', 'pull', 'push']);
  });

  test('without a scope it is a login: a token that carries nothing, good for /v2/', async () => {
    const token = await tokenOf(await get('service=x&account=ci-pull&client_id=docker&offline_token=true'));
    assert.deepEqual(decodeJwt(token)['access'], []);
    const base = await dockgate.fetch('/v2/', { headers: { authorization: `Bearer ${token}` } });
    assert.equal(base.status, 200);
  });

  test('the token is for this login server, for 75 minutes, and says who', async () => {
    const token = await tokenOf(await get('scope=repository:team/app:pull'));
    const { iss, aud, sub, exp = 0, nbf = 0, version, grant_type: grantType } = decodeJwt(token);
    assert.deepEqual([iss, aud, sub, exp - nbf, version, grantType], ['Dockgate', dockgate.host, 'ci-pull', 4_500, '1.0', 'access_token']);
    assert.equal(decodeProtectedHeader(token).alg, 'ES256');
  });

  test('a password is never answered by a refresh token: the client keeps the password', async () => {
    const body = (await (await get('offline_token=true', owner)).json()) as object;
    assert.deepEqual(Object.keys(body), ['access_token']);
  });

  test('a wrong password is refused, also when anonymous pull would have been enough', async () => {
    await api.patch({ anonymousPullEnabled: true });
    const refused = await refusalOf(await get('scope=repository:team/app:pull', ['ci-pull', 'wrong']));
    assert.deepEqual([refused.status, refused.cause], [401, 'credentials-wrong-password']);
    const { body } = await api.send('GET', `/why/${refused.correlationId}`);
    const { enough } = body['trace'] as { enough: { kind: string }[] };
    assert.deepEqual(enough.map(({ kind }) => kind), ['new-password', 'log-out']);
    await api.patch({ anonymousPullEnabled: false });
  });

  test('anonymous: refused while anonymous pull is off, pull alone while it is on, also with an empty Basic', async () => {
    assert.equal((await refusalOf(await get('scope=repository:team/app:pull', null))).cause, 'not-logged-in');
    await api.patch({ anonymousPullEnabled: true });
    for (const as of [null, ['', ''] as const]) {
      assert.deepEqual(await accessOf(await get('scope=repository:team/app:pull,push', as)), [
        { type: 'repository', name: 'team/app', actions: ['pull'] },
      ]);
    }
    await api.patch({ anonymousPullEnabled: false });
  });

  test('more than 100 scopes are a bad request', async () => {
    const many = Array.from({ length: 101 }, (_, index) => `scope=repository:a${index}:pull`).join('&');
    const refused = await refusalOf(await get(many));
    assert.deepEqual([refused.status, refused.cause], [400, 'request-invalid']);

    const [never, once] = ['never-used', 'once-used'];
    const [unexamined, examined] = [await api.makeToken(never, ['repositories/*/content/read']), await api.makeToken(once, ['repositories/*/content/read'])];
    assert.equal((await get(many, [never, unexamined])).status, 400);
    assert.equal((await get('', [once, examined])).status, 200);
    while ((await lastUsed(once)) === null) await new Promise((resolve) => setTimeout(resolve, 50));
    assert.equal(await lastUsed(never), null, 'a credential was examined, and no event tells of it');
  });
});

describe('POST /oauth2/token', () => {
  test('takes a refresh token, and scopes repeated or joined', async () => {
    const refresh = await api.refreshToken();
    const form: [string, string][] = [
      ['grant_type', 'refresh_token'], ['refresh_token', refresh], ['service', dockgate.host], ['client_id', 'docker'],
      ['scope', 'repository:a:pull repository:b:push'], ['scope', 'registry:catalog:*'],
    ];
    const granted = (await accessOf(await post(form))) as { name: string }[];
    assert.deepEqual(granted.map(({ name }) => name), ['a', 'b', 'catalog']);
  });

  test('takes user name and password, as containerd sends them', async () => {
    const form = { grant_type: 'password', username: ci[0], password: ci[1], scope: 'repository:team/app:pull' };
    assert.deepEqual(await accessOf(await post(form)), [{ type: 'repository', name: 'team/app', actions: ['pull'] }]);
    assert.equal((await refusalOf(await post({ ...form, password: 'wrong' }))).cause, 'credentials-wrong-password');
  });

  test('gives out no token that is too long for the registry itself, however much is asked for', async () => {
    const names = Array.from({ length: 100 }, (_, index) => String(index).padStart(67, 'a'));
    const widest = { grant_type: 'password', username: owner[0], password: owner[1], scope: names.map((name) => `repository:${name}:*`).join(' ') };
    const authorization = `Bearer ${await tokenOf(await post(widest))}`;
    for (const name of [names[0], names.at(-1)]) {
      const asked = await refusalOf(await dockgate.fetch(`/v2/${name}/tags/list`, { headers: { authorization } }));
      assert.equal(asked.cause, 'image-or-tag-not-found', `a token of ${authorization.length} characters`);
    }
  });

  test('any other grant type, or none, names the field', async () => {
    for (const form of [{}, { grant_type: 'client_credentials' }]) {
      const refused = await refusalOf(await post(form));
      assert.deepEqual([refused.status, refused.cause], [400, 'request-invalid']);
      assert.match(refused.message, /grant_type/);
    }
  });

  test('a form of more than 64 KiB is refused', async () => {
    const refused = await refusalOf(await post({ grant_type: 'password', username: 'a'.repeat(70_000) }));
    assert.equal(refused.status >= 400 && refused.status < 500, true);
  });
});

describe('a refresh token', () => {
  test('goes with the null GUID, and comes back as it was: it keeps its first expiry', async () => {
    const refresh = await api.refreshToken();
    const response = await get('offline_token=true', [NULL_GUID, refresh]);
    assert.equal(((await response.json()) as { refresh_token: string }).refresh_token, refresh);
  });

  test('goes with no other name', async () => {
    for (const name of ['owner@dockgate', 'ci-pull', 'dockgate', 'nobody']) {
      const refused = await refusalOf(await get('', [name, await api.refreshToken()]));
      assert.equal(refused.cause, 'username-not-null-guid-with-token', name);
    }
  });

  test('ends after three hours', async () => {
    const refresh = await api.refreshToken();
    dockgate.clock.ahead = (3 * 3600 + 61) * 1000;
    const refused = await refusalOf(await get('', [NULL_GUID, refresh]));
    dockgate.clock.ahead = 0;
    assert.equal(refused.cause, 'acr-refresh-token-expired-3h');
  });

  test('is no access token, and an access token is no refresh token', async () => {
    const refresh = await api.refreshToken();
    const asBearer = await refusalOf(await dockgate.fetch('/v2/', { headers: { authorization: `Bearer ${refresh}` } }));
    assert.equal(asBearer.cause, 'token-type-not-accepted');
    const access = await dockgate.accessToken(owner);
    assert.equal((await refusalOf(await get('', [NULL_GUID, access]))).cause, 'token-type-not-accepted');
  });

  test('dies with the password it was made from, at the next request; so does its access token', async () => {
    const own = await startDockgate();
    const refresh = await manage(own).refreshToken();
    const access = await own.accessToken([NULL_GUID, refresh]);
    await manage(own).setOwnerPassword('another password');
    assert.equal((await refusalOf(await own.fetch('/oauth2/token', { as: [NULL_GUID, refresh] }))).cause, 'password-replaced');
    const used = await refusalOf(await own.fetch('/v2/', { headers: { authorization: `Bearer ${access}` } }));
    assert.equal(used.cause, 'password-replaced');
    assert.match(used.challenge ?? '', /error="invalid_token"/);
    await own.accessToken([own.owner.userName, 'another password']);
  });
});

describe('a repository-scoped token', () => {
  const causeWith = async (access: string) =>
    (await refusalOf(await dockgate.fetch('/v2/', { headers: { authorization: `Bearer ${access}` } }))).cause;

  test('disabled, replaced or removed, ends at the next request', async () => {
    const password = await api.makeToken('short-lived', ['repositories/*/content/read']);
    const access = await dockgate.accessToken(['short-lived', password]);
    await api.send('PATCH', '/tokens/short-lived', { properties: { status: 'disabled' } });
    assert.equal(await causeWith(access), 'token-disabled');
    await api.send('PATCH', '/tokens/short-lived', { properties: { status: 'enabled' } });
    await api.generate('short-lived', 'password1');
    assert.equal(await causeWith(access), 'password-replaced');
    await api.send('DELETE', '/tokens/short-lived');
    assert.equal(await causeWith(access), 'subject-removed');
  });

  test('shows when each password was last used, asked for a token or sent along as Basic', async () => {
    const password = await api.makeToken('watched', ['repositories/*/content/read']);
    assert.equal(await lastUsed('watched'), null);
    assert.equal((await dockgate.fetch('/v2/', { as: ['watched', password] })).status, 200);
    while ((await lastUsed('watched')) === null) await new Promise((resolve) => setTimeout(resolve, 50));
  });

  test('whose password ends while its access token lasts, ends with it', async () => {
    const password = await api.makeToken('ending', ['repositories/*/content/read'], new Date(Date.now() + 600_000));
    const access = await dockgate.accessToken(['ending', password]);
    dockgate.clock.ahead = 601_000;
    const cause = await causeWith(access);
    dockgate.clock.ahead = 0;
    assert.equal(cause, 'token-password-expired');
  });

  test('an access token may not do what the scope map no longer grants', async () => {
    const password = await api.makeToken('narrowed', ['repositories/team/app/content/read']);
    const access = await dockgate.accessToken(['narrowed', password], 'repository:team/app:pull');
    const pull = () => dockgate.fetch('/v2/team/app/manifests/none', { headers: { authorization: `Bearer ${access}` } });
    assert.equal((await refusalOf(await pull())).cause, 'image-or-tag-not-found');
    await api.send('PATCH', '/scopeMaps/narrowed-scope-map', { properties: { actions: ['repositories/team/db/content/read'] } });
    const refused = await refusalOf(await pull());
    assert.deepEqual([refused.status, refused.cause], [401, 'scope-map-missing-permission']);
    assert.match(refused.challenge ?? '', /scope="repository:team\/app:pull",error="insufficient_scope"/);
  });
});

test('a realm is on the host that was asked, and no other host is answered', async () => {
  const { challenge } = await refusalOf(await dockgate.fetch('/v2/'));
  assert.equal(challenge, `Bearer realm="${dockgate.url}/oauth2/token",service="${dockgate.host}"`);
  const elsewhere = await fetch(`http://127.0.0.1:${dockgate.port}/v2/`);
  assert.match(elsewhere.headers.get('www-authenticate') ?? '', new RegExp(`realm="http://127.0.0.1:${dockgate.port}/oauth2/token"`));
});

test('a credential that is not one at all is refused by name', async () => {
  for (const authorization of ['Basic !!!', 'Basic bm9jb2xvbg==', 'Digest a=b', 'Bearer', basic('a'.repeat(300), 'x'), basic('a', 'x'.repeat(9_000))]) {
    const refused = await refusalOf(await dockgate.fetch('/v2/', { headers: { authorization } }));
    assert.deepEqual([refused.status, refused.cause], [401, 'credential-malformed'], authorization.slice(0, 20));
  }
});
