import { makeVisible } from './unsafe-characters.ts';

const LONGEST = 1_000;

/**
 * Makes a foreign text safe to print: it moves no cursor, changes no colour or title, hides nothing, ends no line and
 * turns no direction. What it would have done stands there as `\u{1b}`.
 * @param longest characters; a longer text ends with `…`
 */
export const safeForTerminal = (text: string, longest = LONGEST): string =>
  makeVisible(text, longest);
