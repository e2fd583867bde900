import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { databases, type TestDatabase } from '../../../test/databases/databases.ts';
import { login } from '../../../test/samples/events.ts';
import { openBatchWriter, type BatchWriter } from '../../db/batch-writer.ts';
import type { Database } from '../../db/database.ts';
import { generateCheckpointKey, knownKeys, openCheckpointKey, type CheckpointKey } from '../chain/checkpoint-key.ts';
import { newestCheckpoint } from '../chain/checkpoint-store.ts';
import { hashOfCheckpoint, parseCheckpoint, type SignedCheckpoint } from '../chain/checkpoint.ts';
import { linkEvent } from '../chain/link.ts';
import { dropOldSegments } from '../chain/retention.ts';
import { streamWriter, type StreamWriter } from '../chain/stream-writer.ts';
import type { Problem } from './problem.ts';
import { verifyLog } from './verify-log.ts';

for (const [name, open, options] of databases) {
  describe(`verifying the log on ${name}`, options, () => {
    let place: TestDatabase<'journal'>;
    let writer: BatchWriter;
    let key: CheckpointKey;
    beforeEach(async () => {
      place = await open('journal');
      writer = await openBatchWriter(place.location, 'journal');
      key = openCheckpointKey(generateCheckpointKey());
    });
    afterEach(async () => {
      await writer.close();
      await place.close();
    });

    const newStream = (signer = key): StreamWriter =>
      streamWriter({ database: place.db, writer, key: signer, owner: 'test', now: () => new Date(), limits: { events: 20, milliseconds: 3_600_000 } });
    const fill = async (stream: StreamWriter, events: number) => {
      for (let left = events; left > 0; left -= 5) await stream.write(Array.from({ length: Math.min(5, left) }, () => login()));
    };
    const verify = (exported: readonly SignedCheckpoint[] = [], keys = [key]) =>
      verifyLog({ database: place.db, keys: knownKeys(keys.map(({ publicKey }) => publicKey)), exported });
    const problemsOf = async (exported?: readonly SignedCheckpoint[]): Promise<readonly Problem[]> => (await verify(exported)).problems;
    const kindsOf = async (exported?: readonly SignedCheckpoint[]) => (await problemsOf(exported)).map(({ kind }) => kind);
    /** Two streams side by side: the first signed in its middle and closed, the second still open, with a tail that is not signed. */
    const makeLog = async (): Promise<readonly [StreamWriter, StreamWriter]> => {
      const [first, second] = [newStream(), newStream()];
      for (let round = 0; round < 6; round += 1) {
        await fill(first, 10);
        await fill(second, 7);
        if (round < 5) await Promise.all([first.sign(), second.sign()]);
      }
      await first.close();
      return [first, second];
    };
    const streams = async () => (await place.db.query.selectFrom('log_stream').selectAll().orderBy('stream').execute()).map(({ stream }) => stream);
    const eventAt = (stream: number, position: number) =>
      place.db.query.selectFrom('event').selectAll().where('stream', '=', stream).where('position', '=', position).executeTakeFirstOrThrow();
    const remove = (stream: number, from: number, to: number) =>
      place.db.query.deleteFrom('event').where('stream', '=', stream).where('position', '>=', from).where('position', '<=', to).execute();

    test('a log that nobody touched holds, and says how much of it is not signed yet', async () => {
      assert.deepEqual(await verify(), { problems: [], problemCount: 0, events: 0, unsigned: 0, streams: 0, checkpoints: 0, compared: 0, newest: null });
      await makeLog();
      const { newest, ...rest } = await verify();
      assert.deepEqual(rest, { problems: [], problemCount: 0, events: 102, unsigned: 7, streams: 2, checkpoints: 13, compared: 0 });
      assert.equal(parseCheckpoint(newest!.body)?.kind, 'closed');
    });

    test('an event that was changed is named', async () => {
      await makeLog();
      const [stream = 0] = await streams();
      const { correlation_id: correlationId } = await eventAt(stream, 33);
      await place.db.query.updateTable('event').set({ identity: 'somebody else' }).where('correlation_id', '=', correlationId).execute();
      assert.deepEqual(await problemsOf(), [{ kind: 'event-changed', stream, position: 33, correlationId }]);
    });

    test('an event that was changed, with all links after it, is not what was signed', async () => {
      await makeLog();
      const [stream = 0] = await streams();
      let { link } = await eventAt(stream, 32);
      for (let position = 33; position <= 60; position += 1) {
        const event = { ...(await eventAt(stream, position)), identity: 'somebody else' };
        ({ link } = linkEvent({ stream, position: position - 1, link }, event));
        await place.db.query.updateTable('event').set({ identity: event.identity, link }).where('correlation_id', '=', event.correlation_id).execute();
      }
      const problems = await problemsOf();
      assert.deepEqual(problems[0], { kind: 'events-not-as-signed', stream, first: 31, last: 40, number: (problems[0] as { number: number }).number });
    });

    test('events that were removed are missing, and those around them are not blamed', async () => {
      await makeLog();
      const [stream = 0] = await streams();
      const { correlation_id: after } = await eventAt(stream, 12);
      await remove(stream, 13, 15);
      assert.deepEqual(await problemsOf(), [{ kind: 'events-missing', stream, first: 13, last: 15, after }]);
    });

    for (const [what, from, missing] of [['signed', 20, 23], ['not signed yet', 40, 3]] as const) {
      test(`a tail that was cut is missing: ${what}`, async () => {
        await makeLog();
        const [, stream = 0] = await streams();
        await remove(stream, from, 1_000);
        assert.deepEqual(await problemsOf(), [{ kind: 'tail-missing', stream, events: missing }]);
      });
    }

    test('a tail that was cut together with the row that says where the stream ends is missing as far as it was signed', async () => {
      await makeLog();
      const [, stream = 0] = await streams();
      await remove(stream, 30, 1_000);
      const { link } = await eventAt(stream, 29);
      await place.db.query.updateTable('log_stream').set({ position: 29, link }).where('stream', '=', stream).execute();
      assert.deepEqual(await problemsOf(), [{ kind: 'tail-missing', stream, events: 6 }]);
    });

    test('a stream that is gone is missed, even with its row', async () => {
      await makeLog();
      const [stream = 0] = await streams();
      await remove(stream, 0, 1_000);
      await place.db.query.deleteFrom('log_stream').where('stream', '=', stream).execute();
      assert.deepEqual(await problemsOf(), [{ kind: 'stream-missing', stream, events: 60 }]);
    });

    test('events that nobody wrote are found, in a stream and outside of all', async () => {
      await makeLog();
      const [stream = 0, other = 0] = await streams();
      const { position, link } = await eventAt(stream, 3);
      await place.db.query.insertInto('event').values({ ...login(), stream, position, link }).execute();
      await place.db.query.insertInto('event').values({ ...login(), stream: 0, position: 1, link: '' }).execute();
      await place.db.query.insertInto('event').values({ ...login(), stream: other, position: 1_000, link: '' }).execute();
      assert.deepEqual((await kindsOf()).toSorted(), ['event-inserted', 'event-inserted', 'stream-unknown']);
    });

    test('an event that was put where retention removed all is found', async () => {
      const [, open] = await makeLog();
      await open.sign();
      const oldest = await place.db.query.selectFrom('log_checkpoint').select('bytes').where('bytes', '>', 0).orderBy('number').executeTakeFirstOrThrow();
      const bytes = (await place.db.query.selectFrom('log_checkpoint').select(({ fn }) => fn.sum<number>('bytes').as('all')).executeTakeFirstOrThrow()).all;
      await dropOldSegments({ database: place.db, key, now: () => new Date() }, { milliseconds: null, bytes: bytes - oldest.bytes });
      const { stream, dropped } = await place.db.query.selectFrom('log_stream').selectAll().where('dropped', '>', 0).executeTakeFirstOrThrow();
      const { events, problems } = await verify();
      assert.deepEqual({ events, problems }, { events: 82, problems: [] });
      const put = login();
      await place.db.query.insertInto('event').values({ ...put, stream, position: dropped, link: '' }).execute();
      assert.deepEqual(await problemsOf(), [{ kind: 'event-inserted', stream, position: dropped, correlationId: put.correlation_id }]);
    });

    test('checkpoints cannot be removed, changed or made by somebody without the key', async () => {
      await makeLog();
      const rows = await place.db.query.selectFrom('log_checkpoint').selectAll().orderBy('number').execute();
      const put = (number: number, set: object) => place.db.query.updateTable('log_checkpoint').set(set).where('number', '=', number).execute();
      const restore = (number: number) => put(number, rows[number - 1]!);

      await place.db.query.deleteFrom('log_checkpoint').where('number', 'in', [4, 5]).execute();
      assert.deepEqual((await problemsOf())[0], { kind: 'checkpoints-missing', first: 4, last: 5 });
      await place.db.query.insertInto('log_checkpoint').values(rows.slice(3, 5)).execute();
      assert.deepEqual(await kindsOf(), []);

      const moved = rows[5]!.body.replace(/"position":\d+/, '"position":3');
      await put(6, { body: moved, position: 3 });
      assert.deepEqual((await kindsOf()).slice(0, 2), ['signature-wrong', 'checkpoint-changed']);
      await put(6, { body: moved, position: 3, signature: openCheckpointKey(generateCheckpointKey()).sign(moved) });
      assert.ok((await kindsOf()).includes('signature-wrong'));
      await restore(6);
      await put(6, { kind: 'dropped' });
      assert.deepEqual((await problemsOf())[0], { kind: 'checkpoint-unreadable', number: 6 });
      await put(6, { kind: rows[5]!.kind, body: 'nonsense' });
      assert.deepEqual((await problemsOf())[0], { kind: 'checkpoint-unreadable', number: 6 });
    });

    test('what another key signed counts only when that key is known', async () => {
      const other = openCheckpointKey(generateCheckpointKey());
      for (const signer of [key, other]) {
        const stream = newStream(signer);
        await fill(stream, 5);
        await stream.close();
      }
      assert.deepEqual(new Set((await kindsOf())), new Set(['key-unknown', 'stream-unknown']));
      assert.deepEqual((await verify([], [key, other])).problems, []);
    });

    test('a whole log that was written anew, with the key, is not the one of which a checkpoint was kept', async () => {
      const before = await makeLog();
      const kept = (await newestCheckpoint(place.db))!;
      assert.equal((await verify([kept])).compared, 1);
      await before[1].close();
      for (const table of ['event', 'log_stream', 'log_checkpoint'] as const) await place.db.query.deleteFrom(table).execute();
      await makeLog();
      assert.deepEqual(await kindsOf(), []);
      assert.deepEqual(await kindsOf([kept]), ['rewritten']);
      await place.db.query.deleteFrom('log_checkpoint').where('number', '>', 5).execute();
      assert.ok((await kindsOf([kept])).includes('cut-since-export'));
    });

    test('a kept checkpoint must itself be signed', async () => {
      await makeLog();
      const { body, signature } = (await newestCheckpoint(place.db))!;
      assert.deepEqual(await kindsOf([{ body, signature: signature.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')) }]), ['signature-wrong']);
      assert.deepEqual(await kindsOf([{ body: '{}', signature }]), ['checkpoint-unreadable']);
      assert.ok(hashOfCheckpoint(body).length > 40);
    });

    test('a segment that ends between the reading of the checkpoints and of the streams is no gap', async () => {
      const stream = newStream();
      await fill(stream, 10);
      let reads = 0;
      const meanwhile: Database<'journal'> = {
        ...place.db,
        get query() {
          // The streams are read twice, after the checkpoints and at the end.
          return new Proxy(place.db.query, {
            get: (query, name) => (name !== 'selectFrom' ? Reflect.get(query, name) : (table: 'log_stream') => {
              if (table !== 'log_stream' || (reads += 1) > 1) return query.selectFrom(table);
              return { select: (columns: 'stream'[]) => ({ execute: async () => {
                await fill(stream, 30);
                await stream.sign();
                await fill(stream, 3);
                return query.selectFrom(table).select(columns).execute();
              } }) };
            }),
          });
        },
      };
      const { problems, events } = await verifyLog({ database: meanwhile, keys: knownKeys([key.publicKey]), exported: [] });
      assert.deepEqual({ problems, events }, { problems: [], events: 43 });
    });

    test('a log can be verified while it is written', async () => {
      const stream = newStream();
      const ending = new AbortController();
      const writing = (async () => {
        while (!ending.signal.aborted) {
          await fill(stream, 20);
          await stream.sign();
        }
      })();
      for (let round = 0; round < 5; round += 1) assert.deepEqual(await kindsOf(), []);
      ending.abort();
      await writing;
    });
  });
}
