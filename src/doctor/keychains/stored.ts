import type { Secret } from '../../secret.ts';
import type { SecretForm } from './auth-entry.ts';
import type { ConfigFile } from './config-file.ts';
import type { HelperAnswer } from './helper-answer.ts';
import type { Difference } from './keys.ts';

// What the client that failed would present to this registry, and why. Probes and checks read it; nobody prints the secret.

/** Where an entry stands. `name` is a path, a variable, or a helper's name without `docker-credential-`. */
export interface EntryPlace {
  readonly kind: 'file' | 'variable' | 'helper' | 'pull-secret';
  readonly name: string;
  /** In the file; null elsewhere. */
  readonly line: number | null;
}

export interface Entry {
  readonly place: EntryPlace;
  /** As it is stored. */
  readonly key: string;
  /** Null for an identity token of a helper. */
  readonly user: string | null;
  readonly form: SecretForm;
  readonly secret: Secret;
}

/**
 * Why an entry is not the one that is used. `earlier-place`: another one was found before. `helper-first`: the client asks a
 * helper and never reads the entry in the file. `empty`: nothing is in it. `other-key`: it is for another name.
 * `defective`: it cannot be decoded. `not-read`: this client does not read that place.
 */
export type Loss = 'earlier-place' | 'helper-first' | 'empty' | 'other-key' | 'defective' | 'not-read';

/** An entry that was considered; `loss` is null for the one that wins. */
export interface Candidate {
  readonly place: EntryPlace;
  readonly key: string;
  readonly user: string | null;
  readonly loss: Loss | null;
  /** How its key differs from what is looked for; null where it fits. */
  readonly difference: Difference | null;
}

export type StoredOutcome =
  | { readonly kind: 'found'; readonly entry: Entry }
  /** It goes on without a credential. */
  | { readonly kind: 'none' }
  /** The client stops, or goes on without a credential, because this place is broken. */
  | { readonly kind: 'failed'; readonly place: EntryPlace }
  /** This client reads no file of the user's. */
  | { readonly kind: 'no-keychain' };

export interface Stored {
  readonly outcome: StoredOutcome;
  /** Every entry that is for this registry or nearly so, in the order in which they were considered. */
  readonly candidates: readonly Candidate[];
  /** The files that this client reads, in its order. */
  readonly files: readonly ConfigFile[];
  /** The helpers that were asked. */
  readonly helpers: readonly HelperAnswer[];
}
