import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from './config/load.ts';
import { locationOf, type Config } from './config/settings.ts';
import { openDatabase, type Database } from './db/database.ts';
import { openBlobs } from './open-blobs.ts';
import type { BlobStore } from './registry/blobs/blob-store.ts';
import { collectGarbage, countWaiting, type Collected } from './registry/upkeep/collect-garbage.ts';
import { scrub, type Scrubbed } from './registry/upkeep/scrub.ts';

// What was pushed, as its files and its database are. A server may run meanwhile.

/** Frees what nobody needs. Throws ConfigError, and `registry-service-outage`. */
export const collectGarbageOf = (config: Config, unusedMs: number, onProgress: (so: Collected) => void): Promise<Collected & { readonly waiting: number }> =>
  withContent(config, async (content, blobs) => {
    const unusedSince = new Date(Date.now() - unusedMs);
    const collected = await collectGarbage({ content, blobs, unusedSince, onProgress });
    return { ...collected, waiting: await countWaiting(content, unusedSince) };
  });

/** Compares everything with its digest. Throws likewise. */
export const scrubOf = (config: Config, onProgress: (so: Scrubbed) => void): Promise<Scrubbed> =>
  withContent(config, (content, blobs) => scrub({ content, blobs, now: () => new Date(), onProgress }));

async function withContent<T>(config: Config, work: (content: Database<'content'>, blobs: BlobStore) => Promise<T>): Promise<T> {
  const folder = config.blobStore ? config.data : join(config.data, 'blobs');
  if (!existsSync(folder)) throw new ConfigError([`data: there is no ${folder}; name the server's data folder by --data`]);
  const bytes = await openBlobs(config);
  const content = await openDatabase(locationOf(config), 'content');
  try {
    return await work(content, bytes.blobs);
  } finally {
    bytes.close();
    await content.close();
  }
}
