import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { databases } from '../../../test/databases/databases.ts';
import { openGate } from '../../../test/faults/gate.ts';
import { Refusal } from '../../causes/refusal.ts';
import { openDatabase } from '../../db/database.ts';
import { openPolicy } from './policy-store.ts';

for (const [name, open, options] of databases.filter(([name]) => name === 'PostgreSQL')) {
  test(`whoever cannot ask whether rights changed says soon that it is out of order, on ${name}`, { timeout: 120_000, ...options }, async (t) => {
    const place = await open('policy');
    const url = new URL(place.location);
    const gate = await openGate(url.hostname, Number(url.port));
    url.port = `${gate.port}`;
    const database = await openDatabase(url.href, 'policy');
    t.after(async () => {
      await gate.shut();
      await database.close();
      await place.close();
    });
    const policy = await openPolicy(database);
    await policy.current();
    gate.stall();
    // A statement alone may take 15 seconds.
    for (const limit of [3_500, 2_500]) {
      const begun = performance.now();
      const late = sleep(500).then(() => policy.current());
      const answers = await Promise.allSettled([...Array.from({ length: 30 }, () => policy.current()), late]);
      for (const answer of answers) assert.ok(answer.status === 'rejected' && answer.reason instanceof Refusal && answer.reason.causeId === 'registry-service-outage');
      const took = performance.now() - begun;
      assert.ok(took < limit, `${took} of ${limit} ms`);
    }
    await gate.open();
    await policy.current();
  });
}
