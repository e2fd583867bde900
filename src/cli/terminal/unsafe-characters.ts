// Characters that a reader cannot see, or that make a reader see something else: controls (and with them escape
// sequences and line ends), directional overrides, zero-width and unassigned ones, half surrogate pairs. The space
// and everything with a shape of its own stay.
const UNSAFE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
/** Text of Western languages: that nothing in it is unsafe is seen without the table of all characters. */
const PLAIN = /^[\x20-\x7e\u00c0-\u024f\u2013\u2014\u2018-\u201d\u2026]*$/;
/** More marks on one letter than any script needs climb over the lines around it. */
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu;

/** The text with each such character replaced by what `show` makes of its code point. */
export const replaceUnsafe = (text: string, show: (codePoint: number) => string): string =>
  PLAIN.test(text) ? text : text.replace(UNSAFE, (character) => show(character.codePointAt(0)!));

/** For a person to read: what is unsafe stands there as `\u{1b}`, and a text longer than `longest` characters ends with `…`. */
export const makeVisible = (text: string, longest: number): string =>
  cutText(PLAIN.test(text) ? text : replaceUnsafe(text, showCodePoint).replace(PILED_MARKS, '$1'), longest);

const showCodePoint = (codePoint: number): string => String.raw`\u{${codePoint.toString(16)}}`;

function cutText(text: string, longest: number): string {
  const characters = [...text];
  return characters.length <= longest ? text : `${characters.slice(0, Math.max(0, longest - 1)).join('')}…`;
}
