import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Secret } from '../../secret.ts';
import { hashPassword, passwordVerifier } from './password-hash.ts';

const password = new Secret('correct horse');
const phc = await hashPassword(password);

test('while a crowd guesses, the machine is idle most of the time, and a known source waits for none of them', async () => {
  const verify = await passwordVerifier({ atOnce: 1, waiting: 64 });
  const began = performance.now();
  await verify(phc, password);
  const one = performance.now() - began;

  const ends: number[] = [];
  const guesses = Array.from({ length: 14 }, (_, index) =>
    verify(phc, new Secret(`guess ${index}`), { name: `n${index}@example.com`, isKnownSource: false, network: '192.0.2.0/24' }).then(() => ends.push(performance.now())));
  await guesses[0];
  const asked = performance.now();
  assert.equal(await verify(phc, password, { name: 'owner@dockgate', isKnownSource: true, network: '192.0.2.0/24' }), true);
  const waited = performance.now() - asked;
  await Promise.all(guesses);
  // In turn, the crowd's rests alone would have been many times that.
  assert.ok(waited < ends.at(-1)! - asked, `${waited.toFixed(1)} ms`);
  assert.ok(ends.filter((end) => end < asked + waited).length <= 2);
  assert.ok(ends.at(-1)! - ends[0]! > 5 * one, 'with rests');
});

test('a few who come at once are served without rests, in their order', async () => {
  const verify = await passwordVerifier({ atOnce: 2 });
  const order: number[] = [];
  await Promise.all([0, 1, 2, 3, 4].map((index) => verify(phc, password).then((isRight) => isRight && order.push(index))));
  assert.deepEqual(order.length, 5);
});

test('beyond its places the queue refuses at once, says when to come again, and goes on', async () => {
  const verify = await passwordVerifier({ atOnce: 1, waiting: 2 });
  const attempts = await Promise.allSettled(Array.from({ length: 6 }, () => verify(phc, password)));
  const refused = attempts.flatMap((attempt) => (attempt.status === 'rejected' ? [attempt.reason] : []));
  assert.deepEqual(refused.map(({ causeId, headers }) => [causeId, headers['Retry-After']]), Array(3).fill(['rate-limit', '1']));
  assert.equal(await verify(phc, password), true);
});

test('a password that is longer than any costs nothing', async () => {
  const verify = await passwordVerifier();
  assert.equal(await verify(phc, new Secret('x'.repeat(2_000))), false);
});

test('whoever comes from another network than a crowd finds a place in the full queue, and is not behind all of it', async () => {
  const verify = await passwordVerifier({ atOnce: 1, waiting: 12 });
  const order: string[] = [];
  const tried = (name: string, network: string) =>
    verify(phc, password, { name, isKnownSource: false, network }).then(() => order.push(name), (error) => order.push(`${name}: ${error.causeId}`));
  const crowd = Array.from({ length: 20 }, (_, index) => tried(`g${index}`, `10.0.${index % 3}.0/24`));
  await Promise.all([...crowd, tried('somebody', '203.0.113.0/24')]);
  const refused = order.filter((each) => each.endsWith('rate-limit'));
  assert.equal(refused.length, 8, order.join());
  assert.ok(order.filter((each) => !each.endsWith('rate-limit')).slice(0, 5).includes('somebody'), order.join());
});
