import { createHash } from 'node:crypto';
import type { Subject } from '../../access/subject.ts';
import { signToken } from '../../identity/jwt/signed-token.ts';
import type { SignInMethod } from '../../identity/sign-ins/token-wish.ts';
import { DIRECTORY_TOKEN_SECONDS, type Signer } from '../directory-token.ts';

export interface IdTokenWish {
  readonly subject: Subject;
  readonly tenantId: string;
  readonly clientId: string;
  readonly nonce: string | null;
  readonly methods: readonly SignInMethod[];
  readonly at: Date;
}

/**
 * Who signed in, for the client alone: OpenID Connect Core 1.0 section 2, with the claims of
 * https://learn.microsoft.com/entra/identity-platform/id-token-claims-reference.
 */
export function mintIdToken({ key, issuer }: Signer, { subject, tenantId, clientId, nonce, methods, at }: IdTokenWish): Promise<string> {
  const issued = Math.floor(at.getTime() / 1000);
  return signToken(key, {
    aud: clientId,
    iss: issuer(tenantId),
    iat: issued,
    nbf: issued,
    exp: issued + DIRECTORY_TOKEN_SECONDS,
    jti: crypto.randomUUID(),
    sub: pairwise(subject.id, clientId),
    oid: subject.id,
    tid: tenantId,
    name: subject.name,
    preferred_username: subject.name,
    upn: subject.name,
    ver: '2.0',
    ...(methods.length === 0 ? {} : { amr: methods }),
    ...(nonce === null ? {} : { nonce }),
  });
}

/** Section 8.1: two applications cannot find out by it that somebody is the same. */
const pairwise = (id: string, clientId: string): string => createHash('sha256').update(`${clientId} ${id}`).digest('base64url');

/** What Microsoft's libraries tell accounts apart by. */
export const clientInfo = ({ id }: Subject, tenantId: string): string => Buffer.from(JSON.stringify({ uid: id, utid: tenantId })).toString('base64url');
