// Characters that a reader cannot see, or that make a reader see something else: controls (and with them escape
// sequences and line ends), directional overrides, zero-width and unassigned ones, half surrogate pairs. The space
// and everything with a shape of its own stay.
const UNSAFE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
/** More marks on one letter than any script needs climb over the lines around it. */
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu;

/** The text with each such character replaced by what `show` makes of its code point. */
export const replaceUnsafe = (text: string, show: (codePoint: number) => string): string =>
  text.replace(PILED_MARKS, '$1').replace(UNSAFE, (character) => show(character.codePointAt(0)!));

/** `\u{1b}`: visible, and the same in every sink. */
export const showCodePoint = (codePoint: number): string => String.raw`\u{${codePoint.toString(16)}}`;

/** At most so many characters, the last one `…` when something was cut. */
export function cutText(text: string, longest: number): string {
  const characters = [...text];
  return characters.length <= longest ? text : `${characters.slice(0, Math.max(0, longest - 1)).join('')}…`;
}
