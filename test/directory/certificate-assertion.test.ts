import assert from 'node:assert/strict';
import { createHash, createPrivateKey, createSign, generateKeyPairSync, X509Certificate, type KeyObject } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { SignJWT, type JWTHeaderParameters } from 'jose';
import { certificate } from '../samples/certificates.ts';
import { startDockgate, type TestDockgate } from '../harness/harness.ts';
import { authorityOf, codeOf, MANAGEMENT, people, type Authority, type People } from './authority.ts';

// RFC 7523 section 3, one rule a test: what an application signed with the key of its certificate.

let dockgate: TestDockgate;
let authority: Authority;
let directory: People;
let appId: string;
let signing: { key: KeyObject; pem: string };
before(async () => {
  dockgate = await startDockgate({ tls: true });
  authority = authorityOf(dockgate);
  directory = await people(dockgate);
  appId = (await directory.application('signer')).appId;
  signing = await register(appId, { commonName: 'signer', rsa: true });
});
after(() => directory.close());

async function register(app: string, wanted: Parameters<typeof certificate>[0]) {
  const { certificate: pem, key } = await certificate(wanted);
  const added = { id: crypto.randomUUID(), name: wanted.commonName ?? 'one', pem, createdAt: new Date(), expiresAt: new Date(new X509Certificate(pem).validTo) };
  const kept = (await directory.applications.find(directory.tenantId, app))!.certificates.map(({ id }) => id);
  await directory.applications.update(directory.tenantId, app, { certificates: { kept, added: [added] } });
  return { key: createPrivateKey(key), pem };
}

const thumbprint = (pem: string, algorithm = 'sha256') => createHash(algorithm).update(new X509Certificate(pem).raw).digest('base64url');
const seconds = () => Math.floor(Date.now() / 1000);

interface Making {
  readonly header?: Partial<JWTHeaderParameters>;
  readonly claims?: Record<string, unknown>;
  readonly with?: { key: KeyObject; pem: string };
}
const make = ({ header = {}, claims = {}, with: { key, pem } = signing }: Making = {}) =>
  new SignJWT({
    iss: appId, sub: appId, aud: `${dockgate.url}/adfs/oauth2/token`, jti: crypto.randomUUID(), nbf: seconds() - 5, exp: seconds() + 600, ...claims,
  }).setProtectedHeader({ alg: 'RS256', typ: 'JWT', 'x5t#S256': thumbprint(pem), ...header }).sign(key);
const present = (assertion: string, fields: Record<string, string> = {}) =>
  authority.token({
    grant_type: 'client_credentials', client_id: appId, scope: MANAGEMENT, client_assertion: assertion,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer', ...fields,
  });

