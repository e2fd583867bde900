import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeLock } from './write-lock.ts';

const tooLate = () => new Error('too late');

test('turns are granted one at a time, in the order in which they were asked for', async () => {
  const lock = writeLock(10_000, tooLate);
  const log: string[] = [];
  const turn = async (name: string) => {
    const release = await lock();
    log.push(`${name} begins`);
    await new Promise(setImmediate);
    log.push(`${name} ends`);
    release();
  };
  await Promise.all(['a', 'b', 'c'].map(turn));
  assert.deepEqual(log, ['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});

test('ending a turn twice ends it once', async () => {
  const lock = writeLock(10_000, tooLate);
  const release = await lock();
  const second = lock();
  const third = lock();
  release();
  release();
  await second;
  assert.equal(await Promise.race([third, new Promise((resolve) => setImmediate(() => resolve('waits')))]), 'waits');
  (await second)();
  (await third)();
});

test('who waits too long gives up, and the others get their turns', async () => {
  const lock = writeLock(20, tooLate);
  const release = await lock();
  await assert.rejects(lock(), /too late/);
  const next = lock();
  release();
  (await next)();
  (await lock())();
});
