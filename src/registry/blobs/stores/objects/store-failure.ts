import { Refusal } from '../../../../causes/refusal.ts';
import { TOO_SHORT } from '../../blob-store.ts';

/** Our own finding: the service answers, and has fewer bytes than it was given. */
export class TooShort extends Error {
  override readonly name = 'TooShort';
  readonly code = TOO_SHORT;
  constructor(bytes: number, wanted: number) {
    super(`it has ${bytes} bytes and not ${wanted}`);
  }
}

/** What a store says of settings that cannot be used. */
export type StoreDefect = 'missing' | 'refused' | 'elsewhere' | 'no credentials' | 'no region';

/** What a service or its client said, with a `code` as the system's own errors have one: `ENOENT` for bytes that are not there. */
export const failureOf = (code: string, error: unknown): Error =>
  Object.assign(new Error(error instanceof Error ? error.message : String(error), { cause: error }), { code });

/**
 * Everything that fails below is ours, never the caller's fault: 503. `codeOf` reads what the service's client throws: every
 * failure has a code, so that nobody takes one of the service for a finding about the bytes.
 */
export async function outageOf<T>(codeOf: (error: unknown) => string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const cause = error instanceof TooShort ? error : failureOf(codeOf(error), error);
    throw new Refusal('registry-service-outage', { part: 'blobs' }, { cause });
  }
}
