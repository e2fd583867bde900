import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { fuzzRuns } from '../../test/fuzz.ts';
import { Refusal } from '../causes/refusal.ts';
import { digestAlgorithm, digestHex, findDigestDefect, isDigest, parseDigest, parseReference, toDigest } from './digest.ts';
import { hostile, parserContract } from './parser.contract.ts';

const hex64 = '0123456789abcdef'.repeat(4);
const validDigest = fc.stringMatching(/^(sha256:[a-f0-9]{64}|sha512:[a-f0-9]{128})$/);

describe('a digest', () => {
  test('of SHA-256 has 64 hexadecimal digits', () => {
    const digest = parseDigest(`sha256:${hex64}`);
    assert.deepEqual([digestAlgorithm(digest), digestHex(digest)], ['sha256', hex64]);
  });

  test('of SHA-512 has 128 hexadecimal digits', () => {
    const digest = parseDigest(`sha512:${hex64}${hex64}`);
    assert.deepEqual([digestAlgorithm(digest), digestHex(digest)], ['sha512', hex64 + hex64]);
  });

  const bad: [sentence: string, text: string, position: number, defect: RegExp][] = [
    ['must not be empty', '', 1, /empty/],
    ['must name its algorithm', hex64, 1, /colon .* is missing/],
    ['must have an algorithm before the colon', `:${hex64}`, 1, /neither sha256 nor sha512/],
    ['must not use MD5', `md5:${'a'.repeat(32)}`, 1, /neither sha256 nor sha512/],
    ['must not use SHA-384', `sha384:${'a'.repeat(96)}`, 1, /neither sha256 nor sha512/],
    ['must name the algorithm in lower case', `SHA256:${hex64}`, 1, /neither sha256 nor sha512/],
    ['must not name a property of every object', `toString:${hex64}`, 1, /neither sha256 nor sha512/],
    ['must not be one digit short', `sha256:${hex64.slice(1)}`, 8, /64 hexadecimal digits, here are 63/],
    ['must not be one digit long', `sha256:${hex64}0`, 8, /64 hexadecimal digits, here are 65/],
    ['must not have the length of the other algorithm', `sha512:${hex64}`, 8, /128 hexadecimal digits, here are 64/],
    ['must be lower case', `sha256:${hex64.toUpperCase()}`, 18, /"A" is not a lower-case hexadecimal digit/],
    ['must not hold a slash', `sha256:/${hex64.slice(1)}`, 8, /"\/" is not/],
    ['must not end with a line feed', `sha256:${hex64}\n`, 8, /here are 65/],
  ];
  for (const [sentence, text, position, defect] of bad) {
    test(sentence, () => assert.throws(() => parseDigest(text), (error) => {
      assert.ok(error instanceof Refusal);
      assert.deepEqual([error.causeId, error.code], ['digest-mismatch', 'DIGEST_INVALID']);
      assert.deepEqual([error.facts['field'], error.facts['position']], ['digest', position]);
      assert.match(String(error.facts['defect']), defect);
      return true;
    }));
  }

  test('that node:crypto computed is accepted', () => {
    fc.assert(fc.property(fc.string(), fc.constantFrom('sha256' as const, 'sha512' as const), (content, algorithm) => {
      const hex = createHash(algorithm).update(content).digest('hex');
      const digest = toDigest(algorithm, hex);
      assert.deepEqual([digestAlgorithm(digest), digestHex(digest)], [algorithm, hex]);
    }), fuzzRuns());
  });

  test('cannot be made of a hash in another encoding', () => {
    assert.throws(() => toDigest('sha256', createHash('sha256').digest('base64')), Refusal);
  });

  test('has a defect exactly when it is no digest', () => {
    fc.assert(fc.property(hostile(validDigest), (text) => assert.equal(findDigestDefect(text) === null, isDigest(text))), fuzzRuns());
  });
});

describe('a reference', () => {
  test('without a colon is a tag', () => assert.deepEqual(parseReference('latest'), { kind: 'tag', tag: 'latest' }));

  test('with a colon is a digest', () =>
    assert.deepEqual(parseReference(`sha256:${hex64}`), { kind: 'digest', digest: `sha256:${hex64}` }));

  test('that looks like a digest is never taken for a tag', () =>
    assert.throws(() => parseReference('sha256:abc'), (error) => error instanceof Refusal && error.code === 'DIGEST_INVALID'));

  test('that is neither is refused as a tag', () =>
    assert.throws(() => parseReference('-'), (error) => error instanceof Refusal && error.code === 'TAG_INVALID'));
});

parserContract({
  name: 'parseDigest',
  parse: parseDigest,
  format: (digest) => digest,
  valid: validDigest,
  alphabet: /^[a-z0-9:]$/,
  longest: 135,
});

parserContract({
  name: 'parseReference',
  parse: parseReference,
  format: (reference) => (reference.kind === 'tag' ? reference.tag : reference.digest),
  valid: fc.oneof(validDigest, fc.stringMatching(/^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/)),
  alphabet: /^[a-zA-Z0-9._:-]$/,
  longest: 135,
});
