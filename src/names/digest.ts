import { Refusal } from '../causes/refusal.ts';
import type { Branded } from './brand.ts';
import { type Defect, findStrayCharacter, showCharacter } from './defect.ts';
import { parseTag, type Tag } from './tag.ts';

/** `sha256:` and 64, or `sha512:` and 128 lower-case hexadecimal digits. */
export type Digest = Branded<'Digest'>;
export type DigestAlgorithm = 'sha256' | 'sha512';
export type Reference = Tag | Digest;

/** The registered algorithms, https://github.com/opencontainers/image-spec/blob/v1.1.1/descriptor.md#registered-algorithms. */
const HEX_DIGITS: Readonly<Record<DigestAlgorithm, number>> = { sha256: 64, sha512: 128 };
const PATTERN = /^(?:sha256:[a-f0-9]{64}|sha512:[a-f0-9]{128})$/;

export const isDigest = (text: string): text is Digest => PATTERN.test(text);

/** Throws `digest-mismatch` (DIGEST_INVALID) with the facts field, defect and position. */
export function parseDigest(text: string): Digest {
  if (isDigest(text)) return text;
  throw new Refusal('digest-mismatch', { field: 'digest', ...findDigestDefect(text)! }, { code: 'DIGEST_INVALID' });
}

/** Says where a digest breaks the grammar, in words; null when it does not. */
export function findDigestDefect(text: string): Defect | null {
  if (text === '') return { defect: 'the digest is empty', position: 1 };
  const colon = text.indexOf(':');
  if (colon < 0) return { defect: 'the colon between algorithm and hexadecimal digits is missing', position: 1 };
  const algorithm = text.slice(0, colon);
  if (!isAlgorithm(algorithm)) return { defect: 'the algorithm is neither sha256 nor sha512', position: 1 };

  const hex = text.slice(colon + 1);
  const expected = HEX_DIGITS[algorithm];
  if (hex.length !== expected) {
    return { defect: `${algorithm} has ${expected} hexadecimal digits, here are ${hex.length}`, position: colon + 2 };
  }
  const stray = findStrayCharacter(hex, /[a-f0-9]/);
  if (stray < 0) return null;
  return { defect: `${showCharacter(hex, stray)} is not a lower-case hexadecimal digit`, position: colon + 2 + stray };
}

/** A digest from its parts, for one that we computed ourselves; throws like `parseDigest`. */
export const toDigest = (algorithm: DigestAlgorithm, hex: string): Digest => parseDigest(`${algorithm}:${hex}`);

// Both algorithm names have six letters.
export const digestAlgorithm = (digest: Digest): DigestAlgorithm => digest.slice(0, 6) as DigestAlgorithm;
export const digestHex = (digest: Digest): string => digest.slice(7);

/** The last part of a manifest's path. A tag holds no colon, a digest always does. Throws like `parseTag` and `parseDigest`. */
export function parseReference(text: string): { kind: 'tag'; tag: Tag } | { kind: 'digest'; digest: Digest } {
  return text.includes(':') ? { kind: 'digest', digest: parseDigest(text) } : { kind: 'tag', tag: parseTag(text) };
}

const isAlgorithm = (text: string): text is DigestAlgorithm => Object.hasOwn(HEX_DIGITS, text);
