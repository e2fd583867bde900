import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { Refusal } from '../causes/refusal.ts';
import { parserContract } from './parser.contract.ts';
import { isRegistryName, parseRegistryName } from './registry-name.ts';

describe('the name of a registry', () => {
  const good: [sentence: string, text: string, name: string][] = [
    ['is letters and digits', 'dockgate', 'dockgate'],
    ['may have five characters', 'abcd1', 'abcd1'],
    ['may have fifty characters', 'a'.repeat(50), 'a'.repeat(50)],
    ['may be digits only', '12345', '12345'],
    ['is lower case, however it is typed', 'MyRegistry', 'myregistry'],
  ];
  for (const [sentence, text, name] of good) test(sentence, () => assert.equal(parseRegistryName(text), name));

  const bad: [sentence: string, text: string, defect: RegExp][] = [
    ['must not be empty', '', /0 characters, allowed are 5 to 50/],
    ['must have five characters', 'abcd', /4 characters/],
    ['must have no more than fifty characters', 'a'.repeat(51), /51 characters/],
    ['has no dash', 'my-registry', /"-" is not allowed/],
    ['has no dot, so a login server is not a name', 'myregistry.azurecr.io', /"\." is not allowed/],
    ['has no letters of other alphabets', 'регистр', /U\+0440 is not allowed/],
    ['has no letter that only becomes ASCII in lower case', 'reg\u212aistry', /U\+212A is not allowed/],
    ['does not end in a line feed', 'registry\n', /U\+000A is not allowed/],
  ];
  for (const [sentence, text, defect] of bad) {
    test(sentence, () => assert.throws(() => parseRegistryName(text), refusal(defect)));
  }

  test('is told from a spelling that still has to be lowered', () => {
    assert.equal(isRegistryName('myregistry'), true);
    assert.equal(isRegistryName('MyRegistry'), false);
    assert.equal(isRegistryName('four'), false);
  });
});

parserContract({
  name: 'parseRegistryName',
  parse: parseRegistryName,
  format: (name) => name,
  valid: fc.stringMatching(/^[a-zA-Z0-9]{5,50}$/),
  alphabet: /^[a-zA-Z0-9]$/,
  longest: 50,
});

const refusal = (defect: RegExp) => (error: unknown) => {
  assert.ok(error instanceof Refusal);
  assert.equal(error.causeId, 'request-invalid');
  assert.equal(error.facts['field'], 'registry name');
  assert.match(String(error.facts['defect']), defect);
  return true;
};
