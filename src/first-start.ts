import { join } from 'node:path';
import { existsSync, readFileSync } from 'node:fs';
import type { Keys } from './app.ts';
import { ConfigError, explainReading } from './config/load.ts';
import { findSecret, makePrivateFolder, readOrMakeSecret, refuseInTheWay, replacePrivateFile } from './config/data-folder.ts';
import { certificateNames } from './config/own-address.ts';
import { describe, keysFolderOf, locationOf, SHARED_KEYS, type Config } from './config/settings.ts';
import { openDatabase, type Database } from './db/database.ts';
import type { KeyAndCertificate } from './http/tls/certificate-authority.ts';
import { givenCertificate, ownAuthority, ownCertificate } from './http/tls/tls.ts';
import { makeOwner, OWNER_NAME, type OwnerAccount } from './identity/owner-account.ts';
import { newSecret } from './identity/passwords/secret-hash.ts';
import { generateCheckpointKey } from './journal/chain/checkpoint-key.ts';
import { DEFAULT_REGISTRY } from './names/registry-name.ts';
import { passwordFileOf } from './owner-password-file.ts';
import { Secret } from './secret.ts';
import { requireSharedParts } from './shared-parts.ts';
import { generateEllipticKey, generateRsaKey } from './identity/jwt/signing-keys.ts';

// What a data folder needs before anybody can be answered: made once, found again afterwards.

export interface Prepared {
  readonly keys: Keys;
  readonly tls: KeyAndCertificate | null;
  /** That Dockgate made; null where the certificate was given, and without TLS. */
  readonly authority: KeyAndCertificate | null;
  /** Where the authority's certificate is, when Dockgate made one. */
  readonly authorityFile: string | null;
  /** Null when somebody was told, and took the file away. */
  readonly newOwner: NewOwner | null;
}

export interface NewOwner {
  readonly userName: string;
  /** To be shown now, once, and then `forgetPasswordFile`; or the file that holds the password, as long as it is there. */
  readonly password: Secret | { readonly file: string };
}

export interface Circumstances {
  readonly now: Date;
  /** Somebody watches: the password goes to the screen. */
  readonly isWatched: boolean;
}

const LOG_KEY = 'log-checkpoint.pem';
const DATABASES = ['policy', 'content', 'journal'].flatMap((set) => ['', '-wal', '-shm', '-journal'].map((more) => `${set}.db${more}`));

/**
 * Makes folders, keys, tables, the owner and the first registry, as far as they are missing. Safe to run twice at
 * once, and again after it failed or was cut short. Throws ConfigError, and `registry-service-outage`.
 */
export async function prepare(config: Config, { now, isWatched }: Circumstances): Promise<Prepared> {
  const folders = { data: config.data, keys: join(config.data, 'keys'), run: join(config.data, 'run'), tls: join(config.data, 'tls') };
  makePrivateFolder(folders.data);
  refuseInTheWay({
    folders: [folders.keys, folders.run, folders.tls],
    files: [passwordFileOf(config), ...[...(config.keys === undefined ? SHARED_KEYS : []), LOG_KEY].map((name) => join(folders.keys, name)), ...DATABASES.map((name) => join(config.data, name))],
  });
  for (const folder of [folders.keys, folders.run, ...(config.blobStore ? [] : [join(config.data, 'blobs')])]) makePrivateFolder(folder);
  const keys = prepareKeys(config, folders.keys);
  return {
    keys,
    ...(await prepareTls(config, folders.tls, now)),
    newOwner: await withTables(config, async (policy) => {
      await requireSharedParts(config, keys, policy, now);
      return prepareOwner(policy, config, { now, isWatched });
    }),
  };
}

/** A folder that is given may be one that only can be read, as container platforms mount secrets. */
function prepareKeys(config: Config, ownFolder: string): Keys {
  const folder = keysFolderOf(config);
  if (!existsSync(folder)) throw new ConfigError([`keys (DOCKGATE_KEYS): there is no folder ${folder}`]);
  const key = (name: string, make: () => Secret) => {
    try {
      return readOrMakeSecret(folder, name, make);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (config.keys === undefined || (code !== 'EROFS' && code !== 'EACCES')) throw error;
      throw new ConfigError([`keys (DOCKGATE_KEYS): ${join(folder, name)} is not there, or may not be read or made by this user`]);
    }
  };
  return {
    accessToken: key('access-token.pem', generateEllipticKey),
    refreshToken: key('refresh-token.pem', generateEllipticKey),
    directoryToken: key('directory-token.pem', generateRsaKey),
    secretHash: key('secret-hash', newSecret),
    logCheckpoint: readOrMakeSecret(ownFolder, LOG_KEY, generateCheckpointKey),
  };
}

/** All tables of all sets are made here, before there are several workers to make them. */
async function withTables<T>(config: Config, work: (policy: Database<'policy'>) => Promise<T>): Promise<T> {
  const location = locationOf(config);
  for (const set of ['content', 'journal'] as const) await (await openDatabase(location, set)).close();
  const policy = await openDatabase(location, 'policy');
  try {
    return await work(policy);
  } finally {
    await policy.close();
  }
}

async function prepareOwner(policy: Database<'policy'>, config: Config, { now, isWatched }: Circumstances): Promise<NewOwner | null> {
  const file = passwordFileOf(config);
  let isKept = false;
  // A file that is there is of a start that was cut short, for there is no owner yet.
  const keep = ({ password }: OwnerAccount) => {
    if (!isKept) replacePrivateFile(file, password);
    isKept = true;
  };
  const owner = await makeOwner(policy, DEFAULT_REGISTRY, now, keep);
  if (owner && isWatched) return owner;
  return findSecret(file) && { userName: OWNER_NAME, password: { file } };
}

async function prepareTls(config: Config, folder: string, now: Date): Promise<Pick<Prepared, 'tls' | 'authority' | 'authorityFile'>> {
  const { tls, tlsCertificate, tlsKey } = config;
  if (!tls) return { tls: null, authority: null, authorityFile: null };
  if (tlsCertificate !== undefined && tlsKey !== undefined) {
    return { tls: readGiven(tlsCertificate, tlsKey), authority: null, authorityFile: null };
  }
  makePrivateFolder(folder);
  const files = {
    find: (name: string) => findSecret(join(folder, name)),
    replace: (name: string, content: Secret) => replacePrivateFile(join(folder, name), content),
  };
  const own = await ownCertificate(files, certificateNames(config), now);
  return { tls: own, authority: ownAuthority(files), authorityFile: join(folder, 'ca.crt') };
}

function readGiven(certificateFile: string, keyFile: string): KeyAndCertificate {
  try {
    return givenCertificate(read('tlsCertificate', certificateFile), new Secret(read('tlsKey', keyFile)));
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigError([`tlsCertificate and tlsKey (${certificateFile}, ${keyFile}): ${reason}`]);
  }
}

function read(setting: 'tlsCertificate' | 'tlsKey', file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new ConfigError([`${setting} (${describe(setting).env}): ${file}: ${explainReading(error)}`]);
  }
}
