import type { Step } from '../../access/decision.ts';
import type { Password } from '../../access/policy.ts';
import { equalInConstantTime } from '../../secret.ts';

/** Compares with every password, so that the time tells nothing about which one it was. */
export function findByHash(passwords: readonly Password[], hash: string): Password | undefined {
  const matches = passwords.filter((password) => equalInConstantTime(password.hash, hash));
  return matches[0];
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Whoever looks at a login is told of an end that is this near. */
const SOON_DAYS = 30;

/** Is the last moment of a password or a certificate still to come? Without one it never ends. */
export function checkExpiry(password: Pick<Password, 'name' | 'expiresAt'>, at: Date): Step {
  if (!password.expiresAt) return { rule: 'expiry', outcome: 'none', facts: {} };
  const ends = password.expiresAt.toISOString();
  if (at >= password.expiresAt) return { rule: 'expiry', outcome: 'fail', facts: { expiredAt: ends } };
  const isFar = password.expiresAt.getTime() - at.getTime() >= SOON_DAYS * DAY_MS;
  return isFar ? { rule: 'expiry', outcome: 'pass', facts: { expiresAt: ends } } : endsSoon(password.name, password.expiresAt, at);
}

/** In whole days; on the last one in hours, of which one has begun. */
export function endsSoon(name: string, expiresAt: Date, at: Date): Step {
  const left = expiresAt.getTime() - at.getTime();
  const ends = { name, expiresAt: expiresAt.toISOString() };
  return left < DAY_MS
    ? { rule: 'expiry', outcome: 'today', facts: { ...ends, hours: Math.max(1, Math.ceil(left / HOUR_MS)) } }
    : { rule: 'expiry', outcome: 'soon', facts: { ...ends, days: Math.floor(left / DAY_MS) } };
}
