import { Refusal } from '../causes/refusal.ts';
import type { Branded } from './brand.ts';
import { type Defect, findStrayCharacter, showCharacter } from './defect.ts';

/** A repository: path components joined by `/`, without the host. */
export type RepositoryName = Branded<'RepositoryName'>;

/** The specification advises it, https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pulling-manifests. */
export const LONGEST_REPOSITORY_NAME = 255;

// The specification's own expression. It has one way only to match any text, so it needs linear time.
const COMPONENT = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const PATTERN = new RegExp(`^${COMPONENT}(?:/${COMPONENT})*$`);

export const isRepositoryName = (text: string): text is RepositoryName =>
  text.length <= LONGEST_REPOSITORY_NAME && PATTERN.test(text);

/** Throws `repository-name-invalid` (NAME_INVALID) with the facts field, defect and position. */
export function parseRepositoryName(text: string): RepositoryName {
  if (isRepositoryName(text)) return text;
  throw new Refusal('repository-name-invalid', { field: 'repository', ...findRepositoryDefect(text)! }, { code: 'NAME_INVALID' });
}

/** Says where a repository name breaks the grammar, in words; null when it does not. */
export function findRepositoryDefect(text: string): Defect | null {
  if (text === '') return { defect: 'the name is empty', position: 1 };
  if (text.length > LONGEST_REPOSITORY_NAME) {
    return {
      defect: `the name has ${text.length} characters, allowed are ${LONGEST_REPOSITORY_NAME}`,
      position: LONGEST_REPOSITORY_NAME + 1,
    };
  }
  const stray = findStrayCharacter(text, /[a-z0-9._/-]/);
  if (stray >= 0) {
    const upper = /[A-Z]/.test(text[stray]!) ? 'is upper case, a repository name must be lower case' : 'is not allowed';
    return { defect: `${showCharacter(text, stray)} ${upper}`, position: stray + 1 };
  }
  let start = 0;
  for (const component of text.split('/')) {
    const found = findComponentDefect(component);
    if (found) return { defect: found.defect, position: start + found.position };
    start += component.length + 1;
  }
  return null;
}

/** One path component whose characters are all allowed ones. */
function findComponentDefect(component: string): Defect | null {
  if (component === '') return { defect: 'a part between two slashes, or before or after one, is empty', position: 1 };
  for (const { 0: run, index } of component.matchAll(/[._-]+/g)) {
    const position = index + 1;
    if (index === 0) return { defect: `a part must not begin with "${run[0]!}"`, position };
    if (index + run.length === component.length) return { defect: `a part must not end with "${run.at(-1)!}"`, position };
    if (!/^(?:\.|_|__|-+)$/.test(run)) return { defect: `"${run.slice(0, 3)}" is not a separator; use ".", "_", "__" or dashes`, position };
  }
  return null;
}
