import type { Step } from './decision.ts';

/** What failed logins stand against a source when a name and a secret come from there. */
export interface ThrottleState {
  /** The caller's address; of an IPv6 address the /64 that one customer has. */
  readonly source: string;
  /** Whose failures are counted: those of this user name from the source, or `*` for all that came from there. */
  readonly subject: string;
  /** How many still count; each is forgotten after a while. */
  readonly failures: number;
  /** With so many, no secret is looked at. */
  readonly limit: number;
  /** When the next one is looked at again; null while they are. */
  readonly opensAt: Date | null;
  /** Until then, in whole seconds; 0 while they are. */
  readonly retryAfter: number;
}

/** Does a login from this source still count, or did too many fail before it? */
export function checkThrottle({ source, subject, failures, limit, opensAt }: ThrottleState): Step {
  const facts = { source, subject, failures, limit };
  return opensAt === null
    ? { rule: 'throttle', outcome: 'pass', facts }
    : { rule: 'throttle', outcome: 'fail', facts: { ...facts, opensAt: opensAt.toISOString() } };
}
