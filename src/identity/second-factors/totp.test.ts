import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Secret } from '../../secret.ts';
import { codeAt, findStep, newTotpSecret, otpauthUri, readCode, showKey, stepOf } from './totp.ts';

// RFC 6238 appendix B in base32, for the ASCII secret 12345678901234567890.
const secret = new Secret('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
const vectors: readonly [seconds: number, code: string][] = [
  [59, '287082'], [1_111_111_109, '081804'], [1_111_111_111, '050471'], [1_234_567_890, '005924'], [2_000_000_000, '279037'], [20_000_000_000, '353130'],
];

describe('codes of authenticator apps', () => {
  for (const [seconds, code] of vectors) {
    test(`are those of RFC 6238: ${code} at ${seconds} s`, () => assert.equal(codeAt(secret, stepOf(new Date(seconds * 1000))), code));
  }

  test('count half a minute before and after their own, and no longer', () => {
    const at = new Date(1_234_567_890_000);
    const codeOf = (steps: number) => codeAt(secret, stepOf(at) + steps);
    assert.deepEqual([-1, 0, 1].map((steps) => findStep(secret, codeOf(steps), at)! - stepOf(at)), [-1, 0, 1]);
    for (const wrong of [codeOf(-2), codeOf(2), '', '00592', '0005924', 'abcdef']) assert.equal(findStep(secret, wrong, at), null, wrong);
  });

  test('are typed with the gap that apps show', () => assert.equal(readCode(' 005 924\u00a0'), '005924'));

  test('come from secrets of 160 random bits', () => {
    assert.match(newTotpSecret().reveal(), /^[A-Z2-7]{32}$/);
    assert.equal(newTotpSecret(() => Buffer.from('12345678901234567890')).reveal(), secret.reveal());
    assert.notEqual(newTotpSecret().reveal(), newTotpSecret().reveal());
  });

  test('and apps are told whose they are', () => {
    const url = new URL(otpauthUri(secret, 'ada+1@example.com', 'example'));
    assert.deepEqual([url.protocol, decodeURIComponent(url.pathname)], ['otpauth:', '/Dockgate example:ada+1@example.com']);
    assert.deepEqual(Object.fromEntries(url.searchParams), { secret: secret.reveal(), issuer: 'Dockgate example' });
    assert.equal(showKey(new Secret('ABCDEFGHIJ')), 'ABCD EFGH IJ');
  });
});
