import { isSectionLine } from '../../src/i18n/sections.ts';
import type { Catalogue, MessageKey } from '../../src/i18n/translate.ts';

// A made-up language for tests: `Log in to {registry}` becomes `[[Ļøĝ îñ ţø {registry}]]`.
// Words on a screen without brackets are hard-coded; words with cut-off brackets do not fit.

const LETTERS = new Map(
  [...'abcdefghijklmnopqrstuvwxyz'].map((letter, index) => [letter, [...'åƀçđéƒĝĥîĵķļɱñøþɋŕšţûṽŵẋýž'][index]!]),
);
/** Placeholders, commands and literals, which no language changes. */
const FIXED = /(\{\w+(?:\|[^{}]*)?\}|`[^`]*`)/;

/** The same catalogue, in the made-up language. */
export function pseudo(source: Catalogue): Catalogue {
  const entries = Object.entries(source).map(([key, message]) => [key, message.split('\n').map(pseudoLine).join('\n')]);
  return Object.fromEntries(entries) as Record<MessageKey, string>;
}

function pseudoLine(line: string): string {
  if (line.startsWith('$ ') || isSectionLine(line)) return line;
  const parts = line.split(FIXED).map((part) => (FIXED.test(part) ? part : accented(part)));
  return `[[${parts.join('')}]]`;
}

const accented = (text: string): string =>
  text.replace(/[a-z]/gi, (letter) => {
    const other = LETTERS.get(letter.toLowerCase())!;
    return letter === letter.toLowerCase() ? other : other.toUpperCase();
  });
