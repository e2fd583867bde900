import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { Kysely } from 'kysely';
import { databases, type TestDatabase } from '../../test/databases/databases.ts';
import { builtOnce } from './built-once.ts';
import type { PolicyTables } from './tables.ts';

const at = '2031-01-01T00:00:00.000Z';
type Db = Kysely<PolicyTables>;

for (const [name, open, options] of databases) {
  describe(`a statement that is built once, on ${name}`, options, () => {
    let built = 0;
    const insert = builtOnce((db: Db, { id, title }: { id: string; title: string }) => {
      built += 1;
      return db.insertInto('registry').values({ id, name: title, properties: '{}', tenant_id: 'a tenant', resource_group: 'a group', created_at: at });
    });
    const find = builtOnce((db: Db, { title }: { title: string }) => db.selectFrom('registry').select(['id', 'tenant_id']).where('name', '=', title));

    let place: TestDatabase<'policy'>;
    before(async () => (place = await open('policy')));
    beforeEach(() => place.db.query.deleteFrom('registry').execute());
    after(() => place.close());

    test('runs with the values of each time, and with what is a part of it', async () => {
      const { query } = place.db;
      assert.equal((await insert(query, { id: '1', title: 'one' })).numAffectedRows, 1n);
      await insert(query, { id: '2', title: `' or '1' = '1` });
      assert.equal(built, 1);
      assert.deepEqual((await find(query, { title: 'one' })).rows, [{ id: '1', tenant_id: 'a tenant' }]);
      assert.deepEqual((await find(query, { title: `' or '1' = '1` })).rows, [{ id: '2', tenant_id: 'a tenant' }]);
      assert.deepEqual((await find(query, { title: 'none' })).rows, []);
    });

    test('belongs to the transaction whose handle it is given', async () => {
      const { db } = place;
      const outcome = db.transaction(async (trx) => {
        await insert(trx, { id: '3', title: 'three' });
        assert.equal((await find(trx, { title: 'three' })).rows.length, 1);
        throw new Error('changed my mind');
      });
      await assert.rejects(outcome, /changed my mind/);
      assert.deepEqual((await find(db.query, { title: 'three' })).rows, []);
    });

    test('rejects with the error of the database, and runs again', async () => {
      const { unsynced } = place.db;
      await insert(unsynced, { id: '4', title: 'four' });
      await assert.rejects(insert(unsynced, { id: '4', title: 'another' }), /unique/i);
      await insert(unsynced, { id: '5', title: 'five' });
    });

    test('cannot be made of the values themselves', async () => {
      const naive = builtOnce((db: Db, { title }: { title: string }) => db.selectFrom('registry').select('id').where('name', '=', `${title}!`));
      await assert.rejects(naive(place.db.query, { title: 'one' }), TypeError);
    });

    test('is shown to whoever watches statements, and may be changed by them', async () => {
      const kinds: string[] = [];
      const watched = place.db.query.withPlugin({
        transformQuery: ({ node }) => (kinds.push(node.kind), { ...node }),
        transformResult: async ({ result }) => ({ ...result, rows: result.rows.map((row) => ({ ...row, seen: true })) }),
      });
      await insert(watched, { id: '6', title: 'six' });
      assert.deepEqual((await find(watched, { title: 'six' })).rows, [{ id: '6', tenant_id: 'a tenant', seen: true }]);
      assert.deepEqual(kinds, ['InsertQueryNode', 'SelectQueryNode']);
    });
  });
}
