import type { Step } from '../../access/decision.ts';
import type { Password } from '../../access/policy.ts';
import { equalInConstantTime } from '../../secret.ts';

/** Compares with every password, so that the time tells nothing about which one it was. */
export function findByHash(passwords: readonly Password[], hash: string): Password | undefined {
  const matches = passwords.filter((password) => equalInConstantTime(password.hash, hash));
  return matches[0];
}

const DAY_MS = 86_400_000;
/** Whoever looks at a login is told of an end that is this near. */
const SOON_DAYS = 30;

/** Is the last moment of a password or a certificate still to come? Without one it never ends. */
export function checkExpiry(password: Pick<Password, 'name' | 'expiresAt'>, at: Date): Step {
  if (!password.expiresAt) return { rule: 'expiry', outcome: 'none', facts: {} };
  const ends = password.expiresAt.toISOString();
  if (at >= password.expiresAt) return { rule: 'expiry', outcome: 'fail', facts: { expiredAt: ends } };
  const days = Math.floor((password.expiresAt.getTime() - at.getTime()) / DAY_MS);
  if (days >= SOON_DAYS) return { rule: 'expiry', outcome: 'pass', facts: { expiresAt: ends } };
  return { rule: 'expiry', outcome: 'soon', facts: { name: password.name, days, expiresAt: ends } };
}
