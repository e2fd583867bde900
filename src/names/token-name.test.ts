import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { Refusal } from '../causes/refusal.ts';
import { parserContract } from './parser.contract.ts';
import { isScopeMapName, isTokenName, parseScopeMapName, parseTokenName } from './token-name.ts';

describe('the name of a token', () => {
  for (const [sentence, text] of [
    ['is letters, digits and dashes', 'ci-Build-7'],
    ['may begin with a dash, as Azure allows', '-----'],
    ['may have fifty characters', 'a'.repeat(50)],
  ] as const) {
    test(sentence, () => assert.equal(parseTokenName(text), text));
  }

  for (const [sentence, text, defect] of [
    ['must have five characters', 'four', /4 characters, allowed are 5 to 50/],
    ['must have no more than fifty characters', 'a'.repeat(51), /51 characters/],
    ['must not hold an underscore', 'ci_build', /"_" is not allowed, only letters, digits and dashes are/],
    ['must not hold an @, which marks a user', 'owner@dockgate', /"@" is not allowed/],
    ['must not hold a line feed', 'token\n', /U\+000A/],
  ] as const) {
    test(sentence, () => assert.throws(() => parseTokenName(text), refusal('token name', defect)));
  }

  test('is recognised without an exception', () => assert.deepEqual(['ci-build', 'ci_build'].map(isTokenName), [true, false]));
});

describe('the name of a scope map', () => {
  test('may hold underscores', () => assert.equal(parseScopeMapName('team_a-pull'), 'team_a-pull'));

  test('must not begin with an underscore when people choose it', () =>
    assert.throws(() => parseScopeMapName('_repositories_pull'), refusal('scope map name', /leading underscore/)));

  test('of the system is one nevertheless', () =>
    assert.deepEqual(['_repositories_pull', 'team.pull'].map(isScopeMapName), [true, false]));

  test('must not hold a dot', () => assert.throws(() => parseScopeMapName('team.pull'), refusal('scope map name', /"\."/)));
});

parserContract({
  name: 'parseTokenName',
  parse: parseTokenName,
  format: (name) => name,
  valid: fc.stringMatching(/^[a-zA-Z0-9-]{5,50}$/),
  alphabet: /^[a-zA-Z0-9-]$/,
  longest: 50,
});

parserContract({
  name: 'parseScopeMapName',
  parse: parseScopeMapName,
  format: (name) => name,
  valid: fc.stringMatching(/^[a-zA-Z0-9-][a-zA-Z0-9_-]{4,49}$/),
  alphabet: /^[a-zA-Z0-9_-]$/,
  longest: 50,
});

const refusal = (field: string, defect: RegExp) => (error: unknown) => {
  assert.ok(error instanceof Refusal);
  assert.deepEqual([error.causeId, error.facts['field']], ['request-invalid', field]);
  assert.match(String(error.facts['defect']), defect);
  return true;
};
