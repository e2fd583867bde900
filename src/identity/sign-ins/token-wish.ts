import type { Subject } from '../../access/subject.ts';
import type { Instant } from '../../db/tables.ts';

/** What a client asked the directory for, kept until the person has signed in. */
export interface TokenWish {
  /** The application through which they sign in. */
  readonly clientId: string;
  /** As the client named the resource. */
  readonly audience: string;
  /** As the client sent it, RFC 6749 section 3.3. */
  readonly scope: string;
}

/** Who signed in on a page, to be handed to the client that sent them there. */
export interface SignedIn {
  readonly subject: Subject;
  readonly at: Instant;
  /** By which means, RFC 8176; absent in rows that an older version wrote. */
  readonly methods?: readonly SignInMethod[];
}

/** `fed`: at an identity provider outside; `mfa`: by more than one factor. */
export type SignInMethod = 'pwd' | 'fed' | 'otp' | 'mfa';
