import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { fuzzRuns } from '../../../test/fuzz.ts';
import { memberNamed, readJson, textOf, type JsonNode } from './json-tree.ts';

const toValue = (node: JsonNode): unknown => {
  if (node.kind === 'object') return Object.fromEntries(node.members.map(({ key, value }) => [key, toValue(value)]));
  if (node.kind === 'array') return node.items.map(toValue);
  return node.kind === 'string' ? node.value : 'other';
};

describe('JSON with places', () => {
  test('keeps the line and the column of names and values', () => {
    const reading = readJson('{\n  "auths": {\n    "é.example": {"auth": "eA=="}\n  }\n}');
    assert.ok(reading.kind === 'json');
    const auths = memberNamed(reading.root, 'auths');
    const entry = memberNamed(auths?.value, 'é.example');
    assert.deepEqual([auths?.line, auths?.column, entry?.line, entry?.column], [2, 3, 3, 5]);
    assert.deepEqual([entry?.value.line, entry?.value.column], [3, 18]);
    assert.equal(textOf(memberNamed(entry?.value, 'auth')?.value), 'eA==');
  });

  test('takes no time over a long line', () => {
    const entries = Array.from({ length: 20_000 }, (_, index) => `"h${index}.example":{"auth":"eDp5"}`);
    const begun = performance.now();
    assert.equal(readJson(`{"auths":{${entries.join(',')}}}`).kind, 'json');
    assert.ok(performance.now() - begun < 2_000);
  });

  test('does not mind capitals in names, as Go, and takes the last of equal ones', () => {
    const reading = readJson('{"CredsStore":"a","credsstore":"b"}');
    assert.ok(reading.kind === 'json');
    assert.equal(textOf(memberNamed(reading.root, 'credsStore')?.value), 'b');
  });

  const defects: [sentence: string, text: string, defect: string, line: number, column: number][] = [
    ['an empty file', ' \n', 'empty', 1, 1],
    ['a byte order mark', '\uFEFF{}', 'byte-order-mark', 1, 1],
    ['a comma after the last member', '{\n  "a": "b",\n}', 'trailing-comma', 2, 11],
    ['a comma after the last item', '["a",]', 'trailing-comma', 1, 5],
    ['a missing comma', '{\n  "a": "b"\n  "c": "d"\n}', 'comma-missing', 3, 3],
    ['a missing colon', '{"a" "b"}', 'colon-missing', 1, 6],
    ['a comment', '{\n  // mine\n}', 'comment', 2, 3],
    ['a comment after a value', '{"a": "b" # mine\n}', 'comment', 1, 11],
    ['single quotes', "{'a': 'b'}", 'quotes', 1, 2],
    ['quotes of a text editor', '{“a”: "b"}', 'quotes', 1, 2],
    ['a line end in a text', '{"a": "b\nc"}', 'control-character', 1, 9],
    ['an unknown escape', String.raw`{"a": "\d"}`, 'bad-escape', 1, 8],
    ['an end too early', '{"a": {"b": "c"}', 'ends-early', 1, 17],
    ['a text without an end', '{"a": "b', 'ends-early', 1, 9],
    ['something after the end', '{}}', 'more-after-end', 1, 3],
    ['two objects', '{"a": "b"}\n{"a": "b"}', 'more-after-end', 2, 1],
    ['a bare word', '{"a": yes}', 'unexpected-character', 1, 7],
    ['brackets without end', '['.repeat(10_000), 'too-deep', 1, 102],
  ];
  for (const [sentence, text, defect, line, column] of defects) {
    test(`finds ${sentence}`, () => assert.deepEqual(readJson(text), { kind: 'broken', defect, line, column }));
  }

  test('reads what JSON.parse reads, and nothing else', () => {
    const stable = (value: unknown): unknown => {
      if (typeof value === 'string') return value;
      if (Array.isArray(value)) return value.map(stable);
      return value !== null && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([key, member]) => [key, stable(member)])) : 'other';
    };
    const broken = fc.tuple(fc.json(), fc.nat(200), fc.constantFrom('', ',', '"', '}', '\\', '0', '\n')).map(([text, at, put]) => text.slice(0, at) + put + text.slice(at + 1));
    fc.assert(fc.property(fc.oneof(fc.json(), broken), (text) => {
      const reading = readJson(text);
      let expected: unknown;
      try {
        expected = JSON.parse(text);
      } catch {
        assert.equal(reading.kind, 'broken', text);
        return;
      }
      assert.ok(reading.kind === 'json', text);
      assert.deepEqual(toValue(reading.root), stable(expected));
    }), fuzzRuns());
  });
});
