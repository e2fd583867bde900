import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { copyFile, rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { Refusal } from '../causes/refusal.ts';
import { openDatabase } from './database.ts';
import { openSqlite, whileBusy } from './sqlite-file.ts';

const isOutage = (error: unknown) => error instanceof Refusal && error.causeId === 'registry-service-outage';
const use = (id: string) => ({ credential_id: id, last_used_at: '2031-01-01T00:00:00.000Z' });

describe('SQLite files', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dockgate-files-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const file = () => join(folder, 'data', 'policy.db');
  const open = () => openDatabase(`sqlite:${join(folder, 'data')}`, 'policy');

  test('folder, file and its companions are for their owner alone, whatever the umask', async () => {
    const before = process.umask(0);
    const db = await open();
    process.umask(before);
    await db.query.insertInto('credential_use').values(use('c')).execute();
    const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);
    const found = [join(folder, 'data'), file(), `${file()}-wal`, `${file()}-shm`].map(mode);
    await db.close();
    assert.deepEqual(found, ['700', '600', '600', '600']);
  });

  test('each connection flushes at every commit and keeps foreign keys', async () => {
    for (const readOnly of [false, true]) {
      const connection = await openSqlite(join(folder, 'a.db'), { readOnly, create: true });
      const pragma = (name: string) => connection.execute(`PRAGMA ${name}`, []).rows[0];
      const settings = [pragma('journal_mode'), pragma('synchronous'), pragma('foreign_keys'), pragma('query_only')];
      connection.close();
      assert.deepEqual(settings, [{ journal_mode: 'wal' }, { synchronous: 2 }, { foreign_keys: 1 }, { query_only: Number(readOnly) }]);
    }
  });

  test('a commit that need not be durable is the only one that does not flush, also when it fails', async () => {
    const connection = await openSqlite(join(folder, 'a.db'), { create: true });
    const synchronous = () => connection.execute('PRAGMA synchronous', []).rows[0];
    const found = [connection.unsynced(synchronous), synchronous()];
    assert.throws(() => connection.unsynced(() => connection.execute('no SQL', [])));
    found.push(synchronous());
    connection.close();
    assert.deepEqual(found, [{ synchronous: 1 }, { synchronous: 2 }, { synchronous: 2 }]);
  });

  test('own commits are no change from elsewhere; a change is told once', async () => {
    const [db, other] = [await open(), await open()];
    assert.equal(db.changedElsewhere(), false);
    await db.query.insertInto('credential_use').values(use('own')).execute();
    assert.equal(db.changedElsewhere(), false);
    await other.query.insertInto('credential_use').values(use('theirs')).execute();
    assert.deepEqual([db.changedElsewhere(), db.changedElsewhere()], [true, false]);
    await db.close();
    await other.close();
    assert.throws(() => db.changedElsewhere(), isOutage);
  });

  test('a write waits for another process without stopping the event loop', async () => {
    const db = await open();
    const holder = new DatabaseSync(file());
    holder.exec('BEGIN IMMEDIATE');
    let done = false;
    const write = db.transaction((trx) => trx.insertInto('credential_use').values(use('c')).execute()).then(() => (done = true));
    await sleep(30);
    assert.equal(done, false);
    holder.exec('COMMIT');
    await write;
    holder.close();
    await db.close();
  });

  test('waiting for a lock has an end', async () => {
    const holder = new DatabaseSync(join(folder, 'held.db'));
    holder.exec('CREATE TABLE t (a); BEGIN IMMEDIATE');
    const connection = await openSqlite(join(folder, 'other.db'), { create: true });
    connection.execute('ATTACH ? AS held', [join(folder, 'held.db')]);
    await assert.rejects(whileBusy(() => connection.execute('INSERT INTO held.t VALUES (1)', []), 20), { errcode: 5 });
    connection.close();
    holder.close();
  });

  test('a full disk is an outage, rolls back, and is over when there is room again', async () => {
    const db = await open();
    await sql`pragma max_page_count = 1`.execute(db.query);
    const large = Array.from({ length: 2000 }, (_, index) => use(`${'x'.repeat(100)}${index}`));
    const insert = () => db.query.insertInto('credential_use').values(large).execute();
    await assert.rejects(insert(), isOutage);
    const inTransaction = db.transaction(async (trx) => {
      await trx.insertInto('credential_use').values(use('first')).execute();
      await trx.insertInto('credential_use').values(large).execute();
    });
    await assert.rejects(inTransaction, isOutage);
    assert.deepEqual(await db.query.selectFrom('credential_use').selectAll().execute(), []);
    await sql`pragma max_page_count = 1000000`.execute(db.query);
    await insert();
    await db.close();
  });

  test('a file that was taken away is an outage, also with another one in its place, and over when it is back', async () => {
    const db = await open();
    const uses = () => db.query.selectFrom('credential_use').select('credential_id').orderBy('credential_id').execute();
    const insert = (id: string) => db.query.insertInto('credential_use').values(use(id)).execute();
    const assertOut = async () => {
      await assert.rejects(insert('lost'), isOutage);
      await assert.rejects(db.transaction(() => assert.fail('it began')), isOutage);
      await assert.rejects(uses(), isOutage);
      await assert.rejects(db.prepared('SELECT 1').all(), isOutage);
      assert.throws(() => db.changedElsewhere(), isOutage);
    };
    await insert('first');
    const away = `${file()}-away`;
    await rename(file(), away);
    await assertOut();
    await copyFile(away, file());
    await assertOut();
    await rename(away, file());
    await insert('second');
    assert.deepEqual(await uses(), [{ credential_id: 'first' }, { credential_id: 'second' }]);
    await db.close();
  });

  test('a transaction that SQLite ended by itself tells why, and the next one works', async () => {
    const db = await open();
    const ended = db.transaction(async (trx) => {
      await sql`rollback`.execute(trx);
      throw new Error('the disk said no');
    });
    await assert.rejects(ended, /the disk said no/);
    await db.transaction((trx) => trx.insertInto('credential_use').values(use('next')).execute());
    await db.close();
  });

  test('a file that is no database is an outage, and stays as it is', async () => {
    writeFileSync(join(folder, 'policy.db'), 'not a database, but long enough to be read as the header of one '.repeat(20));
    await assert.rejects(openDatabase(`sqlite:${folder}`, 'policy'), isOutage);
    assert.equal(statSync(join(folder, 'policy.db')).size, 1280);
  });

  test('more different statements than are kept do no harm, and a stream does not hold up the others', async () => {
    const db = await open();
    await db.query.insertInto('credential_use').values([use('a'), use('b'), use('c')]).execute();
    for (let count = 1; count < 700; count += 1) {
      const ids = Array.from({ length: count }, (_, index) => `${index}`);
      await db.query.selectFrom('credential_use').select('credential_id').where('credential_id', 'in', ids).execute();
    }
    const seen: string[] = [];
    for await (const row of db.query.selectFrom('credential_use').selectAll().orderBy('credential_id').stream()) {
      seen.push(row.credential_id);
      await db.query.selectFrom('credential_use').selectAll().orderBy('credential_id').execute();
      await db.query.deleteFrom('credential_use').where('credential_id', '=', row.credential_id).execute();
    }
    assert.deepEqual(seen, ['a', 'b', 'c']);
    await db.close();
  });
});
