import type { Disclosure, RegistryPolicy } from '../access/policy.ts';
import type { Identification } from '../access/subject.ts';
import type { Database } from '../db/database.ts';
import type { Exchange } from '../http/exchange.ts';
import type { Journal } from '../journal/journal.ts';
import type { RepositoryChange } from './repository-change.ts';
import type { BlobStore } from './blobs/blob-store.ts';

/** What the data plane is given: everything it must not know how to do itself. */
export interface DataPlaneParts {
  /** Who asks. Never throws for a bad credential; throws `registry-service-outage` when it cannot find out. */
  identify(exchange: Exchange, registry: RegistryPolicy): Promise<Identification>;
  /** The value of WWW-Authenticate. `scope`: scopes separated by spaces. */
  challenge(exchange: Exchange, scope: string | null, error?: ChallengeError): string;
  /** How much this caller may learn from a refusal. */
  tells(exchange: Exchange, registry: RegistryPolicy): Disclosure;
  readonly journal: Journal;
  /** Is told of what changed, after its event and before its answer. */
  changed(change: RepositoryChange): Promise<void>;
  readonly content: Database<'content'>;
  readonly blobs: BlobStore;
  readonly limits: DataPlaneLimits;
  now(): Date;
}

/** RFC 6750 section 3.1. */
export type ChallengeError = 'invalid_token' | 'insufficient_scope';

export interface DataPlaneLimits {
  /** Largest blob, in bytes. */
  readonly blobBytes: number;
  /** Largest manifest, in bytes. */
  readonly manifestBytes: number;
  /** Unfinished uploads of one subject in one repository. */
  readonly uploadsInProgress: number;
  /** How long a client may neither send nor read while its body is on the way. Absent: five minutes. */
  readonly idleMilliseconds?: number;
}

/** Longer than a client pauses that unpacks or compresses what it reads or sends. */
export const IDLE_MILLISECONDS = 300_000;
