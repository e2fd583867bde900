import type { IncomingMessage } from 'node:http';

// RFC 9110 section 13, for content that its digest names: the ETag is the digest, and it never changes.

export const etagOf = (digest: string): string => `"${digest}"`;

/** If-None-Match names what would be sent, compared weakly (section 13.1.2). */
export function isKnownToClient({ headers }: IncomingMessage, digest: string): boolean {
  const known = headers['if-none-match']?.split(',') ?? [];
  return known.some((tag) => ['*', etagOf(digest)].includes(tag.trim().replace(/^W\//, '')));
}

/** The header Range, unless If-Range says that the client has a part of something else (section 13.1.5). */
export function rangeOf({ headers }: IncomingMessage, digest: string): string | undefined {
  const { range, 'if-range': condition } = headers;
  return condition === undefined || condition === etagOf(digest) ? range : undefined;
}