describe('an application with its certificate', () => {
  test('gets a token, by either thumbprint and each algorithm of its key', async () => {
    const elliptic = await register(appId, { commonName: 'elliptic' });
    for (const making of [
      {},
      { header: { alg: 'PS256' } },
      { header: { 'x5t#S256': undefined, x5t: thumbprint(signing.pem, 'sha1') } },
      { header: { 'x5t#S256': undefined, x5t: `${thumbprint(signing.pem, 'sha1')}=` } },
      { header: { alg: 'ES256' }, with: elliptic },
      { claims: { aud: `${dockgate.url}/${directory.tenantId}/v2.0` } },
      { claims: { aud: `${dockgate.url}/${directory.tenantId}/oauth2/v2.0/token` } },
    ] as Making[]) {
      const answer = await present(await make(making));
      assert.equal(answer.status, 200, `${JSON.stringify(making)} ${answer.text}`);
    }
  });

  test('is refused, each reason with Entra’s code', async () => {
    const stranger = { key: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey, pem: signing.pem };
    const unregistered = { ...stranger, pem: (await certificate({ rsa: true })).certificate };
    const ended = await register(appId, { commonName: 'ended', rsa: true, from: new Date(Date.now() - 9e8), to: new Date(Date.now() - 1e6) });
    const refusals: [making: Making, code: number, defect: RegExp][] = [
      [{ with: unregistered }, 700027, /key was not found/],
      [{ with: unregistered, header: { x5c: [Buffer.from(new X509Certificate(unregistered.pem).raw).toString('base64')] } }, 700030, /not registered/],
      [{ header: { 'x5t#S256': undefined } }, 50012, /names no certificate/],
      [{ with: stranger }, 700027, /verify the signature failed/],
      [{ with: ended }, 700027, /key used is expired/],
      [{ claims: { aud: 'https://login.microsoftonline.com/common/oauth2/token' } }, 700023, /audience/],
      [{ claims: { exp: seconds() - 120 } }, 700024, /time range/],
      [{ claims: { nbf: seconds() + 120 } }, 700024, /time range/],
      [{ claims: { exp: seconds() + 2 * 3600 } }, 700024, /time range/],
      [{ claims: { sub: crypto.randomUUID() } }, 700021, /client_id/],
      [{ claims: { jti: undefined } }, 50027, /malformed/],
    ];
    for (const [making, code, defect] of refusals) {
      const answer = await present(await make(making));
      assert.deepEqual([answer.status, codeOf(answer), answer.headers['x-dockgate-cause']], [401, code, 'entra-certificate-not-accepted'], JSON.stringify(making));
      assert.match(String(answer.body['error_description']), defect);
    }
    for (const text of ['x', 'a.b.c', `${'a'.repeat(17_000)}.b.c`]) assert.equal(codeOf(await present(text)), 50027);
  });

  test('cannot choose the algorithm: not none, and not the public key as a password', async () => {
    const [, payload] = (await make()).split('.');
    const header = (alg: string) => Buffer.from(JSON.stringify({ alg, 'x5t#S256': thumbprint(signing.pem) })).toString('base64url');
    assert.equal(codeOf(await present(`${header('none')}.${payload}.`)), 700027);
    const { createHmac } = await import('node:crypto');
    const publicPem = new X509Certificate(signing.pem).publicKey.export({ type: 'spki', format: 'pem' });
    const content = `${header('HS256')}.${payload}`;
    assert.equal(codeOf(await present(`${content}.${createHmac('sha256', publicPem).update(content).digest('base64url')}`)), 700027);
    const other = `${header('RS512')}.${payload}`;
    assert.equal(codeOf(await present(`${other}.${createSign('sha512').update(other).sign(signing.key, 'base64url')}`)), 700027);
  });

  test('presents each assertion once; the same one only for another resource, as Microsoft’s library does', async () => {
    const once = await make();
    assert.equal((await present(once)).status, 200);
    const again = await present(once);
    assert.deepEqual([again.status, codeOf(again)], [401, 50013]);
    assert.equal((await present(once, { scope: 'https://containerregistry.azure.net/.default' })).status, 200);
    assert.equal(codeOf(await present(once, { scope: 'https://containerregistry.azure.net/.default' })), 50013);
    const raced = await make();
    const answers = await Promise.all([1, 2, 3, 4].map(() => present(raced)));
    assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 401, 401, 401]);
  });

  test('cannot be told from an application that does not exist, where strangers learn nothing', async (t) => {
    await directory.setTenant({ disclosure: 'strict' });
    t.after(() => directory.setTenant({ disclosure: null }));
    const nobody = crypto.randomUUID();
    const stranger = { key: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey, pem: signing.pem };
    const known = await present(await make({ with: stranger }));
    const unknown = await present(await make({ with: stranger, claims: { iss: nobody, sub: nobody } }), { client_id: nobody });
    assert.deepEqual(shapeOf(known, appId), shapeOf(unknown, nobody));
    assert.equal(codeOf(known), 700027);
  });

  test('is dead when its certificate is taken away', async () => {
    const brief = await directory.application('brief');
    const pair = await register(brief.appId, { commonName: 'brief', rsa: true });
    const claims = { iss: brief.appId, sub: brief.appId };
    const { body } = await present(await make({ with: pair, claims }), { client_id: brief.appId });
    const list = () => authority.send('/subscriptions?api-version=2019-11-01', { headers: { authorization: `Bearer ${body['access_token']}` } });
    assert.equal((await list()).status, 200);
    await directory.applications.update(directory.tenantId, brief.appId, { certificates: { kept: [], added: [] } });
    assert.equal((await list()).status, 401);
  });
});

/** Everything that differs for another reason than what is known: ids, times, the name that was sent. */
const shapeOf = ({ status, text, headers }: Awaited<ReturnType<typeof present>>, name: string) => ({
  status,
  cause: headers['x-dockgate-cause'],
  names: Object.keys(headers),
  text: text.replaceAll(name, 'NAME').replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID').replace(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ/g, 'TIME'),
});
