import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openDatabase } from '../../src/db/database.ts';
import { databases } from './databases.ts';

for (const [name, open, options] of databases) {
  describe(`a test database in ${name}`, options, () => {
    test('is empty and migrated, and apart from the next one', async () => {
      const [one, other] = await Promise.all([open('policy'), open('policy')]);
      const row = { credential_id: 'c1', last_used_at: '2030-01-01T00:00:00.000Z' };
      await one.db.query.insertInto('credential_use').values(row).execute();
      assert.deepEqual(await one.db.query.selectFrom('credential_use').selectAll().execute(), [row]);
      assert.deepEqual(await other.db.query.selectFrom('credential_use').selectAll().execute(), []);
      await Promise.all([one.close(), other.close()]);
    });

    test('is gone when it was closed', async () => {
      const { location, db, close } = await open('journal');
      await close();
      await assert.rejects(db.query.selectFrom('event').selectAll().execute());
      if (location.startsWith('postgres')) await assert.rejects(openDatabase(location, 'journal'));
    });
  });
}
