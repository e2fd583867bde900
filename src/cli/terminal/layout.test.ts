import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { fuzzRuns } from '../../../test/fuzz.ts';
import { recordingTerminal } from '../../../test/program/recording-terminal.ts';
import { details } from './details.ts';
import { paint } from './paint.ts';
import { table } from './table.ts';
import { cutToWidth, displayWidth, wrap } from './text-layout.ts';

const plain = paint(recordingTerminal());
const columnsOf = (...titles: string[]) => titles.map((title, index) => ({ title, cell: (row: readonly string[]) => row[index] ?? '' }));

describe('a table', () => {
  test('puts cells below each other, wide characters included', () => {
    const rows = [['ci', 'enabled'], ['日本語', 'x']];
    assert.equal(table(rows, columnsOf('NAME', 'STATUS'), { columns: 80, paint: plain }), 'NAME    STATUS\nci      enabled\n日本語  x');
  });

  test('gives way in its widest column first', () => {
    const rows = [['short', 'a much longer text that does not fit']];
    assert.equal(table(rows, columnsOf('A', 'B'), { columns: 24, paint: plain }), 'A      B\nshort  a much longer te…');
  });

  test('fits into its columns unless they are absurdly few, whatever is in it', () => {
    const cells = fc.array(fc.tuple(fc.string(), fc.string({ maxLength: 60 }), fc.string({ maxLength: 200 })), { maxLength: 5 });
    fc.assert(
      fc.property(cells, fc.integer({ min: 30, max: 200 }), (rows, columns) => {
        const lines = table(rows, columnsOf('FIRST', 'SECOND', 'THIRD'), { columns, paint: plain }).split('\n');
        assert.equal(lines.length, rows.length + 1);
        for (const line of lines) assert.ok(displayWidth(line) <= columns, line);
      }),
      fuzzRuns(),
    );
  });
});

test('details make foreign values safe', () => {
  assert.equal(details([['name', 'x\u001b[1m'], ['a', 'b']]), 'name  x\\u{1b}[1m\na     b');
});

describe('text', () => {
  test('is broken at spaces, and a long word has a line of its own', () => {
    assert.deepEqual(wrap('one two three', 7), ['one two', 'three']);
    assert.deepEqual(wrap('a incomprehensibilities b', 5), ['a', 'incomprehensibilities', 'b']);
  });

  test('never gets a line that looks like a command', () => {
    assert.deepEqual(wrap('who is $ rm', 6), ['who is $', 'rm']);
  });

  test('is cut at a width, not through a wide character', () => {
    assert.equal(cutToWidth('日本語', 6), '日本語');
    assert.equal(cutToWidth('日本語', 5), '日本…');
    assert.equal(cutToWidth('日本語', 4), '日…');
  });
});

describe('colours', () => {
  for (const [what, given, painted] of [
    ['a terminal gets them', { isTTY: true }, true],
    ['a pipe does not', { isTTY: false }, false],
    ['NO_COLOR is respected', { isTTY: true, env: { NO_COLOR: '1' } }, false],
    ['an empty NO_COLOR is none', { isTTY: true, env: { NO_COLOR: '' } }, true],
    ['a dumb terminal gets none', { isTTY: true, env: { TERM: 'dumb' } }, false],
  ] as const) {
    test(what, () => assert.equal(paint(recordingTerminal(given)).bold('x') === '\u001b[1mx\u001b[22m', painted));
  }
});
