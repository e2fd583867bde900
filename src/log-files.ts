import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { findSecret } from './config/data-folder.ts';
import { ConfigError, explainReading } from './config/load.ts';
import { locationOf, type Config } from './config/settings.ts';
import { openDatabase, type Database } from './db/database.ts';
import { knownKeys, openCheckpointKey, readPublicKey } from './journal/chain/checkpoint-key.ts';
import { newestCheckpoint } from './journal/chain/checkpoint-store.ts';
import type { SignedCheckpoint } from './journal/chain/checkpoint.ts';
import { recoverLog } from './journal/recover.ts';
import { verifyLog, type Verification } from './journal/verify/verify-log.ts';
import { openExport } from './open-log.ts';
import { Secret } from './secret.ts';

// The log as its files are, without a server: whoever doubts the log does not ask the program that writes it.

/** Exported checkpoints that are compared; of a file with more of them, the last ones. */
const MOST_EXPORTED = 100_000;

export interface Comparison {
  /** Files with checkpoints that were kept elsewhere, a line each; other lines are skipped. */
  readonly checkpointFiles: readonly string[];
  /** Files with the public keys of other machines that write to the same database. */
  readonly keyFiles: readonly string[];
  readonly onProgress?: (events: number) => void;
}

/** Whether the log of this data folder or database is what was written. Throws ConfigError, and `registry-service-outage`. */
export async function verifyLogOf(config: Config, { checkpointFiles, keyFiles, ...watching }: Comparison): Promise<Verification> {
  const own = findSecret(keyFileOf(config));
  const others = keyFiles.map((file) => readKey(file, reading(file, () => new Secret(readFileSync(file, 'utf8')))));
  if (!own && others.length === 0) throw new ConfigError([`data: there is no ${keyFileOf(config)}; name a file with its public key by --key`]);
  const keys = knownKeys([...(own ? [readKey(keyFileOf(config), own)] : []), ...others]);
  const exported: SignedCheckpoint[] = [];
  for (const file of checkpointFiles) exported.push(...(await readExported(file)));
  return withLog(config, (database) => verifyLog({ database, keys, exported, ...watching }));
}

/**
 * Puts in order what one process left that ended without closing the log, or what all of them left; those whose streams
 * are signed by this data folder's key. Throws likewise.
 */
export async function recoverLogOf(config: Config, gone: number | 'all', faults: (entry: object) => void): Promise<void> {
  const pem = findSecret(keyFileOf(config));
  if (!pem) return;
  const now = () => new Date();
  const exported = openExport(config, { now, faults });
  const parts = { location: locationOf(config), key: openCheckpointKey(pem), processId: process.pid, now, onDurable: exported.take };
  await withLog(config, (database) => recoverLog({ ...parts, database }, gone)).finally(() => exported.close());
}

/** The newest checkpoint; `null` before the first event. Throws likewise. */
export const newestCheckpointOf = (config: Config): Promise<SignedCheckpoint | null> =>
  withLog(config, async (database) => (await newestCheckpoint(database)) ?? null);

/** The public key of this data folder, PEM. Throws likewise. */
export function publicKeyOf(config: Config): string {
  const own = findSecret(keyFileOf(config));
  if (!own) throw new ConfigError([`data: there is no ${keyFileOf(config)}`]);
  return readKey(keyFileOf(config), own).export({ type: 'spki', format: 'pem' }).toString().trim();
}

const keyFileOf = ({ data }: Config) => join(data, 'keys', 'log-checkpoint.pem');

/** A log that is not there is not made. */
async function withLog<T>(config: Config, look: (database: Database<'journal'>) => Promise<T>): Promise<T> {
  const isFile = config.database.reveal() === 'files';
  if (isFile && !existsSync(join(config.data, 'journal.db'))) throw new ConfigError([`data (DOCKGATE_DATA): there is no log in ${config.data}`]);
  const database = await openDatabase(locationOf(config), 'journal');
  try {
    return await look(database);
  } finally {
    await database.close();
  }
}

function readKey(file: string, pem: Secret) {
  try {
    return readPublicKey(pem);
  } catch {
    throw new ConfigError([`${file}: it is no Ed25519 key in PEM`]);
  }
}

async function readExported(file: string): Promise<SignedCheckpoint[]> {
  const found: SignedCheckpoint[] = [];
  try {
    for await (const line of createInterface({ input: createReadStream(file, 'utf8') })) {
      const checkpoint = line.includes('"signature"') ? checkpointIn(line) : null;
      if (checkpoint) found.push(checkpoint);
      if (found.length > 2 * MOST_EXPORTED) found.splice(0, MOST_EXPORTED);
    }
  } catch (error) {
    throw new ConfigError([`${file}: ${explainReading(error)}`]);
  }
  if (found.length === 0) throw new ConfigError([`${file}: it holds no checkpoint`]);
  return found.slice(-MOST_EXPORTED);
}

/** As `dockgate logs checkpoint` prints it, or as the export writes it. */
function checkpointIn(line: string): SignedCheckpoint | null {
  try {
    const value = JSON.parse(line) as { checkpoint?: unknown };
    const { body, signature } = (value.checkpoint ?? value) as Partial<Record<string, unknown>>;
    return typeof body === 'string' && typeof signature === 'string' ? { body, signature } : null;
  } catch {
    return null;
  }
}

function reading<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new ConfigError([`${file}: ${explainReading(error)}`]);
  }
}
