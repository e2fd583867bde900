import { hash } from 'node:crypto';
import type { RegistryPolicy } from '../access/policy.ts';
import type { Subject } from '../access/subject.ts';
import type { Facts, ServedCauseId } from '../causes/refusal.ts';
import type { Scope } from '../names/scope.ts';
import { readAccess, readSubject, writeAccess, writeSubject, type TokenFacts } from './claims.ts';
import { signToken, TOLERATED_SECONDS, verifyToken } from '../identity/jwt/signed-token.ts';
import { ISSUER, type TokenKeys } from './token-keys.ts';

/** 75 minutes, as ACR's. */
export const ACCESS_TOKEN_SECONDS = 4_500;
const MOST_REMEMBERED = 10_000;
/** Ordinary tokens have some 900 characters. Anybody may ask for one with a hundred scopes, and for ten thousand of those. */
const LONGEST_REMEMBERED = 2_048;

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

interface Remembered {
  readonly verdict: AccessTokenVerdict & { ok: true };
  readonly audience: string;
}

/**
 * Verifies access tokens. A signature that was good is remembered by the token's hash until the token ends; whose
 * token it is and what they may do is not remembered, so a revocation needs no list.
 */
export function accessTokenVerifier(keys: TokenKeys) {
  const remembered = new Map<string, Remembered>();

  return async (token: string, where: { registry: RegistryPolicy; host: string; at: Date }): Promise<AccessTokenVerdict> => {
    const key = hash('sha256', token, 'base64');
    const known = remembered.get(key);
    if (known && known.audience === where.host && isTimely(known.verdict, where.at)) return inRegistry(known.verdict, where);
    const checked = await verifyToken(token, keys.access, { issuer: ISSUER, audience: where.host, ended: 'access-token-expired', at: where.at });
    if (!checked.ok) return checked;
    const facts = readSubject(checked.claims);
    if (!facts) return { ok: false, cause: 'token-type-not-accepted', facts: {} };
    const verdict = { ok: true, ...facts, carried: readAccess(checked.claims) } as const;
    if (token.length <= LONGEST_REMEMBERED) {
      if (remembered.size >= MOST_REMEMBERED) remembered.delete(remembered.keys().next().value!);
      remembered.set(key, { verdict, audience: where.host });
    }
    return inRegistry(verdict, where);
  };
}

/** Also for a clock that was set back: memory must not change an answer. */
function isTimely({ validFrom, expiresAt }: TokenFacts, at: Date): boolean {
  const tolerated = TOLERATED_SECONDS * 1000;
  return at.getTime() >= validFrom.getTime() - tolerated && at.getTime() < expiresAt.getTime() + tolerated;
}

function inRegistry(verdict: AccessTokenVerdict & { ok: true }, { registry, host }: { registry: RegistryPolicy; host: string }): AccessTokenVerdict {
  if (verdict.registryId === registry.id) return verdict;
  return { ok: false, cause: 'token-for-another-registry', facts: { audience: host }, jwtId: verdict.jwtId };
}
