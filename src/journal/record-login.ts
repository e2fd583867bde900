import { loginEvent, type Happened } from './event.ts';
import type { Journal } from './journal.ts';

/** Where logins are written down. */
export interface LoginLog {
  readonly journal: Journal;
  now(): Date;
}

/** As in `Happened`; `refusal` has the status of the answer unless `status` says otherwise. */
export interface Login extends Pick<Happened, 'exchange' | 'registry' | 'identification' | 'decision'> {
  readonly refusal: (NonNullable<Happened['refusal']> & { readonly status: number }) | null;
  readonly status?: number;
  /** `Sign-in` at the directory; else `Login`. */
  readonly operation?: 'Login' | 'Sign-in';
}

/** A token that was asked for, or a credential that was refused, becomes a login event. Durable when it resolves. */
export function recordLogin({ journal, now }: LoginLog, login: Login): Promise<void> {
  const { refusal, status = refusal?.status ?? 200, operation = 'Login' } = login;
  return journal.append(loginEvent({ ...login, status, operation, now: now() }));
}
