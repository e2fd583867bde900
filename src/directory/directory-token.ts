import type { TenantPolicy } from '../access/policy.ts';
import type { Subject } from '../access/subject.ts';
import type { Facts, ServedCauseId } from '../causes/refusal.ts';
import { signToken, verifyToken, type TokenKey } from '../identity/jwt/signed-token.ts';
import { z } from 'zod';

// Access tokens of the directory, with the claims of Entra's v1 tokens, which its own clients read:
// https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference.

/** As Entra's for applications; the answer says one second less. */
export const DIRECTORY_TOKEN_SECONDS = 3_600;

/** Who signs the directory's tokens, and under which name. */
export interface Signer {
  readonly key: TokenKey;
  /** `https://localhost:5000/<tenant>/v2.0`. */
  issuer(tenantId: string): string;
}

export interface DirectoryTokenWish {
  readonly subject: Subject;
  readonly tenant: TenantPolicy;
  /** The application through which somebody signed in: their own for a service principal. */
  readonly clientId: string;
  /** As the client named the resource. */
  readonly audience: string;
  readonly at: Date;
}

export async function mintDirectoryToken({ key, issuer }: Signer, wish: DirectoryTokenWish): Promise<{ token: string; jwtId: string }> {
  const { subject, tenant, clientId, audience, at } = wish;
  const issued = Math.floor(at.getTime() / 1000);
  const jwtId = crypto.randomUUID();
  const isUser = subject.kind === 'user';
  const token = await signToken(key, {
    aud: audience,
    iss: issuer(tenant.id),
    iat: issued,
    nbf: issued,
    exp: issued + DIRECTORY_TOKEN_SECONDS,
    jti: jwtId,
    appid: clientId,
    idtyp: isUser ? 'user' : 'app',
    oid: subject.id,
    sub: subject.id,
    tid: tenant.id,
    ver: '1.0',
    ...(isUser ? { upn: subject.name, unique_name: subject.name, name: subject.name, scp: 'user_impersonation' } : {}),
    dockgate: { kind: subject.kind, name: subject.name, credential: subject.credentialId },
  });
  return { token, jwtId };
}

const claims = z.object({
  aud: z.string(),
  jti: z.string(),
  iat: z.number(),
  exp: z.number(),
  oid: z.string(),
  tid: z.string(),
  dockgate: z.object({
    kind: z.enum(['user', 'service-principal', 'managed-identity']),
    name: z.string(),
    credential: z.string().nullable(),
  }),
});

export type DirectoryTokenVerdict =
  | {
      readonly ok: true;
      readonly subject: Subject;
      readonly tenantId: string;
      readonly audience: string;
      readonly jwtId: string;
      readonly issuedAt: Date;
      readonly expiresAt: Date;
    }
  | { readonly ok: false; readonly cause: ServedCauseId; readonly facts: Facts; readonly jwtId?: string };

/** Is it an access token that this directory made for one of its tenants? Whose rights count, others decide. */
export async function verifyDirectoryToken(
  text: string,
  { key, issuer }: Signer,
  { tenantIds, at }: { tenantIds: Iterable<string>; at: Date },
): Promise<DirectoryTokenVerdict> {
  const issuers = [...tenantIds].map(issuer);
  const verdict = await verifyToken(text, key, { issuer: issuers, ended: 'access-token-expired', at });
  if (!verdict.ok) return verdict;
  const { data } = claims.safeParse(verdict.claims);
  // An ID token is signed with the same key; it has no subject of ours and is for a client, not for us.
  if (!data || verdict.claims.iss !== issuer(data.tid)) return { ok: false, cause: 'token-type-not-accepted', facts: {} };
  const { kind, name, credential } = data.dockgate;
  return {
    ok: true,
    subject: { kind, id: data.oid, name, credentialId: credential },
    tenantId: data.tid,
    audience: data.aud,
    jwtId: data.jti,
    issuedAt: new Date(data.iat * 1000),
    expiresAt: new Date(data.exp * 1000),
  };
}
