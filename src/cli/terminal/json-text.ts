import { replaceUnsafe } from './unsafe-characters.ts';

/**
 * JSON for a pipe, a file of lines or a terminal: inside a text every character that a terminal could act on is
 * written as an escape, so one value is one line and a text cannot end it.
 * @param indent spaces; with 0 the value stands on one line
 */
export function safeJson(value: unknown, indent = 0): string {
  const json = JSON.stringify(value, null, indent) ?? 'null';
  // Outside of texts JSON has no such character but the line ends that `indent` made.
  return json
    .split('\n')
    .map((line) => replaceUnsafe(line, escapeUtf16))
    .join('\n');
}

const escapeUtf16 = (codePoint: number): string =>
  String.fromCodePoint(codePoint)
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
