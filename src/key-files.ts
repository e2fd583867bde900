import { join } from 'node:path';
import { findSecret, replacePrivateFile } from './config/data-folder.ts';
import { ConfigError } from './config/load.ts';
import { keysFolderOf, type Config } from './config/settings.ts';
import { openKey, prepareNext, rotate, splitKeys, switchKeys } from './identity/jwt/signing-keys.ts';

// The keys that tokens are signed with, as they lie in the data folder. A server reads them when it starts.

/** What each key signs, by its file in `keys/`. */
export const signingKeyFiles = { access: 'access-token.pem', refresh: 'refresh-token.pem', directory: 'directory-token.pem' } as const;
export type SigningKeyName = keyof typeof signingKeyFiles;

export interface SigningKeyInfo {
  readonly name: SigningKeyName;
  readonly kid: string;
  readonly algorithm: string;
  /** `signing`: new tokens are made with it. `accepted`: older ones still count. */
  readonly use: 'signing' | 'accepted';
}

/** Every key of the data folder, never its private half. Throws ConfigError. */
export const listKeys = (config: Config): SigningKeyInfo[] =>
  (Object.keys(signingKeyFiles) as SigningKeyName[]).flatMap((name) => {
    const { kid, alg, before } = openKey(read(config, name), '');
    const older = before.map((key) => ({ name, kid: key.kid, algorithm: key.alg, use: 'accepted' as const }));
    return [{ name, kid, algorithm: alg, use: 'signing' as const }, ...older];
  });

/** A new key signs from the next start on; what the one before signed still counts. Throws ConfigError. */
export function rotateKeys(config: Config, names: readonly SigningKeyName[]): void {
  for (const name of names) replacePrivateFile(fileOf(config, name), rotate(read(config, name)));
}

/** A new key counts from the next start on, and signs nothing until `switchKeys`. Throws ConfigError. */
export function prepareKeys(config: Config, names: readonly SigningKeyName[]): void {
  for (const name of names) replacePrivateFile(fileOf(config, name), prepareNext(read(config, name)));
}

/** The second key of each file signs from the next start on, and the first still counts. Throws ConfigError. */
export function switchToPrepared(config: Config, names: readonly SigningKeyName[]): void {
  const switched = names.map((name) => [name, switchKeys(read(config, name))] as const);
  const alone = switched.find(([, keys]) => keys === null);
  if (alone) throw new ConfigError([`data: ${fileOf(config, alone[0])} holds one key: run dockgate keys prepare, start every server again, and then this`]);
  for (const [name, keys] of switched) replacePrivateFile(fileOf(config, name), keys!);
}

/** From the next start on, what older keys signed is refused. Throws ConfigError. */
export function forgetOlderKeys(config: Config, names: readonly SigningKeyName[]): void {
  for (const name of names) replacePrivateFile(fileOf(config, name), splitKeys(read(config, name))[0]!);
}

const fileOf = (config: Config, name: SigningKeyName) => join(keysFolderOf(config), signingKeyFiles[name]);

function read(config: Config, name: SigningKeyName) {
  const file = fileOf(config, name);
  const found = findSecret(file);
  if (!found || splitKeys(found).length === 0) throw new ConfigError([`data: there is no key in ${file}`]);
  return found;
}

export { adoptSharedParts as adoptKeys } from './shared-parts.ts';
