import { openBatchWriter, type BatchWriter } from '../db/batch-writer.ts';
import type { Database } from '../db/database.ts';
import type { CheckpointKey } from './chain/checkpoint-key.ts';
import { dropOldSegments, finishDropping, type RetentionLimits } from './chain/retention.ts';
import { streamWriter, type Durable, type SegmentLimits } from './chain/stream-writer.ts';
import { writeEvents } from './event-writer.ts';
import type { EventRow } from './event.ts';
import { floodGuard, usualFloodLimits, type FloodLimits } from './flood/flood-guard.ts';
import { groupCommit } from './group-commit.ts';
import { ownerOf } from './owner.ts';

/** Where events become durable before their answers are sent. */
export interface Journal {
  /**
   * Resolves when the event is on the disk, or counted there as one of a flood; rejects with the refusal
   * `registry-service-outage`, and then the answer is that.
   */
  append(event: EventRow): Promise<void>;
  /** After everything appended so far. */
  close(): Promise<void>;
}

/** As whoever opened it has it. */
export interface OpenJournal extends Journal {
  /** Removes what is older or more than `retention` says. For each minute, and one process of all that share a database; faults go to `onFault`. */
  shorten(): Promise<void>;
}

export interface JournalParts {
  /** Of the database, for the writer, which has a connection of its own. */
  readonly location: string;
  readonly database: Database<'journal'>;
  readonly key: CheckpointKey;
  /** This process among all that write with the key. */
  readonly processId: number;
  readonly now: () => Date;
  readonly segments?: SegmentLimits;
  readonly floods?: FloodLimits;
  readonly retention?: RetentionLimits;
  /** What the writer is reached through. */
  readonly through?: (writer: BatchWriter) => BatchWriter;
  readonly onDurable?: (durable: Durable) => void;
  /** Is told when a checkpoint could not be signed, or a flood not closed; it is tried again. */
  readonly onFault?: (error: unknown) => void;
}

const SIGN_EVERY_MS = 60_000;
const LOOK_EVERY_MS = 2_000;

/** Opens the log for writing. Its streams are signed each minute, after each segment, and at the end. */
export async function openJournal(given: JournalParts): Promise<OpenJournal> {
  const { location, key, processId, onFault = () => {}, through = (writer) => writer, segments, floods = usualFloodLimits, retention, ...parts } = given;
  const writer = through(await openBatchWriter(location, 'journal'));
  const stream = streamWriter({ ...parts, key, writer, owner: ownerOf(key, processId), limits: segments });
  const guard = floodGuard(floods);
  const writing = { ...parts, stream, guard };

  let signing = Promise.resolve();
  const sign = () => (signing = signing.then(() => stream.sign()).catch(onFault));
  const keep = retention && (retention.milliseconds !== null || retention.bytes !== null) ? retention : null;
  let isShortened = keep === null;
  const shorten = async () => {
    if (!isShortened) await finishDropping(parts.database);
    isShortened = true;
    if (keep) await dropOldSegments({ ...parts, key, onSigned: (checkpoint) => parts.onDurable?.({ checkpoint }) }, keep);
  };
  let isWanted = false;

  const journal = groupCommit({
    async write(events) {
      await writeEvents(writing, events);
      if (isWanted || !stream.isDue()) return;
      isWanted = true;
      void sign().then(() => (isWanted = false));
    },
    async close() {
      for (const timer of timers) clearInterval(timer);
      await signing;
      await writeEvents(writing, [], true).catch(onFault);
      await stream.close().catch(onFault);
      await writer.close();
    },
  });
  const closeFloods = () => void (guard.isDue(parts.now()) && journal.turn().catch(onFault));
  const timers = [setInterval(() => void sign(), SIGN_EVERY_MS), setInterval(closeFloods, LOOK_EVERY_MS)];
  for (const timer of timers) timer.unref();
  return { append: journal.append, shorten: () => (signing = sign().then(shorten).catch(onFault)), close: journal.close };
}
