import type { Exchanged } from './exchange.ts';
import { isFailure, type Failure } from './failure.ts';

/** Which places have failed twice: there are few requests, and none is spent on asking a third time. */
export function rememberOutages() {
  const lasting = new Set<string>();
  const isError = ({ status }: Exchanged): boolean => status >= 500;
  return {
    /** A server that names a time to wait is taken at its word. */
    isWorthAnother: (answer: Exchanged & { readonly url: URL }): boolean =>
      isError(answer) && answer.headers['retry-after'] === undefined && !lasting.has(answer.url.origin),
    note(url: URL, second: Exchanged | Failure): void {
      if (isFailure(second) || isError(second)) lasting.add(url.origin);
    },
  };
}
