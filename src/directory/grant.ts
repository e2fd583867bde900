import type { Identification } from '../access/subject.ts';
import type { SignInMethod, TokenWish } from '../identity/sign-ins/token-wish.ts';
import type { DirectoryParts, TokenRequest } from './parts.ts';

/** Who asks, and for what. */
export interface SignIn {
  readonly identification: Identification;
  readonly wish: TokenWish;
  /** OpenID Connect Core 1.0, section 3.1.2.1; `null` where the client sent none. */
  readonly nonce: string | null;
  /** By which means a person signed in, as far as it is known. */
  readonly methods?: readonly SignInMethod[];
}

/** RFC 8628 section 3.5: nobody has signed in yet. */
export interface Waiting {
  readonly waiting: 'authorization_pending' | 'slow_down';
}

/** A way to get a token of the directory, RFC 6749 section 4: a file in grants/ and a line in the list. */
export interface Grant {
  /** What `grant_type` says. */
  readonly type: string;
  /** As older clients spell it. */
  readonly otherType?: string;
  /** Throws `request-invalid` for a form that cannot be understood; whom it understands and refuses, it returns. */
  signIn(request: TokenRequest, parts: DirectoryParts): Promise<SignIn | Waiting>;
}
