import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findStrayCharacter, showCharacter } from './defect.ts';

describe('a character in a message', () => {
  for (const [sentence, text, shown] of [
    ['stands in quotes', 'A', '"A"'],
    ['is named when it is a space', ' ', 'a space'],
    ['is numbered when a terminal would obey it', '\u001b', 'U+001B'],
    ['is numbered when it is not ASCII', 'é', 'U+00E9'],
    ['is numbered when it turns the text around', '\u202e', 'U+202E'],
    ['is numbered whole when it has two units', '😀', 'U+1F600'],
    ['may be missing', '', 'the end'],
  ] as const) {
    test(sentence, () => assert.equal(showCharacter(text, 0), shown));
  }
});

test('the first stray character is found, or none', () => {
  assert.equal(findStrayCharacter('abXcY', /[a-z]/), 2);
  assert.equal(findStrayCharacter('abc', /[a-z]/), -1);
  assert.equal(findStrayCharacter('', /[a-z]/), -1);
});
