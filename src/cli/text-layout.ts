const ASCII = /^[\x20-\x7e]*$/;
/** Characters that take two columns in a terminal. */
const WIDE = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|[\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u;
const NO_WIDTH = /\p{M}/u;

const widthOf = (character: string): number => (NO_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1);

/** Columns that a text without escape sequences takes. */
export const displayWidth = (text: string): number =>
  ASCII.test(text) ? text.length : [...text].reduce((sum, character) => sum + widthOf(character), 0);

export const padEnd = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - displayWidth(text)));

/** At most so many columns; what was cut is shown by `…`. */
export function cutToWidth(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let [kept, used] = ['', 0];
  for (const character of text) {
    used += widthOf(character);
    if (used > width - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

/**
 * Breaks at spaces; a word that is longer than a line has a line of its own. No line begins with `$`: that is how a
 * command to copy begins, and the text may hold what strangers wrote.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let used = 0;
  for (const word of text.split(' ')) {
    const wide = displayWidth(word);
    const isFirst = lines.length === 0;
    if (!isFirst && (used + 1 + wide <= width || word.startsWith('$'))) {
      lines[lines.length - 1] += ` ${word}`;
      used += 1 + wide;
    } else {
      lines.push(word);
      used = wide;
    }
  }
  return lines;
}
