import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { fuzzRuns } from '../../../test/fuzz.ts';
import { safeJson } from '../terminal/json-text.ts';
import { jsonWithoutLogCommands, withoutLogCommands } from './log-commands.ts';

const pieces = fc.constantFrom('#', '##', '##[', '##vso[', '##VSO[', '::', ':', ' ', '::error::', '\\', '"', 'vso[', '[', 'a');
const hostile = fc.array(pieces, { maxLength: 10 }).map((parts) => parts.join(''));
const command = /##\[|##vso\[/i;

describe('a log of a CI service', () => {
  test('gets no command from a line of text, and the line stays readable', () => {
    fc.assert(fc.property(hostile, (line) => {
      const safe = withoutLogCommands(line);
      assert.doesNotMatch(safe, command);
      assert.doesNotMatch(safe, /^\s*::/);
      assert.equal(safe.replaceAll(' ', ''), line.replaceAll(' ', ''));
      assert.equal(withoutLogCommands(safe), safe);
    }), fuzzRuns());
  });

  test('gets no command from JSON, which reads back as what it was', () => {
    fc.assert(fc.property(hostile, (text) => {
      const value = { [text]: [text] };
      const json = jsonWithoutLogCommands(safeJson(value, 2));
      assert.doesNotMatch(json, command);
      assert.deepEqual(JSON.parse(json), value);
    }), fuzzRuns());
  });
});
