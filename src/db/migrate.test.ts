import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { sql, type Kysely } from 'kysely';
import { databases, type TestDatabase } from '../../test/databases/databases.ts';
import { openDatabase, type TableSet } from './database.ts';
import { migrate } from './migrate.ts';
import type { MakeMigration } from './migrations/columns.ts';
import { migrations } from './migrations/index.ts';

const program = `
  import { openDatabase } from ${JSON.stringify(new URL('./database.ts', import.meta.url).href)};
  const [location, ...sets] = process.argv.slice(1);
  for (const set of sets) await (await openDatabase(location, set)).close();
`;
const openInProcess = (location: string, sets: readonly TableSet[]) =>
  promisify(execFile)(process.execPath, ['--input-type=module', '-e', program, location, ...sets]);

const makesTable: MakeMigration = ({ text }) => ({
  up: (db) => db.schema.createTable('made').addColumn('id', text, (column) => column.primaryKey()).execute(),
});
const nothing: MakeMigration = () => ({ up: async () => {} });
const fails: MakeMigration = () => ({ up: () => Promise.reject(new Error('the disk is full of bees')) });

test('migrations are listed in the order of their names', () => {
  for (const list of Object.values(migrations)) assert.deepEqual(Object.keys(list).toSorted(), Object.keys(list));
});

for (const [name, open, options] of databases) {
  describe(`migrations on ${name}`, options, () => {
    let place: TestDatabase<'policy'>;
    before(async () => {
      place = await open('policy');
    });
    after(() => place.close());
    // A migration knows no table of today.
    const untyped = () => place.db.query as unknown as Kysely<unknown>;
    const executed = async (set: string) =>
      (await sql<{ name: string }>`select name from ${sql.table(`migration_${set}`)} order by name`.execute(place.db.query)).rows.map((row) => row.name);

    test('a second opening changes nothing and keeps the rows', async () => {
      await place.db.query.insertInto('credential_use').values({ credential_id: 'c', last_used_at: 'l' }).execute();
      await (await openDatabase(place.location, 'policy')).close();
      assert.deepEqual(await executed('policy'), Object.keys(migrations.policy));
      assert.equal((await place.db.query.selectFrom('credential_use').selectAll().execute()).length, 1);
      assert.deepEqual(await place.db.query.selectFrom('policy_revision').selectAll().execute(), [{ id: 1, revision: 0 }]);
    });

    test('four processes that open one empty place at once all succeed', async () => {
      const sets = ['content', 'journal'] as const;
      await Promise.all(Array.from({ length: 4 }, () => openInProcess(place.location, sets)));
      for (const set of sets) {
        const db = await openDatabase(place.location, set);
        await db.close();
      }
    });

    test('a migration that fails takes everything back, its predecessors of the same start too', async () => {
      await assert.rejects(migrate(untyped(), 'trial', { '0001-table': makesTable, '0002-bees': fails }), /full of bees/);
      assert.deepEqual(await executed('trial'), []);
      await migrate(untyped(), 'trial', { '0001-table': makesTable });
      assert.deepEqual(await executed('trial'), ['0001-table']);
    });

    test('tables of a newer program are left alone, and the error says so', async () => {
      const list = { '0001-table': nothing, '0002-later': nothing, '0003-other-breaking': nothing };
      await migrate(untyped(), 'newer', list);
      await assert.rejects(migrate(untyped(), 'newer', { '0001-table': nothing }), /"newer" belong to a newer version .* made 0003-other-breaking/);
      assert.deepEqual(await executed('newer'), Object.keys(list));
    });

    test('a program can use tables that a newer one only added to', async () => {
      const list = { '0001-table': nothing, '0002-later': nothing, '0003-latest': nothing };
      await migrate(untyped(), 'added', list);
      await migrate(untyped(), 'added', { '0001-table': nothing, '0002-later': nothing });
      assert.deepEqual(await executed('added'), Object.keys(list));
    });
  });
}
