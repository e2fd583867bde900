import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { databases, type TestDatabase } from '../../../test/databases/databases.ts';
import { login } from '../../../test/samples/events.ts';
import { openBatchWriter, type BatchWriter } from '../../db/batch-writer.ts';
import { verifyLog } from '../verify/verify-log.ts';
import { generateCheckpointKey, knownKeys, openCheckpointKey } from './checkpoint-key.ts';
import { newestCheckpoint } from './checkpoint-store.ts';
import { dropOldSegments, finishDropping } from './retention.ts';
import { streamWriter, type StreamWriter } from './stream-writer.ts';

const day = 86_400_000;

for (const [name, open, options] of databases) {
  describe(`retention of the log on ${name}`, options, () => {
    let place: TestDatabase<'journal'>;
    let writer: BatchWriter;
    let today = 0;
    const key = openCheckpointKey(generateCheckpointKey());
    const now = () => new Date(Date.UTC(2033, 0, 1) + today * day);
    beforeEach(async () => {
      today = 0;
      place = await open('journal');
      writer = await openBatchWriter(place.location, 'journal');
    });
    afterEach(async () => {
      await writer.close();
      await place.close();
    });
    const newStream = () => streamWriter({ database: place.db, writer, key, owner: 'test', now, limits: { events: 30, milliseconds: day } });
    const fill = (stream: StreamWriter, events: number) => stream.write(Array.from({ length: events }, () => login({ at: now() })));
    const drop = (limits: { milliseconds?: number; bytes?: number }) => dropOldSegments({ database: place.db, key, now }, { milliseconds: null, bytes: null, ...limits });
    const problems = async (exported = [] as Parameters<typeof verifyLog>[0]['exported']) =>
      (await verifyLog({ database: place.db, keys: knownKeys([key.publicKey]), exported })).problems;
    const count = async (table: 'event' | 'log_checkpoint' | 'log_stream') =>
      (await place.db.query.selectFrom(table).select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirst())?.count;
    /** Two streams for ten days, each with a segment a day. */
    const tenDays = async () => {
      const streams = [newStream(), newStream()];
      for (today = 0; today < 10; today += 1) {
        for (const stream of streams) {
          await fill(stream, 30);
          await stream.sign();
        }
      }
      return streams;
    };

    test('removes segments that ended too long ago, and the log still holds', async () => {
      await tenDays();
      assert.equal(await drop({ milliseconds: 5.5 * day }), 10);
      assert.equal(await count('event'), 300);
      assert.deepEqual(await problems(), []);
      assert.equal(await drop({ milliseconds: 5.5 * day }), 0);
    });

    test('removes the oldest segments while there is too much', async () => {
      await tenDays();
      const bytes = (await place.db.query.selectFrom('log_checkpoint').select(({ fn }) => fn.sum<number>('bytes').as('bytes')).executeTakeFirst())!.bytes;
      await drop({ bytes: bytes / 4 });
      const left = await count('event');
      assert.ok(left !== undefined && left > 100 && left <= 150, `${left} events`);
      assert.deepEqual(await problems(), []);
    });

    test('leaves of a stream that is closed and gone nothing but what is signed, and a checkpoint from before is compared no more', async () => {
      const [first, second] = await tenDays();
      const kept = (await newestCheckpoint(place.db))!;
      await first?.close();
      today += 10;
      await drop({ milliseconds: day });
      assert.deepEqual([await count('event'), await count('log_stream')], [0, 1]);
      assert.deepEqual(await problems(), []);
      await fill(second!, 5);
      await second?.close();
      assert.deepEqual(await problems([kept]), []);
      today += 10;
      const third = newStream();
      await fill(third, 5);
      await drop({ milliseconds: day });
      assert.deepEqual(await problems([kept]), []);
      const checkpoints = await count('log_checkpoint');
      assert.ok(checkpoints !== undefined && checkpoints < 8, `${checkpoints} checkpoints`);
    });

    test('keeps the beginning of a stream whose first events are still on their way', async () => {
      const busy = newStream();
      await fill(busy, 30);
      let release = () => {};
      const isReleased = new Promise<void>((resolve) => (release = resolve));
      const late = streamWriter({ database: place.db, writer: { ...writer, write: (changes) => isReleased.then(() => writer.write(changes)) }, key, owner: 'late', now });
      const written = fill(late, 5);
      for (; (await count('log_checkpoint')) !== 2; ) await new Promise((resolve) => setImmediate(resolve));
      for (today = 1; today < 4; today += 1) {
        await busy.sign();
        await fill(busy, 30);
        await drop({ bytes: 0 });
      }
      release();
      await written;
      assert.deepEqual(await problems(), []);
    });

    test('that was cut short leaves no gap, and is finished later', async () => {
      await tenDays();
      const rows = await place.db.query.selectFrom('event').selectAll().where('position', '<=', 60).execute();
      await drop({ milliseconds: 7.5 * day });
      const again = rows.filter(({ position }) => position > 40);
      await place.db.query.insertInto('event').values(again).execute();
      assert.deepEqual(await problems(), []);
      await finishDropping(place.db);
      assert.equal(await count('event'), 420);
      assert.deepEqual(await problems(), []);
    });

    test('does not excuse what somebody else removed', async () => {
      await tenDays();
      await drop({ milliseconds: 5.5 * day });
      await place.db.query.deleteFrom('event').where('position', '=', 200).execute();
      assert.deepEqual((await problems()).map(({ kind }) => kind), ['events-missing', 'events-missing']);
    });
  });
}
