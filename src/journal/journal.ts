import { Refusal } from '../causes/refusal.ts';
import { openBatchWriter, type BatchWriter } from '../db/batch-writer.ts';
import { openDatabase } from '../db/database.ts';
import type { EventRow } from './event.ts';

/** Where events become durable before their answers are sent. */
export interface Journal {
  /** Resolves when the event is on the disk; rejects with the refusal `registry-service-outage`, and then the answer is that. */
  append(event: EventRow): Promise<void>;
  /** After everything appended so far. */
  close(): Promise<void>;
}

interface Waiting {
  readonly event: EventRow;
  readonly resolve: () => void;
  readonly reject: (refusal: Refusal) => void;
}

const MOST_IN_BATCH = 1_000;
/** Requests wait for their events, so this many are never there unless the disk stands still. */
const MOST_WAITING = 20_000;

/** Opens the log at a database location and brings its table to today. */
export async function openJournal(location: string): Promise<Journal> {
  const database = await openDatabase(location, 'journal');
  await database.close();
  return groupCommit(await openBatchWriter(location, 'journal', 'event'));
}

/**
 * While one batch is being written the next one collects: no timer, and the busier it is the more events share a
 * flush of the disk. A batch begins after the callbacks that are ready now, so that requests which arrived together share one.
 */
export function groupCommit(writer: BatchWriter<EventRow>): Journal {
  const waiting: Waiting[] = [];
  let running: Promise<void> | undefined;
  let closed = false;

  const run = async () => {
    while (waiting.length > 0) {
      await afterReadyCallbacks();
      await writeBatch(writer, waiting.splice(0, MOST_IN_BATCH));
    }
    running = undefined;
  };

  return {
    append: (event) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(unwritten(new Error('the log is closed')));
        if (waiting.length >= MOST_WAITING) return reject(unwritten(new Error('too many events wait')));
        waiting.push({ event, resolve, reject });
        running ??= run();
      }),
    async close() {
      closed = true;
      await running;
      await writer.close();
    },
  };
}

/** An event that the database does not accept must not take others with it: those are written again, each alone. */
async function writeBatch(writer: BatchWriter<EventRow>, batch: readonly Waiting[]): Promise<void> {
  try {
    await writer.write(batch.map(({ event }) => event));
    for (const { resolve } of batch) resolve();
  } catch (error) {
    if (batch.length > 1 && !(error instanceof Refusal)) for (const one of batch) await writeBatch(writer, [one]);
    else for (const { reject } of batch) reject(unwritten(error));
  }
}

const afterReadyCallbacks = () => new Promise((resolve) => setImmediate(resolve));

const unwritten = (cause: unknown) => new Refusal('registry-service-outage', { part: 'log' }, { cause });
