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
 * Breaks at spaces, and between letters of scripts that have none; a word that is longer than a line has a line of its own.
 * No line begins with `$`: that is how a command to copy begins, and the text may hold what strangers wrote.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let used = 0;
  for (const { piece, isAfterSpace } of piecesOf(text)) {
    const wide = displayWidth(piece) + (isAfterSpace ? 1 : 0);
    const isFirst = lines.length === 0;
    if (!isFirst && (used + wide <= width || piece.startsWith('$'))) {
      lines[lines.length - 1] += (isAfterSpace ? ' ' : '') + piece;
      used += wide;
    } else {
      lines.push(piece);
      used = displayWidth(piece);
    }
  }
  return lines;
}

/** Between two wide letters, or one and a word, a line may end: but not before what closes nor after what opens. */
const BREAK = /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。，：；！？」』）》])(?=[^\s、。，：；！？」』）》.,:;!?)\]}…])(?<![「『（《])|(?<=[^\s「『（《([{`"'“])(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}「『（《])/u;

const piecesOf = (text: string): { piece: string; isAfterSpace: boolean }[] =>
  text.split(' ').flatMap((word) => (ASCII.test(word) ? [word] : word.split(BREAK)).map((piece, index) => ({ piece, isAfterSpace: index === 0 })));

/** As `wrap`, and what is still too long is cut into lines. */
export const wrapHard = (text: string, width: number): string[] => wrap(text, width).flatMap((line) => chop(line, width));

/** Pieces of at most so many columns; one letter at least in each. */
export function chop(text: string, width: number): string[] {
  if (displayWidth(text) <= width) return [text];
  const lines = [''];
  let used = 0;
  for (const character of text) {
    const wide = widthOf(character);
    if (used + wide > width && used > 0) {
      lines.push('');
      used = 0;
    }
    lines[lines.length - 1] += character;
    used += wide;
  }
  return lines;
}
