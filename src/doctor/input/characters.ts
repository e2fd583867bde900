/** A character of what was typed, and the cells of a terminal that it stands in where the text is shown. */
export interface Character {
  readonly text: string;
  /** Counted from 1. */
  readonly cell: number;
  readonly width: number;
}

/** Where in the text, in cells counted from 1, so that a caret can be drawn below it. */
export interface Span {
  readonly position: number;
  readonly length: number;
}

const WIDE = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|[\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u;
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
const PLACE_TAKER = '\uFFFD';

/** Neither a reader nor a terminal shows it, or it changes what they show. */
export const isInvisible = (character: string): boolean => INVISIBLE.test(character);

/** The text as it can be shown: each invisible character stands there as one sign. */
export const toShown = (text: string): string => Array.from(text, (character) => (isInvisible(character) ? PLACE_TAKER : character)).join('');

export function toCharacters(text: string): Character[] {
  let cell = 1;
  return Array.from(text, (character) => {
    const width = WIDE.test(character) ? 2 : /\p{M}/u.test(character) ? 0 : 1;
    const found = { text: character, cell, width };
    cell += width;
    return found;
  });
}

/** The cells of these characters; of none: the cell `end`. */
export function spanOf(characters: readonly Character[], end: number): Span {
  const [first, last] = [characters[0], characters.at(-1)];
  if (!first || !last) return { position: end, length: 1 };
  return { position: first.cell, length: Math.max(1, last.cell + last.width - first.cell) };
}
