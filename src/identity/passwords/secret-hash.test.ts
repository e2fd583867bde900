import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Secret } from '../../secret.ts';
import { hashSecret, newSecret } from './secret-hash.ts';

test('a new secret has 43 letters and digits and carries all 256 bits', () => {
  assert.equal(newSecret((bytes) => new Uint8Array(bytes)).reveal(), '0'.repeat(43));
  const highest = newSecret((bytes) => new Uint8Array(bytes).fill(255)).reveal();
  assert.match(highest, /^[0-9A-Za-z]{43}$/);
  const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  const value = [...highest].reduce((sum, digit) => sum * 62n + BigInt(digits.indexOf(digit)), 0n);
  assert.equal(value, 2n ** 256n - 1n);
});

test('no two secrets are alike', () => {
  const secrets = Array.from({ length: 1_000 }, () => newSecret().reveal());
  assert.equal(new Set(secrets).size, secrets.length);
});

test('the hash depends on the secret and on the key, and shows neither', () => {
  const [key, other] = [new Secret('key'), new Secret('another key')];
  const hash = hashSecret(key, new Secret('s3cret'));
  assert.equal(hash, hashSecret(key, new Secret('s3cret')));
  assert.notEqual(hash, hashSecret(other, new Secret('s3cret')));
  assert.notEqual(hash, hashSecret(key, new Secret('s3cret ')));
  assert.match(hash, /^[\w-]{43}$/);
});
