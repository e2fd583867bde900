import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oneAtATime } from './one-at-a-time.ts';

/** Work that ends when it is told to, and counts how many run at once. */
function controlled() {
  const ends: ((result: number | Error) => void)[] = [];
  let [begun, atOnce, most] = [0, 0, 0];
  const work = () => {
    begun += 1;
    atOnce += 1;
    most = Math.max(most, atOnce);
    return new Promise<number>((resolve, reject) => {
      ends.push((result) => {
        atOnce -= 1;
        if (result instanceof Error) reject(result);
        else resolve(result);
      });
    });
  };
  return { work, ends, begun: () => begun, most: () => most };
}

test('who asks while one runs gets a result whose work began later', async () => {
  const { work, ends, begun } = controlled();
  const turns = oneAtATime(work);
  const first = turns.fresh();
  const second = turns.fresh();
  assert.equal(begun(), 1);
  ends[0]!(1);
  assert.equal(await first, 1);
  await Promise.resolve();
  assert.equal(begun(), 2);
  ends[1]!(2);
  assert.equal(await second, 2);
});

test('however many wait, they share the next one', async () => {
  const { work, ends, begun, most } = controlled();
  const turns = oneAtATime(work);
  const first = turns.fresh();
  const waiting = Array.from({ length: 50 }, () => turns.fresh());
  ends[0]!(1);
  await first;
  const late = turns.fresh();
  await new Promise(setImmediate);
  ends[1]!(2);
  await new Promise(setImmediate);
  ends[2]?.(3);
  assert.deepEqual(new Set(await Promise.all(waiting)), new Set([2]));
  assert.ok((await late) >= 2);
  assert.ok(begun() <= 3);
  assert.equal(most(), 1);
});

test('a failure is told to those who asked for that one, and the next one runs', async () => {
  const { work, ends } = controlled();
  const turns = oneAtATime(work);
  const [first, second] = [turns.fresh(), turns.fresh()];
  ends[0]!(new Error('no answer'));
  await assert.rejects(first, /no answer/);
  await new Promise(setImmediate);
  ends[1]!(2);
  assert.equal(await second, 2);
  assert.equal(turns.running(), undefined);
});

test('two never run at once, not even when somebody asks at the very end of one', async () => {
  const { work, ends, most } = controlled();
  const turns = oneAtATime(work);
  const first = turns.fresh();
  const atTheEnd = first.then(() => turns.fresh());
  const second = turns.fresh();
  ends[0]!(1);
  await new Promise(setImmediate);
  for (const end of ends.slice(1)) end(2);
  assert.deepEqual(await Promise.all([atTheEnd, second]), [2, 2]);
  assert.equal(most(), 1);
});

test('who waits behind a failure that would only come again is told at once, and whoever asks then gets a new one', async () => {
  const { work, ends, begun } = controlled();
  const turns = oneAtATime(work, (error) => error instanceof Error && error.message === 'nobody there');
  const asked = [turns.fresh(), turns.fresh(), turns.fresh()];
  ends[0]!(new Error('nobody there'));
  for (const each of asked) await assert.rejects(each, /nobody there/);
  assert.equal(begun(), 1);
  const again = turns.fresh();
  ends[1]!(2);
  assert.equal(await again, 2);
});
