import { setTimeout as sleep } from 'node:timers/promises';
import type { Durable } from '../chain/stream-writer.ts';
import { entriesOf, type Entry } from './entry.ts';

/** Where entries go. */
export interface Receiver {
  /** Resolves when they are there. Throws NotTaken when trying again is of no use, anything else when it may be. */
  send(entries: readonly Entry[]): Promise<void>;
  close(): Promise<void>;
}

/** The receiver will never take these. */
export class NotTaken extends Error {
  override readonly name = 'NotTaken';
}

export interface QueueOptions {
  readonly now: () => Date;
  /** Is told once for each time that a receiver stops taking entries. */
  readonly onFault: (error: unknown) => void;
  readonly limits?: QueueLimits;
}

export interface QueueLimits {
  readonly mostWaiting: number;
  readonly mostAtOnce: number;
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
  /** At the end, what waits has so long to leave. */
  readonly closeWithinMs: number;
}

const usualLimits: QueueLimits = { mostWaiting: 20_000, mostAtOnce: 500, firstPauseMs: 500, longestPauseMs: 30_000, closeWithinMs: 3_000 };

export interface ExportQueue {
  take(durable: Durable): void;
  close(): Promise<void>;
}

/**
 * Sends what became durable, in order, beside the answers: nobody waits for a receiver. When it does not keep up, entries
 * are left out, and their number is sent in their place. The log itself has them all.
 */
export function exportQueue(receiver: Receiver, { now, onFault, limits = usualLimits }: QueueOptions): ExportQueue {
  const waiting: Entry[] = [];
  const ending = new AbortController();
  let lost = 0;
  let running: Promise<void> | undefined;

  const sendAll = async () => {
    let pause = limits.firstPauseMs;
    while (waiting.length > 0 || lost > 0) {
      const some = waiting.slice(0, limits.mostAtOnce);
      const missing: Entry[] = lost > 0 ? [{ type: 'lost', time: now().toISOString(), entries: lost }] : [];
      const told = lost;
      try {
        await receiver.send([...missing, ...some]);
        waiting.splice(0, some.length);
        lost -= told;
        pause = limits.firstPauseMs;
      } catch (error) {
        if (pause === limits.firstPauseMs) onFault(error);
        if (error instanceof NotTaken) lost += waiting.splice(0, some.length).length;
        if (ending.signal.aborted) return;
        await sleep(pause, null, { ref: false, signal: ending.signal }).catch(() => null);
        pause = Math.min(2 * pause, limits.longestPauseMs);
      }
    }
    running = undefined;
  };

  return {
    take(durable) {
      const entries = entriesOf(durable);
      const fits = Math.max(0, limits.mostWaiting - waiting.length);
      waiting.push(...entries.slice(0, fits));
      lost += Math.max(0, entries.length - fits);
      running ??= sendAll();
    },
    async close() {
      const late = sleep(limits.closeWithinMs, null, { ref: false });
      await Promise.race([running, late]);
      ending.abort();
      await Promise.race([running, late]);
      await receiver.close();
    },
  };
}
