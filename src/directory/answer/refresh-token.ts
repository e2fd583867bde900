import { z } from 'zod';
import type { Subject } from '../../access/subject.ts';
import type { Facts, ServedCauseId } from '../../causes/refusal.ts';
import { signToken, verifyToken, type TokenKey } from '../../identity/jwt/signed-token.ts';
import type { SignInMethod, TokenWish } from '../../identity/sign-ins/token-wish.ts';
import { Secret } from '../../secret.ts';
import type { Signer } from '../directory-token.ts';

// Refresh tokens of the directory. There is no list of them: each names the person's password, and is dead when that is
// replaced or the person's tokens are revoked. It is no access token, and the token service's own are none of these.

/** As Entra's: of one that nobody used for this long, nothing is left. A new one comes with each use. */
export const DIRECTORY_REFRESH_SECONDS = 90 * 24 * 3_600;

/** The signer's key, for another `typ`: neither passes for the other. */
const refreshKeyOf = ({ key }: Signer): TokenKey => ({ ...key, typ: 'dockgate-directory-refresh+jwt' });

export interface RefreshTokenContent {
  readonly subject: Subject;
  readonly tenantId: string;
  readonly wish: TokenWish;
  readonly methods: readonly SignInMethod[];
  readonly at: Date;
}

export async function mintDirectoryRefreshToken(signer: Signer, { subject, tenantId, wish, methods, at }: RefreshTokenContent): Promise<Secret> {
  const issued = Math.floor(at.getTime() / 1000);
  const token = await signToken(refreshKeyOf(signer), {
    iss: signer.issuer(tenantId),
    aud: wish.clientId,
    iat: issued,
    nbf: issued,
    exp: issued + DIRECTORY_REFRESH_SECONDS,
    jti: crypto.randomUUID(),
    sub: subject.id,
    tid: tenantId,
    name: subject.name,
    credential: subject.credentialId,
    resource: wish.audience,
    scope: wish.scope,
    amr: methods,
  });
  return new Secret(token);
}

const claims = z.object({
  sub: z.string(),
  tid: z.string(),
  name: z.string(),
  credential: z.string(),
  resource: z.string(),
  scope: z.string(),
  // One that an older version made has none.
  amr: z.array(z.enum(['pwd', 'fed', 'otp', 'mfa'])).default([]),
  iat: z.number(),
});

export type RefreshTokenVerdict =
  | { readonly ok: true; readonly content: RefreshTokenContent }
  | { readonly ok: false; readonly cause: ServedCauseId; readonly facts: Facts; readonly jwtId?: string };

/** Is it one that this directory made for that client, in that tenant? */
export async function verifyDirectoryRefreshToken(
  text: Secret,
  signer: Signer,
  { tenantId, clientId, at }: { tenantId: string; clientId: string; at: Date },
): Promise<RefreshTokenVerdict> {
  const verdict = await verifyToken(text.reveal(), refreshKeyOf(signer), { issuer: signer.issuer(tenantId), audience: clientId, ended: 'entra-session-expired', at });
  if (!verdict.ok) {
    // A token for another client is a token for nobody who asks here.
    return verdict.cause === 'token-for-another-registry' ? { ...verdict, cause: 'token-type-not-accepted' } : verdict;
  }
  const { data } = claims.safeParse(verdict.claims);
  if (data?.tid !== tenantId) return { ok: false, cause: 'token-type-not-accepted', facts: {} };
  const subject: Subject = { kind: 'user', id: data.sub, name: data.name, credentialId: data.credential };
  const wish = { clientId, audience: data.resource, scope: data.scope };
  return { ok: true, content: { subject, tenantId, wish, methods: data.amr, at: new Date(data.iat * 1000) } };
}
