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
/** Fewer would only wait longer for two flushes of the disk than for one. */
const CROWD = 16;
/** Requests wait for their events, so this many are never there unless the disk stands still. */
const MOST_WAITING = 20_000;

export interface GroupCommit extends Journal {
  /** Lets the writer do what is due, between two batches, even without an event. */
  turn(): Promise<void>;
}

/**
 * While one batch is being written the next one collects: no timer, and the busier it is the more events share a
 * flush of the disk. Of a crowd that arrived together the first batch takes half: clients ask again once they are
 * answered, so from then on one half is being written while the other one asks.
 */
export function groupCommit(writer: EventWriter): GroupCommit {
  const waiting: Waiting[] = [];
  let running: Promise<void> | undefined;
  let closing: Promise<void> | undefined;

  /** The next batch, after the callbacks that are ready now: requests which arrived together share one. */
  const afterPause = async (): Promise<Waiting[]> => {
    await new Promise((resolve) => setImmediate(resolve));
    return waiting.splice(0, waiting.length < CROWD ? CROWD : Math.min(MOST_IN_BATCH, Math.ceil(waiting.length / 2)));
  };
  const run = async () => {
    let answer = () => {};
    for (let batch = await afterPause(); batch.length > 0; ) {
      const writing = writeBatch(writer, batch);
      // Those who asked for the batch before go on while this one is being written.
      answer();
      answer = await writing;
      batch = waiting.splice(0, MOST_IN_BATCH);
      if (batch.length > 0) continue;
      answer();
      answer = () => {};
      batch = await afterPause();
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

/** What to answer. An event that the database does not accept must not take others with it: those are written again, each alone. */
async function writeBatch(writer: EventWriter, batch: readonly Waiting[]): Promise<() => void> {
  try {
    await writer.write(batch.flatMap(({ event }) => event ?? []));
    return () => batch.forEach(({ resolve }) => resolve());
  } catch (error) {
    if (batch.length === 1 || error instanceof Refusal) return () => batch.forEach(({ reject }) => reject(unwritten(error)));
    const answers: (() => void)[] = [];
    for (const one of batch) answers.push(await writeBatch(writer, [one]));
    return () => answers.forEach((answer) => answer());
  }
}

const unwritten = (cause: unknown) => new Refusal('registry-service-outage', { part: 'log' }, { cause });
