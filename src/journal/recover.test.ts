import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { databases, type TestDatabase } from '../../test/databases/databases.ts';
import { login } from '../../test/samples/events.ts';
import { generateCheckpointKey, knownKeys, openCheckpointKey } from './chain/checkpoint-key.ts';
import { openJournal } from './journal.ts';
import { recoverLog } from './recover.ts';
import { verifyLog } from './verify/verify-log.ts';

const floods = { milliseconds: 3_600_000, alike: 5, ofNetwork: 40, inAll: 100 };

for (const [name, open, options] of databases) {
  describe(`floods in the log on ${name}`, options, () => {
    let place: TestDatabase<'journal'>;
    beforeEach(async () => void (place = await open('journal')));
    afterEach(() => place.close());
    const key = openCheckpointKey(generateCheckpointKey());
    const journalOf = (processId: number) => openJournal({ location: place.location, database: place.db, key, processId, now: () => new Date(), floods });
    const attempts = async () => {
      const rows = await place.db.query.selectFrom('event').select(['attempts', 'cause']).execute();
      return { rows: rows.length, refused: rows.filter(({ cause }) => cause !== null).reduce((sum, row) => sum + row.attempts, 0) };
    };
    const openFloods = () => place.db.query.selectFrom('log_flood').selectAll().execute();
    const problems = async () => (await verifyLog({ database: place.db, keys: knownKeys([key.publicKey]), exported: [] })).problems;
    const attack = (count: number) => Array.from({ length: count }, (_, index) => login({ isRefused: true, name: `name-${index % 90}`, address: `198.51.100.${index % 7}` }));

    test('every refusal is accounted for when its append resolves, and the rows are bounded', async () => {
      const journal = await journalOf(1);
      const appended = attack(3_000).map((event) => journal.append(event));
      await journal.append(login());
      await Promise.all(appended);
      const counting = (await openFloods()).reduce((sum, { event }) => sum + (JSON.parse(event) as { attempts: number }).attempts, 0);
      assert.deepEqual([(await attempts()).refused + counting], [3_000]);
      await journal.close();
      assert.deepEqual(await attempts(), { rows: 42, refused: 3_000 });
      assert.deepEqual([await openFloods(), await problems()], [[], []]);
    });

    test('what a process that was killed had counted becomes events, once, and its stream is signed to its end', async () => {
      const [dead, alive] = [await journalOf(1), await journalOf(2)];
      for (const journal of [dead, alive]) await Promise.all(attack(500).map((event) => journal.append(event)));
      const parts = { location: place.location, database: place.db, key, processId: 3, now: () => new Date() };
      await recoverLog(parts, 1);
      await recoverLog(parts, 1);
      assert.equal((await openFloods()).length, 1);
      await alive.close();
      assert.equal((await attempts()).refused, 1_000);
      const { problems, unsigned } = await verifyLog({ database: place.db, keys: knownKeys([key.publicKey]), exported: [] });
      assert.deepEqual([problems, unsigned, await openFloods()], [[], 0, []]);
      await recoverLog(parts, 'all');
      // Were it not dead after all, it would find its floods written.
      await dead.close();
      assert.equal((await attempts()).refused, 1_000);
    });
  });
}
