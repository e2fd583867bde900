import assert from 'node:assert/strict';
import { SignJWT } from 'jose';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { Refusal } from '../../src/causes/refusal.ts';
import { openDatabase } from '../../src/db/database.ts';
import { signInStepStore } from '../../src/identity/sign-ins/sign-in-step-store.ts';
import { sourceOf } from '../../src/names/ip-address.ts';
import { startScriptedIssuer, type ScriptedIssuer } from '../servers/oidc-issuer.ts';
import type { Answered } from './authority.ts';
import { openOutsideScene, type OutsideScene } from './outside-scene.ts';

// What an identity provider, or somebody who plays one, may send back: an issuer whose answers a test writes itself.

const DISCOVERY = '/.well-known/openid-configuration';
let scene: OutsideScene;
let issuer: ScriptedIssuer;
before(async () => {
  scene = await openOutsideScene({ failedLogins: 1_000 });
  issuer = await startScriptedIssuer();
  describeItself();
  const secret = join(scene.dockgate.data, 'secret');
  writeFileSync(secret, 'a secret');
  await scene.typed(`identity-provider create scripted --issuer ${issuer.url} --client-id dockgate --client-secret-file ${secret}`);
  await scene.directory.user('ada@dockgate', 'correct horse battery');
  await scene.typed('user identity add ada@dockgate --provider scripted --subject ada');
});
after(async () => {
  await issuer.close();
  await scene.close();
});

/** @param further members of its discovery document, also other ones of those it has */
function describeItself(further: object = {}): void {
  const { url } = issuer;
  const body = JSON.stringify({ issuer: url, jwks_uri: `${url}/keys`, authorization_endpoint: `${url}/authorize`, token_endpoint: `${url}/token`, ...further });
  issuer.answers.set(DISCOVERY, { status: 200, body });
}
const says = (status: number, body: string, headers: Record<string, string> = {}) => issuer.answers.set('/token', { status, body, headers });
const seconds = () => Math.floor(Date.now() / 1000);
/** What the provider would say of Ada in a sign-in with that nonce. */
const claimsOf = (nonce: string) => ({ sub: 'ada', aud: 'dockgate', nonce, iat: seconds(), exp: seconds() + 60 });

interface Plan {
  readonly claims?: (right: ReturnType<typeof claimsOf>) => object;
  readonly token?: (claims: object) => Promise<string>;
  /** Of the address that leads back. */
  readonly query?: Record<string, string>;
  readonly answer?: () => void;
}

async function comeBack({ claims = (right) => right, token = (chosen) => issuer.token(chosen), query = {}, answer }: Plan = {}): Promise<Answered> {
  const left = await scene.leave('scripted');
  const asked = new URL(left.url).searchParams;
  says(200, JSON.stringify({ id_token: await token(claims(claimsOf(asked.get('nonce')!))) }));
  answer?.();
  const url = new URL(asked.get('redirect_uri')!);
  for (const [name, value] of Object.entries({ state: asked.get('state')!, code: 'a code', ...query })) url.searchParams.set(name, value);
  return left.back(url);
}
const alertIn = ({ text }: Answered) => /role="alert">([^<]*)</.exec(text)?.[1];
const anotherKey = () => crypto.getRandomValues(new Uint8Array(32));

describe('an ID token', () => {
  test('that is right signs in', async () => assert.equal((await comeBack()).status, 303));

  const wrong: [what: string, plan: Plan, claim: RegExp][] = [
    ['with the nonce of another sign-in', { claims: (right) => ({ ...right, nonce: 'x'.repeat(43) }) }, /claim `nonce` is x+/],
    ['without a nonce', { claims: ({ nonce: _, ...right }) => right }, /claim `nonce`/],
    ['for another client', { claims: (right) => ({ ...right, aud: 'another' }) }, /claim `aud` is another/],
    ['for us and another client that asked for it', { claims: (right) => ({ ...right, aud: ['dockgate', 'another'], azp: 'another' }) }, /claim `aud` is dockgate another/],
    ['that has ended', { claims: (right) => ({ ...right, iat: seconds() - 600, exp: seconds() - 120 }) }, /claim `exp`/],
    ['of another issuer', { claims: (right) => ({ ...right, iss: 'https://elsewhere.example' }) }, /claim `iss`/],
    ['without an end', { claims: ({ exp: _, ...right }) => right }, /claim `exp`/],
    ['signed with a key that nobody published', { token: (claims) => issuer.token(claims, { kid: 'unpublished' }) }, /claim `signature`/],
    ['signed with a key in its own header', { token: (claims) => issuer.token(claims, { kid: 'own', header: { jwk: { kty: 'EC' } } }) }, /claim `signature`/],
    ['signed with a key that both sides know', { token: (claims) => new SignJWT({ iss: issuer.url, ...claims }).setProtectedHeader({ alg: 'HS256', kid: 'first' }).sign(anotherKey()) }, /claim `signature`/],
    ['that is none', { token: async () => 'no token' }, /claim `signature`/],
    ['of nobody', { claims: (right) => ({ ...right, sub: '' }) }, /claim `sub`/],
    ['of a name without an end', { claims: (right) => ({ ...right, sub: 'x'.repeat(300) }) }, /claim `sub`/],
  ];
  for (const [what, plan, claim] of wrong) {
    test(`${what} signs nobody in, and the owner reads why`, async () => {
      const answer = await comeBack(plan);
      assert.deepEqual([answer.status, answer.headers['location']], [400, undefined]);
      assert.match(alertIn(answer)!, /What scripted sent back does not count/);
      assert.match(await scene.why(answer), claim);
      assert.equal((await scene.whyOf(answer)).cause, 'sign-in-code-invalid');
    });
  }
});

