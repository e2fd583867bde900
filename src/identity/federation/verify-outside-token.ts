import { decodeJwt, errors, jwtVerify, type JWTPayload } from 'jose';
import { claimText, findCredential, type FederatedCredential, type TrustedIssuer } from '../../access/federation.ts';
import type { Facts, ServedCauseId } from '../../causes/refusal.ts';
import { Refusal } from '../../causes/refusal.ts';
import type { Secret } from '../../secret.ts';
import { TOLERATED_SECONDS } from '../jwt/signed-token.ts';
import type { TokenUse } from '../sign-ins/used-assertion-store.ts';
import { IssuerUnreachable } from './ask-issuer.ts';
import type { KeyOwner, KeysOf } from './issuer-keys.ts';

/** Asymmetric ones only: with a key that both sides know anybody who checks could also sign. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
const LONGEST_TOKEN = 16 * 1024;
const LONGEST_SHOWN = 200;

export type OutsideVerdict =
  | { readonly ok: true; readonly credential: FederatedCredential; readonly issuedAt: Date; readonly use: TokenUse; readonly jwtId?: string }
  | {
      readonly ok: false;
      readonly cause: ServedCauseId;
      /** For the caller: the claim that failed, and their own value of it. */
      readonly facts: Facts;
      /** For the owner: what it would have to be. */
      readonly expected: string;
      readonly jwtId?: string;
    };

/** The issuer that a token names, before anything about it is believed; `null` when it is no token. */
export function issuerOf(token: Secret): string | null {
  if (token.reveal().length > LONGEST_TOKEN) return null;
  try {
    return decodeJwt(token.reveal()).iss ?? null;
  } catch {
    return null;
  }
}

/**
 * Is this a token of a trusted issuer, in time, for us, and of a subject that is somebody here? Signature and times come
 * first (RFC 7519 section 7.2), then the audience, then the subject. Throws `registry-service-outage` when the
 * issuer's keys cannot be had: that is nobody's wrong credential.
 * @param audiences what `aud` may be where the credential says nothing else
 */
export async function verifyOutsideToken(
  token: Secret,
  issuer: TrustedIssuer,
  keysOf: KeysOf,
  { audiences, at }: { audiences: readonly string[]; at: Date },
): Promise<OutsideVerdict> {
  const signed = await verifyIssued(token, issuer, keysOf, at);
  if (!signed.ok) return signed;
  const { claims } = signed;
  const { jti: presentedId } = claims as { jti?: unknown };
  const jwtId = typeof presentedId === 'string' ? { jwtId: presentedId.slice(0, LONGEST_SHOWN) } : {};
  const credential = findCredential(issuer, claims);
  const own = credential?.audience ?? null;
  const accepted = own === null ? audiences : [own];
  const presented = [claims.aud ?? []].flat();
  if (!presented.some((audience) => accepted.includes(audience))) {
    return mismatch('aud', presented.join(' '), accepted.join(' or '), jwtId);
  }
  if (!credential) {
    const [claim = 'sub'] = new Set(issuer.credentials.map((one) => one.claim));
    const expected = issuer.credentials.map((one) => `${one.claim} = ${one.value}`).slice(0, 10);
    return mismatch(claim, claimText(claims, claim) ?? '', expected.join(' or '), jwtId);
  }
  return { ok: true, credential, issuedAt: new Date(claims.iat! * 1000), use: useOf(token, claims), ...jwtId };
}

/** RFC 7519 section 4.1.7. A token without an id is known by all that was signed: its signature could be written in two ways. */
function useOf(token: Secret, { iss = '', jti, exp = 0 }: JWTPayload): TokenUse {
  const text = token.reveal();
  const jwtId = typeof jti === 'string' && jti !== '' ? jti : text.slice(0, text.lastIndexOf('.'));
  return { issuer: iss, jwtId, expiresAt: new Date((exp + TOLERATED_SECONDS) * 1000) };
}

/** Did that issuer sign it, and does it count now? Whom it is for, and about, others decide. Throws as above. */
export async function verifyIssued(
  token: Secret,
  issuer: KeyOwner,
  keysOf: KeysOf,
  at: Date,
): Promise<{ readonly ok: true; readonly claims: JWTPayload } | (OutsideVerdict & { readonly ok: false })> {
  try {
    const checked = await jwtVerify(token.reveal(), await keysOf(issuer), {
      algorithms: ALGORITHMS,
      issuer: issuer.issuer,
      clockTolerance: TOLERATED_SECONDS,
      currentDate: at,
      requiredClaims: ['exp', 'iat', 'sub'],
    });
    return { ok: true, claims: checked.payload };
  } catch (error) {
    return explain(error, at);
  }
}

const mismatch = (claim: string, presented: string, expected: string, jwtId: { jwtId?: string }): OutsideVerdict => ({
  ok: false,
  cause: 'federated-credential-mismatch',
  facts: { claim, presented: presented.slice(0, LONGEST_SHOWN) },
  expected: expected.slice(0, LONGEST_SHOWN * 2),
  ...jwtId,
});

function explain(error: unknown, at: Date): OutsideVerdict & { readonly ok: false } {
  const refuse = (cause: ServedCauseId, facts: Facts = {}): OutsideVerdict & { readonly ok: false } => ({ ok: false, cause, facts, expected: '' });
  if (error instanceof IssuerUnreachable || error instanceof errors.JWKSTimeout) {
    throw new Refusal('registry-service-outage', { part: 'issuer' }, { cause: error });
  }
  if (error instanceof errors.JWTExpired) {
    return refuse('access-token-expired', { expiredAt: new Date((error.payload.exp ?? 0) * 1000).toISOString() });
  }
  if (error instanceof errors.JWTClaimValidationFailed) {
    const { claim, payload } = error;
    if (claim === 'nbf' || claim === 'iat') {
      return refuse('clock-skew', { validFrom: new Date((payload.nbf ?? payload.iat ?? 0) * 1000).toISOString(), serverTime: at.toISOString() });
    }
    return refuse('token-type-not-accepted', { claim: claim.slice(0, LONGEST_SHOWN) });
  }
  if (error instanceof errors.JOSEError) return refuse(error instanceof errors.JWTInvalid || error instanceof errors.JWSInvalid ? 'credential-malformed' : 'token-signature-invalid');
  throw error;
}
