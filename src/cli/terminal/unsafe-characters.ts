// Characters that a reader cannot see, or that make a reader see something else: controls (and with them escape
// sequences and line ends), directional overrides, zero-width and unassigned ones, half surrogate pairs. The space
// and everything with a shape of its own stay.
const UNSAFE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
/** More marks on one letter than any script needs climb over the lines around it. */
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu;

/** The text with each such character replaced by what `show` makes of its code point. */
export const replaceUnsafe = (text: string, show: (codePoint: number) => string): string =>
  text.replace(UNSAFE, (character) => show(character.codePointAt(0)!));

/** For a person to read: what is unsafe stands there as `\u{1b}`, and a text longer than `longest` characters ends with `…`. */
export const makeVisible = (text: string, longest: number): string =>
  cutText(replaceUnsafe(text, showCodePoint).replace(PILED_MARKS, '$1'), longest);

const showCodePoint = (codePoint: number): string => String.raw`\u{${codePoint.toString(16)}}`;

function cutText(text: string, longest: number): string {
  const characters = [...text];
  return characters.length <= longest ? text : `${characters.slice(0, Math.max(0, longest - 1)).join('')}…`;
}
