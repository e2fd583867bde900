import { setTimeout as sleep } from 'node:timers/promises';

/** Where something goes, several at a time. */
export interface Receiver<T> {
  /** Resolves when they are there. Throws NotTaken when trying again is of no use, anything else when it may be. */
  send(some: readonly T[]): Promise<void>;
  close(): Promise<void>;
}

/** The receiver will never take these. */
export class NotTaken extends Error {
  override readonly name = 'NotTaken';
}

export interface SendOptions<T> {
  /** What is sent in the place of so many that were left out; null: nothing. */
  readonly inPlaceOf: (lost: number) => T | null;
  /** Is told once for each time that a receiver stops taking what is sent. */
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

export const usualLimits: QueueLimits = { mostWaiting: 20_000, mostAtOnce: 500, firstPauseMs: 500, longestPauseMs: 30_000, closeWithinMs: 3_000 };

export interface SendQueue<T> {
  take(some: readonly T[]): void;
  /** How many were left out so far. */
  lost(): number;
  close(): Promise<void>;
}

/** Sends in order, beside the answers: nobody waits for a receiver. When it does not keep up, some are left out and counted. */
export function sendQueue<T>(receiver: Receiver<T>, { inPlaceOf, onFault, limits = usualLimits }: SendOptions<T>): SendQueue<T> {
  const waiting: T[] = [];
  const ending = new AbortController();
  let untold = 0;
  let lost = 0;
  let running: Promise<void> | undefined;
  const lose = (count: number) => {
    lost += count;
    if (inPlaceOf(count) !== null) untold += count;
  };

  const sendAll = async () => {
    let pause = limits.firstPauseMs;
    while (waiting.length > 0 || untold > 0) {
      const some = waiting.slice(0, limits.mostAtOnce);
      const missing = untold > 0 ? inPlaceOf(untold) : null;
      const told = untold;
      try {
        await receiver.send([...(missing === null ? [] : [missing]), ...some]);
        waiting.splice(0, some.length);
        untold -= told;
        pause = limits.firstPauseMs;
      } catch (error) {
        if (pause === limits.firstPauseMs) onFault(error);
        if (error instanceof NotTaken) lose(waiting.splice(0, some.length).length);
        if (ending.signal.aborted) return;
        await sleep(pause, null, { ref: false, signal: ending.signal }).catch(() => null);
        pause = Math.min(2 * pause, limits.longestPauseMs);
      }
    }
    running = undefined;
  };

  return {
    take(some) {
      const fits = Math.max(0, limits.mostWaiting - waiting.length);
      waiting.push(...some.slice(0, fits));
      if (some.length > fits) lose(some.length - fits);
      running ??= sendAll();
    },
    lost: () => lost,
    async close() {
      const late = sleep(limits.closeWithinMs, null, { ref: false });
      await Promise.race([running, late]);
      ending.abort();
      await Promise.race([running, late]);
      await receiver.close();
    },
  };
}
