import assert from 'node:assert/strict';
import { verify } from 'node:crypto';
import { describe, test } from 'node:test';
import { Secret } from '../../secret.ts';
import { signToken, verifyToken } from './signed-token.ts';
import { generateEllipticKey, generateRsaKey, openKey, prepareNext, rotate, splitKeys, switchKeys } from './signing-keys.ts';

const at = new Date('2030-01-01T00:00:00Z');
const seconds = at.getTime() / 1000;
const claims = { iss: 'us', aud: 'here', sub: 'ci', jti: '1', iat: seconds, nbf: seconds, exp: seconds + 60 };

const causeOf = async (token: string, pem: Secret) => {
  const verdict = await verifyToken(token, openKey(pem, 'at+jwt'), { issuer: 'us', audience: 'here', ended: 'access-token-expired', at });
  return verdict.ok ? 'accepted' : verdict.cause;
};

describe('a key that is rotated', () => {
  for (const [kind, generate] of [['RSA', generateRsaKey], ['P-256', generateEllipticKey]] as const) {
    test(`signs no more, and what it signed counts until it is given up (${kind})`, async () => {
      const first = generate();
      const old = await signToken(openKey(first, 'at+jwt'), claims);
      const second = rotate(first);
      assert.equal(openKey(second, 'at+jwt').alg, openKey(first, 'at+jwt').alg);
      const made = await signToken(openKey(second, 'at+jwt'), claims);
      assert.deepEqual([await causeOf(old, second), await causeOf(made, second)], ['accepted', 'accepted']);
      assert.equal(await causeOf(made, first), 'token-signature-invalid');
      const [kept] = splitKeys(second);
      assert.deepEqual([await causeOf(old, kept!), await causeOf(made, kept!)], ['token-signature-invalid', 'accepted']);
    });
  }

  test('leaves no more than one before it', () => {
    const pem = rotate(rotate(rotate(generateEllipticKey())));
    assert.equal(openKey(pem, 'at+jwt').before.length, 1);
  });

  test('under whose id a stranger signs is not taken for it', async () => {
    const pem = rotate(generateEllipticKey());
    const { before: [older] } = openKey(pem, 'at+jwt');
    const forged = await signToken({ ...openKey(generateEllipticKey(), 'at+jwt'), kid: older!.kid }, claims);
    assert.equal(await causeOf(forged, pem), 'token-signature-invalid');
  });

  test('in two steps is known to every server before any of them signs with it', async () => {
    const first = generateEllipticKey();
    const prepared = prepareNext(first);
    const switched = switchKeys(prepared)!;
    const kids = [first, prepared, switched].map((pem) => openKey(pem, 'at+jwt')).map(({ kid, before }) => [kid, ...before.map((key) => key.kid)]);
    const [[old] = [], [, next] = []] = kids;
    assert.deepEqual(kids, [[old], [old, next], [next, old]]);
    assert.equal(await causeOf(await signToken(openKey(switched, 'at+jwt'), claims), prepared), 'accepted', 'of a server that is ahead, at one that is behind');
    assert.equal(await causeOf(await signToken(openKey(prepared, 'at+jwt'), claims), switched), 'accepted');
    assert.equal(openKey(prepareNext(switched), 'at+jwt').before.length, 1, 'the oldest is given up');
    assert.equal(switchKeys(first), null, 'nothing was prepared');
  });

  test('and a file without a key is an error, not a key', () => {
    assert.throws(() => openKey(new Secret('nothing'), 'at+jwt'), /no private key/);
    assert.throws(() => rotate(new Secret('')), /no private key/);
  });
});

test('an ES256 signature is two halves of 32 bytes (RFC 7518, 3.4), also where one of them is a small number', async () => {
  const key = openKey(generateEllipticKey(), 'at+jwt');
  let small = 0;
  for (let index = 0; index < 2_000; index += 1) {
    const token = await signToken(key, { ...claims, jti: String(index) });
    const [content, signature] = [token.slice(0, token.lastIndexOf('.')), Buffer.from(token.slice(token.lastIndexOf('.') + 1), 'base64url')];
    assert.equal(signature.length, 64);
    assert.ok(verify('sha256', Buffer.from(content), { key: key.publicKey, dsaEncoding: 'ieee-p1363' }, signature), token);
    if (signature[0] === 0 || signature[32] === 0) small += 1;
  }
  assert.ok(small > 0);
});
