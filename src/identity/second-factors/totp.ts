import { createHmac, randomBytes } from 'node:crypto';
import { equalInConstantTime, Secret } from '../../secret.ts';

// Codes of authenticator apps: RFC 6238 with RFC 4226, in the form that every app understands: SHA-1, six digits, half a minute.

const STEP_MS = 30_000;
const DIGITS = 6;
/** RFC 4226 section 4, R6: 160 bits are recommended. */
const SECRET_BYTES = 20;
/** A clock may be as many steps wrong, and a person as slow. */
const TOLERATED_STEPS = 1;
/** RFC 4648 section 6. */
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** What an app is told once, in base32. */
export function newTotpSecret(random: (bytes: number) => Uint8Array = randomBytes): Secret {
  const bits = [...random(SECRET_BYTES)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return new Secret(bits.match(/.{5}/g)!.map((five) => BASE32[Number.parseInt(five, 2)]!).join(''));
}

/** The number of the half minute, RFC 6238 section 4.2. */
export const stepOf = (at: Date): number => Math.floor(at.getTime() / STEP_MS);

/** The code of a half minute, RFC 4226 section 5.3. @param secret in base32 */
export function codeAt(secret: Secret, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', fromBase32(secret.reveal())).update(counter).digest();
  const offset = mac.at(-1)! & 0xf;
  return String((mac.readUInt32BE(offset) & 0x7f_ff_ff_ff) % 10 ** DIGITS).padStart(DIGITS, '0');
}

/** Of which half minute the code is, as far as clocks may differ; null for a wrong one. */
export function findStep(secret: Secret, code: string, at: Date): number | null {
  const now = stepOf(at);
  for (let step = now - TOLERATED_STEPS; step <= now + TOLERATED_STEPS; step += 1) {
    if (equalInConstantTime(codeAt(secret, step), code)) return step;
  }
  return null;
}

/** What people type, with the gap that apps show between the halves. */
export const readCode = (typed: string): string => typed.replaceAll(/\s/g, '').slice(0, 20);

/** What an app opens or scans: https://github.com/google/google-authenticator/wiki/Key-Uri-Format. */
export function otpauthUri(secret: Secret, account: string, tenant: string): string {
  const issuer = `Dockgate ${tenant}`;
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  return `otpauth://totp/${label}?secret=${secret.reveal()}&issuer=${encodeURIComponent(issuer)}`;
}

/** In groups of four, which are easier to type. */
export const showKey = (secret: Secret): string => secret.reveal().match(/.{1,4}/g)!.join(' ');

function fromBase32(text: string): Buffer {
  const bits = [...text].map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from(bits.match(/.{8}/g)!.map((eight) => Number.parseInt(eight, 2)));
}
