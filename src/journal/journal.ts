import { openBatchWriter } from '../db/batch-writer.ts';
import type { Database } from '../db/database.ts';
import type { CheckpointKey } from './chain/checkpoint-key.ts';
import { streamWriter, type Durable, type SegmentLimits } from './chain/stream-writer.ts';
import type { EventRow } from './event.ts';
import { groupCommit } from './group-commit.ts';

/** Where events become durable before their answers are sent. */
export interface Journal {
  /** Resolves when the event is on the disk; rejects with the refusal `registry-service-outage`, and then the answer is that. */
  append(event: EventRow): Promise<void>;
  /** After everything appended so far. */
  close(): Promise<void>;
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
  readonly onDurable?: (durable: Durable) => void;
  /** Is told when a checkpoint could not be signed; the next one is tried. */
  readonly onFault?: (error: unknown) => void;
}

const SIGN_EVERY_MS = 60_000;

/** Whose a stream is. */
export const ownerOf = (key: CheckpointKey, processId: number): string => `${key.id}/${processId}`;

/** Opens the log for writing. Its streams are signed each minute, after each segment, and at the end. */
export async function openJournal({ location, key, processId, onFault = () => {}, segments, ...parts }: JournalParts): Promise<Journal> {
  const writer = await openBatchWriter(location, 'journal');
  const stream = streamWriter({ ...parts, key, writer, owner: ownerOf(key, processId), limits: segments });

  let signing = Promise.resolve();
  const sign = () => (signing = signing.then(() => stream.sign()).catch(onFault));
  const timer = setInterval(sign, SIGN_EVERY_MS);
  timer.unref();
  let isWanted = false;

  return groupCommit({
    async write(events) {
      await stream.write(events);
      if (isWanted || !stream.isDue()) return;
      isWanted = true;
      void sign().then(() => (isWanted = false));
    },
    async close() {
      clearInterval(timer);
      await signing;
      await stream.close().catch(onFault);
      await writer.close();
    },
  });
}
