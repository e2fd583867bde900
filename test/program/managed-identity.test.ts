import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../src/db/database.ts';
import { managedIdentityAccess } from '../../src/identity/principals/managed-identity-access.ts';
import { servicePrincipalStore } from '../../src/identity/principals/service-principal-store.ts';
import { tenantStore } from '../../src/identity/principals/tenant-store.ts';
import { hashSecret } from '../../src/identity/passwords/secret-hash.ts';
import { Secret } from '../../src/secret.ts';
import { freePort } from '../servers/free-port.ts';
import { startDockgate, type TestDockgate } from '../harness/harness.ts';
import { manage } from '../harness/management-client.ts';

// The endpoint from which programs of this machine take the tokens of managed identities.

let dockgate: TestDockgate;
let port: number;
/** Its tokens go to whoever has its secret. */
let builder: { appId: string; id: string; secret: string };
/** Its tokens go to whoever asks from 127.0.0.2. */
let listed: { appId: string };

before(async () => {
  port = await freePort();
  dockgate = await startDockgate({ managedIdentityPort: port });
  const database = await openDatabase(`sqlite:${dockgate.data}`, 'policy');
  const key = new Secret(readFileSync(join(dockgate.data, 'keys', 'secret-hash'), 'utf8').trim());
  const hash = (secret: Secret) => hashSecret(key, secret);
  const [tenant] = await tenantStore(database).all();
  const make = async (displayName: string, addresses: string[]) => {
    const wanted = { tenantId: tenant!.id, appId: crypto.randomUUID(), kind: 'ManagedIdentity', displayName } as const;
    const { id, appId } = await servicePrincipalStore(database).create(wanted, new Date());
    const secret = await managedIdentityAccess(database).renew(id, hash, new Date(), addresses);
    return { id, appId, secret: secret.reveal() };
  };
  builder = await make('builder', []);
  listed = await make('listed', ['127.0.0.2']);
  await database.close();
});
after(() => dockgate.stop());

interface Answered {
  readonly status: number;
  readonly body: { access_token?: string; client_id?: string; error?: string; error_description?: string; expires_on?: string };
}

const RESOURCE = 'https://containerregistry.azure.net';
const query = (more: Record<string, string> = {}) => `?${new URLSearchParams({ 'api-version': '2018-02-01', resource: RESOURCE, ...more })}`;

function ask(path: string, { headers = {}, from = '127.0.0.1', method = 'GET', form }: { headers?: Record<string, string>; from?: string; method?: string; form?: string } = {}) {
  return new Promise<Answered>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, localAddress: from }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode!, body: JSON.parse(text) as Answered['body'] }));
    });
    sent.on('error', reject).end(form);
  });
}

const PATH = '/metadata/identity/oauth2/token';
const withSecret = () => ({ 'x-identity-header': builder.secret });

describe('a token of a managed identity', () => {
  test('goes to whoever has its secret, and logs in to the registry where its role is', async () => {
    const { status, body } = await ask(`${PATH}${query()}`, { headers: withSecret() });
    assert.equal(status, 200, JSON.stringify(body));
    assert.equal(body.client_id, builder.appId);
    const exchange = async () => {
      const form = new URLSearchParams({ grant_type: 'access_token', service: dockgate.host, access_token: body.access_token! });
      const response = await dockgate.fetch('/oauth2/exchange', { method: 'POST', body: form });
      return response.headers.get('x-dockgate-cause') ?? response.status;
    };
    assert.equal(await exchange(), 'role-missing-pull');
    const { body: why } = await manage(dockgate).send('GET', `/why?last=true&subject=${builder.appId}`);
    assert.equal(why['credentialKind'], 'directory-token');
  });

  test('goes to whoever asks from a listed address, with the header that no page can set', async () => {
    const { status, body } = await ask(`${PATH}${query()}`, { headers: { metadata: 'true' }, from: '127.0.0.2' });
    assert.deepEqual([status, body.client_id], [200, listed.appId]);
    const posted = await ask(PATH, {
      method: 'POST', from: '127.0.0.2', form: `resource=${RESOURCE}`,
      headers: { metadata: 'true', 'content-type': 'application/x-www-form-urlencoded' },
    });
    assert.deepEqual([posted.status, posted.body.client_id], [200, listed.appId], 'as az posts it');
  });

  test('is for the identity that is meant, by client id or object id', async () => {
    for (const more of [{ client_id: builder.appId }, { object_id: builder.id.toUpperCase() }]) {
      assert.equal((await ask(`${PATH}${query(more)}`, { headers: withSecret() })).body.client_id, builder.appId);
    }
    const other = await ask(`${PATH}${query({ client_id: listed.appId })}`, { headers: withSecret() });
    assert.deepEqual([other.status, other.body.error_description], [400, 'Identity not found'], 'its secret opens no other one');
  });
});

describe('the endpoint refuses', () => {
  const refused: [what: string, options: Parameters<typeof ask>[1], says: RegExp][] = [
    ['a request without the header (as a server that fetches any address would send)', {}, /metadata header/],
    ['an address that is not listed and has no secret', { headers: { metadata: 'true' } }, /Identity not found/],
    ['a wrong secret', { headers: { 'x-identity-header': 'guessed' } }, /Identity not found/],
    ['a wrong secret from a listed address', { headers: { 'x-identity-header': 'guessed' }, from: '127.0.0.2' }, /Identity not found/],
    ['what came through a proxy such as nginx', { headers: { metadata: 'true', 'x-forwarded-for': '10.0.0.1' }, from: '127.0.0.2' }, /x-forwarded-for/],
    ['what came through another proxy', { headers: { metadata: 'true', via: '1.1 proxy' }, from: '127.0.0.2' }, /via/],
    ['a page in a browser', { headers: { metadata: 'true', origin: 'http://evil.example' }, from: '127.0.0.2' }, /origin/],
    ['a page in a browser that hides where it is', { headers: { metadata: 'true', 'sec-fetch-site': 'cross-site' }, from: '127.0.0.2' }, /sec-fetch-site/],
    ['a name that was made to lead here', { headers: { metadata: 'true', host: 'evil.example' }, from: '127.0.0.2' }, /host/],
  ];
  for (const [what, options, says] of refused) {
    test(what, async () => {
      const { status, body } = await ask(`${PATH}${query()}`, options);
      assert.equal(status, 400);
      assert.match(body.error_description!, says);
      assert.equal(body.access_token, undefined);
    });
  }

  test('another resource, another path, another method and a form without an end', async () => {
    const headers = withSecret();
    assert.match((await ask(`${PATH}?resource=https://other.example`, { headers })).body.error_description!, /AADSTS500011/);
    assert.match((await ask(`${PATH}?api-version=2018-02-01`, { headers })).body.error_description!, /'resource' is missing/);
    assert.equal((await ask(`/metadata/instance${query()}`, { headers })).status, 400);
    assert.equal((await ask(`${PATH}${query()}`, { headers, method: 'DELETE' })).status, 400);
    assert.equal((await ask(PATH, { headers, method: 'POST', form: `resource=${'x'.repeat(20_000)}` })).status, 400);
  });

  test('and leaves an event for what was presented', async () => {
    await ask(`${PATH}${query({ client_id: listed.appId })}`, { headers: { 'x-identity-header': 'guessed' } });
    const { body } = await manage(dockgate).send('GET', `/why?last=true&subject=${listed.appId}`);
    assert.deepEqual([body['cause'], body['operationName'], body['credentialKind']], ['credentials-wrong-password', 'Sign-in', 'managed-identity']);
  });
});
