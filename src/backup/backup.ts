import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findSecret, makePrivateFolder, replacePrivateFile } from '../config/data-folder.ts';
import { storeName } from '../config/blob-settings.ts';
import { ConfigError } from '../config/load.ts';
import { locationOf, SHARED_KEYS, type Config } from '../config/settings.ts';
import { openDatabase, type Database } from '../db/database.ts';
import { snapshotTables } from '../db/snapshot.ts';
import { Secret } from '../secret.ts';
import { CONTENTS_FILE, KEYS_FILE, SETS, sha256Of, type Contents } from './contents.ts';
import { copyDurably } from './copy-durably.ts';
import { sealKeys } from './key-box.ts';

export interface Wanted {
  /** A folder that is empty, does not exist, or holds an earlier backup: blobs that it has are not copied again. */
  readonly folder: string;
  /** Seals the keys; without one they are left out. */
  readonly passphrase: Secret | null;
  readonly now: Date;
  readonly onProgress: (so: { readonly blobs: number; readonly of: number; readonly bytes: number }) => void;
}

export interface BackedUp extends Contents {
  /** Bytes that were copied this time. */
  readonly copied: number;
  /** Blobs whose file is gone although the registry still has them: `dockgate scrub` says whose they are. */
  readonly missing: readonly string[];
}

interface Blob {
  readonly digest: string;
  readonly storage_key: string;
  readonly size: number;
}

/**
 * Copies a data folder while its server runs: first the databases, each as at one moment, then the blobs that they name, which
 * never change; those in an object store stay there. The backup counts from the moment that its list of contents is written. Throws ConfigError, and the disk's error.
 */
export async function backUp(config: Config, { folder, passphrase, now, onProgress }: Wanted): Promise<BackedUp> {
  prepareFolder(folder, config.data);
  rmSync(join(folder, CONTENTS_FILE), { force: true });
  const copies = await snapshotTables(locationOf(config), SETS, folder);
  const keys = passphrase ? 'sealed' : 'left out';
  if (passphrase) replacePrivateFile(join(folder, KEYS_FILE), new Secret(sealKeys(keyFilesOf(config), passphrase)));
  else rmSync(join(folder, KEYS_FILE), { force: true });

  const location = copies ?? locationOf(config);
  const { copied, missing, blobs } = config.blobStore ? await countBlobs(location) : await copyBlobs(config, folder, location, onProgress);
  const sums = copies ? await Promise.all(SETS.map(async (set) => [set, await sha256Of(join(folder, `${set}.db`))] as const)) : null;
  const databases = sums && (Object.fromEntries(sums) as Contents['databases']);
  const contents: Contents = { format: 'dockgate-backup/1', madeAt: now.toISOString(), keys, databases, blobs, blobStore: storeName(config.blobStore) };
  replacePrivateFile(join(folder, CONTENTS_FILE), new Secret(JSON.stringify(contents, null, 2)));
  return { ...contents, copied, missing };
}

function prepareFolder(folder: string, data: string): void {
  if (!existsSync(data)) throw new ConfigError([`data: there is no ${data}; name the server's data folder by --data`]);
  const there = existsSync(folder) ? readdirSync(folder) : [];
  // A backup that was cut short has databases and blobs, and no list of contents yet.
  const isOurs = there.every((name) => [CONTENTS_FILE, KEYS_FILE, 'blobs'].includes(name) || /^(policy|content|journal)\.db(-\w+)?$/.test(name));
  if (!isOurs || there.includes('keys')) throw new ConfigError([`${folder} holds something else than a backup: name an empty folder, or one with an earlier backup`]);
  makePrivateFolder(folder);
  mkdirSync(join(folder, 'blobs'), { recursive: true, mode: 0o700 });
}

function keyFilesOf(config: Config): Map<string, Secret> {
  const { data, keys } = config;
  const found = ['keys', 'tls'].flatMap((name) => (existsSync(join(data, name)) ? readdirSync(join(data, name)).map((file) => `${name}/${file}`) : []));
  // A draft that a start left behind begins with a dot.
  const own = found.filter((path) => !path.includes('/.')).map((path) => [path, findSecret(join(data, path))!] as const);
  // Those that several servers share may lie beside other things.
  const shared = keys === undefined ? [] : SHARED_KEYS.flatMap((name) => [[`keys/${name}`, findSecret(join(keys, name))] as const]);
  return new Map([...own, ...shared.flatMap(([path, secret]) => (secret ? [[path, secret] as const] : []))]);
}

const countOf = async ({ query }: Database<'content'>): Promise<number> =>
  Number((await query.selectFrom('blob').select(({ fn }) => fn.countAll().as('count')).executeTakeFirstOrThrow()).count);

async function countBlobs(location: string) {
  const copy = await openDatabase(location, 'content');
  try {
    return { copied: 0, missing: [], blobs: await countOf(copy) };
  } finally {
    await copy.close();
  }
}

async function copyBlobs(config: Config, folder: string, location: string, onProgress: Wanted['onProgress']) {
  const copy = await openDatabase(location, 'content');
  try {
    const of = await countOf(copy);
    const so = { blobs: 0, of, bytes: 0, copied: 0, missing: [] as string[] };
    for await (const blob of blobsOf(copy)) {
      const result = await copyBlob(join(config.data, 'blobs'), join(folder, 'blobs'), blob);
      if (result !== 'missing') so.copied += result;
      // Collected as garbage since the database was copied: then nothing needs it.
      else if (await isStillThere(config, blob)) so.missing.push(blob.digest);
      so.blobs += 1;
      so.bytes += blob.size;
      onProgress(so);
    }
    return { copied: so.copied, missing: so.missing, blobs: of };
  } finally {
    await copy.close();
  }
}

async function* blobsOf(content: Database<'content'>): AsyncGenerator<Blob> {
  const AT_ONCE = 500;
  for (let last = ''; ; ) {
    const page = content.query.selectFrom('blob').select(['digest', 'storage_key', 'size']).where('digest', '>', last).where('damaged_at', 'is', null);
    const rows = await page.orderBy('digest').limit(AT_ONCE).execute();
    yield* rows;
    if (rows.length < AT_ONCE) return;
    last = rows.at(-1)!.digest;
  }
}

/** @returns bytes copied, 0 when the backup has it already */
async function copyBlob(from: string, to: string, { storage_key: key, size }: Blob): Promise<number | 'missing'> {
  const place = (folder: string) => join(folder, key.slice(-2), key);
  if (statSync(place(to), { throwIfNoEntry: false })?.size === size) return 0;
  mkdirSync(join(to, key.slice(-2)), { recursive: true, mode: 0o700 });
  try {
    // What an upload left behind its end is not the blob's.
    await copyDurably(place(from), place(to), size);
    return size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'missing';
    throw error;
  }
}

async function isStillThere(config: Config, { digest, storage_key: key }: Blob): Promise<boolean> {
  const live = await openDatabase(locationOf(config), 'content');
  const found = await live.query.selectFrom('blob').select('digest').where('digest', '=', digest).where('storage_key', '=', key).executeTakeFirst();
  await live.close();
  return found !== undefined;
}
