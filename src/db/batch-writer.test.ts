import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, beforeEach, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { databases, type TestDatabase } from '../../test/databases/databases.ts';
import { Refusal } from '../causes/refusal.ts';
import { openBatchWriter, type BatchWriter, type Change } from './batch-writer.ts';
import { isUniqueViolation } from './errors.ts';
import { openThreadWriter } from './thread-writer.ts';

/** A batch of new events. */
const events = (...rows: object[]): readonly Change[] => [{ table: 'event', kind: 'insert', key: 'correlation_id', rows }];
const inserting = (rows: readonly object[]): readonly Change[] => [{ table: 't', kind: 'insert', key: 'a', rows }];

const columns = ['category', 'time_generated', 'operation_name', 'registry_id', 'login_server', 'caller_ip_address', 'identity', 'result_type'];
const texts = Object.fromEntries([...columns, 'result_description', 'user_agent', 'region', 'credential_kind', 'trace'].map((name) => [name, name]));
const absent = ['jwt_id', 'repository', 'tag', 'digest', 'media_type', 'artifact_type', 'size', 'user_tenant_id', 'cause', 'credential_id'];
const nothing = Object.fromEntries(absent.map((name) => [name, null]));
const event = (id: string, more: object = {}) => ({ correlation_id: id, ...texts, ...nothing, duration_ms: 1, attempts: 1, last_at: null, stream: 1, position: 1, link: '', ...more });
const isOutage = (error: unknown) => error instanceof Refusal && error.causeId === 'registry-service-outage';

const writerModule = JSON.stringify(new URL('./batch-writer.ts', import.meta.url).href);
const inProcess = (program: string, ...args: string[]) =>
  promisify(execFile)(process.execPath, ['--input-type=module', '-e', `import { openBatchWriter } from ${writerModule}; ${program}`, ...args]);

for (const [name, open, options] of databases) {
  describe(`the batch writer on ${name}`, options, () => {
    let place: TestDatabase<'journal'>;
    let writer: BatchWriter;
    before(async () => {
      place = await open('journal');
      writer = await openBatchWriter(place.location, 'journal');
    });
    beforeEach(() => place.db.query.deleteFrom('event').execute());
    after(async () => {
      await writer.close();
      await place.close();
    });
    const ids = async () =>
      (await place.db.query.selectFrom('event').select('correlation_id').orderBy('correlation_id').execute()).map((row) => row.correlation_id);

    test('what was written is there for others, as it was, when the call resolves', async () => {
      const full = event('1', { size: 2 ** 40, tag: 'v1', user_agent: 'quotes \' " \\ \n\t{} ü \u{1f433}', trace: '{"steps":[]}' });
      await writer.write(events(full, event('2')));
      assert.deepEqual(await place.db.query.selectFrom('event').selectAll().orderBy('correlation_id').execute(), [full, event('2')]);
    });

    test('rows whose keys are in another order are not mixed up', async () => {
      const shuffled = Object.fromEntries(Object.entries(event('2', { tag: 't' })).toReversed());
      await writer.write(events(event('1', { tag: 't' }), shuffled));
      await writer.write(events(Object.fromEntries(Object.entries(event('3')).toReversed())));
      const rows = await place.db.query.selectFrom('event').selectAll().orderBy('correlation_id').execute();
      assert.deepEqual(rows, [event('1', { tag: 't' }), event('2', { tag: 't' }), event('3')]);
    });

    test('a batch with one bad row leaves none of its rows and blames the row, and the next batch is written', async () => {
      await writer.write(events(event('1')));
      const outcomes = await Promise.allSettled([
        writer.write(events(event('2'), event('1'))),
        writer.write(events(event('3'), event('4', { duration_ms: 'long' }))),
        writer.write(events(event('5'))),
      ]);
      const [twice, wrongType, good] = outcomes.map((outcome) => (outcome.status === 'rejected' ? (outcome.reason as unknown) : 'written'));
      assert.ok(isUniqueViolation(twice));
      assert.ok(wrongType instanceof Error && !isOutage(wrongType) && !isUniqueViolation(wrongType));
      assert.equal(good, 'written');
      assert.deepEqual(await ids(), ['1', '5']);
    });

    test('a batch writes to several tables, all or nothing', async () => {
      const flood = (id: string, event: string) => ({ correlation_id: id, stream: 1, event });
      const floods = (kind: Change['kind'], ...rows: object[]): Change => ({ table: 'log_flood', kind, key: 'correlation_id', rows });
      const left = async () => (await place.db.query.selectFrom('log_flood').selectAll().orderBy('correlation_id').execute()).map((row) => row.event);
      await writer.write([...events(event('1')), floods('put', flood('a', 'one'), flood('b', 'two'))]);
      await writer.write([floods('put', flood('a', 'one more'), flood('c', 'three')), floods('remove', flood('b', ''))]);
      assert.deepEqual(await left(), ['one more', 'three']);
      await assert.rejects(writer.write([floods('remove', flood('a', '')), ...events(event('1'))]), isUniqueViolation);
      assert.deepEqual(await left(), ['one more', 'three']);
      await writer.write([floods('remove', flood('a', ''), flood('c', ''), flood('never', ''))]);
      assert.deepEqual([await left(), await ids()], [[], ['1']]);
    });

    test('an empty batch is written at once', async () => {
      await writer.write([]);
      await writer.write(events());
    });

    test('large batches of several callers are all written', async () => {
      const batches = Array.from({ length: 5 }, (_, batch) => Array.from({ length: 1000 }, (_, row) => event(`${batch}-${row}`)));
      await Promise.all(batches.map((batch) => writer.write(events(...batch))));
      assert.equal((await ids()).length, 5000);
    });

    test('closing waits for what was handed over; after it nothing is taken', async () => {
      const closing = await openBatchWriter(place.location, 'journal');
      const written = closing.write(events(event('last')));
      await closing.close();
      await written;
      assert.deepEqual(await ids(), ['last']);
      await assert.rejects(closing.write(events(event('too late'))), isOutage);
      await closing.close();
    });

    test('two processes write at once and lose nothing', async () => {
      const program = `
        const [location, prefix, row] = process.argv.slice(1);
        const writer = await openBatchWriter(location, 'journal');
        for (let batch = 0; batch < 50; batch += 1) {
          const rows = [1, 2].map((n) => ({ ...JSON.parse(row), correlation_id: prefix + batch + '-' + n }));
          await writer.write([{ table: 'event', kind: 'insert', key: 'correlation_id', rows }]);
        }
        await writer.close();`;
      await Promise.all(['a', 'b'].map((prefix) => inProcess(program, place.location, prefix, JSON.stringify(event('')))));
      assert.equal((await ids()).length, 200);
    });

    test('what was acknowledged is there after the process was killed', async () => {
      const program = `
        import { openBatchWriter } from ${writerModule};
        const [location, row] = process.argv.slice(1);
        const writer = await openBatchWriter(location, 'journal');
        for (let count = 0; ; count += 1) {
          const id = String(count).padStart(6, '0');
          await writer.write([{ table: 'event', kind: 'insert', key: 'correlation_id', rows: [{ ...JSON.parse(row), correlation_id: id }] }]);
          console.log(id);
        }`;
      const child = spawn(process.execPath, ['--input-type=module', '-e', program, place.location, JSON.stringify(event(''))], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let said = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        if (said.length > 1000) child.kill('SIGKILL');
      });
      await once(child, 'close');
      const acknowledged = said.trim().split('\n');
      assert.ok(acknowledged.length > 100);
      assert.deepEqual((await ids()).slice(0, acknowledged.length), acknowledged);
    });
  });
}

