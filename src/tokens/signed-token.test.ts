import assert from 'node:assert/strict';
import { createHmac, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { before, describe, test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { SignJWT, exportJWK } from 'jose';
import { fuzzRuns } from '../../test/fuzz.ts';
import type { RegistryPolicy } from '../access/policy.ts';
import type { Subject } from '../access/subject.ts';
import { parseScopes } from '../names/scope.ts';
import { accessTokenVerifier, mintAccessToken } from './access-token.ts';
import { mintRefreshToken, refreshTokenVerifier } from './refresh-token.ts';
import { signToken } from '../identity/jwt/signed-token.ts';
import { generateEllipticKey, generateRsaKey } from '../identity/jwt/signing-keys.ts';
import { ISSUER, openTokenKeys, type TokenKeys } from './token-keys.ts';

const at = new Date('2030-01-01T00:00:00Z');
const later = (seconds: number) => new Date(at.getTime() + seconds * 1000);
const registry = { id: 'r1', name: 'myregistry' } as RegistryPolicy;
const host = 'myregistry.example';
const subject: Subject = { kind: 'repository-token', id: 't1', name: 'ci', credentialId: 'p1' };
const granted = parseScopes(['repository:team/app:pull,push']);

let keys: TokenKeys;
let verifyAccess: ReturnType<typeof accessTokenVerifier>;
before(() => {
  keys = openTokenKeys({ access: generateEllipticKey(), refresh: generateRsaKey() });
  verifyAccess = accessTokenVerifier(keys);
});

const mint = async () => (await mintAccessToken(keys, { subject, registry, host, at, granted })).token;
const causeOf = async (token: string, where: Partial<{ registry: RegistryPolicy; host: string; at: Date }> = {}) => {
  const verdict = await verifyAccess(token, { registry, host, at, ...where });
  return verdict.ok ? 'accepted' : verdict.cause;
};

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
function heapAfterCollection(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

describe('an access token', () => {
  test('tells whom it was made for and what it carries', async () => {
    const verdict = await verifyAccess(await mint(), { registry, host, at });
    assert.ok(verdict.ok);
    assert.deepEqual(verdict.subject, subject);
    assert.deepEqual(verdict.carried, granted);
    assert.equal(verdict.expiresAt.toISOString(), '2030-01-01T01:15:00.000Z');
  });

  test('lasts 75 minutes and a minute of a slow clock, remembered or not', async () => {
    const token = await mint();
    assert.equal(await causeOf(token, { at: later(4_559) }), 'accepted');
    assert.equal(await causeOf(token, { at: later(4_561) }), 'access-token-expired');
    assert.equal(await causeOf(token), 'accepted');
    assert.equal(await causeOf(token, { at: later(4_561) }), 'access-token-expired');
  });

  test('with a hundred scopes is verified each time: what is remembered stays small', async () => {
    const wide = parseScopes(Array.from({ length: 100 }, (_, index) => `repository:${String(index).padStart(60, 'a')}:pull`));
    const tokens = await Promise.all(Array.from({ length: 300 }, () => mintAccessToken(keys, { subject, registry, host, at, granted: wide })));
    const verify = accessTokenVerifier(keys);
    const before = heapAfterCollection();
    for (const { token } of tokens) assert.ok((await verify(token, { registry, host, at })).ok);
    const grown = heapAfterCollection() - before;
    assert.ok(grown < 1_000_000, `${grown} bytes for 300 tokens`);
    assert.ok((await verify(tokens[0]!.token, { registry, host, at })).ok);
  });

  test('from the future names the clock, remembered or not', async () => {
    assert.equal(await causeOf(await mint(), { at: later(-59) }), 'accepted');
    const token = await mint();
    assert.equal(await causeOf(token, { at: later(-61) }), 'clock-skew');
    assert.equal(await causeOf(token), 'accepted');
    assert.equal(await causeOf(token, { at: later(-61) }), 'clock-skew');
  });

  test('for another login server or registry is refused, remembered or not', async () => {
    const token = await mint();
    assert.equal(await causeOf(token), 'accepted');
    assert.equal(await causeOf(token, { host: 'other.example' }), 'token-for-another-registry');
    assert.equal(await causeOf(token, { registry: { ...registry, id: 'r2' } }), 'token-for-another-registry');
  });
});

describe('forgeries', () => {
  const claims = () => ({
    jti: 'j', sub: 'ci', iss: ISSUER, aud: host, nbf: at.getTime() / 1000, iat: at.getTime() / 1000, exp: at.getTime() / 1000 + 60,
    access: [], dockgate: { registry: 'r1', kind: 'repository-token', id: 't1', credential: 'p1' },
  });
  const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' });

  test('a refresh token is no access token, and the reverse', async () => {
    const refresh = await mintRefreshToken(keys, { subject, registry, host, at });
    assert.equal(await causeOf(refresh.token.reveal()), 'token-type-not-accepted');
    const verdict = await refreshTokenVerifier(keys)(new (await import('../secret.ts')).Secret(await mint()), { registry, host, at });
    assert.equal(!verdict.ok && verdict.cause, 'token-type-not-accepted');
  });

  test('the type of the one with the key of the other', async () => {
    const token = await signToken({ ...keys.refresh, typ: 'at+jwt' }, claims());
    assert.equal(await causeOf(token), 'token-signature-invalid');
  });

  test('a key inside the token, by value or by address, is never used (CVE-2025-24976)', async () => {
    const jwk = await exportJWK(stranger.publicKey);
    for (const header of [{ jwk }, { jku: 'http://127.0.0.1:1/keys' }, { x5u: 'http://127.0.0.1:1/chain' }, {}]) {
      const token = await new SignJWT(claims())
        .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: keys.access.kid, ...header })
        .sign(stranger.privateKey);
      assert.equal(await causeOf(token), 'token-signature-invalid', JSON.stringify(Object.keys(header)));
    }
  });

  test('no algorithm but ours: none, and HMAC with the public key as secret', async () => {
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const unsigned = `${encode({ alg: 'none', typ: 'at+jwt' })}.${encode(claims())}.`;
    assert.equal(await causeOf(unsigned), 'token-signature-invalid');
    const pem = createPublicKey(keys.access.privateKey).export({ type: 'spki', format: 'pem' });
    for (const alg of ['HS256', 'HS512']) {
      const head = `${encode({ alg, typ: 'at+jwt' })}.${encode(claims())}`;
      const mac = createHmac(alg === 'HS256' ? 'sha256' : 'sha512', pem).update(head).digest('base64url');
      assert.equal(await causeOf(`${head}.${mac}`), 'token-signature-invalid');
    }
  });

  test('a token of ours without the claims that name a subject', async () => {
    const { dockgate: _, ...rest } = claims();
    assert.equal(await causeOf(await signToken(keys.access, rest)), 'token-type-not-accepted');
  });

  test('one changed character is enough to refuse, wherever it is', async () => {
    const token = await mint();
    await fc.assert(
      fc.asyncProperty(fc.nat(token.length - 1), fc.constantFrom('A', 'b', '0', '_', '.', '~'), async (index, character) => {
        if (token[index] === character) return;
        const changed = token.slice(0, index) + character + token.slice(index + 1);
        // The last character of a part may hold bits that mean nothing: the same bytes are the same token.
        const bytes = (text: string) => text.split('.').map((part) => Buffer.from(part, 'base64url').toString('hex')).join('.');
        if (bytes(changed) === bytes(token)) return;
        assert.notEqual(await causeOf(changed), 'accepted', `position ${index}`);
      }),
      { ...fuzzRuns(), numRuns: fuzzRuns().numRuns / 2 },
    );
  });

  test('whatever is sent as a token, the answer is a cause', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.string({ minLength: 8_000, maxLength: 10_000 })), async (text) => {
        assert.notEqual(await causeOf(text), 'accepted');
      }),
      { ...fuzzRuns(), numRuns: fuzzRuns().numRuns / 2 },
    );
  });
});
