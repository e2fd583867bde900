import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { fuzzRuns } from '../../test/fuzz.ts';
import { Refusal } from '../causes/refusal.ts';
import { hostile, parserContract } from './parser.contract.ts';
import { findTagDefect, isTag, parseTag } from './tag.ts';

const validTag = fc.stringMatching(/^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/);

describe('a tag', () => {
  const good: [sentence: string, text: string][] = [
    ['may be a word', 'latest'],
    ['may be a version', 'v1.2.3-rc.1'],
    ['may be upper case', 'RELEASE'],
    ['may begin with an underscore', '_next'],
    ['may be one character', '1'],
    ['may have 128 characters', 'a'.repeat(128)],
    ['may be the fallback for referrers', `sha256-${'a'.repeat(64)}`],
    ['may have dots in a row', 'a..b'],
  ];
  for (const [sentence, text] of good) test(sentence, () => assert.equal(parseTag(text), text));

  const bad: [sentence: string, text: string, position: number, defect: RegExp][] = [
    ['must not be empty', '', 1, /empty/],
    ['must not have 129 characters', 'a'.repeat(129), 129, /129 characters, allowed are 128/],
    ['must not begin with a dot', '.latest', 1, /must not begin with "\."/],
    ['must not begin with a dash', '-latest', 1, /must not begin with "-"/],
    ['must not hold a colon', 'a:b', 2, /":" is not allowed/],
    ['must not hold a slash', 'a/b', 2, /"\/" is not allowed/],
    ['must not hold a plus, as versions do', '1.0+build', 4, /"\+" is not allowed/],
    ['must not end with a line feed', 'latest\n', 7, /U\+000A/],
    ['must not hold a character of two units', 'a😀', 2, /U\+1F600/],
  ];
  for (const [sentence, text, position, defect] of bad) {
    test(sentence, () => assert.throws(() => parseTag(text), (error) => {
      assert.ok(error instanceof Refusal);
      assert.deepEqual([error.causeId, error.code], ['repository-name-invalid', 'TAG_INVALID']);
      assert.deepEqual([error.facts['field'], error.facts['position']], ['tag', position]);
      assert.match(String(error.facts['defect']), defect);
      return true;
    }));
  }

  test('has a defect exactly when it is no tag', () => {
    fc.assert(fc.property(hostile(validTag), (text) => assert.equal(findTagDefect(text) === null, isTag(text))), fuzzRuns());
  });
});

parserContract({
  name: 'parseTag',
  parse: parseTag,
  format: (tag) => tag,
  valid: validTag,
  alphabet: /^[a-zA-Z0-9._-]$/,
  longest: 128,
});
