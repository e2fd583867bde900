import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { authorization } from './ask.ts';

// Looks for secrets that a test planted, in whatever a server wrote or said.

/** So many characters of a secret are as bad as all of them. */
const ENOUGH = 20;

/** As it may stand in a text: the beginning of it, quoted for a URL, in base64, in a Basic header; of a JWT its signature. */
function formsOf(secret: string, names: readonly string[]): Set<string> {
  const part = (secret.startsWith('eyJ') ? secret.slice(secret.lastIndexOf('.') + 1) : secret).slice(0, ENOUGH);
  const base64 = (text: string) => Buffer.from(text).toString('base64').replace(/=+$/, '').slice(0, -2);
  return new Set([part, encodeURIComponent(part), base64(secret), ...names.map((name) => authorization([name, secret]).authorization!.slice(6, -4))]);
}

/**
 * What each of the secrets that stand in a text is.
 * @param secrets by what they are
 * @param names that they may be sent with
 */
export const findSecrets = (where: string, secrets: ReadonlyMap<string, string>, names: readonly string[]): string[] =>
  [...secrets].filter(([, secret]) => [...formsOf(secret, names)].some((text) => where.includes(text))).map(([what]) => what);

/** Everything in a data folder but what is there to be secret: paths and bytes, one character each. */
export const writtenFiles = (data: string): (readonly [path: string, bytes: string])[] =>
  readdirSync(data, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.startsWith(join(data, 'keys')) && path !== join(data, 'owner-password'))
    .map((path) => [path, readFileSync(path, 'latin1')] as const);
