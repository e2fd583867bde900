import type { Identification } from '../access/subject.ts';
import type { DirectoryParts, TokenRequest } from './parts.ts';

/** A way to get a token of the directory, RFC 6749 section 4: a file in grants/ and a line in the list. */
export interface Grant {
  /** What `grant_type` says. */
  readonly type: string;
  /** Throws `request-invalid` for a form that cannot be understood; whom it understands and refuses, it returns. */
  identify(request: TokenRequest, parts: DirectoryParts): Promise<Identification>;
}
