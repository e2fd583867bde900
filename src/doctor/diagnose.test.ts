import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Facts } from '../i18n/lines.ts';
import { diagnose, type Rule } from './diagnose.ts';

const observed = (...ids: readonly string[]) => new Map(ids.map((id): [string, Facts] => [id, { [id]: id }]));
const causesOf = (rules: readonly Rule[], ...ids: readonly string[]) => diagnose(rules, observed(...ids)).map(({ cause }) => cause);

describe('a conclusion', () => {
  const rule: Rule = { cause: 'clock-skew', requires: ['a', 'b'], supports: ['c', 'd'], excludes: ['e'], confidence: 0.6 };

  test('needs all that its rule requires, and nothing that it excludes', () => {
    assert.deepEqual(causesOf([rule], 'a'), []);
    assert.deepEqual(causesOf([rule], 'a', 'b'), ['clock-skew']);
    assert.deepEqual(causesOf([rule], 'a', 'b', 'e'), []);
  });

  test('is surer with each observation that supports it, and says which', () => {
    const [plain, once, twice] = [['a', 'b'], ['a', 'b', 'c'], ['a', 'b', 'c', 'd']].map((ids) => diagnose([rule], observed(...ids))[0]);
    assert.deepEqual([plain, once, twice].map((suspicion) => suspicion?.confidence), [0.6, 0.8, 0.9]);
    assert.deepEqual([plain, once, twice].map((suspicion) => suspicion?.certainty), ['likely', 'likely', 'confirmed']);
    assert.deepEqual(once?.evidence, ['a', 'b', 'c']);
  });

  test('may weigh what supports it by odds, so that little stays little, and the same words said twice count once and a half', () => {
    const byOdds: Rule = { cause: 'clock-skew', requires: ['a'], supports: ['c', 'd'], supportOdds: 4, confidence: 0.2 };
    const found = [['a'], ['a', 'c'], ['a', 'c', 'd']].map((ids) => diagnose([byOdds], observed(...ids))[0]?.confidence);
    assert.deepEqual(found.map((confidence) => Number(confidence?.toFixed(3))), [0.2, 0.5, 0.667]);
  });

  test('names a cause once, with the surest of its rules', () => {
    const found = diagnose([{ cause: 'clock-skew', requires: ['a'], confidence: 0.3 }, rule], observed('a', 'b'));
    assert.deepEqual(found.map(({ confidence }) => confidence), [0.6]);
  });

  test('knows what any rule for the cause saw, also one that counts less or is excluded here', () => {
    const observations = new Map<string, Facts>([['told', { host: 'told' }], ['seen', { host: 'seen', address: '192.0.2.7' }]]);
    const [found] = diagnose([{ cause: 'firewall-ip-denied', requires: ['seen'], excludes: ['told'], confidence: 0.9 }, { cause: 'firewall-ip-denied', requires: ['told'], confidence: 0.8 }], observations);
    assert.deepEqual([found?.evidence, found?.facts['host'], found?.facts['address']], [['told'], 'told', '192.0.2.7']);
  });

  test('tells the surest first and among equals the one of the lower layer', () => {
    const rules: Rule[] = [
      { cause: 'dns-resolution-failure', requires: ['a'], confidence: 0.5 },
      { cause: 'network-timeout', requires: ['a'], confidence: 0.5 },
      { cause: 'rate-limit', requires: ['a'], confidence: 0.7 },
    ];
    assert.deepEqual(causesOf(rules, 'a'), ['rate-limit', 'dns-resolution-failure', 'network-timeout']);
  });

  test('leaves to a cause what another one explains, as far as that one is sure', () => {
    const rules: Rule[] = [
      { cause: 'password-mangled-by-shell', requires: ['mangled'], confidence: 0.8 },
      { cause: 'password-mangled-by-shell', requires: ['odd'], confidence: 0.4 },
      { cause: 'credentials-wrong-password', requires: ['refused'], confidence: 0.9 },
    ];
    const found = (...ids: readonly string[]) => diagnose(rules, observed(...ids)).map(({ cause, confidence }) => [cause, Number(confidence.toFixed(2))]);
    assert.deepEqual(found('refused', 'mangled'), [['password-mangled-by-shell', 0.8], ['credentials-wrong-password', 0.18]]);
    assert.deepEqual(found('refused', 'odd'), [['credentials-wrong-password', 0.9], ['password-mangled-by-shell', 0.4]]);
  });

  test('has what is known and what its evidence says, that of the first observation before the others', () => {
    const observations = new Map<string, Facts>([['a', { status: 401 }], ['b', { status: 403, user: 'ci' }]]);
    const facts = diagnose([rule], observations, { registry: 'r.example', user: 'x' })[0]?.facts;
    assert.deepEqual([facts?.['registry'], facts?.['user'], facts?.['status'], facts?.['subject']], ['r.example', 'ci', 401, 'ci']);
  });
});
