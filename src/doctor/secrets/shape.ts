import type { Secret } from '../../secret.ts';
import { decodeBase64, parseObject, readClaims, toDate, type Claims } from './claims.ts';
import { kindOf, patterned, type SecretKind } from './kinds.ts';

/** What can be told of a secret without asking anybody. None of it is a part of the secret but `prefix`, which is public. */
export interface Shape {
  readonly kind: SecretKind;
  readonly prefix: string | null;
  readonly claims: Claims | null;
  /** Written in the secret itself; null where it is not. */
  readonly expiresAt: Date | null;
  /** `short` below 16, `medium`, `long` from 256 characters: more would help to guess it. */
  readonly size: 'short' | 'medium' | 'long';
}

/** Looks at the secret as it would be sent. Never throws. */
export function shapeOf(secret: Secret): Shape {
  const text = secret.reveal();
  const size = text.length < 16 ? 'short' : text.length < 256 ? 'medium' : 'long';
  const { kind, claims, expiresAt } = recognise(text);
  return { kind, prefix: kindOf(kind)?.prefix ?? null, claims, expiresAt, size };
}

interface Recognised {
  readonly kind: SecretKind;
  readonly claims: Claims | null;
  readonly expiresAt: Date | null;
}

function recognise(text: string): Recognised {
  const plain = (kind: SecretKind): Recognised => ({ kind, claims: null, expiresAt: null });
  if (text === '') return plain('empty');
  const claims = readClaims(text);
  if (claims) return { kind: jwtKind(claims), claims, expiresAt: claims.expiresAt };
  const patternedKind = (Object.keys(patterned) as (keyof typeof patterned)[]).find((kind) => patterned[kind].shape.test(text));
  if (patternedKind) return plain(patternedKind);
  if (isGoogleKey(text)) return plain('google-key-file');
  const decoded = decodeBase64(text);
  if (decoded === null) return plain('unknown');
  if (isGoogleKey(decoded)) return plain('google-key-file-base64');
  const data = parseObject(decoded);
  const isOfAws = data !== null && (data['type'] === 'DATA_KEY' || ('payload' in data && 'datakey' in data));
  return isOfAws ? { kind: 'ecr-password', claims: null, expiresAt: toDate(data['expiration']) } : plain('unknown');
}

const ENTRA = /^https:\/\/(?:sts\.windows\.net|login\.microsoftonline\.(?:com|us)|login\.partner\.microsoftonline\.cn)\//;

function jwtKind({ issuer, grantType, hasAccess }: Claims): SecretKind {
  if (grantType === 'refresh_token') return 'registry-refresh-token';
  if (grantType === 'access_token' || hasAccess) return 'registry-access-token';
  return ENTRA.test(issuer ?? '') ? 'entra-token' : 'jwt';
}

const isGoogleKey = (text: string): boolean => text.trimStart().startsWith('{') && parseObject(text)?.['type'] === 'service_account';
