import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseChallenges } from './challenges.ts';

const read = (header: string) => parseChallenges(header).challenges.map(({ scheme, parameters }) => ({ scheme, ...Object.fromEntries(parameters) }));

describe('a challenge', () => {
  const accepted: readonly [header: string, expected: readonly Record<string, string>[]][] = [
    ['Bearer realm="https://r.example/token",service="r.example"', [{ scheme: 'bearer', realm: 'https://r.example/token', service: 'r.example' }]],
    ['Bearer realm="https://r.example/t",scope="repository:a/b:pull,push"', [{ scheme: 'bearer', realm: 'https://r.example/t', scope: 'repository:a/b:pull,push' }]],
    ['bEaReR Realm = "x" , SERVICE=y', [{ scheme: 'bearer', realm: 'x', service: 'y' }]],
    ['Basic realm="a, b", Bearer realm="c"', [{ scheme: 'basic', realm: 'a, b' }, { scheme: 'bearer', realm: 'c' }]],
    ['Negotiate, Basic realm="x"', [{ scheme: 'negotiate' }, { scheme: 'basic', realm: 'x' }]],
    ['Negotiate YWJj==, Basic realm="x"', [{ scheme: 'negotiate' }, { scheme: 'basic', realm: 'x' }]],
    ['Basic realm="say \\"hi\\""', [{ scheme: 'basic', realm: 'say "hi"' }]],
    ['Bearer realm=https://r.example/token', [{ scheme: 'bearer', realm: 'https://r.example/token' }]],
    ['Basic', [{ scheme: 'basic' }]],
    [', ,Basic realm=x,,', [{ scheme: 'basic', realm: 'x' }]],
    ['Bearer realm="a",realm="b"', [{ scheme: 'bearer', realm: 'a' }]],
    ['', []],
  ];
  for (const [header, expected] of accepted) test(`is read: ${header || 'an empty one'}`, () => assert.deepEqual(read(header), expected));

  const broken: readonly [header: string, at: number, before: number][] = [
    ['Bearer realm="https://r.example', 7, 1],
    ['realm="x"', 0, 0],
    ['Bearer realm="x" ;service="y"', 17, 1],
    ['"Bearer"', 0, 0],
  ];
  for (const [header, at, before] of broken) {
    test(`stops where it makes no sense: ${header}`, () => {
      const { brokenAt, challenges } = parseChallenges(header);
      assert.deepEqual([brokenAt, challenges.length], [at, before]);
    });
  }

  test('takes time in proportion to its length, whatever stands in it', () => {
    for (const unit of ['a ', 'a="', '\\', 'a=b,', '= ', 'Basic ,']) parseChallenges(unit.repeat(1_000_000));
  });
});
