import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { databases, type TestDatabase } from '../../../test/databases/databases.ts';
import { openChannel } from './channel.ts';
import { sessionLock } from './session-lock.ts';
import { forgetSharedParts, strangeParts } from './shared-parts.ts';

const at = new Date('2030-01-01T00:00:00.000Z');
const until = async (isSo: () => boolean) => {
  for (const deadline = Date.now() + 30_000; !isSo(); await sleep(10)) assert.ok(Date.now() < deadline, 'it is not so');
};

for (const [name, open, options] of databases) {
  describe(`servers of one database, on ${name}`, options, () => {
    let place: TestDatabase<'policy'>;
    before(async () => {
      place = await open('policy');
    });
    after(() => place.close());

    test('one with other keys is told which, and then nothing of it is known', async () => {
      const key = (part: string, ...fingerprints: string[]) => ({ part, fingerprints });
      assert.deepEqual(await strangeParts(place.db, [key('a', '1'), key('b', '1')], at), []);
      assert.deepEqual(await strangeParts(place.db, [key('a', '1'), key('b', '1')], at), []);
      assert.deepEqual(await strangeParts(place.db, [key('a', '2'), key('b', '2', '1'), key('c')], at), ['a']);
      assert.deepEqual(await strangeParts(place.db, [key('a', '1'), key('b', '2')], at), ['b'], 'the last one was refused');
      assert.deepEqual(await strangeParts(place.db, [key('a', '1'), key('b', '2', '1')], at), []);
      assert.deepEqual(await strangeParts(place.db, [key('a', '1'), key('b', '3', '2')], at), [], 'a key was made after the one before it');
      await forgetSharedParts(place.db);
      assert.deepEqual(await strangeParts(place.db, [key('a', '9'), key('b', '9')], at), []);
    });

    test('one that has nothing where the others have something is told so', async () => {
      await strangeParts(place.db, [{ part: 'blobs', fingerprints: ['1'] }], at);
      assert.deepEqual(await strangeParts(place.db, [{ part: 'blobs', fingerprints: [] }], at), ['blobs']);
    });

    test('of two that begin at once with different keys one is told', async () => {
      await forgetSharedParts(place.db);
      const found = await Promise.all(['1', '2', '3'].map((one) => strangeParts(place.db, [{ part: 'a', fingerprints: [one] }], at)));
      assert.deepEqual(found.flat(), ['a', 'a']);
    });

    if (name === 'SQLite') {
      test('on one machine everybody has the lock, and there is nobody to tell', async () => {
        const lock = sessionLock(place.location, 'upkeep', { taken: () => {} });
        assert.equal(lock.isHeld(), true);
        assert.equal(openChannel(place.location, 'news', () => {}), null);
        await lock.close();
        assert.equal(lock.isHeld(), false);
      });
      return;
    }

    const disconnect = () => sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`.execute(place.db.query);

    test('one has the lock; it goes to another when that one closes or loses its connection', async () => {
      const told: string[] = [];
      const [one, other] = ['one', 'other'].map((who) => sessionLock(place.location, 'upkeep', { taken: () => told.push(`${who} has it`), lost: () => told.push(`${who} lost it`) })) as [ReturnType<typeof sessionLock>, ReturnType<typeof sessionLock>];
      const elsewhere = sessionLock(place.location, 'something else', { taken: () => {} });
      await until(() => one.isHeld() !== other.isHeld() && elsewhere.isHeld());
      const [first, second] = one.isHeld() ? [one, other] : [other, one];
      await first.close();
      await until(() => second.isHeld());
      assert.equal(first.isHeld(), false);
      await disconnect();
      await until(() => !second.isHeld());
      await until(() => second.isHeld());
      await Promise.all([second.close(), elsewhere.close()]);
      const [, has] = [told[0]!.split(' ')[0], told.slice(2).map((line) => line.split(' ').slice(1).join(' '))];
      assert.deepEqual(has, ['has it', 'lost it', 'has it', 'lost it']);
    });

    test('news reach all others and not their author, also after the connections broke', async () => {
      const heard: string[] = [];
      const [one, other] = ['one', 'other'].map((who) => openChannel(place.location, 'news', (text) => heard.push(`${who}: ${text}`))!) as [NonNullable<ReturnType<typeof openChannel>>, NonNullable<ReturnType<typeof openChannel>>];
      const tellUntilHeard = (text: string) => until(() => {
        one.tell(text);
        return heard.includes(`other: ${text}`);
      });
      await tellUntilHeard("it's one");
      await disconnect();
      await tellUntilHeard('it is one again');
      await Promise.all([one.close(), other.close()]);
      assert.deepEqual([...new Set(heard)], ["other: it's one", 'other: it is one again']);
    });
  });
}
