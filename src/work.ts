import type { Family } from './operations/measures.ts';

// What a server does, step by step, in one process or in several.

export interface Work {
  /** Makes what the data folder lacks, and sees that nobody else serves it. */
  prepare(): Promise<Found>;
  /** Puts in order what one process left that ended without closing the log, or all those of the last run. */
  recover(gone: number | 'all'): Promise<void>;
  /** Resolves when connections are accepted. */
  start(): Promise<Running>;
}

export interface Running {
  readonly port: number;
  /** What each process counted; nothing unless somebody may look. */
  measured(): Promise<readonly (readonly Family[])[]>;
  close(): Promise<void>;
}

/** What is told of a start. */
export interface Found {
  /** Where the authority's certificate is, when Dockgate made one. */
  readonly authorityFile: string | null;
  /** As long as a file holds the password; `isShown` when somebody watches who has not seen it yet. */
  readonly newOwner: { readonly userName: string; readonly isShown: boolean } | null;
}
