import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { fuzzRuns } from '../../test/fuzz.ts';
import { Refusal } from '../causes/refusal.ts';

// What every parser of this folder promises, whatever it parses.

export interface ParserContract<Value> {
  readonly name: string;
  /** Throws a `Refusal`, or returns null where the parser does. */
  readonly parse: (text: string) => Value | null;
  readonly format: (value: Value) => string;
  /** Texts of the grammar, in any spelling that is accepted. */
  readonly valid: fc.Arbitrary<string>;
  /** Characters that an accepted text is made of. */
  readonly alphabet: RegExp;
  /** Most characters of an accepted text. */
  readonly longest: number;
}

const NASTY = [...'aAfF019._-/:@[]%,*?#\\"\'<>{}()+; \t\r\n\0\u0007\u001b\u007f\u0080\u00e9\u0130\u2028\u202e\uff0f\ud800', '::', '../', '//'];
const nastyText = fc.string({ unit: fc.constantFrom(...NASTY), maxLength: 40 });
const anyText = fc.string({ unit: 'binary', maxLength: 300 });

/** A valid text with a few characters put in, taken out or replaced: close to the edge of the grammar. */
export function almostValid(valid: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const edit = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(1), fc.constantFrom('', ...NASTY));
  return fc.tuple(valid, fc.array(edit, { minLength: 1, maxLength: 4 })).map(([text, edits]) =>
    edits.reduce((old, [where, removed, put]) => {
      const index = Math.floor(where * old.length);
      return old.slice(0, index) + put + old.slice(index + removed);
    }, text),
  );
}

/** Anything from garbage to the nearly right. */
export const hostile = (valid: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof(anyText, nastyText, valid, almostValid(valid));

export function parserContract<Value>(contract: ParserContract<Value>): void {
  const { name, parse, format, valid, alphabet, longest } = contract;
  const accepted = (text: string): Value | null => {
    try {
      return parse(text);
    } catch (error) {
      if (error instanceof Refusal) return null;
      throw error;
    }
  };

  describe(`${name} keeps the promises of a parser`, () => {
    test('accepts the whole grammar, and reads its own spelling as the same value', () => {
      fc.assert(fc.property(valid, (text) => {
        const value = accepted(text);
        assert.notEqual(value, null, text);
        assert.deepEqual(parse(format(value!)), value);
        assert.equal(format(parse(format(value!))!), format(value!));
      }), fuzzRuns());
    });

    test('refuses with a Refusal, or accepts printable characters within the limit', () => {
      fc.assert(fc.property(hostile(valid), (text) => {
        const value = accepted(text);
        if (value === null) return;
        assert.ok(text.length <= longest, `${text.length} characters`);
        for (const character of text) assert.match(character, alphabet);
        for (const character of format(value)) assert.match(character, /^[\x20-\x7e]$/);
      }), fuzzRuns());
    });

    test('says field and defect in a short text that no terminal, header or log can stumble over', () => {
      fc.assert(fc.property(hostile(valid), (text) => refusalIsPresentable(() => parse(text))), fuzzRuns());
    });

    test('accepts nothing beyond its limit', () => {
      fc.assert(fc.property(valid, fc.constantFrom('', '/', '.', ':', '%', ';', ' '), fc.constantFrom('a', '0'), (text, glue, fill) => {
        assert.equal(accepted(text + glue + fill.repeat(longest)), null);
        assert.equal(accepted(fill.repeat(longest) + glue + text), null);
      }), { ...fuzzRuns(), numRuns: 100 });
    });

    test('takes linear time for hostile texts', () => {
      for (const text of hostileFamilies(longest)) {
        const before = process.cpuUsage();
        accepted(text);
        const { user } = process.cpuUsage(before);
        assert.ok(user < 250_000, `${user} µs for ${JSON.stringify(text.slice(0, 20))}… of ${text.length} characters`);
      }
    });
  });
}

function refusalIsPresentable(parse: () => unknown): void {
  try {
    parse();
  } catch (error) {
    assert.ok(error instanceof Refusal, String(error));
    const { field, defect, position } = error.facts;
    assert.match(String(field), /^[a-z ]{2,30}$/);
    assert.match(String(defect), /^[\x20-\x7e]{5,150}$/);
    if (position !== undefined) assert.ok(Number.isInteger(position) && Number(position) >= 1);
    assert.match(error.message, /^[\x20-\x7e]*$/);
  }
}

/** Texts on which a backtracking expression or a nested loop would show, just below the limit and far beyond it. */
function* hostileFamilies(longest: number): Generator<string> {
  const units = ['a', '0', 'a-', '-', '_', 'a_', 'a.', '.', '/', 'a/', ':', '0:', '::', '1.', '@', 'a,', ' ', 'a ', '%', ';', '[', 'Aa'];
  const heads = ['', 'a', 'sha256:', 'repository:', 'repository:a:', 'application/', '[', '1.1.1.1/', 'h.io/', 'h.io/a@'];
  for (const size of [longest - 20, 100_000]) {
    for (const unit of units) {
      for (const head of heads) for (const tail of ['', '!', ':']) yield head + unit.repeat(Math.max(1, size / unit.length)) + tail;
    }
  }
}
