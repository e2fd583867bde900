// What a secret says of itself, read without checking any signature: what is claimed here explains, and proves nothing.

/** Claims of a JWT (RFC 7519) that explain a refusal. Texts are cut; nothing of the signature is kept. */
export interface Claims {
  readonly issuer: string | null;
  /** The first, where there are several. */
  readonly audience: string | null;
  readonly subject: string | null;
  readonly tenant: string | null;
  /** `refresh_token` or `access_token` in a registry's own tokens. */
  readonly grantType: string | null;
  readonly expiresAt: Date | null;
  readonly notBefore: Date | null;
  readonly issuedAt: Date | null;
  /** It lists rights on repositories, as what a token service gives for one request. */
  readonly hasAccess: boolean;
}

const LONGEST_TOKEN = 64 * 1024;
const LONGEST_TEXT = 200;
const PART = /^[A-Za-z0-9_-]+$/;

/** Begins as a JWT does, whole or cut. */
export const looksLikeJwt = (text: string): boolean => /^eyJ[A-Za-z0-9_-]{6}/.test(text);

/** Null for what is no JWT of three parts. */
export function readClaims(text: string): Claims | null {
  const parts = text.length <= LONGEST_TOKEN ? text.split('.') : [];
  if (parts.length !== 3 || !parts.every((part) => PART.test(part))) return null;
  const [header, payload] = [toObject(parts[0]!), toObject(parts[1]!)];
  if (!header || !payload || typeof header['alg'] !== 'string') return null;
  const audience = payload['aud'];
  return {
    issuer: toText(payload['iss']),
    audience: toText(Array.isArray(audience) ? audience[0] : audience),
    subject: toText(payload['sub']),
    tenant: toText(payload['tenant'] ?? payload['tid']),
    grantType: toText(payload['grant_type']),
    expiresAt: toDate(payload['exp']),
    notBefore: toDate(payload['nbf']),
    issuedAt: toDate(payload['iat']),
    hasAccess: Array.isArray(payload['access']),
  };
}

type Json = Readonly<Record<string, unknown>>;

const toObject = (part: string): Json | null => parseObject(Buffer.from(part, 'base64url').toString('utf8'));

export function parseObject(text: string): Json | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;
  } catch {
    return null;
  }
}

const toText = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value.slice(0, LONGEST_TEXT) : null);

const LATEST_SECOND = 253_402_300_799;

/** Seconds since 1970. */
export const toDate = (value: unknown): Date | null =>
  typeof value === 'number' && value > 0 && value <= LATEST_SECOND ? new Date(value * 1000) : null;

/** Strict base64 that becomes readable text; null otherwise. */
export function decodeBase64(text: string): string | null {
  if (text.length < 8 || text.length > LONGEST_TOKEN || text.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return null;
  const decoded = Buffer.from(text, 'base64').toString('utf8');
  return /^[\x20-\x7e\r\n\t]+$/.test(decoded) ? decoded : null;
}
