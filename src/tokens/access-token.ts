import type { RegistryPolicy } from '../access/policy.ts';
import type { Subject } from '../access/subject.ts';
import type { Facts, ServedCauseId } from '../causes/refusal.ts';
import type { Scope } from '../names/scope.ts';
import { readAccess, readSubject, writeAccess, writeSubject, type TokenFacts } from './claims.ts';
import { signToken, verifyToken } from '../identity/jwt/signed-token.ts';
import { ISSUER, type TokenKeys } from './token-keys.ts';
import { verifiedTokens } from './verified-tokens.ts';

/** 75 minutes, as ACR's. */
export const ACCESS_TOKEN_SECONDS = 4_500;

export interface AccessTokenWish {
  readonly subject: Subject;
  readonly registry: RegistryPolicy;
  readonly host: string;
  readonly at: Date;
  /** What was granted, never more than what was asked for. */
  readonly granted: readonly Scope[];
}

/** An access token for what was granted. Its rights are an upper limit: each request is decided anew. */
export async function mintAccessToken(keys: TokenKeys, wish: AccessTokenWish): Promise<{ token: string; jwtId: string }> {
  const issued = Math.floor(wish.at.getTime() / 1000);
  const jwtId = crypto.randomUUID();
  const token = await signToken(keys.access, {
    jti: jwtId,
    iss: ISSUER,
    aud: wish.host,
    nbf: issued,
    iat: issued,
    exp: issued + ACCESS_TOKEN_SECONDS,
    version: '1.0',
    grant_type: 'access_token',
    access: writeAccess(wish.granted),
    roles: [],
    ...writeSubject(wish.subject, wish.registry.id),
  });
  return { token, jwtId };
}

export type AccessTokenVerdict =
  | (TokenFacts & { readonly ok: true; readonly carried: readonly Scope[] })
  | { readonly ok: false; readonly cause: ServedCauseId; readonly facts: Facts; readonly jwtId?: string };

type Carrying = TokenFacts & { readonly carried: readonly Scope[] };

/** Verifies access tokens. A signature is checked once: see `verifiedTokens`. */
export function accessTokenVerifier(keys: TokenKeys) {
  const verified = verifiedTokens<Carrying>();

  return async (token: string, where: { registry: RegistryPolicy; host: string; at: Date }): Promise<AccessTokenVerdict> => {
    const { host, at } = where;
    const known = verified.find(token, host, at);
    if (known) return inRegistry(known, where);
    const checked = await verifyToken(token, keys.access, { issuer: ISSUER, audience: host, ended: 'access-token-expired', at });
    if (!checked.ok) return checked;
    const facts = readSubject(checked.claims);
    if (!facts) return { ok: false, cause: 'token-type-not-accepted', facts: {} };
    const carrying = { ...facts, carried: readAccess(checked.claims) };
    verified.add(token, host, carrying);
    return inRegistry(carrying, where);
  };
}

function inRegistry(facts: Carrying, { registry, host }: { registry: RegistryPolicy; host: string }): AccessTokenVerdict {
  if (facts.registryId === registry.id) return { ok: true, ...facts };
  return { ok: false, cause: 'token-for-another-registry', facts: { audience: host }, jwtId: facts.jwtId };
}
