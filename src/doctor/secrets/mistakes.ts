import { Secret } from '../../secret.ts';
import { decodeBase64, looksLikeJwt, parseObject, readClaims } from './claims.ts';
import { patterned, type KindOfSecret } from './kinds.ts';
import { shapeOf } from './shape.ts';

// How a user name and a secret are spoilt on their way from a person to a client. A mistake is named, never quoted.

export const secretMistakes = [
  'empty', 'placeholder', 'masked', 'line-end', 'space-around', 'byte-order-mark', 'no-break-space', 'invisible-character', 'quotes',
  'typographic-character', 'encoded-twice', 'name-and-password', 'bearer-prefix', 'truncated', 'user-dollar-eaten', 'user-placeholder',
  'user-space', 'swapped',
] as const;
export type SecretMistake = (typeof secretMistakes)[number];

/** What a shell, a pipeline, a template or a reader should have replaced. */
const PLACEHOLDER = new RegExp(
  [
    String.raw`^(?:\$\{\{[^}]*\}\}|\$\{[^}]*\}|\$\([^)]*\)|\$[A-Za-z_]\w*|%[A-Za-z_]\w*%|\{\{[^}]*\}\}|<[^>]*>`,
    'undefined|null|your[-_ ]?(?:password|token|secret)[-_ ]?(?:here)?|x{3,})$',
  ].join('|'),
  'i',
);

/** Each looks at the secret as the client holds it. */
const ofSecret: readonly [SecretMistake, (text: string) => boolean][] = [
  ['empty', (text) => text.trim() === ''],
  ['placeholder', (text) => PLACEHOLDER.test(text.trim())],
  ['masked', (text) => /^[*•●]{3,}$/.test(text.trim())],
  ['line-end', (text) => /[\r\n]$/.test(text) && !isMultiLine(text)],
  ['space-around', (text) => /^[ \t]|[ \t]$/.test(text)],
  ['byte-order-mark', (text) => text.startsWith('\uFEFF')],
  ['no-break-space', (text) => /[\u00A0\u2007\u202F]/.test(text)],
  ['invisible-character', (text) => /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\u00AD]/.test(text)],
  ['quotes', (text) => text.length > 2 && /^(["']).*\1\s*$/s.test(text)],
  ['typographic-character', (text) => /[“”‘’–—…]/.test(text)],
  ['encoded-twice', isEncodedTwice],
  ['bearer-prefix', (text) => /^(?:Bearer|Basic)\s+\S/i.test(text)],
  ['truncated', isTruncated],
];

/** Every mistake in what a client would present, each once. @param user null where the secret is an identity token */
export function findMistakes(user: string | null, secret: Secret): SecretMistake[] {
  const text = secret.reveal();
  const found = ofSecret.filter(([, is]) => is(text)).map(([mistake]) => mistake);
  return [...found, ...(user === null ? [] : mistakesOfPair(user, text, secret))];
}

function mistakesOfPair(user: string, text: string, secret: Secret): SecretMistake[] {
  const found: SecretMistake[] = [];
  if (text.startsWith(`${user}:`) && text.length > user.length + 1) found.push('name-and-password');
  // Harbor's robots are `robot$name`: a shell that takes `$name` for a variable leaves this.
  if (/^robot(?:\$|\+.*)?$/.test(user)) found.push('user-dollar-eaten');
  if (PLACEHOLDER.test(user)) found.push('user-placeholder');
  if (user !== user.trim()) found.push('user-space');
  if (looksLikeSecret(user) && !looksLikeSecret(text) && text !== '' && shapeOf(secret).kind === 'unknown') found.push('swapped');
  return found;
}

/** A name or a part of one that has the shape of a secret is not shown either. */
export const looksLikeSecret = (text: string): boolean =>
  looksLikeJwt(text) || Object.entries(patterned).some(([kind, { shape }]) => kind !== 'guid' && kind !== 'aws-access-key-id' && shape.test(text));

/** A key file is several lines long, and ends with one. */
const isMultiLine = (text: string): boolean => /[\r\n]/.test(text.trimEnd());

/** Base64 of what is a secret by itself. */
function isEncodedTwice(text: string): boolean {
  const decoded = decodeBase64(text.trim());
  if (decoded === null) return false;
  const inner = decoded.trimEnd();
  if (parseObject(inner)) return 'auths' in parseObject(inner)!;
  return readClaims(inner) !== null || looksLikeSecret(inner) || /^[A-Za-z0-9$+_.-]{1,64}:[\x21-\x7e]{6,}$/.test(inner);
}

/** Begins as a kind that has an end, and lacks that. */
function isTruncated(text: string): boolean {
  const plain = text.trim();
  if (looksLikeJwt(plain) && !plain.startsWith('eyJwYXlsb2FkIjoi')) return readClaims(plain) === null && plain.split('.').length !== 5;
  // What AWS gives begins as the base64 of {"payload":" and is not divided by full stops.
  if (plain.startsWith('eyJwYXlsb2FkIjoi')) return shapeOf(new Secret(plain)).kind !== 'ecr-password';
  const kinds = Object.values<KindOfSecret>(patterned);
  const begun = kinds.find(({ prefix }) => prefix !== undefined && plain.startsWith(prefix));
  return begun !== undefined && !begun.shape.test(plain) && plain.length < 36;
}
