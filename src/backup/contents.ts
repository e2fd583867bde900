import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { ConfigError, explainReading } from '../config/load.ts';

// What a backup says about itself. It is a folder: the databases, the bytes of blobs below blobs/, and perhaps the keys.

export const CONTENTS_FILE = 'backup.json';
export const KEYS_FILE = 'keys.sealed';
export const SETS = ['policy', 'content', 'journal'] as const;

const contents = z.strictObject({
  format: z.literal('dockgate-backup/1'),
  madeAt: z.iso.datetime(),
  /** `sealed`: by a passphrase. */
  keys: z.enum(['sealed', 'left out']),
  /** SHA-256 of each database file, hexadecimal; `null`: they are PostgreSQL's own to back up. */
  databases: z.record(z.enum(SETS), z.string().regex(/^[0-9a-f]{64}$/)).nullable(),
  blobs: z.number().int().nonnegative(),
  /** Where their bytes are: `files` are in the backup, others stay where they were. */
  blobStore: z.string().default('files'),
});
export type Contents = z.infer<typeof contents>;

/** Throws ConfigError when the folder is no backup. It is written last: one that was cut short is none. */
export function readContents(folder: string): Contents {
  const file = join(folder, CONTENTS_FILE);
  try {
    return contents.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    const reason = error instanceof z.ZodError || error instanceof SyntaxError ? 'it is no list of a backup’s contents' : explainReading(error);
    throw new ConfigError([`${file}: ${reason}`]);
  }
}

export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
