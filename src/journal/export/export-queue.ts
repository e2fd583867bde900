import type { Durable } from '../chain/stream-writer.ts';
import { entriesOf, type Entry } from './entry.ts';
import { sendQueue, type QueueLimits, type Receiver } from './send-queue.ts';

export type EntryReceiver = Receiver<Entry>;

export interface QueueOptions {
  readonly now: () => Date;
  /** Is told once for each time that a receiver stops taking entries. */
  readonly onFault: (error: unknown) => void;
  readonly limits?: QueueLimits;
}

export interface ExportQueue {
  take(durable: Durable): void;
  close(): Promise<void>;
}

/**
 * Sends what became durable. When a receiver does not keep up, entries are left out, and their number is sent in their
 * place. The log itself has them all.
 */
export function exportQueue(receiver: EntryReceiver, { now, ...options }: QueueOptions): ExportQueue {
  const queue = sendQueue(receiver, { ...options, inPlaceOf: (entries): Entry => ({ type: 'lost', time: now().toISOString(), entries }) });
  return { take: (durable) => queue.take(entriesOf(durable)), close: queue.close };
}
