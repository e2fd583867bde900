import { sign as signWithKey, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { decodeProtectedHeader, errors, jwtVerify, type JWTPayload } from 'jose';
import type { Facts, ServedCauseId } from '../../causes/refusal.ts';

// Tokens that this server signs, whoever of its parts does: the token service's and the directory's.

/** Each kind of token has a key pair or a `typ` of its own (RFC 8725, 3.11 and 3.12): none passes for another. */
export interface TokenKey {
  readonly typ: string;
  readonly alg: 'RS256' | 'ES256';
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  /** Those it took the place of: what they signed counts until it ends, or until they are taken away. */
  readonly before: readonly Pick<TokenKey, 'kid' | 'alg' | 'publicKey'>[];
}

/** What a token must say besides being of its kind. */
export interface Expected {
  readonly issuer: string | string[];
  /** Absent where whoever asks looks at the audience themselves. */
  readonly audience?: string;
  /** The refusal of a token that has ended. */
  readonly ended: ServedCauseId;
  readonly at: Date;
}

/** Clocks of clients and servers differ; this much is forgiven, in both directions. */
export const TOLERATED_SECONDS = 60;
/** The widest wish that names/scope.ts lets pass, granted with every verb spelt out, makes some 27,400 characters. */
const LONGEST_TOKEN = 28 * 1024;

export type TokenVerdict =
  | { readonly ok: true; readonly claims: JWTPayload }
  | { readonly ok: false; readonly cause: ServedCauseId; readonly facts: Facts; readonly jwtId?: string };

const signInThreadPool = promisify(signWithKey);

/**
 * A compact JWS. An RSA signature takes a quarter of a millisecond and is made in the thread pool; to hand an elliptic one
 * over would take longer than to make it.
 */
export async function signToken(key: TokenKey, claims: Readonly<Record<string, unknown>>): Promise<string> {
  const header = { alg: key.alg, typ: key.typ, kid: key.kid };
  const content = `${base64url(header)}.${base64url(claims)}`;
  // RFC 7518, 3.4: the two halves of an elliptic signature side by side; RSA knows no such choice.
  const signature = key.alg === 'ES256' ? signElliptic(content, key.privateKey) : await signInThreadPool('sha256', Buffer.from(content), key.privateKey);
  return `${content}.${signature.toString('base64url')}`;
}

const HALF_BYTES = 32;

/**
 * RFC 7518, 3.4: the two halves of a P-256 signature side by side. Node makes them so when it is asked to, in twice the
 * time that it needs for its usual form: a sequence of two integers (RFC 3279, 2.2.3), each without leading zeros, and
 * with one where its first bit is set.
 */
function signElliptic(content: string, key: KeyObject): Buffer {
  const sequence = signWithKey('sha256', Buffer.from(content), key);
  const signature = Buffer.alloc(2 * HALF_BYTES);
  let at = 2;
  for (const end of [HALF_BYTES, 2 * HALF_BYTES]) {
    const length = sequence[at + 1]!;
    const integer = sequence.subarray(at + 2, at + 2 + length).subarray(-HALF_BYTES);
    signature.set(integer, end - integer.length);
    at += 2 + length;
  }
  return signature;
}

/**
 * Checks shape, type, signature, issuer, audience and times (RFC 7519, 7.2). Key material in the token's own header
 * is never looked at: the key is ours, and so is the algorithm.
 */
export async function verifyToken(text: string, key: TokenKey, { issuer, audience, ended, at }: Expected): Promise<TokenVerdict> {
  const header = text.length > LONGEST_TOKEN ? null : readHeader(text);
  if (header === null) return refuse('credential-malformed');
  const { typ, kid } = header;
  if (typ !== key.typ) return refuse('token-type-not-accepted', { expected: key.typ, presented: short(typ) });
  try {
    const signer = key.before.find((one) => one.kid === kid) ?? key;
    const { payload } = await jwtVerify(text, signer.publicKey, {
      algorithms: [signer.alg],
      typ: key.typ,
      issuer,
      ...(audience === undefined ? {} : { audience }),
      clockTolerance: TOLERATED_SECONDS,
      currentDate: at,
      requiredClaims: ['exp', 'nbf', 'jti', 'sub'],
    });
    return { ok: true, claims: payload };
  } catch (error) {
    return explain(error, key, ended, at);
  }
}

function readHeader(text: string): { readonly typ: string; readonly kid: string } | null {
  try {
    const { typ, kid } = decodeProtectedHeader(text);
    return { typ: typeof typ === 'string' ? typ : '', kid: typeof kid === 'string' ? kid : '' };
  } catch {
    return null;
  }
}

function explain(error: unknown, key: TokenKey, ended: ServedCauseId, at: Date): TokenVerdict {
  if (error instanceof errors.JWTExpired) {
    const expiredAt = new Date((error.payload.exp ?? 0) * 1000).toISOString();
    return refuse(ended, { expiredAt }, error.payload.jti);
  }
  if (error instanceof errors.JWTClaimValidationFailed) {
    const { claim, payload } = error;
    if (claim === 'aud') return refuse('token-for-another-registry', { audience: short(String(payload.aud)) }, payload.jti);
    if (claim === 'nbf' || claim === 'iat') {
      const validFrom = new Date((payload.nbf ?? 0) * 1000).toISOString();
      return refuse('clock-skew', { validFrom, serverTime: at.toISOString() }, payload.jti);
    }
    return refuse('token-type-not-accepted', { expected: key.typ, presented: short(claim) }, payload.jti);
  }
  if (error instanceof errors.JWSSignatureVerificationFailed || error instanceof errors.JOSEAlgNotAllowed) {
    return refuse('token-signature-invalid');
  }
  return refuse('credential-malformed');
}

const refuse = (cause: ServedCauseId, facts: Facts = {}, jwtId?: string): TokenVerdict => ({
  ok: false,
  cause,
  facts,
  ...(jwtId === undefined ? {} : { jwtId }),
});

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const short = (text: string) => text.slice(0, 100);
