import type { SignedIn } from '../../identity/sign-ins/token-wish.ts';
import type { Told } from './told.ts';

// A sign-in may take several pages, some of them elsewhere. What it is for is kept meanwhile, and found again here.

export type Purpose =
  /** An application sent somebody: what it said, by the names of `authorizeParameters`. */
  | { readonly kind: 'application'; readonly fields: Readonly<Record<string, string>> }
  /** The id of a device's code. */
  | { readonly kind: 'device'; readonly codeId: string };

/** Where a sign-in leads. */
export interface Goal {
  readonly purpose: Purpose;
  /** The resource that a token is wanted for. */
  readonly resource: string;
  /** Where its form may lead in the end, besides here: an origin. */
  readonly leadsTo: string | undefined;
  /** Shows the first page once more, with what went wrong. */
  again(told?: Told): Promise<unknown>;
  /** Somebody has signed in. */
  done(signedIn: SignedIn): Promise<unknown>;
}
