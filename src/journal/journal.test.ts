import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { databases, type TestDatabase } from '../../test/databases/databases.ts';
import { Refusal } from '../causes/refusal.ts';
import { isUniqueViolation } from '../db/errors.ts';
import { uuidv7 } from '../names/uuid.ts';
import { hashedColumns } from './chain/link.ts';
import { loginEvent, type EventRow } from './event.ts';
import { generateCheckpointKey, openCheckpointKey } from './chain/checkpoint-key.ts';
import { groupCommit } from './group-commit.ts';
import { openJournal, type Journal } from './journal.ts';

const now = new Date('2031-02-03T04:05:06.789Z');
const event = (more: Partial<EventRow> = {}): EventRow => ({
  ...loginEvent({
    exchange: { correlationId: uuidv7(now), receivedAt: now, address: '192.0.2.1', host: 'localhost:5000', scheme: 'http', request: { headers: {} } },
    registry: { id: 'r' },
    identification: null,
    decision: null,
    refusal: null,
    status: 200,
    operation: 'Login',
    now,
  }),
  ...more,
});
const isOutage = (error: unknown) => error instanceof Refusal && error.causeId === 'registry-service-outage';

/** Writes when it is told to. */
function manualWriter() {
  const batches: { rows: readonly EventRow[]; resolve: () => void; reject: (error: unknown) => void }[] = [];
  let closed = false;
  const writer = {
    write: (rows: readonly EventRow[]) => new Promise<void>((resolve, reject) => batches.push({ rows, resolve, reject })),
    close: async () => void (closed = true),
  };
  return { writer, batches, isClosed: () => closed };
}
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('group commit', () => {
  test('events that arrive together share a batch, and those that arrive meanwhile the next one', async () => {
    const { writer, batches } = manualWriter();
    const journal = groupCommit(writer);
    const first = Promise.all([event(), event()].map(journal.append));
    await turn();
    const second = Promise.all([event(), event(), event()].map(journal.append));
    await turn();
    assert.deepEqual(batches.map(({ rows }) => rows.length), [2]);
    batches[0]?.resolve();
    await first;
    await turn();
    assert.deepEqual(batches.map(({ rows }) => rows.length), [2, 3]);
    batches[1]?.resolve();
    await second;
  });

  test('no append resolves before its batch is written', async () => {
    const { writer, batches } = manualWriter();
    const journal = groupCommit(writer);
    let done = false;
    const append = journal.append(event()).then(() => (done = true));
    for (let count = 0; count < 5; count += 1) await turn();
    assert.equal(done, false);
    batches[0]?.resolve();
    await append;
  });

  test('a burst is cut into batches of at most a thousand', async () => {
    const { writer, batches } = manualWriter();
    const journal = groupCommit(writer);
    const all = Promise.all(Array.from({ length: 2500 }, () => journal.append(event())));
    for (const size of [1000, 1000, 500]) {
      await turn();
      assert.equal(batches.at(-1)?.rows.length, size);
      batches.at(-1)?.resolve();
      await turn();
    }
    await all;
  });

  test('of a crowd one half is on its way before the other is answered, and so on while they ask again', async () => {
    const { writer, batches } = manualWriter();
    const journal = groupCommit(writer);
    const begunWhenAnswered: number[] = [];
    const client = async () => {
      for (let asked = 0; asked < 3; asked += 1) await journal.append(event()).then(() => begunWhenAnswered.push(batches.length));
    };
    const all = Promise.all(Array.from({ length: 50 }, client));
    for (let answered = 0; answered < 6; answered += 1) {
      await turn();
      batches[answered]?.resolve();
    }
    await all;
    assert.deepEqual(batches.map(({ rows }) => rows.length), [25, 25, 25, 25, 25, 25]);
    assert.deepEqual(begunWhenAnswered.filter((_, index) => index % 25 === 0), [2, 3, 4, 5, 6, 6]);
  });

  test('an outage refuses the whole batch once, and the next batch is tried', async () => {
    const { writer, batches } = manualWriter();
    const journal = groupCommit(writer);
    const outcomes = Promise.allSettled([journal.append(event()), journal.append(event())]);
    await turn();
    batches[0]?.reject(new Refusal('registry-service-outage'));
    assert.ok((await outcomes).every((outcome) => outcome.status === 'rejected' && isOutage(outcome.reason)));
    const next = journal.append(event());
    await turn();
    assert.equal(batches.length, 2);
    batches[1]?.resolve();
    await next;
  });

  test('when too many events wait, further ones are refused at once', async () => {
    const { writer, batches } = manualWriter();
    const journal = groupCommit(writer);
    const row = event();
    const waiting = Array.from({ length: 20_000 }, () => journal.append(row));
    await assert.rejects(journal.append(row), isOutage);
    await turn();
    void Promise.allSettled(waiting);
    assert.equal(batches.length, 1);
  });

  test('closing writes what waits, then closes the writer, and refuses what comes later', async () => {
    const { writer, batches, isClosed } = manualWriter();
    const journal = groupCommit(writer);
    const last = journal.append(event());
    const closing = journal.close();
    await assert.rejects(journal.append(event()), isOutage);
    await turn();
    assert.equal(isClosed(), false);
    batches[0]?.resolve();
    await Promise.all([last, closing]);
    assert.equal(isClosed(), true);
  });
});

for (const [name, open, options] of databases) {
  describe(`the log on ${name}`, options, () => {
    let place: TestDatabase<'journal'>;
    let journal: Journal;
    const key = openCheckpointKey(generateCheckpointKey());
    const parts = () => ({ location: place.location, database: place.db, key, processId: 1, now: () => now });
    before(async () => {
      place = await open('journal');
      journal = await openJournal(parts());
    });
    beforeEach(() => place.db.query.deleteFrom('event').execute());
    after(async () => {
      await journal.close();
      await place.close();
    });
    const ids = async () => (await place.db.query.selectFrom('event').select('correlation_id').execute()).map((row) => row.correlation_id);

    test('an event is there when its append resolves', async () => {
      const row = event();
      await journal.append(row);
      assert.deepEqual(await place.db.query.selectFrom('event').select(hashedColumns).execute(), [row]);
    });

    test('an event that the database does not accept takes no other with it', async () => {
      const known = event();
      await journal.append(known);
      const good = [event(), event()];
      const rows = [good[0], known, event({ duration_ms: 'soon' as unknown as number }), good[1]].filter((row) => row !== undefined);
      const outcomes = await Promise.allSettled(rows.map(journal.append));
      assert.deepEqual(outcomes.map(({ status }) => status), ['fulfilled', 'rejected', 'rejected', 'fulfilled']);
      const [, twice] = outcomes;
      assert.ok(twice?.status === 'rejected' && isOutage(twice.reason) && isUniqueViolation((twice.reason as Refusal).cause));
      assert.deepEqual((await ids()).toSorted(), [known, ...good].map((row) => row.correlation_id).toSorted());
    });

    test('concurrent appenders all get their events written', async () => {
      const rows = Array.from({ length: 640 }, () => event());
      await Promise.all(
        Array.from({ length: 64 }, async (_, appender) => {
          for (const row of rows.slice(appender * 10, appender * 10 + 10)) await journal.append(row);
        }),
      );
      assert.deepEqual((await ids()).toSorted(), rows.map((row) => row.correlation_id).toSorted());
    });

    test('a closed log refuses', async () => {
      const closed = await openJournal(parts());
      await closed.close();
      await assert.rejects(closed.append(event()), isOutage);
    });
  });
}
