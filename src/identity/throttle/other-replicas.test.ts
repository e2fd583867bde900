import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { databases } from '../../../test/databases/databases.ts';
import { LONGEST_NEWS_BYTES } from '../../db/together/channel.ts';
import { rejected } from '../credential-kind.ts';
import type { ThrottleChange } from './login-throttle.ts';
import { inNews, otherReplicas, readChanges } from './other-replicas.ts';
import { sharedThrottle } from './shared-throttle.ts';

const changes: ThrottleChange[] = Array.from({ length: 2_000 }, (_, index) => ['name', `${index}`.padStart(22, 'x'), 1_893_456_000_000 + index]);

test('what many failed logins changed is told in texts that PostgreSQL takes, and read again as it was', () => {
  const texts = inNews(changes);
  assert.ok(texts.length < 20 && texts.every((text) => Buffer.byteLength(text) <= LONGEST_NEWS_BYTES), `${texts.length}`);
  assert.deepEqual(texts.flatMap(readChanges), changes);
  assert.deepEqual(inNews([]), []);
});

test('what is no change is skipped', () => {
  const right = ['source', '192.0.2.7', null];
  const wrong = [['other', 'x', 1], ['name', 1, 1], ['name', 'x'.repeat(65), 1], ['name', 'x', 1.5], ['name', 'x', '1'], ['name', 'x', 1, 1], {}, null, 'name'];
  assert.deepEqual(readChanges(JSON.stringify([...wrong, right])), [right]);
  for (const text of ['', '{', '{}', 'null', '"name"']) assert.deepEqual(readChanges(text), []);
});

for (const [name, open, options] of databases.filter(([name]) => name === 'PostgreSQL')) {
  test(`what failed at one server counts at another one of the same database, on ${name}`, options, async (t) => {
    const place = await open('policy');
    const [here, there] = [otherReplicas(place.location)!, otherReplicas(place.location)!];
    t.after(async () => {
      await Promise.all([here.close(), there.close()]);
      await place.close();
    });
    const limits = { perName: 10, perSource: 100, seconds: 300 };
    const [one, other] = [sharedThrottle(limits, here), sharedThrottle(limits, there)];
    const attempt = { registryId: 'r1', userName: 'ci', address: '192.0.2.7', at: new Date() };
    for (const deadline = Date.now() + 30_000; other.stateOf(attempt).opensAt === null; await sleep(20)) {
      assert.ok(Date.now() < deadline, 'it is not told');
      one.examined(attempt, rejected({ kind: 'repository-token', name: 'ci' }, 'credentials-wrong-password'));
    }
    assert.ok(other.stateOf(attempt).failures >= limits.perName);
  });
}
