import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

// The page that says what is tested where is complete, and names nothing that is not there.

const page = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8');
const rowsOf = (heading: string) => {
  const section = page.split(/^## /m).find((text) => text.startsWith(heading)) ?? '';
  return [...section.matchAll(/^\| (\d+) \|.*\| ([^|]+) \|$/gm)].map(([, number = '', where = '']) => ({ number: Number(number), where }));
};
const filesOf = (text: string) => [...text.matchAll(/`([^`]+\.test\.ts)`/g)].map(([, file = '']) => file);

for (const [heading, count] of [['By advisory', 32], ['By class', 22]] as const) {
  test(`${heading}: each has its tests, or says why it has none yet`, () => {
    const rows = rowsOf(heading);
    assert.deepEqual(rows.map(({ number }) => number), Array.from({ length: count }, (_, index) => index + 1));
    for (const { number, where } of rows) assert.ok(filesOf(where).length > 0 || where.startsWith('not yet: '), String(number));
  });
}

test('every file that it names is there, and every test of this folder is named', () => {
  const named = new Set(filesOf(page));
  for (const file of named) assert.ok(existsSync(join(import.meta.dirname, file)), file);
  const here = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.test.ts'));
  assert.deepEqual(here.filter((file) => !named.has(file)), []);
});

test('a test that is said to be for a row names it', () => {
  for (const { number, where } of rowsOf('By advisory')) {
    const files = filesOf(where);
    if (files.length === 0 || where.startsWith('not yet: ')) continue;
    const named = files.some((file) => new RegExp(`[Rr]ows? (?:[^\\n]*\\D)?${number}\\b`).test(readFileSync(join(import.meta.dirname, file), 'utf8')) || isInRange(file, number));
    assert.ok(named, `row ${number}: ${files.join(', ')}`);
  }
});

/** `Rows 9 to 12` names 10 and 11 as well. */
function isInRange(file: string, number: number): boolean {
  const ranges = readFileSync(join(import.meta.dirname, file), 'utf8').matchAll(/[Rr]ows? (\d+) to (\d+)/g);
  return [...ranges].some(([, from, to]) => Number(from) <= number && number <= Number(to));
}
