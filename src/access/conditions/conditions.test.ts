import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { fuzzRuns } from '../../../test/fuzz.ts';
import { Refusal } from '../../causes/refusal.ts';
import type { AttributeValue, Attributes } from './condition.ts';
import { evaluate, findFailed } from './evaluate.ts';
import { matchesGlob } from './glob.ts';
import { parseCondition } from './parse-condition.ts';

const NAME = '@Request[Microsoft.ContainerRegistry/registries/repositories:name]';
const ROLE = '@Request[Microsoft.Authorization/roleAssignments:RoleDefinitionId]';
const READ = 'microsoft.containerregistry/registries/repositories/content/read';
const WRITE = 'microsoft.containerregistry/registries/repositories/content/write';
const [one, two] = ['7f951dda-4ed3-4680-a7ca-43fe172d538d', '8311e382-0749-4cb8-b61a-304f252e45ec'];

const holds = (text: string, attributes: Attributes, action = READ) => evaluate(parseCondition(text).expression, { actions: [action], attributes });
const named = (name: AttributeValue): Attributes => ({ [NAME]: name });

/** As the documentation of Azure Container Registry writes it. */
const documented = `
(
 (!(ActionMatches{'Microsoft.ContainerRegistry/registries/repositories/content/read'})
  AND !(ActionMatches{'Microsoft.ContainerRegistry/registries/repositories/metadata/read'}))
 OR
 (${NAME} StringEqualsIgnoreCase 'hello-world')
)
`;

describe('a condition', () => {
  test('of the documented shape restricts the actions that it names, and no other', () => {
    assert.equal(holds(documented, named('hello-world')), true);
    assert.equal(holds(documented, named('hello-world2')), false);
    assert.equal(holds(documented, named('other'), WRITE), true);
    assert.equal(holds(documented, {}), null, 'about no repository');
    assert.equal(holds(documented, {}, WRITE), true);
  });

  for (const [text, value, expected] of [
    ["StringEquals 'a'", 'a', true],
    ["StringEquals 'a'", 'A', false],
    ["StringEqualsIgnoreCase 'A'", 'a', true],
    ["StringNotEquals 'a'", 'b', true],
    ["StringNotEqualsIgnoreCase 'A'", 'a', false],
    ["StringStartsWith 'team/'", 'team/app', true],
    ["StringStartsWith 'team/'", 'team', false],
    ["StringStartsWithIgnoreCase 'TEAM/'", 'team/app', true],
    ["StringNotStartsWith 'team/'", 'team/app', false],
    ["StringLike 'team/*/prod'", 'team/app/prod', true],
    ["StringLike 'team/?'", 'team/a', true],
    ["StringLike 'team/?'", 'team/ab', false],
    ["StringNotLike 'team/*'", 'team/a', false],
    ["stringequals 'a'", 'a', true],
    ["ForAnyOfAnyValues:StringEquals {'a', 'b'}", 'b', true],
    ["ForAnyOfAllValues:StringNotEquals {'a', 'b'}", 'b', false],
    ["ForAnyOfAllValues:StringNotEquals {'a', 'b'}", 'c', true],
    ["ForAllOfAnyValues:StringEquals {'a', 'b'}", 'c', false],
  ] as const) {
    test(`${text} is ${expected} of ${value}`, () => assert.equal(holds(`${NAME} ${text}`, named(value)), expected));
  }

  for (const [text, startsWith, expected] of [
    ["StringStartsWith 'team/'", 'team/', true],
    ["StringStartsWith 'team/'", 'team/app/', true],
    ["StringStartsWith 'team/app/'", 'team/', null],
    ["StringStartsWith 'team/'", 'other/', false],
    ["StringStartsWith 'team/'", '', null],
    ["StringEquals 'team/app'", 'team/', null],
    ["StringEquals 'app'", 'team/', false],
    ["StringNotEquals 'app'", 'team/', true],
    ["StringLike 'team/*'", 'team/', null],
  ] as const) {
    test(`${text} is ${expected} of everything that begins with "${startsWith}"`, () => assert.equal(holds(`${NAME} ${text}`, named({ startsWith })), expected));
  }

  test('GUIDs are compared without case, with and without quotes', () => {
    const text = `${ROLE} ForAnyOfAnyValues:GuidEquals {${one.toUpperCase()}, '${two}'}`;
    for (const id of [one, two]) assert.equal(holds(text, { [ROLE]: id }), true);
    assert.equal(holds(`${ROLE} ForAnyOfAllValues:GuidNotEquals {${one}}`, { [ROLE]: one }), false);
    assert.equal(holds(`${ROLE} GuidEquals ${one}`, { [ROLE]: one }), true);
  });

  test('words and signs mean the same; AND binds closer than OR', () => {
    const is = (name: string) => `${NAME} StringEquals '${name}'`;
    assert.equal(holds(`${is('a')} OR ${is('b')} AND ${is('c')}`, named('a')), true);
    assert.equal(holds(`(${is('a')} || ${is('b')}) && ${is('c')}`, named('a')), false);
    assert.equal(holds(`not ${is('a')} and !${is('b')}`, named('c')), true);
    assert.equal(holds(`!!${is('a')}`, named('a')), true);
  });

  test('what hangs on something unknown is unknown, also negated', () => {
    assert.equal(holds(`!(${NAME} StringEquals 'a')`, {}), null);
    assert.equal(holds(`${NAME} StringNotEquals 'a'`, {}), null);
    assert.equal(holds(`${NAME} StringEquals 'a' OR ActionMatches{'*'}`, {}), true);
    assert.equal(holds(`${NAME} StringEquals 'a' AND !ActionMatches{'*/read'}`, {}), false);
  });

  test('says which comparison failed, under a negation too', () => {
    const failed = (text: string, name: string) => findFailed(parseCondition(text).expression, { actions: [READ], attributes: named(name) })?.text;
    assert.equal(failed(documented, 'other'), "StringEqualsIgnoreCase 'hello-world'");
    assert.equal(failed(`ActionMatches{'*'} AND !(${NAME} StringStartsWith  'secret/')`, 'secret/x'), "StringStartsWith  'secret/'");
    assert.equal(failed("ActionMatches{'nothing'}", 'x'), undefined);
  });
});

