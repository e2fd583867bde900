import { loginThrottle, type LoginThrottle, type ThrottleChange, type ThrottleLimits } from './login-throttle.ts';

/** The other workers of this machine. */
export interface OtherWorkers {
  tell(counted: readonly ThrottleChange[]): void;
  /** `hear` is called with what each of them tells. */
  listen(hear: (counted: readonly ThrottleChange[]) => void): void;
}

/** Between a failed login and its being counted everywhere. */
const TELL_AFTER_MILLISECONDS = 50;
/** Of one batch. More in so short a time are a storm of ever different names: each of them counts where it came. */
const MOST_TOLD = 2_000;

/**
 * A throttle that counts what every worker counts, so that nobody has the limits once for each of them. Told in
 * batches: what is guessed within the fiftieth of a second before may be looked at beyond the limit. A worker that takes
 * the place of one that died begins at nothing.
 */
export function sharedThrottle(limits: ThrottleLimits, others: OtherWorkers | null): LoginThrottle {
  if (others === null) return loginThrottle(limits);
  let untold: ThrottleChange[] = [];
  const flush = () => {
    others.tell(untold);
    untold = [];
  };
  const throttle = loginThrottle(limits, (change) => {
    if (untold.length === 0) setTimeout(flush, TELL_AFTER_MILLISECONDS).unref();
    if (untold.length < MOST_TOLD) untold.push(change);
  });
  others.listen((counted) => counted.forEach(throttle.hear));
  return throttle;
}
