import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { fuzzRuns } from '../../test/fuzz.ts';
import { Refusal } from '../causes/refusal.ts';
import { hostile, parserContract } from './parser.contract.ts';
import { formatScope, parseScopes } from './scope.ts';

const verbs = fc.uniqueArray(fc.constantFrom('pull', 'push', 'delete', 'metadata_read', 'metadata_write', '*'), { minLength: 1 });
const repository = fc.stringMatching(/^[a-z0-9]{1,5}([._-][a-z0-9]{1,5})?(\/[a-z0-9]{1,5}){0,3}$/);
const validScope = fc.oneof(
  fc.tuple(fc.constantFrom('repository', 'repository(plugin)'), repository, verbs).map(([type, name, list]) => `${type}:${name}:${list.join(',')}`),
  fc.constant('registry:catalog:*'),
);
const validScopes = fc.array(validScope, { minLength: 1, maxLength: 5 }).map((scopes) => scopes.join(' '));

describe('scopes', () => {
  const rows: [sentence: string, texts: string[], expected: string[]][] = [
    ['may be none', [], []],
    ['may be an empty text', [''], []],
    ['ask for verbs on a repository', ['repository:app:pull,push'], ['repository:app:pull,push']],
    ['ask for a repository with slashes', ['repository:team/app:pull'], ['repository:team/app:pull']],
    ['ask for the catalogue', ['registry:catalog:*'], ['registry:catalog:*']],
    ['may be repeated parameters', ['repository:a:pull', 'repository:b:pull'], ['repository:a:pull', 'repository:b:pull']],
    ['may share one parameter', ['repository:a:pull repository:b:push'], ['repository:a:pull', 'repository:b:push']],
    ['may be separated by several spaces', ['  repository:a:pull   repository:b:pull '], ['repository:a:pull', 'repository:b:pull']],
    ['of one name become one', ['repository:a:pull', 'repository:b:pull', 'repository:a:push,pull'], ['repository:a:pull,push', 'repository:b:pull']],
    ['keep the star', ['repository:a:*'], ['repository:a:*']],
    ['may name a class', ['repository(plugin):a:pull'], ['repository:a:pull']],
    ['of a class and without one are of one name', ['repository(plugin):a:pull repository:a:push'], ['repository:a:pull,push']],
    ['may use the old spellings', ['repository:a:metadataRead,metadataWrite'], ['repository:a:metadata_read,metadata_write']],
    ['do not double a verb in two spellings', ['repository:a:metadata_read,metadataRead'], ['repository:a:metadata_read']],
    ['keep verbs that we do not know', ['repository:a:pull,sign'], ['repository:a:pull,sign']],
    ['lose empty verbs', ['repository:a:pull,,push,'], ['repository:a:pull,push']],
    ['lose verbs that are no words', ['repository:a:pull,<b>,\u0007'], ['repository:a:pull']],
    ['without a verb are dropped', ['repository:a:'], []],
    ['without a name are dropped', ['repository::pull'], []],
    ['with two parts only are dropped', ['repository:pull'], []],
    ['for every repository are dropped', ['repository:*:pull'], []],
    ['with a host and port in the name are dropped', ['repository:localhost:5000/app:pull'], []],
    ['with a name in upper case are dropped', ['repository:App:pull'], []],
    ['of an unknown resource type are dropped', ['artifact-repository:repo:pull namespace:a:pull'], []],
    ['on the registry other than its catalogue are dropped', ['registry:other:*'], []],
    ['with an unfinished class are dropped', ['repository(plugin:a:pull'], []],
    ['with a tab are dropped', ['repository:a:pull\trepository:b:pull'], []],
    ['that are good survive beside bad ones', ['nonsense repository:a:pull repository:B:pull'], ['repository:a:pull']],
    ['may name what every object has', ['repository:constructor:pull'], ['repository:constructor:pull']],
  ];
  for (const [sentence, texts, expected] of rows) {
    test(sentence, () => assert.deepEqual(parseScopes(texts).map(formatScope), expected));
  }

  test('have a type, a name and verbs', () => {
    assert.deepEqual(parseScopes(['repository:app:pull registry:catalog:*']), [
      { type: 'repository', name: 'app', verbs: ['pull'] },
      { type: 'registry', name: 'catalog', verbs: ['*'] },
    ]);
  });

  test('may be a hundred', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => `repository:r${index}:pull`);
    assert.equal(parseScopes(hundred).length, 100);
    assert.equal(parseScopes([hundred.join(' ')]).length, 100);
  });

  test('must not be a hundred and one, even if they are of one name or dropped', () => {
    for (const text of ['repository:a:pull', 'x']) {
      assert.throws(() => parseScopes(Array<string>(101).fill(text)), refusal(/asks for 101 scopes, allowed are 100/));
      assert.throws(() => parseScopes([Array(101).fill(text).join(' ')]), refusal(/asks for 101 scopes/));
    }
  });

  test('may have 8 KiB together and not a byte more', () => {
    assert.deepEqual(parseScopes(['a'.repeat(8000), 'a'.repeat(192)]), []);
    assert.throws(() => parseScopes(['a'.repeat(8000), 'a'.repeat(193)]), refusal(/more than 8192 bytes/));
    assert.throws(() => parseScopes(['é'.repeat(4097)]), refusal(/more than 8192 bytes/));
  });

  test('of hostile texts name only repositories and verbs that are clean', () => {
    fc.assert(fc.property(fc.array(hostile(validScopes), { maxLength: 4 }), (texts) => {
      const scopes = parseScopes(texts);
      const names = scopes.map(({ type, name }) => `${type}:${name}`);
      assert.equal(new Set(names).size, names.length);
      for (const scope of scopes) assert.match(formatScope(scope), /^(repository:[a-z0-9][a-z0-9._/-]*|registry:catalog):[a-zA-Z_*]+(,[a-zA-Z_*]+)*$/);
    }), fuzzRuns());
  });

  test('mean the same in whatever order and however they are split', () => {
    fc.assert(fc.property(fc.array(validScope, { maxLength: 6 }), (scopes) => {
      assert.deepEqual(parseScopes(scopes), parseScopes([scopes.join(' ')]));
      assert.deepEqual(asked(scopes), asked(scopes.toReversed()));
    }), fuzzRuns());
  });
});

/** Name and verb pairs, sorted. */
const asked = (texts: readonly string[]): string[] =>
  parseScopes(texts).flatMap((scope) => scope.verbs.map((verb) => formatScope({ ...scope, verbs: [verb] }))).toSorted();

const refusal = (defect: RegExp) => (error: unknown) => {
  assert.ok(error instanceof Refusal);
  assert.deepEqual([error.causeId, error.facts['field']], ['request-invalid', 'scope']);
  assert.match(String(error.facts['defect']), defect);
  return true;
};

// What is dropped counts as refused here: the contract speaks of texts that were accepted.
parserContract({
  name: 'parseScopes',
  parse: (text) => {
    const scopes = parseScopes([text]);
    return scopes.length === 0 ? null : scopes;
  },
  format: (scopes) => scopes.map(formatScope).join(' '),
  valid: validScopes,
  alphabet: /^[^]$/u,
  longest: 8192,
});
