import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { z } from 'zod';
import { ConfigError } from '../config/load.ts';
import { Secret } from '../secret.ts';

// The key files of a data folder, sealed with a passphrase: AES-256-GCM under a key that scrypt makes of it (RFC 7914).

/** 128 MiB and about half a second for each guess. */
const COST = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };
const ALGORITHM = 'aes-256-gcm';
const LEAST_CHARACTERS = 12;

const box = z.strictObject({ kdf: z.literal('scrypt'), cipher: z.literal(ALGORITHM), salt: z.base64(), iv: z.base64(), tag: z.base64(), data: z.base64() });
const content = z.record(z.string().regex(/^(keys|tls)\/[\w.-]+$/), z.string());

/** Throws ConfigError for a passphrase that could be guessed. */
export function sealKeys(files: ReadonlyMap<string, Secret>, passphrase: Secret): string {
  if (passphrase.reveal().length < LEAST_CHARACTERS) throw new ConfigError([`passphrase: it has fewer than ${LEAST_CHARACTERS} characters`]);
  const [salt, iv] = [randomBytes(16), randomBytes(12)];
  const cipher = createCipheriv(ALGORITHM, keyOf(passphrase, salt), iv);
  const plain = JSON.stringify(Object.fromEntries([...files].map(([name, secret]) => [name, secret.reveal()])));
  const data = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  const written = { salt, iv, tag: cipher.getAuthTag(), data };
  return JSON.stringify({ kdf: 'scrypt', cipher: ALGORITHM, ...Object.fromEntries(Object.entries(written).map(([name, bytes]) => [name, bytes.toString('base64')])) });
}

/** The files by their names, such as `keys/secret-hash`. Throws ConfigError for another passphrase, and for a changed box. */
export function openKeys(text: string, passphrase: Secret): ReadonlyMap<string, Secret> {
  const { salt, iv, tag, data } = box.parse(JSON.parse(text));
  try {
    const decipher = createDecipheriv(ALGORITHM, keyOf(passphrase, Buffer.from(salt, 'base64')), Buffer.from(iv, 'base64'));
    decipher.setAuthTag(Buffer.from(tag, 'base64'));
    const plain = Buffer.concat([decipher.update(Buffer.from(data, 'base64')), decipher.final()]).toString('utf8');
    return new Map(Object.entries(content.parse(JSON.parse(plain))).map(([name, value]) => [name, new Secret(value)]));
  } catch {
    throw new ConfigError(['passphrase: it does not open the keys of this backup, or they were changed']);
  }
}

const keyOf = (passphrase: Secret, salt: Buffer): Buffer => scryptSync(passphrase.reveal().normalize('NFC'), salt, 32, COST);
