import { Refusal } from '../causes/refusal.ts';
import type { EventRow } from './event.ts';
import type { Journal } from './journal.ts';

/** Writes events that arrived together; closing comes after the last of them. */
export interface EventWriter {
  /** All or none. Rejects with `registry-service-outage`, or with another error when one of the events is not acceptable. */
  write(events: readonly EventRow[]): Promise<void>;
  close(): Promise<void>;
}

interface Waiting {
  /** `null`: only the turn counts. */
  readonly event: EventRow | null;
  readonly resolve: () => void;
  readonly reject: (refusal: Refusal) => void;
}

const MOST_IN_BATCH = 1_000;
/** Requests wait for their events, so this many are never there unless the disk stands still. */
const MOST_WAITING = 20_000;

export interface GroupCommit extends Journal {
  /** Lets the writer do what is due, between two batches, even without an event. */
  turn(): Promise<void>;
}

/**
 * While one batch is being written the next one collects: no timer, and the busier it is the more events share a
 * flush of the disk. A batch begins after the callbacks that are ready now, so that requests which arrived together share one.
 */
export function groupCommit(writer: EventWriter): GroupCommit {
  const waiting: Waiting[] = [];
  let running: Promise<void> | undefined;
  let closing: Promise<void> | undefined;

  const run = async () => {
    while (waiting.length > 0) {
      await afterReadyCallbacks();
      await writeBatch(writer, waiting.splice(0, MOST_IN_BATCH));
    }
    running = undefined;
  };
  const add = (event: EventRow | null): Promise<void> =>
    new Promise((resolve, reject) => {
      if (closing) return reject(unwritten(new Error('the log is closed')));
      if (waiting.length >= MOST_WAITING) return reject(unwritten(new Error('too many events wait')));
      waiting.push({ event, resolve, reject });
      running ??= run();
    });

  return {
    append: add,
    turn: () => add(null),
    close: () => (closing ??= (running ?? Promise.resolve()).then(() => writer.close())),
  };
}

/** An event that the database does not accept must not take others with it: those are written again, each alone. */
async function writeBatch(writer: EventWriter, batch: readonly Waiting[]): Promise<void> {
  try {
    await writer.write(batch.flatMap(({ event }) => event ?? []));
    for (const { resolve } of batch) resolve();
  } catch (error) {
    if (batch.length > 1 && !(error instanceof Refusal)) for (const one of batch) await writeBatch(writer, [one]);
    else for (const { reject } of batch) reject(unwritten(error));
  }
}

const afterReadyCallbacks = () => new Promise((resolve) => setImmediate(resolve));

const unwritten = (cause: unknown) => new Refusal('registry-service-outage', { part: 'log' }, { cause });
