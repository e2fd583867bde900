import { randomInt } from 'node:crypto';
import { Secret } from '../../secret.ts';

// 26 characters out of 31 are 128 bits. None of them looks like another one, and none means anything to a shell.
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const LENGTH = 26;

/** A new password for a person, who may have to type it. */
export const newPersonPassword = (): Secret =>
  new Secret(Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join(''));
