import { Refusal } from '../../causes/refusal.ts';

/** The smallest parts of a condition's text. `position` counts characters from 1. */
export interface Lexeme {
  readonly kind: 'punctuation' | 'word' | 'text' | 'attribute' | 'end';
  /** Of a text what stands between its quotes, of anything else as it was written. */
  readonly value: string;
  readonly position: number;
  /** Where it ends, counted from 0, for those who cut it out. */
  readonly end: number;
}

/** Azure's limit. */
export const LONGEST_CONDITION = 8_192;

const patterns = [
  ['punctuation', /&&|\|\||[!(){},]/y],
  ['attribute', /@[A-Za-z]+\[[^\]\n]{1,200}\]/y],
  ['word', /[A-Za-z0-9][A-Za-z0-9:.-]*/y],
] as const;

export const refuseAt = (field: string, position: number, defect: string): Refusal =>
  new Refusal('request-invalid', { field, defect: `at character ${position}: ${defect}` });

/** Cuts a condition into lexemes. Throws `request-invalid` with the position of the first character that begins none. */
export function readLexemes(text: string, field: string): readonly Lexeme[] {
  if (text.length > LONGEST_CONDITION) {
    throw new Refusal('request-invalid', { field, defect: `it has more than ${LONGEST_CONDITION} characters` });
  }
  const lexemes: Lexeme[] = [];
  let at = 0;
  for (;;) {
    at = skipSpace(text, at);
    if (at === text.length) return [...lexemes, { kind: 'end', value: '', position: at + 1, end: at }];
    const lexeme = text[at] === "'" ? readText(text, at, field) : readPattern(text, at, field);
    lexemes.push(lexeme);
    at = lexeme.end;
  }
}

function readPattern(text: string, at: number, field: string): Lexeme {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return { kind, value: found, position: at + 1, end: at + found.length };
  }
  throw refuseAt(field, at + 1, 'nothing of a condition begins like this');
}

/** Azure's texts have no escape that could be relied on: a quote ends them, and a backslash is refused. */
function readText(text: string, at: number, field: string): Lexeme {
  const close = text.indexOf("'", at + 1);
  if (close < 0) throw refuseAt(field, at + 1, 'this text has no closing quote');
  const value = text.slice(at + 1, close);
  const strange = value.search(/[\\\p{Cc}]/u);
  if (strange >= 0) throw refuseAt(field, at + 2 + strange, 'a text holds neither backslashes nor control characters');
  return { kind: 'text', value, position: at + 1, end: close + 1 };
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\r\n'.includes(text[at]!)) at += 1;
  return at;
}
