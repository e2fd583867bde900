import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { fuzzRuns } from '../../test/fuzz.ts';
import { Refusal } from '../causes/refusal.ts';
import { changeLocks, parseAttributeChange, refuseLocked, toAttributes, withLock } from './attributes.ts';

const open = { deleteEnabled: true, writeEnabled: true, listEnabled: true, readEnabled: true };

describe('attributes', () => {
  test('are all on for what was never locked', () => assert.deepEqual(toAttributes(''), open));

  test('come back as they were switched, whatever they were before', () => {
    const switches = fc.record({ deleteEnabled: fc.boolean(), writeEnabled: fc.boolean(), listEnabled: fc.boolean(), readEnabled: fc.boolean() });
    fc.assert(fc.property(switches, switches, (before, wanted) => {
      const locks = changeLocks(changeLocks('', before), wanted);
      assert.deepEqual(toAttributes(locks), { ...wanted });
      assert.equal(locks, locks.split(',').sort().join(','), 'sorted, so that equal locks are equal texts');
    }), fuzzRuns());
  });

  test('that a change does not mention stay', () => {
    const locks = changeLocks('delete,write', { writeEnabled: true, readEnabled: false });
    assert.equal(locks, 'delete,read');
    assert.equal(changeLocks(locks, {}), locks);
  });

  const bad: [sentence: string, body: unknown, field: string, defect: RegExp][] = [
    ['a property that does not exist', { writable: false }, '"writable"', /no such attribute/],
    ['a property in other letters', { WriteEnabled: false }, '"WriteEnabled"', /no such attribute/],
    ['a property that an object has anyway', JSON.parse('{"__proto__":false}'), '"__proto__"', /no such attribute/],
    ['a name that would break a line', { 'a\n\u202e': false }, '"a\\n\\u202e"', /no such attribute/],
    ['ACR\'s older nested form', { changeableAttributes: open }, '"changeableAttributes"', /no such attribute/],
    ['the state of a quarantine', { quarantineState: 'Passed' }, 'quarantineState', /quarantine is not supported/],
    ['the details of a quarantine', { readEnabled: true, quarantineDetails: '{}' }, 'quarantineDetails', /quarantine is not supported/],
    ['a text that says false', { writeEnabled: 'false' }, 'writeEnabled', /neither true nor false/],
    ['null', { writeEnabled: null }, 'writeEnabled', /neither true nor false/],
    ['a list', [], 'body', /not a JSON object/],
    ['nothing', null, 'body', /not a JSON object/],
  ];
  for (const [sentence, body, field, defect] of bad) {
    test(`a change must not be ${sentence}`, () => assert.throws(() => parseAttributeChange(body), (error) => {
      assert.ok(error instanceof Refusal);
      assert.deepEqual([error.causeId, error.status, error.facts['field']], ['request-invalid', 400, field]);
      assert.match(String(error.facts['defect']), defect);
      return true;
    }));
  }

  test('may be changed by nothing at all', () => assert.deepEqual(parseAttributeChange({}), {}));
});

describe('a lock', () => {
  test('refuses with what is locked and by which switch, the first in order', () => {
    const repository = { what: 'repository team/app', locks: 'delete,list' };
    const tag = { what: 'tag team/app:1.0', locks: 'delete' };
    assert.doesNotThrow(() => refuseLocked('read', repository, null, tag));
    assert.throws(() => refuseLocked('delete', repository, tag), (error) => {
      assert.ok(error instanceof Refusal);
      assert.deepEqual([error.causeId, error.code, error.status], ['artifact-locked', 'DENIED', 403]);
      assert.deepEqual(error.facts, { what: 'repository team/app', attribute: 'deleteEnabled' });
      return true;
    });
  });

  for (const [what, path] of [
    ['repository team/app', '/acr/v1/team/app'],
    ['manifest team/app@sha256:abc', '/acr/v1/team/app/_manifests/sha256:abc'],
    ['blob team/app@sha256:abc', undefined],
  ] as const) {
    test(`of the ${what} is lifted at ${path ?? 'no address of its own'}`, () => {
      const { enough } = withLock(undefined, { what, attribute: 'readEnabled' });
      assert.deepEqual(enough.map(({ facts }) => [facts['path'], facts['change']]), path ? [[path, '{"readEnabled":true}']] : []);
    });
  }

  test('ends the trace of the decision that allowed the request', () => {
    const facts = { what: 'tag team/app:1.0', attribute: 'writeEnabled' };
    const network = { rule: 'network', outcome: 'pass', facts: {} } as const;
    assert.deepEqual(withLock({ allowed: true, steps: [network], enough: [] }, facts), {
      allowed: false,
      cause: 'artifact-locked',
      facts,
      steps: [network, { rule: 'lock', outcome: 'fail', facts }],
      enough: [{ kind: 'unlock', facts: { ...facts, path: '/acr/v1/team/app/_tags/1.0', change: '{"writeEnabled":true}' } }],
    });
  });
});
