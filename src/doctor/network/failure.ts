/** How far a request came before it failed. `ours`: it was not sent, because it must not be. */
export type Stage = 'ours' | 'dns' | 'tcp' | 'proxy' | 'tls' | 'http';

/**
 * No answer came. `code` is the system's or OpenSSL's, or one of ours: `OFFLINE`, `BUDGET`, `DEADLINE`, `REFUSED_BEFORE`
 * (this credential was), `NOT_SENT` (the user keeps it here), `OUTSIDE_TRUST` (no credential may go there), `UNSAFE_ADDRESS` (nothing may), `PROXY_<status>`.
 */
export interface Failure {
  readonly kind: 'failure';
  readonly code: string;
  readonly message: string;
  readonly stage?: Stage;
}

const LONGEST_MESSAGE = 500;

export const failure = (stage: Stage, code: string, message = ''): Failure => ({ kind: 'failure', stage, code, message: message.slice(0, LONGEST_MESSAGE) });

export const failureOf = (stage: Stage, error: NodeJS.ErrnoException): Failure => failure(stage, error.code ?? 'ERR', error.message);

export const isFailure = (result: object): result is Failure => 'kind' in result && result.kind === 'failure';

/** What `work` resolves with, or a failure with `ETIMEDOUT` after so many milliseconds; `giveUp` ends the work then. */
export async function withinMilliseconds<T>(stage: Stage, limit: number, work: Promise<T>, giveUp: () => void = () => {}): Promise<T | Failure> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<Failure>((resolve) => {
    timer = setTimeout(() => {
      giveUp();
      resolve(failure(stage, 'ETIMEDOUT'));
    }, Math.max(1, limit));
  });
  return Promise.race([work, tooLong]).finally(() => clearTimeout(timer));
}
