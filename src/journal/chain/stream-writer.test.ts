import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { databases, type TestDatabase } from '../../../test/databases/databases.ts';
import { login } from '../../../test/samples/events.ts';
import { openBatchWriter, type BatchWriter } from '../../db/batch-writer.ts';
import { outage } from '../../db/errors.ts';
import { verifyLog } from '../verify/verify-log.ts';
import { generateCheckpointKey, knownKeys, openCheckpointKey } from './checkpoint-key.ts';
import { parseCheckpoint } from './checkpoint.ts';
import { streamWriter } from './stream-writer.ts';

for (const [name, open, options] of databases) {
  describe(`a stream of the log on ${name}`, options, () => {
    let place: TestDatabase<'journal'>;
    let writer: BatchWriter;
    /** How the next batch ends, unless it is written. */
    let accident: 'lost' | 'written, but nobody hears of it' | null = null;
    const key = openCheckpointKey(generateCheckpointKey());
    beforeEach(async () => {
      accident = null;
      place = await open('journal');
      writer = await openBatchWriter(place.location, 'journal');
    });
    afterEach(async () => {
      await writer.close();
      await place.close();
    });
    const newStream = (events = 1_000) => {
      const unlucky: BatchWriter = {
        ...writer,
        async write(changes) {
          if (accident !== 'lost') await writer.write(changes);
          const was = accident;
          accident = null;
          if (was !== null) throw outage(new Error(was));
        },
      };
      return streamWriter({ database: place.db, writer: unlucky, key, owner: 'test', now: () => new Date(), limits: { events, milliseconds: 3_600_000 } });
    };
    const verified = () => verifyLog({ database: place.db, keys: knownKeys([key.publicKey]), exported: [] });
    const kinds = async () => {
      const rows = await place.db.query.selectFrom('log_checkpoint').select('body').orderBy('number').execute();
      return rows.map(({ body }) => parseCheckpoint(body)).map((checkpoint) => `${checkpoint?.kind} ${checkpoint?.stream} ${checkpoint?.position}`);
    };

    for (const [what, events] of [['lost', 2], ['written, but nobody hears of it', 3]] as const) {
      test(`is left when a batch was ${what}, and signed where it ended`, async () => {
        const stream = newStream();
        await stream.write([login(), login()]);
        accident = what;
        await assert.rejects(stream.write([login()]));
        await stream.write([login()]);
        await stream.sign();
        await stream.close();
        assert.deepEqual(await kinds(), ['opened 1 0', 'opened 2 0', `closed 1 ${events}`, 'signed 2 1', 'closed 2 1']);
        assert.deepEqual((await verified()).problems, []);
      });
    }

    test('is cut into segments while it is written, and each is signed', async () => {
      const stream = newStream(10);
      for (let round = 0; round < 12; round += 1) {
        await Promise.all([stream.sign(), stream.write(Array.from({ length: 7 }, () => login()))]);
      }
      await stream.close();
      const { problems, events, unsigned } = await verified();
      assert.deepEqual({ problems, events, unsigned }, { problems: [], events: 84, unsigned: 0 });
      assert.ok((await kinds()).filter((kind) => kind.startsWith('segment')).length >= 4);
    });

    test('is signed again only when it moved', async () => {
      const stream = newStream();
      await stream.sign();
      await stream.write([login()]);
      for (let round = 0; round < 3; round += 1) await stream.sign();
      assert.deepEqual(await kinds(), ['opened 1 0', 'signed 1 1']);
    });
  });
}
