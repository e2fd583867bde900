import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { packFurther, packValues, ROW_END, unpackRows } from './packed-rows.ts';

const text = fc.string({ unit: 'grapheme' }).map((value) => value.replaceAll('\0', '-='));
const value = fc.oneof(text, fc.constantFrom('', '-', '=', '1', '-1'), fc.integer(), fc.constant(null));

test('packed rows come back as they were', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value, value), { minLength: 1 }), text, (rows, last) => {
      const packed = { columns: ['a', 'b', 'c', 'd'], text: rows.map((row) => packFurther(packValues(row), last)).join(ROW_END) };
      assert.deepEqual(unpackRows(packed), rows.map((row) => [...row, last]));
    }),
  );
});

test('a text with a NUL is refused, wherever it stands', () => {
  for (const bad of ['a\0b', '\0', 'a\0', '\0\0b']) {
    for (const row of [[bad, 'x', 1], [1, bad, 'x'], ['x', null, bad]]) {
      assert.throws(() => unpackRows({ columns: ['a', 'b', 'c'], text: packValues(row) }), /NUL/);
    }
  }
});
