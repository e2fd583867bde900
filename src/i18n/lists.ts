import type { Translate } from './translate.ts';

// Several things in one line. What stands between them differs: Chinese has marks of its own width, and one for names alone.

/** `a, b, c`: names, ids, values. Empty where there is none. */
export const listOfNames = (names: readonly string[], translate: Translate): string => joined(names, (first, next) => translate('list.names', { first, next }));

/** `this, that`: parts of a sentence. Empty where there is none. */
export const listOfParts = (parts: readonly string[], translate: Translate): string => joined(parts, (first, next) => translate('list.parts', { first, next }));

const joined = (parts: readonly string[], join: (first: string, next: string) => string): string =>
  parts.length === 0 ? '' : parts.reduce((first, next) => join(first, next));
