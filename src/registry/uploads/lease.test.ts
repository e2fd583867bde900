import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import { keepLease } from './lease.ts';
import { liveHashes } from './live-hashes.ts';

describe('a lease', () => {
  /** Runs one that renews as told, until it is lost or was renewed so often. */
  const run = async (renew: (count: number) => Promise<boolean>, most: number) => {
    let renewed = 0;
    const { promise, resolve } = Promise.withResolvers<{ renewed: number; lost: boolean }>();
    const counted = () => {
      renewed += 1;
      if (renewed >= most) resolve({ renewed, lost: false });
      return renew(renewed);
    };
    const stop = keepLease(counted, () => resolve({ renewed, lost: true }), 30);
    // The lease itself keeps no process alive.
    const alive = setInterval(() => {}, 1000);
    const ended = await promise;
    clearInterval(alive);
    stop();
    return ended;
  };

  test('is renewed as long as it lasts', async () => {
    assert.deepEqual(await run(async () => true, 5), { renewed: 5, lost: false });
  });

  test('is lost when somebody else has it', async () => {
    assert.deepEqual(await run(async (count) => count < 3, 10), { renewed: 3, lost: true });
  });

  test('survives a database that fails once, and is lost when it goes on failing', async () => {
    const fail = () => Promise.reject(new Error('busy'));
    assert.deepEqual(await run((count) => (count === 2 ? fail() : Promise.resolve(true)), 6), { renewed: 6, lost: false });
    const { lost, renewed } = await run(fail, 100);
    assert.ok(lost && renewed < 10, `${renewed} times`);
  });
});

describe('running hashes', () => {
  test('are handed out once, and only for exactly what they have seen', () => {
    const hashes = liveHashes();
    const hash = createHash('sha256');
    hashes.give('a', 10, hash);
    assert.equal(hashes.take('a', 10), hash);
    assert.equal(hashes.take('a', 10), null);
    hashes.give('a', 10, hash);
    assert.equal(hashes.take('a', 11), null);
    hashes.give('a', 10, hash);
    hashes.forget('a');
    assert.equal(hashes.take('a', 10), null);
  });

  test('are limited in number; the oldest goes first', () => {
    const hashes = liveHashes();
    for (let count = 0; count <= 1000; count += 1) hashes.give(`u${count}`, 1, createHash('sha256'));
    assert.equal(hashes.take('u0', 1), null);
    assert.ok(hashes.take('u1', 1) && hashes.take('u1000', 1));
  });
});
