import { setTimeout as sleep } from 'node:timers/promises';
import { drainingCounts } from './draining-counts.ts';

/** Holds refusals back while there are more of them than people make. */
export interface StormBrake {
  /** Resolves at once in quiet times; in a storm after a while, as long as not too many wait already. */
  refused(): Promise<void>;
  /** How many are held back now. */
  held(): number;
}

const clock = () => performance.now();

export interface Brake {
  /** Refused logins that a worker answers at once within a second, from wherever they come. */
  readonly perSecond: number;
  /** On average; each is held for another while, so that they do not all come back at once. */
  readonly milliseconds?: number;
  /** Each holds a connection that its client holds as well. */
  readonly mostHeld?: number;
  readonly pause?: (milliseconds: number) => Promise<unknown>;
  readonly random?: () => number;
  /** Milliseconds, of a clock that nobody sets. */
  readonly now?: () => number;
}

/**
 * Whoever guesses waits for each answer before the next guess, so that a storm of any number of clients becomes a breeze:
 * as many guesses in each `milliseconds` as there are clients. Those who log in rightly are not held back, and find an
 * idle machine. What exists and what does not is refused alike, so the delay tells nothing.
 */
export function stormBrake({ perSecond, milliseconds = 1_000, mostHeld = 5_000, pause = sleep, random = Math.random, now = clock }: Brake): StormBrake {
  const lately = drainingCounts({ limit: perSecond, milliseconds: 1_000, mostKeys: 1 });
  let held = 0;
  return {
    held: () => held,
    async refused() {
      // The moment of the refusal, not of the request: those that waited in a queue are refused out of their order.
      const at = new Date(now());
      const isStorm = lately.opensAt('all', at) !== null;
      lately.add('all', at);
      if (!isStorm || held >= mostHeld) return;
      held += 1;
      try {
        await pause(milliseconds * (0.5 + random()));
      } finally {
        held -= 1;
      }
    },
  };
}
