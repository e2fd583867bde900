import { randomInt } from 'node:crypto';

/** RFC 8628 section 6.1: no vowels, so that no word comes of it, and nothing that is read as a digit. */
const LETTERS = 'BCDFGHJKLMNPQRSTVWXZ';
/** 5 × 10¹¹ codes: of ten thousand that wait, a guess in fifty million finds one. */
const LENGTH = 9;

/** What somebody types on another device. */
export const newUserCode = (random: (below: number) => number = randomInt): string =>
  Array.from({ length: LENGTH }, () => LETTERS[random(LETTERS.length)]).join('');

/** In groups, which are easier to read and to type: `BCDF-GHJKL` comes back as it was shown or without the dash. */
export const showUserCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;
