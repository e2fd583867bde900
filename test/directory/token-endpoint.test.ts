import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { startDockgate, type TestDockgate } from '../harness/harness.ts';
import { authorityOf, AZURE_CLI, codeOf, MANAGEMENT, people, type Authority, type Fields, type People } from './authority.ts';

let dockgate: TestDockgate;
let authority: Authority;
let directory: People;
let ci: Awaited<ReturnType<People['application']>>;
const ADA = { username: 'ada@dockgate', password: 'correct horse battery' };
before(async () => {
  dockgate = await startDockgate({ tls: true, failedLogins: 1000, failedLoginsPerAddress: 10_000 });
  authority = authorityOf(dockgate);
  directory = await people(dockgate);
  ci = await directory.application('ci');
  await directory.setTenant({ passwordGrant: true });
  await directory.user(ADA.username, ADA.password);
});
after(() => directory.close());

const app = (fields: Fields = {}) => authority.token({ grant_type: 'client_credentials', client_id: ci.appId, client_secret: ci.secret, scope: MANAGEMENT, ...fields });
const SCOPE = `${MANAGEMENT} openid profile offline_access`;
const byPassword = (fields: Fields = {}) =>
  authority.token({ grant_type: 'password', client_id: AZURE_CLI, scope: SCOPE, client_info: '1', ...ADA, ...fields });
const refresh = (token: string, fields: Fields = {}) =>
  authority.token({ grant_type: 'refresh_token', client_id: AZURE_CLI, scope: SCOPE, refresh_token: token, ...fields });

describe('an application with its secret', () => {
  test('gets a token, in every form of the path', async () => {
    for (const tenant of ['adfs', 'common', 'dockgate', directory.tenantId]) {
      const { status, body } = await authority.token({ grant_type: 'client_credentials', client_id: ci.appId, client_secret: ci.secret, scope: MANAGEMENT }, tenant);
      assert.deepEqual([status, body['token_type'], body['expires_in']], [200, 'Bearer', 3599]);
      const { tid, appid, oid, aud } = decodeJwt(String(body['access_token']));
      assert.deepEqual({ tid, appid, oid, aud }, { tid: directory.tenantId, appid: ci.appId, oid: ci.objectId, aud: 'https://management.azure.com' });
    }
  });

  test('gets numbers as text from version 1 of the protocol', async () => {
    const { body } = await authority.post(`/${directory.tenantId}/oauth2/token`, {
      grant_type: 'client_credentials', client_id: ci.appId, client_secret: ci.secret, resource: 'https://management.azure.com/',
    });
    assert.equal(body['expires_in'], '3599');
    assert.equal(body['resource'], 'https://management.azure.com/');
  });

  test('is refused in Entra’s words', async () => {
    const old = await directory.application('old', {}, new Date(Date.now() - 1000));
    const off = await directory.application('off');
    await directory.principals.update(directory.tenantId, off.appId, { enabled: false });
    const publicClient = await directory.application('desktop', { isPublicClient: true });
    const refusals: [fields: Fields, status: number, code: number, error: string][] = [
      [{ client_secret: 'wrong' }, 401, 7000215, 'invalid_client'],
      [{ client_secret: ci.secretId }, 401, 7000215, 'invalid_client'],
      [{ client_id: old.appId, client_secret: old.secret }, 401, 7000222, 'invalid_client'],
      [{ client_id: off.appId, client_secret: off.secret }, 400, 7000112, 'unauthorized_client'],
      [{ client_id: crypto.randomUUID() }, 400, 700016, 'unauthorized_client'],
      [{ client_id: '' }, 400, 900144, 'invalid_request'],
      [{ grant_type: 'implicit' }, 400, 70003, 'unsupported_grant_type'],
      [{ scope: 'https://example.com/.default' }, 400, 500011, 'invalid_resource'],
      [{ scope: 'openid' }, 400, 70011, 'invalid_scope'],
      [{ grant_type: 'refresh_token', client_id: AZURE_CLI, refresh_token: 'x' }, 401, 700025, 'invalid_client'],
      [{ grant_type: 'refresh_token', client_id: publicClient.appId, refresh_token: 'x' }, 401, 700025, 'invalid_client'],
    ];
    for (const [fields, status, code, error] of refusals) {
      const answer = await app(fields);
      assert.deepEqual([answer.status, codeOf(answer), answer.body['error']], [status, code, error], JSON.stringify(answer.body));
      assert.match(String(answer.body['error_description']), new RegExp(`^AADSTS${code}: [^{}]+\\r\\nTrace ID: `));
    }
    const without = await authority.token({ grant_type: 'client_credentials', client_id: ci.appId, scope: MANAGEMENT });
    assert.deepEqual([without.status, codeOf(without)], [401, 7000218]);
    const elsewhere = await authority.token({ grant_type: 'client_credentials' }, 'nowhere');
    assert.deepEqual([elsewhere.status, codeOf(elsewhere)], [400, 90002]);
  });

  test('is nobody else who logs in to a registry', async () => {
    const { userName, password } = dockgate.owner;
    for (const fields of [
      { client_id: userName, client_secret: password },
      { client_id: 'dockgate', client_secret: password },
      { client_id: '00000000-0000-0000-0000-000000000000', client_secret: 'eyJhbGciOiJub25lIn0.eyJhIjoxfQ.x' },
    ]) assert.equal(codeOf(await app(fields)), 700016, fields.client_id);
  });

  test('sends no field twice', async () => {
    const { status, body } = await authority.send('/adfs/oauth2/token', {
      method: 'POST',
      form: [['grant_type', 'client_credentials'], ['client_id', ci.appId], ['client_secret', ci.secret], ['scope', MANAGEMENT], ['scope', 'https://example.com/.default']],
    });
    assert.deepEqual([status, codeOf({ body })], [400, 9002313]);
  });
});

