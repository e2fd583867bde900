import { makeVisible } from './unsafe-characters.ts';

const LONGEST = 1_000;
/** A spreadsheet computes what begins so, also after spaces, and also in its wide forms. */
const FORMULA = /^\s*[=+\-@|%\uFF0B\uFF0D\uFF1D\uFF20]/u;

/**
 * One field of a CSV line (RFC 4180), quoted. What a spreadsheet would take for a formula gets an apostrophe in front,
 * so that it stays text (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export function safeForCsv(text: string): string {
  const visible = makeVisible(text, LONGEST);
  return `"${(FORMULA.test(visible) ? `'${visible}` : visible).replaceAll('"', '""')}"`;
}
