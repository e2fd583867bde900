/** What is wrong with a text, in words for people, and where. */
export interface Defect {
  readonly defect: string;
  /** Counted from 1, in UTF-16 units, so that a caret can be drawn below it. */
  readonly position: number;
}

/** Finds the first character that `allowed` (a character class, not sticky) does not match; -1 when there is none. */
export function findStrayCharacter(text: string, allowed: RegExp): number {
  for (let index = 0; index < text.length; index += 1) if (!allowed.test(text[index]!)) return index;
  return -1;
}

/** Names one character so that it is visible and harmless in a terminal, a header and a log: `"A"`, `a space`, `U+0007`. */
export function showCharacter(text: string, index: number): string {
  const code = text.codePointAt(index);
  if (code === undefined) return 'the end';
  if (code === 0x20) return 'a space';
  if (code > 0x20 && code < 0x7f) return `"${String.fromCodePoint(code)}"`;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
