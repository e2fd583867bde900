import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { exportJWK, SignJWT } from 'jose';
import { federatedCredentialPath, registryPath, scopeMapPath } from '../../src/contract/address.ts';
import { registryScope } from '../../src/names/resource-scope.ts';
import { startScriptedIssuer } from '../servers/oidc-issuer.ts';
import type { Answer } from './ask.ts';
import { form, openPrincipals, type Person, type Principals } from './principals.ts';
import { openWorld, type World } from './world.ts';

// Classes 7, 9 and 14 for issuers outside: several registries of a tenant trust the same one, and who manages one of them
// is nobody at the others.

const SUBJECT = 'repo:team/app:ref:refs/heads/main';

let world: World;
let principals: Principals;
/** May do everything with the registry `elsewhere`, and nothing with any other. */
let mallory: Person;
const own = generateKeyPairSync('ec', { namedCurve: 'P-256' });

before(async () => {
  world = await openWorld();
  principals = await openPrincipals(world);
  mallory = await principals.user('mallory');
  await principals.assign(mallory.id, 'Owner', { scope: registryScope('elsewhere') });
});
after(async () => {
  await principals.close();
  world.close();
});

const put = (registry: string, name: string, properties: object, as = mallory.pair): Promise<Answer> =>
  world.ask({
    method: 'PUT', path: federatedCredentialPath(registry, name), as,
    body: { properties: { issuer: principals.issuer.url, subject: SUBJECT, scopeMapId: scopeMapPath(registry, '_repositories_pull'), ...properties } },
  });
const exchange = (token: string, host = world.dockgate.host) =>
  world.ask({ ...form('/oauth2/exchange', { grant_type: 'access_token', service: host, access_token: token }), host });
const ownKeys = async () => ({ keys: { keys: [{ ...(await exportJWK(own.publicKey)), kid: 'first', use: 'sig', alg: 'ES256' }] } });
const forged = (audience = world.dockgate.host) =>
  new SignJWT({ iss: principals.issuer.url, sub: SUBJECT, aud: audience, iat: principals.seconds(), exp: principals.seconds() + 300 })
    .setProtectedHeader({ alg: 'ES256', kid: 'first' })
    .sign(own.privateKey);

describe('class 9: whose keys they are', () => {
  test('nobody chooses the keys of an issuer that another registry trusts', async () => {
    await principals.federate('main-branch', SUBJECT, '_repositories_push');
    const refused = await put('elsewhere', 'own-keys', await ownKeys());
    assert.deepEqual([refused.status, refused.cause], [409, 'resource-conflict']);
    assert.equal((await exchange(await forged())).cause, 'token-signature-invalid');
    assert.equal((await exchange(await principals.outsideToken(SUBJECT))).status, 200);
  });

  test('nor does another registry come to trust the keys that somebody chose before', async () => {
    await world.here.send('DELETE', '/federatedCredentials/main-branch');
    assert.equal((await put('elsewhere', 'own-keys', await ownKeys())).status, 201);
    const refused = await put('dockgate', 'main-branch', {}, world.owner);
    assert.deepEqual([refused.status, refused.cause], [409, 'resource-conflict']);
    await world.elsewhere.send('DELETE', '/federatedCredentials/own-keys');
    assert.equal((await put('dockgate', 'main-branch', {}, world.owner)).status, 201);
    assert.equal((await exchange(await forged())).cause, 'token-signature-invalid');
  });
});

describe('row 18 (CVE-2026-2376), class 12: where the server is sent to', () => {
  test('no redirect of an issuer, and no address that it names, leads to an inner server', async () => {
    const [outer, inner] = [await startScriptedIssuer(), await startScriptedIssuer()];
    const discovery = '/.well-known/openid-configuration';
    await put('dockgate', 'redirecting', { issuer: outer.url }, world.owner);
    const leads: [path: string, answer: { status: number; headers?: Record<string, string>; body?: string }][] = [
      [discovery, { status: 302, headers: { location: `${inner.url}${discovery}` } }],
      [discovery, { status: 200, body: JSON.stringify({ issuer: outer.url, jwks_uri: `${inner.url}/keys` }) }],
      [discovery, { status: 200, body: JSON.stringify({ issuer: outer.url, jwks_uri: 'file:///etc/passwd' }) }],
      ['/keys', { status: 307, headers: { location: `${inner.url}/keys` } }],
    ];
    const now = principals.seconds();
    for (const [path, answer] of leads) {
      outer.answers.set(path, answer);
      const { status, text } = await exchange(await outer.token({ sub: SUBJECT, aud: world.dockgate.host, iat: now, exp: now + 300 }));
      assert.equal(status, 503, text);
      assert.doesNotMatch(text, new RegExp(inner.url), 'the caller reads no inner address');
      outer.answers.delete(path);
    }
    assert.deepEqual([inner.asked(discovery), inner.asked('/keys')], [0, 0]);
    await Promise.all([outer.close(), inner.close()]);
  });

  test('the address in a token is no address: an issuer that nobody named is not asked', async () => {
    const stranger = await startScriptedIssuer();
    const now = principals.seconds();
    await exchange(await stranger.token({ sub: SUBJECT, aud: world.dockgate.host, iat: now, exp: now + 300 }, { header: { jku: `${stranger.url}/keys` } }));
    assert.deepEqual([stranger.asked('/.well-known/openid-configuration'), stranger.asked('/keys')], [0, 0]);
    await stranger.close();
  });
});

describe('class 7: whose subject it is', () => {
  test('a subject of two registries is at each what that one makes of it, whichever was first', async () => {
    assert.equal((await put('elsewhere', 'main-branch', {})).status, 201);
    for (const host of [world.dockgate.host, world.otherHost]) {
      assert.equal((await exchange(await principals.outsideToken(SUBJECT, { aud: host }), host)).status, 200, host);
    }
  });

  test('one of another registry is nobody here, and the owner here does not read who it is there', async () => {
    assert.equal((await put('elsewhere', 'theirs', { subject: 'their secret project' })).status, 201);
    for (const subject of ['their secret project', 'nobody']) {
      const { cause, correlationId } = await exchange(await principals.outsideToken(subject));
      assert.equal(cause, 'federated-credential-mismatch');
      const { body } = await world.here.send('GET', `/why/${correlationId}`);
      assert.equal(JSON.stringify((body['trace'] as { steps: { facts: object }[] }).steps.at(-1)).includes('"expected":"sub = their'), false);
    }
  });

  test('a token for one login server is none for another', async () => {
    const { cause } = await exchange(await principals.outsideToken(SUBJECT), world.otherHost);
    assert.equal(cause, 'federated-credential-mismatch');
  });
});

describe('class 14: no more than its maker', () => {
  test('who manages another registry federates nobody here, nor with a scope map of here', async () => {
    for (const [registry, scopeMapId] of [['dockgate', scopeMapPath('dockgate', '_repositories_pull')], ['elsewhere', scopeMapPath('dockgate', '_repositories_pull')]] as const) {
      const { status } = await put(registry, 'mine-too', { scopeMapId });
      assert.ok([400, 403].includes(status), `${registry}: ${status}`);
    }
  });

  test('who may not push federates nobody who may', async () => {
    const maker = await principals.user('maker');
    await principals.assign(maker.id, 'Container Registry Contributor and Data Access Configuration Administrator', { scope: registryPath('dockgate') });
    const attempt = (scopeMap: string) => put('dockgate', 'too-much', { scopeMapId: scopeMapPath('dockgate', scopeMap) }, maker.pair);
    assert.equal((await attempt('_repositories_admin')).status, 403);
  });
});
