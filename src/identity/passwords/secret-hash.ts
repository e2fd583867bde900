import { createHmac, randomBytes } from 'node:crypto';
import { Secret } from '../../secret.ts';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const SECRET_BYTES = 32;
/** 62^43 is just above 2^256. */
const SECRET_LENGTH = 43;

/** A new secret of 256 random bits in 43 letters and digits, which no shell, URL or header has to quote. */
export function newSecret(random: (bytes: number) => Uint8Array = randomBytes): Secret {
  let rest = BigInt(`0x${Buffer.from(random(SECRET_BYTES)).toString('hex')}`);
  let text = '';
  while (text.length < SECRET_LENGTH) {
    text = ALPHABET[Number(rest % 62n)]! + text;
    rest /= 62n;
  }
  return new Secret(text);
}

/**
 * What is kept of a secret that we made: HMAC-SHA256, base64url. Such a secret cannot be guessed, so a fast hash is
 * enough; the key makes a stolen database useless for testing where a found secret belongs.
 */
export const hashSecret = (key: Secret, secret: Secret): string =>
  createHmac('sha256', key.reveal()).update(secret.reveal()).digest('base64url');