describe('what is not known is refused with its place', () => {
  for (const [text, position, defect] of [
    ['', 1, /expected ActionMatches/],
    ['ActionMatches', 14, /expected {/],
    ["ActionMatches{'x'} ActionMatches{'x'}", 20, /AND, OR or the end/],
    ["ActionMatches{'x'", 18, /expected }/],
    ["(ActionMatches{'x'}", 20, /expected \)/],
    ["ActionMatches{'x", 15, /no closing quote/],
    ["SubOperationMatches{'x'}", 1, /expected ActionMatches/],
    ["@Environment[UtcNow] StringEquals 'x'", 1, /attribute is not known/],
    ["@Principal[Microsoft.Directory/CustomSecurityAttributes/Id:x] StringEquals 'y'", 1, /attribute is not known/],
    [`${NAME} StringMatches 'x'`, NAME.length + 2, /operator is not known/],
    [`${NAME} NumericEquals 'x'`, NAME.length + 2, /operator is not known/],
    [`${NAME} ForAnyOfAnyValues:StringEquals 'x'`, NAME.length + 33, /expected {/],
    [`${NAME} StringEquals {'x'}`, NAME.length + 15, /expected a text/],
    [`${NAME} StringEquals @Request[x:y]`, NAME.length + 15, /expected a text/],
    [`${ROLE} GuidEquals 'x'`, ROLE.length + 13, /expected a GUID/],
    [String.raw`ActionMatches{'a\'b'}`, 17, /backslashes/],
    ["ActionMatches{'x'} # OR", 20, /nothing of a condition begins like this/],
    [`${'('.repeat(40)}ActionMatches{'x'}${')'.repeat(40)}`, 34, /more than 32/],
    [`${'!'.repeat(40)}ActionMatches{'x'}`, 34, /more than 32/],
  ] as const) {
    test(`${text.slice(0, 60)} at ${position}`, () => {
      assert.throws(() => parseCondition(text), (thrown) => {
        assert.ok(thrown instanceof Refusal && thrown.causeId === 'request-invalid', String(thrown));
        assert.match(String(thrown.facts['defect']), new RegExp(`^at character ${position}: `));
        assert.match(String(thrown.facts['defect']), defect);
        return thrown.facts['field'] === 'properties.condition';
      });
    });
  }

  test('a text that is too long', () => {
    assert.throws(() => parseCondition(`ActionMatches{'${'x'.repeat(8_192)}'}`), /8192/);
  });

  test('any text is read or refused, quickly', () => {
    const parts = fc.constantFrom('(', ')', '!', '&&', ' OR ', ' AND ', "ActionMatches{'x'}", NAME, " StringEquals ", "'a'", '{', '}', ',', 'x', '@', '[', "'", one);
    const start = performance.now();
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.array(parts, { maxLength: 40 }).map((some) => some.join(' '))), (text) => {
        try {
          evaluate(parseCondition(text).expression, { actions: [READ], attributes: named('a') });
        } catch (thrown) {
          if (!(thrown instanceof Refusal)) throw thrown;
        }
      }),
      fuzzRuns(),
    );
    assert.ok(performance.now() - start < 60_000);
  });
});

describe('a pattern', () => {
  for (const [pattern, text, expected] of [
    ['*', '', true], ['*', 'x', true], ['a*', 'a', true], ['a*b', 'ab', true], ['a*b', 'axxb', true], ['a*b', 'axxbc', false],
    ['*/read', 'a/b/read', true], ['*/read', 'read', false], ['a/*/c/*', 'a/b/c/d', true], ['a', 'ab', false], ['', '', true], ['', 'a', false], ['a?c', 'abc', false],
  ] as const) {
    test(`${pattern} ${expected ? 'matches' : 'does not match'} ${text}`, () => assert.equal(matchesGlob(pattern, text), expected));
  }

  test('of many stars takes no long time', () => {
    const start = performance.now();
    assert.equal(matchesGlob(`${'*a'.repeat(100)}*b`, 'a'.repeat(5_000)), false);
    assert.ok(performance.now() - start < 2_000);
  });
});
