import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { defineCheck, found, ok, unknown, type Check } from './check.ts';
import type { Context } from './context.ts';
import { examine, observe, severityOf } from './examine.ts';

// The checks of these tests ask the context nothing.
const context = {} as Context;
const check = (id: string, needs: readonly string[], run: Check['run'], timeLimit?: number): Check =>
  defineCheck({ id, row: 'T-00', cost: 'offline', needs, findings: { bad: 'problem', odd: 'warning', seen: 'note' }, run, ...(timeLimit === undefined ? {} : { timeLimit }) });
const statesOf = async (...checks: readonly Check[]) =>
  (await examine(checks, context, () => {})).map(({ check: { id }, verdict: { state } }) => `${id} ${state}`);

describe('an examination', () => {
  test('skips what needs a check that found a problem, was skipped, crashed or could not measure', async () => {
    assert.deepEqual(
      await statesOf(
        check('problem', [], async () => found('bad')),
        check('after-problem', ['problem'], async () => ok()),
        check('after-that', ['after-problem'], async () => ok()),
        check('blind', [], async () => unknown('offline')),
        check('after-blind', ['blind'], async () => ok()),
        check('crash', [], async () => Promise.reject(new Error('ours'))),
        check('after-crash', ['crash'], async () => ok()),
      ),
      ['problem found', 'after-problem skipped', 'after-that skipped', 'blind unknown', 'after-blind skipped', 'crash crashed', 'after-crash skipped'],
    );
  });

  test('goes on after a warning or a note', async () => {
    assert.deepEqual(
      await statesOf(check('odd', [], async () => found('odd')), check('seen', [], async () => found('seen')), check('next', ['odd', 'seen'], async () => ok())),
      ['odd found', 'seen found', 'next ok'],
    );
  });

  test('asks at once what does not need each other', async () => {
    const bothAsked = Promise.withResolvers<void>();
    let asked = 0;
    const run = async () => {
      asked += 1;
      if (asked === 2) bothAsked.resolve();
      await bothAsked.promise;
      return ok();
    };
    assert.deepEqual(await statesOf(check('one', [], run), check('two', [], run)), ['one ok', 'two ok']);
  });

  test('that is ended keeps what it knows, and what it was still at is not measured', async () => {
    const stop = new AbortController();
    const done = check('done', [], async () => ok());
    const endless = check('endless', [], () => new Promise(() => {}));
    const later = check('later', ['endless'], async () => ok());
    const results = await examine([done, endless, later], context, ({ check: { id } }) => { if (id === 'done') stop.abort('interrupted'); }, stop.signal);
    assert.deepEqual(results.map(({ verdict }) => verdict), [ok(), unknown('interrupted'), { state: 'skipped', because: 'endless' }]);
  });

  test('gives up a check that takes too long, as not measured', async () => {
    const [result] = await examine([check('slow', [], () => new Promise(() => {}), 20)], context, () => {});
    assert.deepEqual(result?.verdict, { state: 'unknown', reason: 'too-slow', facts: { seconds: 0 } });
  });

  test('tells each result once, and names what it observed', async () => {
    const told: string[] = [];
    const results = await examine(
      [check('fine', [], async () => ok({ n: 1 })), check('sick', [], async () => found('bad', { n: 2 })), check('blind', [], async () => unknown('offline'))],
      context,
      ({ check: { id } }) => told.push(id),
    );
    assert.deepEqual(told.toSorted(), ['blind', 'fine', 'sick']);
    assert.deepEqual([...observe(results)], [['fine', { n: 1 }], ['sick:bad', { n: 2 }]]);
    assert.deepEqual(results.map(severityOf), [null, 'problem', null]);
  });

  test('refuses a list in which a check stands before one that it needs', async () => {
    const early = check('early', ['late'], async () => ok());
    await assert.rejects(examine([early, check('late', [], async () => ok())], context, () => {}), /early needs late, which does not stand before it/);
  });
});
