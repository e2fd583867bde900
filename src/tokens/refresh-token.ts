import type { RegistryPolicy } from '../access/policy.ts';
import type { Subject } from '../access/subject.ts';
import type { RefreshTokenVerdict, RefreshTokenVerifier } from '../identity/credentials/refresh-token.ts';
import { Secret } from '../secret.ts';
import { readSubject, writeSubject, type TokenFacts } from './claims.ts';
import { signToken, verifyToken } from '../identity/jwt/signed-token.ts';
import { ISSUER, type TokenKeys } from './token-keys.ts';
import { verifiedTokens } from './verified-tokens.ts';

export const REFRESH_TOKEN_SECONDS = 3 * 3600;

export interface RefreshTokenWish {
  readonly subject: Subject;
  readonly registry: RegistryPolicy;
  /** The login server it is for: another one refuses it. */
  readonly host: string;
  readonly at: Date;
}

/** A refresh token for three hours (ACR's own), which stands only as long as the password its subject came with. */
export async function mintRefreshToken(keys: TokenKeys, wish: RefreshTokenWish): Promise<{ token: Secret; expiresAt: Date }> {
  const issued = Math.floor(wish.at.getTime() / 1000);
  const token = await signToken(keys.refresh, {
    jti: crypto.randomUUID(),
    iss: ISSUER,
    aud: wish.host,
    nbf: issued,
    iat: issued,
    exp: issued + REFRESH_TOKEN_SECONDS,
    version: '1.0',
    grant_type: 'refresh_token',
    ...writeSubject(wish.subject, wish.registry.id),
  });
  return { token: new Secret(token), expiresAt: new Date((issued + REFRESH_TOKEN_SECONDS) * 1000) };
}

/** Verifies refresh tokens, which clients present for each access token. A signature is checked once: see `verifiedTokens`. */
export function refreshTokenVerifier(keys: TokenKeys): RefreshTokenVerifier {
  const verified = verifiedTokens();

  return async (secret, where) => {
    const { host, at } = where;
    const token = secret.reveal();
    const known = verified.find(token, host, at);
    if (known) return inRegistry(known, where);
    const checked = await verifyToken(token, keys.refresh, { issuer: ISSUER, audience: host, ended: 'acr-refresh-token-expired-3h', at });
    if (!checked.ok) return checked;
    const facts = readSubject(checked.claims);
    if (!facts) return { ok: false, cause: 'token-type-not-accepted', facts: {} };
    verified.add(token, host, facts);
    return inRegistry(facts, where);
  };
}

function inRegistry(facts: TokenFacts, { registry, host }: { registry: RegistryPolicy; host: string }): RefreshTokenVerdict {
  const { subject, jwtId, validFrom: issuedAt, expiresAt, registryId } = facts;
  if (registryId === registry.id) return { ok: true, subject, jwtId, issuedAt, expiresAt };
  return { ok: false, cause: 'token-for-another-registry', facts: { audience: host }, jwtId };
}
