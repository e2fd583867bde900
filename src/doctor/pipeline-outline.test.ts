import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { fuzzRuns } from '../../test/fuzz.ts';
import { readOutline, type OutlineNode } from './pipeline-outline.ts';

const shown = (nodes: readonly OutlineNode[]): unknown =>
  nodes.map(({ key, value, children }) => (children.length > 0 ? [`${key}=${value}`, shown(children)] : `${key}=${value}`));

describe('the outline of a pipeline', () => {
  const cases: readonly [string, string, unknown][] = [
    ['has names and values', 'name: build\non: push', ['name=build', 'on=push']],
    ['knows what lies below', 'jobs:\n  build:\n    runs-on: x\n  test:\n    needs: build', [['jobs=', [['build=', ['runs-on=x']], ['test=', ['needs=build']]]]]],
    ['has items with names', 'steps:\n  - uses: a/b@v1\n    with:\n      push: true\n  - run: x', [['steps=', [['=', ['uses=a/b@v1', ['with=', ['push=true']]]], ['=', ['run=x']]]]]],
    ['has items that are as far in as their list', 'steps:\n- run: a\n- run: b\nend: 1', [['steps=', [['=', ['run=a']], ['=', ['run=b']]]], 'end=1']],
    ['has items without names', 'on:\n  - push\n  - pull_request', [['on=', ['=push', '=pull_request']]]],
    ['reads a short map', 'permissions: { contents: read, packages: write } # both', [['permissions=', ['contents=read', 'packages=write']]]],
    ['reads a block as it is', 'run: |\n  docker login # no comment\n  key: value\nnext: 1', ['run=docker login # no comment\nkey: value', 'next=1']],
    ['leaves out quotes and comments', `# all\na: 'x # y' # z\n"b": "q"\nc: d#e`, ['a=x # y', 'b=q', 'c=d#e']],
    ['has names with spaces and templates', 'my job: ${{ x }}', ['my job=${{ x }}']],
    ['is empty for an empty text', '\n---\n# x\n', []],
  ];
  for (const [name, text, expected] of cases) test(name, () => assert.deepEqual(shown(readOutline(text)), expected));

  test('never throws, and is quick for long lines', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(' ', '-', ':', '#', '{', '}', ',', '"', "'", '|', '\n', 'a', '\t'), maxLength: 200 }), (text) => void readOutline(text)), fuzzRuns());
    const begun = performance.now();
    for (const long of ['- '.repeat(2_000), ' '.repeat(200_000) + 'x', 'a: "' + '\\'.repeat(200_000), 'k: {' + 'a,'.repeat(50_000) + '}', 'a'.repeat(200_000) + ':', '# '.repeat(100_000), 'a: x ' + '# '.repeat(50_000), 'a: x' + ' '.repeat(100_000) + 'y'])
      readOutline(long);
    assert.ok(performance.now() - begun < 2_000);
  });
});
