import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { databases, type TestDatabase } from '../../test/databases/databases.ts';
import { Refusal } from '../causes/refusal.ts';
import { openDatabase, type Database } from './database.ts';
import { isUniqueViolation } from './errors.ts';

const at = '2031-01-01T00:00:00.000Z';
const registry = (id: string, name: string) => ({ id, name, properties: '{}', tenant_id: 'a tenant', resource_group: 'a group', created_at: at });
const isOutage = (error: unknown) => error instanceof Refusal && error.causeId === 'registry-service-outage';

for (const [name, open, options] of databases) {
  describe(`a database on ${name}`, options, () => {
    let place: TestDatabase<'policy'>;
    let other: Database<'policy'>;
    let db: Database<'policy'>;
    before(async () => {
      place = await open('policy');
      db = place.db;
      other = await openDatabase(place.location, 'policy');
    });
    beforeEach(() => db.query.deleteFrom('registry').execute());
    after(async () => {
      await other.close();
      await place.close();
    });

    const names = async (of = db) => (await of.query.selectFrom('registry').select('name').orderBy('name').execute()).map((row) => row.name);
    const insert = (of: Database<'policy'>['query'], ...rows: ReturnType<typeof registry>[]) => of.insertInto('registry').values(rows).execute();

    test('a transaction that ends well is seen by another connection, all of it', async () => {
      const result = await db.transaction(async (trx) => {
        await insert(trx, registry('1', 'a'));
        assert.deepEqual(await names(other), []);
        await insert(trx, registry('2', 'b'));
        return 'done';
      });
      assert.equal(result, 'done');
      assert.deepEqual(await names(other), ['a', 'b']);
    });

    test('a transaction that throws leaves nothing and throws the same', async () => {
      const reason = new Error('changed my mind');
      const outcome = db.transaction(async (trx) => {
        await insert(trx, registry('1', 'a'));
        throw reason;
      });
      await assert.rejects(outcome, reason);
      assert.deepEqual(await names(), []);
    });

    test('a write made while a transaction is open survives its rollback', async () => {
      const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
      const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>();
      const doomed = db.transaction(async (trx) => {
        await insert(trx, registry('1', 'doomed'));
        begin();
        await mayEnd;
        throw new Error('rolled back');
      });
      await begun;
      const write = insert(db.query, registry('2', 'kept'));
      end();
      await assert.rejects(doomed, /rolled back/);
      await write;
      assert.deepEqual(await names(), ['kept']);
    });

    test('readers do not wait for an open transaction and do not see its rows', async () => {
      const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
      const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>();
      const slow = db.transaction(async (trx) => {
        await insert(trx, registry('1', 'a'));
        begin();
        await mayEnd;
      });
      await begun;
      assert.deepEqual(await names(), []);
      assert.deepEqual(await db.prepared('select name from registry').all(), []);
      end();
      await slow;
      assert.deepEqual(await names(), ['a']);
    });

    test('of transactions that read and then write, none loses what another wrote', async () => {
      await insert(db.query, registry('1', '0'));
      const increase = (of: Database<'policy'>) =>
        of.transaction(async (trx) => {
          const { name } = await trx.selectFrom('registry').select('name').where('id', '=', '1').executeTakeFirstOrThrow();
          await trx.updateTable('registry').set({ name: String(Number(name) + 1) }).where('id', '=', '1').execute();
        });
      await Promise.all(Array.from({ length: 12 }, (_, index) => increase(index % 2 ? db : other)));
      assert.deepEqual(await names(), ['12']);
    });

    test('transactions in line wait for one another, and none is done again', async () => {
      let begun = 0;
      const add = (of: Database<'policy'>) => of.inLine('registry', async (trx) => {
        begun += 1;
        const { count } = await trx.selectFrom('registry').select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
        await insert(trx, registry(`${count + 1}`, `name ${count + 1}`));
      });
      await Promise.all(Array.from({ length: 16 }, (_, index) => add(index % 2 ? db : other)));
      assert.deepEqual([begun, (await names()).length], [16, 16]);
    });

    test('inside a transaction its database may not be used besides, since that could wait for ever', async () => {
      const mistake = db.transaction(async () => names());
      await assert.rejects(mistake, /Inside a transaction only its own handle may be used/);
      await assert.rejects(db.transaction(async () => db.transaction(async () => 1)), /Inside a transaction/);
      assert.deepEqual(await names(), []);
    });

    test('a second row of one key is recognised as such, and nothing else is', async () => {
      await insert(db.query, registry('1', 'a'));
      for (const row of [registry('1', 'b'), registry('2', 'a')]) {
        await assert.rejects(insert(db.query, row), (error) => isUniqueViolation(error) && !isOutage(error));
      }
      const orphan = { id: '1', registry_id: 'none', name: 'password', hash: 'h', created_at: at, expires_at: null };
      const withoutRegistry = db.query.insertInto('admin_password').values(orphan).execute();
      await assert.rejects(withoutRegistry, (error) => !isUniqueViolation(error) && !isOutage(error));
    });

    test('what belongs to a registry goes with it', async () => {
      await insert(db.query, registry('1', 'a'));
      const map = { id: 'm', registry_id: '1', name: 'm', description: '', type: 'UserDefined', actions: '[]', created_at: at };
      await db.query.insertInto('scope_map').values(map).execute();
      const token = { id: 't', registry_id: '1', name: 't', scope_map_id: 'm', status: 'enabled' as const, ip_rules: '[]', created_at: at };
      await db.query.insertInto('token').values(token).execute();
      await assert.rejects(db.query.deleteFrom('scope_map').execute(), (error) => !isOutage(error));
      await db.query.deleteFrom('registry').execute();
      assert.deepEqual(await db.query.selectFrom('token').selectAll().execute(), []);
      assert.deepEqual(await db.query.selectFrom('scope_map').selectAll().execute(), []);
    });

    test('a prepared statement gives the rows that the query builder gives', async () => {
      await insert(db.query, registry('1', 'a'), registry('2', 'b'));
      const named = db.prepared<{ id: string }>('select id from registry where name = ? or id = ? order by id');
      assert.deepEqual(await named.all('a', '2'), [{ id: '1' }, { id: '2' }]);
      assert.deepEqual(await named.first('a', '2'), { id: '1' });
      assert.equal(await named.first('none', 'none'), undefined);
    });

    test('what a prepared statement found is forgotten with the next commit, of this connection and of another one', async () => {
      const named = db.prepared<{ name: string }>('select name from registry where id = ?');
      const nameIs = async (db: Database<'policy'>, name: string) => void (await db.query.updateTable('registry').set({ name }).where('id', '=', '1').execute());
      assert.equal(await named.first('1'), undefined);
      await insert(db.query, registry('1', 'a'));
      const first = await named.first('1');
      assert.deepEqual(first, { name: 'a' });
      if (name === 'SQLite') assert.equal(await named.first('1'), first, 'remembered');
      await nameIs(db, 'b');
      assert.deepEqual(await named.first('1'), { name: 'b' });
      await db.transaction((trx) => trx.updateTable('registry').set({ name: 'c' }).execute());
      assert.deepEqual(await named.first('1'), { name: 'c' });
      for (const last of ['d', 'e']) {
        await nameIs(other, last);
        await new Promise((go) => setTimeout(go, 1));
        assert.deepEqual(await named.first('1'), { name: last });
      }
    });

    test('rows too long to be remembered are read', async () => {
      await insert(db.query, { ...registry('1', 'a'), properties: JSON.stringify('x'.repeat(20_000)) });
      const long = db.prepared<{ properties: string }>('select properties from registry');
      const [first, second] = [await long.first(), await long.first()];
      assert.deepEqual(first, second);
      assert.notEqual(first, second);
    });

    test('a commit of another connection is noticed', async () => {
      db.changedElsewhere();
      await insert(other.query, registry('1', 'a'));
      assert.equal(db.changedElsewhere(), true);
    });

    test('a closed database answers with the outage and may be closed again', async () => {
      const closed = await openDatabase(place.location, 'policy');
      await closed.close();
      await closed.close();
      await assert.rejects(names(closed), isOutage);
      await assert.rejects(insert(closed.query, registry('9', 'z')), isOutage);
      await assert.rejects(closed.transaction(async () => 1), isOutage);
      await assert.rejects(closed.prepared('select 1').all(), isOutage);
    });

    test('closing waits for the transaction that is running', async () => {
      const closing = await openDatabase(place.location, 'policy');
      const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
      const last = closing.transaction(async (trx) => {
        await insert(trx, registry('1', 'last'));
        begin();
        await new Promise(setImmediate);
        await insert(trx, registry('2', 'of all'));
      });
      await begun;
      await closing.close();
      await last;
      assert.deepEqual(await names(), ['last', 'of all']);
    });
  });
}