describe('a person with their password', () => {
  test('gets an access token, an ID token and a refresh token that Microsoft’s libraries understand', async () => {
    const { status, body } = await byPassword();
    assert.equal(status, 200, JSON.stringify(body));
    assert.equal(body['foci'], '1');
    assert.ok(String(body['scope']).split(' ').includes('https://management.azure.com/.default'));
    const { oid, tid, upn, preferred_username, aud, nonce } = decodeJwt(String(body['id_token']));
    assert.deepEqual([tid, upn, preferred_username, aud, nonce], [directory.tenantId, ADA.username, ADA.username, AZURE_CLI, undefined]);
    assert.deepEqual(JSON.parse(Buffer.from(String(body['client_info']), 'base64url').toString()), { uid: oid, utid: tid });
    assert.equal(decodeProtectedHeader(String(body['refresh_token'])).typ, 'dockgate-directory-refresh+jwt');
    assert.equal((await listSubscriptions(String(body['access_token']))).status, 200);
  });

  test('is asked for nothing when the tenant does not allow it', async () => {
    await directory.setTenant({ passwordGrant: false });
    const answer = await byPassword();
    await directory.setTenant({ passwordGrant: true });
    assert.deepEqual([answer.status, codeOf(answer), answer.headers['x-dockgate-cause']], [400, 70003, 'entra-user-password-not-supported']);
  });

  test('is refused in Entra’s words', async () => {
    await directory.user('off@dockgate', 'a long password');
    await directory.users.update('off@dockgate', { enabled: false });
    await directory.user('careful@dockgate', 'a long password', { requiresSecondFactor: true });
    const refusals: [fields: Fields, code: number, error: string][] = [
      [{ password: 'wrong' }, 50126, 'invalid_grant'],
      [{ username: 'nobody@dockgate' }, 50034, 'invalid_grant'],
      [{ username: 'ada' }, 50034, 'invalid_grant'],
      [{ username: 'off@dockgate', password: 'a long password' }, 50057, 'invalid_grant'],
      [{ username: 'off@dockgate', password: 'wrong' }, 50126, 'invalid_grant'],
      [{ username: 'careful@dockgate', password: 'a long password' }, 50076, 'interaction_required'],
      [{ username: 'careful@dockgate', password: 'wrong' }, 50126, 'invalid_grant'],
      [{ username: '' }, 900144, 'invalid_request'],
      [{ client_id: crypto.randomUUID() }, 700016, 'unauthorized_client'],
    ];
    for (const [fields, code, error] of refusals) {
      const answer = await byPassword(fields);
      assert.deepEqual([answer.status, codeOf(answer), answer.body['error']], [400, code, error], JSON.stringify(fields));
    }
  });

  test('is no service principal and no admin account', async () => {
    assert.equal(codeOf(await byPassword({ username: ci.appId, password: ci.secret })), 50034);
  });
});

