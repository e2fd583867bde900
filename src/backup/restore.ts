import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { storeName } from '../config/blob-settings.ts';
import { makePrivateFolder, writeNewPrivateFile } from '../config/data-folder.ts';
import { ConfigError } from '../config/load.ts';
import type { Config } from '../config/settings.ts';
import { openDatabase } from '../db/database.ts';
import { openBlobs } from '../open-blobs.ts';
import { scrub, type Damaged } from '../registry/upkeep/scrub.ts';
import { Secret } from '../secret.ts';
import { KEYS_FILE, readContents, SETS, sha256Of, type Contents } from './contents.ts';
import { copyDurably } from './copy-durably.ts';
import { openKeys } from './key-box.ts';

export interface Restoring {
  readonly folder: string;
  /** Opens the keys; `unwanted`: they are to be left out. */
  readonly passphrase: Secret | 'not given' | 'unwanted';
  readonly now: () => Date;
  readonly onProgress: (so: { readonly blobs: number; readonly of: number; readonly bytes: number }) => void;
}

export interface Restored {
  readonly contents: Contents;
  /** Whether the keys are back. */
  readonly keys: boolean;
  /** Blobs that the backup has not, or not whole: they are set aside, as `scrub` does. */
  readonly damaged: readonly Damaged[];
  readonly damagedCount: number;
}

/**
 * Makes a data folder of a backup: all of it or nothing, as the folder gets its name last. Every database and every blob is
 * read and compared with its digest. Throws ConfigError, and the disk's error.
 */
export async function restore(config: Config, { folder, passphrase, now, onProgress }: Restoring): Promise<Restored> {
  const { data } = config;
  const contents = readContents(folder);
  const store = storeName(config.blobStore);
  if (contents.blobStore !== store) throw new ConfigError([`blobStore (DOCKGATE_BLOB_STORE): it is ${store}, and the blobs of this backup are in ${contents.blobStore}: set it, and what belongs to it, as it was`]);
  if (!contents.databases) throw new ConfigError([`${folder} was made of a server with PostgreSQL: restore the database by its own means, and copy ${join(folder, 'blobs')} to ${join(data, 'blobs')}`]);
  if (existsSync(data) && readdirSync(data).length > 0) throw new ConfigError([`data: ${data} is not empty, and nothing there may be lost: name a folder that does not exist`]);
  if (contents.keys === 'sealed' && passphrase === 'not given') throw new ConfigError(['passphrase: this backup has sealed keys; name the file with their passphrase, or leave them out by --without-keys']);
  const keys = contents.keys === 'sealed' && passphrase instanceof Secret ? openKeys(readFileSync(join(folder, KEYS_FILE), 'utf8'), passphrase) : null;

  const draft = `${resolve(data)}.restoring`;
  rmSync(draft, { recursive: true, force: true });
  makePrivateFolder(draft);
  try {
    await copyDatabases(folder, draft, contents.databases);
    if (!config.blobStore) await copyTree(join(folder, 'blobs'), join(draft, 'blobs'));
    for (const [name, secret] of keys ?? []) {
      mkdirSync(join(draft, name, '..'), { recursive: true, mode: 0o700 });
      writeNewPrivateFile(join(draft, name), secret);
    }
    const { damaged, damagedCount } = await examine({ ...config, data: draft }, contents.blobs, { now, onProgress });
    rmSync(data, { recursive: true, force: true });
    renameSync(draft, data);
    return { contents, keys: keys !== null, damaged, damagedCount };
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  }
}

async function copyDatabases(from: string, to: string, sums: NonNullable<Contents['databases']>): Promise<void> {
  for (const set of SETS) {
    const file = join(to, `${set}.db`);
    await copyDurably(join(from, `${set}.db`), file);
    if ((await sha256Of(file)) !== sums[set]) throw new ConfigError([`${join(from, `${set}.db`)} was changed since the backup was made`]);
  }
}

async function copyTree(from: string, to: string): Promise<void> {
  mkdirSync(to, { mode: 0o700 });
  for (const folder of readdirSync(from)) {
    mkdirSync(join(to, folder), { mode: 0o700 });
    for (const name of readdirSync(join(from, folder))) await copyDurably(join(from, folder, name), join(to, folder, name));
  }
}

async function examine(config: Config, of: number, { now, onProgress }: Pick<Restoring, 'now' | 'onProgress'>) {
  const content = await openDatabase(`sqlite:${config.data}`, 'content');
  const bytes = await openBlobs(config);
  try {
    // Unfinished uploads have left their bytes behind.
    await content.query.deleteFrom('upload').execute();
    return await scrub({ content, blobs: bytes.blobs, now, onProgress: ({ blobs, bytes }) => onProgress({ blobs, of, bytes }) });
  } finally {
    bytes.close();
    await content.close();
  }
}
