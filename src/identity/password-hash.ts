import { hash, verify } from '@node-rs/argon2';
import { Refusal } from '../causes/refusal.ts';
import type { Secret } from '../secret.ts';

// OWASP's first recommendation for argon2id: 19 MiB, two passes, one lane.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** Longer passwords are refused before they cost anything. */
const LONGEST_PASSWORD_BYTES = 1_024;

/** For passwords that people choose. Returns the PHC form, with salt and cost. */
export const hashPassword = (password: Secret): Promise<string> => hash(password.reveal(), COST);

/** Compares with a hash; without one it costs the same and the answer is no. */
export type PasswordVerifier = (phc: string | undefined, password: Secret) => Promise<boolean>;

/**
 * Verifies at most `atOnce` passwords at a time and lets `waiting` more wait, so that a storm of guesses takes neither
 * every core nor all memory. Beyond that it throws `rate-limit`.
 */
export async function passwordVerifier({ atOnce = 2, waiting = 64 } = {}): Promise<PasswordVerifier> {
  const decoy = await hash(crypto.randomUUID(), COST);
  const queue: (() => void)[] = [];
  let running = 0;

  return async (phc, password) => {
    if (Buffer.byteLength(password.reveal()) > LONGEST_PASSWORD_BYTES) return false;
    if (running >= atOnce) {
      if (queue.length >= waiting) throw new Refusal('rate-limit', {}, { headers: { 'retry-after': '1' } });
      await new Promise<void>((resolve) => queue.push(resolve));
    } else running += 1;
    try {
      const matches = await verify(phc ?? decoy, password.reveal());
      return matches && phc !== undefined;
    } finally {
      // The place is handed over, not given up: nobody can slip in between.
      const next = queue.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