describe('the writing thread of SQLite', () => {
  let place: TestDatabase<'journal'>;
  let folder: string;
  before(async () => {
    const [, open] = databases.find(([name]) => name === 'SQLite') ?? assert.fail('no SQLite in the list');
    place = await open('journal');
    folder = place.location.replace('sqlite:', '');
  });
  after(() => place.close());

  test('a batch waits for a transaction of another process, and the event loop does not', async () => {
    const writer = await openBatchWriter(place.location, 'journal');
    const holder = new DatabaseSync(join(folder, 'journal.db'));
    holder.exec('BEGIN IMMEDIATE');
    let done = false;
    const write = writer.write(events(event('waits'))).then(() => (done = true));
    await sleep(50);
    assert.equal(done, false);
    holder.exec('COMMIT');
    await write;
    holder.close();
    await writer.close();
  });

  test('a file that is no database is an outage for its batches, and over when the file is right again', async () => {
    const file = join(folder, 'other.db');
    writeFileSync(file, 'this is not a database '.repeat(100));
    const writer = openThreadWriter(file);
    await assert.rejects(writer.write(inserting([{ a: 1 }])), isOutage);
    rmSync(file);
    const right = new DatabaseSync(file);
    right.exec('CREATE TABLE t (a INTEGER)');
    await writer.write(inserting([{ a: 2 }]));
    assert.deepEqual({ ...right.prepare('SELECT a FROM t').get() }, { a: 2 });
    right.close();
    await writer.close();
  });

  test('a file that was taken away is an outage, no other one is made, and all goes on when it is back', async (t) => {
    const writer = await openBatchWriter(place.location, 'journal');
    t.after(() => writer.close());
    await writer.write(events(event('before')));
    const file = join(folder, 'journal.db');
    renameSync(file, `${file}-away`);
    for (const id of ['a', 'b']) await assert.rejects(writer.write(events(event(id))), isOutage);
    assert.equal(existsSync(file), false);
    renameSync(`${file}-away`, file);
    await writer.write(events(event('after')));
    const rows = await place.db.query.selectFrom('event').select('correlation_id').where('correlation_id', 'in', ['before', 'a', 'b', 'after']).execute();
    assert.deepEqual(rows.map((row) => row.correlation_id).toSorted(), ['after', 'before']);
  });

  test('a thread that dies rejects the batches it had, and is replaced', async () => {
    const flag = join(folder, 'alive');
    const program = join(folder, 'thread.mjs');
    writeFileSync(
      program,
      `import { existsSync } from 'node:fs';
       import { parentPort } from 'node:worker_threads';
       parentPort.on('message', (message) => {
         if (message === 'close') return parentPort.close();
         if (!existsSync(${JSON.stringify(flag)})) throw new Error('out of memory, say');
         parentPort.postMessage(null);
       });`,
    );
    const writer = openThreadWriter('unused', new URL(`file://${program}`));
    const outcomes = await Promise.allSettled([writer.write(inserting([{ a: 1 }])), writer.write(inserting([{ a: 2 }]))]);
    assert.deepEqual(outcomes.map((outcome) => outcome.status === 'rejected' && isOutage(outcome.reason)), [true, true]);
    writeFileSync(flag, '');
    await writer.write(inserting([{ a: 3 }]));
    await writer.close();
  });
});
