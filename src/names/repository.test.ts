import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { fuzzRuns } from '../../test/fuzz.ts';
import { Refusal } from '../causes/refusal.ts';
import { hostile, parserContract } from './parser.contract.ts';
import { findRepositoryDefect, isRepositoryName, parseRepositoryName } from './repository.ts';

const validName = fc.stringMatching(/^[a-z0-9]{1,5}((\.|_|__|-{1,3})[a-z0-9]{1,5}){0,3}(\/[a-z0-9]{1,5}((\.|_|__|-)[a-z0-9]{1,5}){0,2}){0,4}$/);

describe('the name of a repository', () => {
  const good: [sentence: string, text: string][] = [
    ['may be a single letter', 'a'],
    ['may be a digit', '7'],
    ['has as many parts as it likes', 'a/b/c/d/e/f/g/h'],
    ['may have a dot inside a part', 'team.app'],
    ['may have one underscore inside a part', 'team_app'],
    ['may have two underscores inside a part', 'team__app'],
    ['may have any number of dashes inside a part', 'team-----app'],
    ['may mix separators', 'a.b_c__d-e'],
    ['may have 255 characters', 'a'.repeat(255)],
    ['may be a word that means something to JavaScript', 'constructor'],
    ['may contain words of the API', 'manifests/blobs/tags/list'],
  ];
  for (const [sentence, text] of good) test(sentence, () => assert.equal(parseRepositoryName(text), text));

  const bad: [sentence: string, text: string, position: number, defect: RegExp][] = [
    ['must not be empty', '', 1, /empty/],
    ['must not have 256 characters', 'a'.repeat(256), 256, /256 characters, allowed are 255/],
    ['must be lower case', 'team/App', 6, /"A" is upper case/],
    ['must not begin with a slash', '/app', 1, /is empty/],
    ['must not end with a slash', 'team/', 6, /is empty/],
    ['must not have two slashes in a row', 'team//app', 6, /is empty/],
    ['must not begin with a dot', '.app', 1, /must not begin with "\."/],
    ['must not climb', 'team/../app', 6, /must not begin with "\."/],
    ['must not end with a dash', 'team/app-', 9, /must not end with "-"/],
    ['must not have three underscores in a row', 'a___b', 2, /is not a separator/],
    ['must not have two dots in a row', 'a..b', 2, /is not a separator/],
    ['must not mix separators in a row', 'a._b', 2, /is not a separator/],
    ['must not hold a colon', 'app:1', 4, /":" is not allowed/],
    ['must not hold a space', 'my app', 3, /a space is not allowed/],
    ['must not hold a percent sign', 'a%2fb', 2, /"%" is not allowed/],
    ['must not hold a NUL', 'a\0b', 2, /U\+0000/],
    ['must not end with a line feed', 'app\n', 4, /U\+000A/],
    ['must not hold letters with accents', 'café', 4, /U\+00E9/],
    ['must not hold half a character', 'a\ud800', 2, /U\+D800/],
    ['must not be a property of every object', '__proto__', 1, /must not begin with "_"/],
  ];
  for (const [sentence, text, position, defect] of bad) {
    test(sentence, () => assert.throws(() => parseRepositoryName(text), (error) => {
      assert.ok(error instanceof Refusal);
      assert.deepEqual([error.causeId, error.code], ['repository-name-invalid', 'NAME_INVALID']);
      assert.deepEqual([error.facts['field'], error.facts['position']], ['repository', position]);
      assert.match(String(error.facts['defect']), defect);
      return true;
    }));
  }

  test('has a defect exactly when it does not match the expression of the specification', () => {
    const specification = /^[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*(\/[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*)*$/;
    const nearly = fc.string({ unit: fc.constantFrom(...'ab0._-/'), maxLength: 12 });
    fc.assert(fc.property(fc.oneof(nearly, hostile(validName)), (text) => {
      const matches = specification.test(text) && text.length <= 255;
      assert.equal(isRepositoryName(text), matches);
      assert.equal(findRepositoryDefect(text) === null, matches);
    }), fuzzRuns());
  });
});

parserContract({
  name: 'parseRepositoryName',
  parse: parseRepositoryName,
  format: (name) => name,
  valid: validName,
  alphabet: /^[a-z0-9._/-]$/,
  longest: 255,
});