test('a second factor that nobody asked for counts only where the settings say so', async () => {
  await scene.directory.user('fay@dockgate', 'correct horse battery', { requiresSecondFactor: true });
  await scene.typed('user identity add fay@dockgate --provider scripted --subject fay');
  const plan: Plan = { claims: (right) => ({ ...right, sub: 'fay', amr: ['pwd', 'mfa'] }) };
  assert.match((await comeBack(plan)).text, /id="code"/);
  await scene.typed('identity-provider update scripted --second-factor counts');
  assert.equal((await comeBack(plan)).status, 303);
  assert.match((await comeBack({ claims: (right) => ({ ...right, sub: 'fay', amr: 'mfa' }) })).text, /id="code"/);
});

describe('the answer of a provider', () => {
  test('that comes from another one than was asked is not looked at', async () => {
    const before = issuer.asked('/token');
    const answer = await comeBack({ query: { iss: 'https://attacker.example' } });
    assert.match(await scene.why(answer), /claim `iss` is https:\/\/attacker\.example/);
    assert.equal(issuer.asked('/token'), before);
    assert.equal((await comeBack({ query: { iss: issuer.url } })).status, 303);
  });

  const faults: [what: string, answer: () => void][] = [
    ['with a fault of its own', () => says(500, 'oops')],
    ['that knows our secret no more', () => says(401, '{"error":"invalid_client"}')],
    ['without an ID token', () => says(200, '{"access_token":"x"}')],
    ['that is no JSON', () => says(200, '<html>')],
    ['that is too long', () => says(200, JSON.stringify({ id_token: 'x'.repeat(300_000) }))],
    ['that leads elsewhere', () => says(302, '', { location: 'http://127.0.0.1:1/token' })],
  ];
  for (const [what, answer] of faults) {
    test(`${what} is nobody’s wrong password`, async () => {
      const page = await comeBack({ answer });
      assert.equal(page.status, 503);
      assert.match(alertIn(page)!, /scripted cannot be asked at the moment/);
      assert.equal((await scene.whyOf(page)).cause, 'registry-service-outage');
    });
  }

  test('that it does not know the code leads back to the beginning', async () => {
    const page = await comeBack({ answer: () => says(400, '{"error":"invalid_grant"}') });
    assert.deepEqual([page.status, (await scene.whyOf(page)).cause], [400, 'sign-in-code-invalid']);
  });

  test('other than yes or no is its own fault, and its words are nobody’s markup', async () => {
    const page = await comeBack({ query: { error: 'server_error<b>', error_description: '<script>' } });
    assert.equal(page.status, 503);
    assert.ok(!page.text.includes('<script>') && !page.text.includes('server_error<b>'));
    assert.match(await scene.why(page), /could not be asked: it answered server_errorb/);
  });
});

describe('a provider that describes itself', () => {
  const documents: [what: string, further: object][] = [
    ['as another issuer', { issuer: 'https://elsewhere.example' }],
    ['with a page on another host', { authorization_endpoint: 'https://elsewhere.example/authorize' }],
    ['with a token endpoint on another host', { token_endpoint: 'http://127.0.0.2/token' }],
    ['without a page', { authorization_endpoint: undefined }],
    ['with a page that is a script', { authorization_endpoint: 'javascript:alert(1)' }],
  ];
  for (const [what, further] of documents) {
    test(`${what} is not asked anything`, async (t) => {
      const other = await startScriptedIssuer();
      t.after(() => other.close());
      const { url } = other;
      const itself = { issuer: url, jwks_uri: `${url}/keys`, authorization_endpoint: `${url}/authorize`, token_endpoint: `${url}/token` };
      other.answers.set(DISCOVERY, { status: 200, body: JSON.stringify({ ...itself, ...further }) });
      await scene.typed(`identity-provider create other --issuer ${url} --client-id dockgate --client-secret-file ${scene.dockgate.data}/secret`);
      const { page, url: destination } = await scene.leave('other');
      await scene.typed('identity-provider delete other');
      assert.deepEqual([page.status, destination], [503, '']);
      assert.match(alertIn(page)!, /other cannot be asked/);
      assert.match(page.text, /id="password"/);
    });
  }

  test('cannot be one without HTTPS elsewhere, nor with a query, nor a second time', async () => {
    const create = (address: string, name = 'more') => scene.type(`identity-provider create ${name} --issuer ${address} --client-id x --client-secret-file ${scene.dockgate.data}/secret`);
    assert.match((await create('http://login.example.com')).err, /issuer.*https/s);
    assert.match((await create('https://login.example.com?x=1')).err, /issuer.*query/s);
    assert.match((await create(issuer.url)).err, /with this issuer already/);
    assert.match((await create('https://login.example.com', 'scripted')).err, /named scripted already/);
    assert.match((await create('https://login.example.com', 'a/b')).err, /name/);
    const wildcard = await scene.type(`identity-provider update scripted --create-users-of '*.example.com'`);
    assert.match(wildcard.err, /domains\[0\].*no wildcard/s);
  });
});

test('nobody has more than fifty sign-ins on their way from one place', async (t) => {
  const database = await openDatabase(`sqlite:${scene.dockgate.data}`, 'policy');
  t.after(() => database.close());
  const { begin } = signInStepStore(database, (secret) => secret.reveal());
  for (const source of ['127.0.0.1', sourceOf('::1')]) {
    const step = { tenantId: scene.directory.tenantId, source, detail: {} };
    await assert.rejects(async () => {
      for (;;) await begin('provider', step, new Date());
    }, Refusal);
  }
  const { page, url } = await scene.leave('scripted');
  assert.deepEqual([page.status, url], [429, '']);
  assert.match(alertIn(page)!, /Too many people sign in/);
});
