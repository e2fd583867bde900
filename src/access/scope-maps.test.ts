import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { Refusal } from '../causes/refusal.ts';
import { covers, formatScopeMapAction, leastSystemScopeMap, parseScopeMapAction, scopeMapActions, systemScopeMaps } from './scope-maps.ts';

const refused = (field: string, defect: RegExp) => (thrown: unknown) =>
  thrown instanceof Refusal &&
  thrown.causeId === 'request-invalid' &&
  thrown.facts.field === field &&
  defect.test(String(thrown.facts.defect));

describe('a line of a scope map', () => {
  for (const [line, repositories, action] of [
    ['repositories/hello/content/read', 'hello', 'content/read'],
    ['repositories/team/app/metadata/write', 'team/app', 'metadata/write'],
    ['repositories/sample/*/content/delete', 'sample/*', 'content/delete'],
    ['repositories/sample/teamA/*/content/read'.toLowerCase(), 'sample/teama/*', 'content/read'],
    ['repositories/*/content/write', '*', 'content/write'],
    ['repositories/content/read/content/read', 'content/read', 'content/read'],
  ] as const) {
    test(`${line} grants ${action} on ${repositories}`, () => {
      assert.deepEqual(parseScopeMapAction(line), { repositories, action });
      assert.equal(formatScopeMapAction(parseScopeMapAction(line)), line);
    });
  }

  for (const [line, defect] of [
    ['', /does not begin with/],
    ['hello/content/read', /does not begin with/],
    ['gateway/one/config/read', /does not begin with/],
    ['repositories/hello', /ends in none of/],
    ['repositories/hello/catalog/read', /ends in none of/],
    ['repositories/hello/content/readwrite', /ends in none of/],
    ['repositories/content/read', /ends in none of|empty/],
    ['repositories//content/read', /empty/],
    ['repositories/sample/*/teama/content/read', /wildcard/],
    ['repositories/sample/teama*/content/read', /wildcard/],
    ['repositories/sample/teama/*/projectb/*/content/read', /wildcard/],
    ['repositories/**/content/read', /wildcard/],
    ['repositories//*/content/read', /empty/],
    ['repositories/Hello/content/read', /upper case/],
    [`repositories/${'a'.repeat(256)}/content/read`, /255/],
  ] as const) {
    test(`${JSON.stringify(line.slice(0, 60))} is refused with its field`, () => {
      assert.throws(() => parseScopeMapAction(line, 'properties.actions[2]'), refused('properties.actions[2]', defect));
    });
  }

  test('any text is read back as it was written, or refused', () => {
    const part = fc.constantFrom('repositories', 'content', 'read', 'a', '*', '', 'A', 'write', 'x-y', '\u0000');
    const texts = fc.oneof(fc.string(), fc.array(part, { maxLength: 8 }).map((parts) => parts.join('/')));
    fc.assert(
      fc.property(texts, (text) => {
        try {
          assert.equal(formatScopeMapAction(parseScopeMapAction(text)), text);
        } catch (thrown) {
          if (!(thrown instanceof Refusal)) throw thrown;
        }
      }),
      { seed: 20261121 },
    );
  });
});

describe('a wildcard', () => {
  for (const [pattern, repository, expected] of [
    ['*', 'a/b/c', true],
    ['sample/*', 'sample/x', true],
    ['sample/*', 'sample/x/y', true],
    ['sample/*', 'sample', false],
    ['sample/*', 'samples/x', false],
    ['sample/*', 'other/sample/x', false],
    ['hello', 'hello', true],
    ['hello', 'hello/x', false],
    ['hello', 'hell', false],
  ] as const) {
    test(`${pattern} ${expected ? 'covers' : 'does not cover'} ${repository}`, () => {
      assert.equal(covers(pattern, repository), expected);
    });
  }
});

test('the five system-defined scope maps hold only lines that a person could write', () => {
  assert.deepEqual(
    systemScopeMaps.map((map) => map.name),
    [
      '_repositories_admin',
      '_repositories_pull',
      '_repositories_pull_metadata_read',
      '_repositories_push',
      '_repositories_push_metadata_write',
    ],
  );
  for (const map of systemScopeMaps) {
    for (const line of map.actions) assert.deepEqual(parseScopeMapAction(formatScopeMapAction(line)), line);
  }
  assert.deepEqual(systemScopeMaps[0]!.actions.map((line) => line.action).toSorted(), scopeMapActions.toSorted());
});

for (const [wanted, name] of [
  ['content/read', '_repositories_pull'],
  ['content/read metadata/read', '_repositories_pull_metadata_read'],
  ['content/read content/write', '_repositories_push'],
  ['content/read metadata/write', '_repositories_push_metadata_write'],
  ['content/read content/delete', '_repositories_admin'],
  ['catalog/read', undefined],
] as const) {
  test(`of the system-defined scope maps, the one with ${wanted} and the least besides is ${name ?? 'none'}`, () => {
    const lines = wanted.split(' ').map((action) => ({ repositories: '*', action: action as 'content/read' }));
    assert.equal(leastSystemScopeMap(lines)?.name, name);
  });
}
