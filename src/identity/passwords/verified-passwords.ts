import { createHmac, randomBytes } from 'node:crypto';
import type { PasswordVerifier } from './password-hash.ts';

export interface Remembering {
  readonly now: () => Date;
  /** How long a password that was right is not hashed again. */
  readonly seconds?: number;
  readonly most?: number;
}

/**
 * Lets a password that was right cost one slow hash a minute, for clients that send it with every request. What is
 * remembered is a keyed hash of the password together with the stored hash that it fits: a changed password is
 * another one at once, and whether an account may log in is asked each time all the same. What was wrong is not
 * remembered; but those who try the same at the same moment share one hash, whether the name exists or not.
 */
export function rememberVerified(verify: PasswordVerifier, { now, seconds = 60, most = 10_000 }: Remembering): PasswordVerifier {
  // Of this process alone: it is written down nowhere.
  const key = randomBytes(32);
  const rightUntil = new Map<string, number>();
  const running = new Map<string, Promise<boolean>>();

  return async (phc, password, attempt) => {
    if (attempt === undefined) return verify(phc, password);
    const tried = createHmac('sha256', key)
      .update(JSON.stringify([attempt.name, phc ?? null]))
      .update('\0')
      .update(password.reveal())
      .digest('base64url');
    const until = rightUntil.get(tried) ?? 0;
    const at = now().getTime();
    // Not before either: a clock that is set back must not make it last longer.
    if (at < until && at >= until - seconds * 1000) return true;
    const shared = running.get(tried);
    if (shared) return shared;
    const verifying = verify(phc, password, attempt).finally(() => running.delete(tried));
    running.set(tried, verifying);
    const isRight = await verifying;
    rightUntil.delete(tried);
    if (isRight) rightUntil.set(tried, now().getTime() + seconds * 1000);
    if (rightUntil.size > most) rightUntil.delete(rightUntil.keys().next().value!);
    return isRight;
  };
}
