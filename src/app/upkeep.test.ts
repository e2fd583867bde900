import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { databases } from '../../test/databases/databases.ts';
import { keepUp } from './upkeep.ts';

const until = async (isSo: () => boolean) => {
  for (const deadline = Date.now() + 30_000; !isSo(); await sleep(10)) assert.ok(Date.now() < deadline, 'it is not so');
};

for (const [name, open, options] of databases) {
  test(`work that is done now and then is done by one process on PostgreSQL, and by another one when that is gone: ${name}`, options, async (t) => {
    const place = await open('policy');
    const done: string[] = [];
    const start = (who: string) => keepUp(place.location, [
      { everyMs: 20, run: async () => void done.push(who) },
      { everyMs: 3_600_000, run: () => Promise.reject(new Error('it fails')) },
    ]);
    const one = start('one');
    t.after(async () => {
      await Promise.all([one.stop(), other.stop()]);
      await place.close();
    });
    await until(() => done.length > 2);
    const other = start('other');
    await until(() => done.length > 200 || (name === 'SQLite' && done.includes('other')));
    assert.equal(done.includes('other'), name === 'SQLite');
    await one.stop();
    await until(() => done.at(-1) === 'other');
    assert.equal(one.isOurs(), false);
    assert.equal(other.isOurs(), true);
  });
}