describe('a refresh token', () => {
  const first = async () => String((await byPassword()).body['refresh_token']);

  test('becomes a new one with each use, for any resource', async () => {
    const before = await first();
    const { status, body } = await refresh(before, { scope: 'https://containerregistry.azure.net/.default offline_access openid' });
    assert.equal(status, 200, JSON.stringify(body));
    assert.notEqual(body['refresh_token'], before);
    assert.equal(decodeJwt(String(body['access_token'])).aud, 'https://containerregistry.azure.net');
  });

  test('is dead when the password changes or the tokens are revoked', async () => {
    await directory.user('bob@dockgate', 'the first password');
    const bob = { username: 'bob@dockgate', password: 'the first password' };
    const revoked = String((await byPassword(bob)).body['refresh_token']);
    await directory.users.update('bob@dockgate', { validFrom: new Date(Date.now() + 2_000).toISOString() });
    const afterRevocation = await refresh(revoked);
    assert.deepEqual([codeOf(afterRevocation), afterRevocation.headers['x-dockgate-cause']], [50173, 'tokens-revoked']);
    await directory.users.update('bob@dockgate', { validFrom: null });
    const { hashPassword } = await import('../../src/identity/passwords/password-hash.ts');
    const { Secret } = await import('../../src/secret.ts');
    await directory.users.setPassword('bob@dockgate', await hashPassword(new Secret('the second password')), new Date());
    const afterChange = await refresh(revoked);
    assert.deepEqual([codeOf(afterChange), afterChange.headers['x-dockgate-cause']], [50173, 'password-replaced']);
  });

  test('is no second factor for somebody who needs one by now', async () => {
    await directory.user('eve@dockgate', 'a long password');
    const token = String((await byPassword({ username: 'eve@dockgate', password: 'a long password' })).body['refresh_token']);
    await directory.users.update('eve@dockgate', { requiresSecondFactor: true });
    const answer = await refresh(token);
    assert.deepEqual([answer.status, codeOf(answer), answer.body['error']], [400, 50076, 'interaction_required']);
    assert.match(String(answer.body['error_description']), /to access 'https:\/\/management\.azure\.com'/);
  });

  test('ends after ninety days', async (t) => {
    const token = await first();
    dockgate.clock.ahead = 91 * 86_400_000;
    t.after(() => (dockgate.clock.ahead = 0));
    const answer = await refresh(token);
    assert.deepEqual([answer.status, codeOf(answer), answer.headers['x-dockgate-cause']], [400, 700082, 'entra-session-expired']);
  });

  test('is for the client that got it, and nothing else is one', async () => {
    const token = await first();
    const other = await directory.application('other', { isPublicClient: true });
    assert.equal(codeOf(await refresh(token, { client_id: other.appId })), 70000);
    const { body } = await byPassword();
    for (const wrong of ['x', 'a.b.c', String(body['access_token']), String(body['id_token']), token.slice(0, -4)])
      assert.equal(codeOf(await refresh(wrong)), 70000, wrong.slice(0, 20));
  });

  test('opens no other door', async () => {
    const { body } = await byPassword();
    for (const token of [String(body['refresh_token']), String(body['id_token'])]) {
      assert.equal((await listSubscriptions(token)).status, 401);
      const form = { grant_type: 'access_token', service: dockgate.host, access_token: token };
      assert.equal((await authority.post('/oauth2/exchange', form)).status, 401);
    }
  });
});

const listSubscriptions = (token: string) => authority.send('/subscriptions?api-version=2019-11-01', { headers: { authorization: `Bearer ${token}` } });
