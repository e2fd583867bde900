import { hash, verify } from '@node-rs/argon2';
import { Refusal } from '../../causes/refusal.ts';
import type { Secret } from '../../secret.ts';
import { fairLine } from './fair-line.ts';

// OWASP's first recommendation for argon2id: 19 MiB, two passes, one lane.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** Longer passwords are refused before they cost anything. */
const LONGEST_PASSWORD_BYTES = 1_024;

/** For passwords that people choose. Returns the PHC form, with salt and cost. */
export const hashPassword = (password: Secret): Promise<string> => hash(password.reveal(), COST);

/** Whose password is tried, as far as that matters for the order of the queue. */
export interface PasswordAttempt {
  /** As it was typed, in lower case: known and unknown names are treated alike. */
  readonly name: string;
  /** Somebody logged in from there lately: those who only guess wait behind. */
  readonly isKnownSource: boolean;
  /** Where it comes from: those who do not come from known sources wait in turns by it. */
  readonly network: string;
}

/** Compares with a hash; without one it costs the same and the answer is no. Throws `rate-limit`. */
export type PasswordVerifier = (phc: string | undefined, password: Secret, attempt?: PasswordAttempt) => Promise<boolean>;

export interface QueueLimits {
  /** Hashes at a time: each takes a core and 19 MiB. */
  readonly atOnce: number;
  /** How many wait, of those from known sources and of the others. */
  readonly waiting: number;
}

interface Waiting {
  readonly enter: () => void;
  readonly refuse: (refusal: Refusal) => void;
}

/** So many of unknown sources do not wait unless somebody guesses. */
const CROWD = 8;
/** Then the machine is theirs for a quarter of the time, and everybody else's for the rest of it. */
const RESTS_FOR_EACH_HASH = 3;

/**
 * Verifies at most `atOnce` passwords at a time and lets `waiting` more wait, so that a storm of guesses takes neither
 * every core nor all memory. Beyond that it throws `rate-limit`. Whoever comes from where logins succeed waits in a
 * queue of their own, which is served first; the others wait in turns by their network, so that whoever comes from elsewhere
 * for the first time is not behind all of a storm. `watch` is handed what tells how many wait.
 */
export async function passwordVerifier(limits: Partial<QueueLimits> = {}, watch: (waiting: () => number) => void = () => {}): Promise<PasswordVerifier> {
  const decoy = await hash(crypto.randomUUID(), COST);
  const queue = hashingQueue({ atOnce: 1, waiting: 64, ...limits });
  watch(queue.waiting);
  return async (phc, password, attempt) => {
    if (Buffer.byteLength(password.reveal()) > LONGEST_PASSWORD_BYTES) return false;
    await queue.enter(attempt?.isKnownSource ?? false, attempt?.network ?? '');
    const began = performance.now();
    try {
      const matches = await verify(phc ?? decoy, password.reveal());
      return matches && phc !== undefined;
    } finally {
      queue.leave(performance.now() - began);
    }
  };
}

function hashingQueue({ atOnce, waiting }: QueueLimits) {
  const [first, others] = [fairLine<Waiting>(waiting), fairLine<Waiting>(waiting)];
  let running = 0;
  let isResting = false;

  /** Places are given in order: nobody who comes now slips in before those who wait. */
  const admit = () => {
    while (running < atOnce) {
      const next = first.next() ?? (isResting ? undefined : others.next());
      if (!next) return;
      running += 1;
      next.enter();
    }
  };
  return {
    waiting: () => first.size + others.size,
    enter: (isKnown: boolean, network: string) =>
      new Promise<void>((enter, refuse) => {
        // Whoever finds the place free does not wait, and takes nobody else's.
        const left = (isKnown ? first : others).add(isKnown ? '' : network, { enter, refuse });
        admit();
        left?.refuse(new Refusal('rate-limit', { retryAfter: 1 }));
      }),
    /** @param took milliseconds */
    leave(took: number) {
      running -= 1;
      if (others.size > CROWD && !isResting) {
        isResting = true;
        setTimeout(() => {
          isResting = false;
          admit();
        }, took * RESTS_FOR_EACH_HASH);
      }
      admit();
    },
  };
}
