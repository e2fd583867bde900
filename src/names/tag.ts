import { Refusal } from '../causes/refusal.ts';
import type { Branded } from './brand.ts';
import { type Defect, findStrayCharacter, showCharacter } from './defect.ts';

export type Tag = Branded<'Tag'>;

export const LONGEST_TAG = 128;

// https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pulling-manifests
const PATTERN = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;

export const isTag = (text: string): text is Tag => PATTERN.test(text);

/** Throws `repository-name-invalid` (TAG_INVALID) with the facts field, defect and position. */
export function parseTag(text: string): Tag {
  if (isTag(text)) return text;
  throw new Refusal('repository-name-invalid', { field: 'tag', ...findTagDefect(text)! }, { code: 'TAG_INVALID' });
}

/** Says where a tag breaks the grammar, in words; null when it does not. */
export function findTagDefect(text: string): Defect | null {
  if (text === '') return { defect: 'the tag is empty', position: 1 };
  if (text.length > LONGEST_TAG) {
    return { defect: `the tag has ${text.length} characters, allowed are ${LONGEST_TAG}`, position: LONGEST_TAG + 1 };
  }
  const stray = findStrayCharacter(text, /[a-zA-Z0-9._-]/);
  if (stray >= 0) return { defect: `${showCharacter(text, stray)} is not allowed in a tag`, position: stray + 1 };
  if (!/^[a-zA-Z0-9_]/.test(text)) return { defect: `a tag must not begin with "${text[0]!}"`, position: 1 };
  return null;
}
