import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findSecret } from './config/data-folder.ts';
import { ConfigError } from './config/load.ts';
import { locationOf, type Config } from './config/settings.ts';
import type { SessionLock } from './db/together/session-lock.ts';
import { openCheckpointKey } from './journal/chain/checkpoint-key.ts';
import type { Secret } from './secret.ts';

/** A machine that was lost may have held it until then. */
const PATIENCE_MS = 30_000;

/**
 * Each server signs its part of the log with a key of its own, and puts in order what its last run left: two with one key would
 * close what the other is writing. Resolves when this one alone has it. Throws ConfigError when another one goes on having it.
 */
export async function holdLogKey(config: Config, pem: Secret, patienceMs = PATIENCE_MS): Promise<SessionLock> {
  const { sessionLock } = await import('./db/together/session-lock.ts');
  const held = Promise.withResolvers<boolean>();
  const lock = sessionLock(locationOf(config), `log key ${openCheckpointKey(pem).id}`, { taken: () => held.resolve(true) });
  const waiting = new AbortController();
  const tooLong = sleep(patienceMs, false, { signal: waiting.signal }).catch(() => false);
  const isHeld = await Promise.race([held.promise, tooLong]);
  waiting.abort();
  if (isHeld) return lock;
  await lock.close();
  const file = keyFileOf(config);
  throw new ConfigError([`data: another server of this database signs its log with ${file}. Each has its own: remove the file that was copied, the start makes a new one`]);
}

/** The same with the key of the data folder. Null on files, which one machine serves: what speaks to PostgreSQL is not loaded for nothing. */
export async function holdOwnLogKey(config: Config): Promise<SessionLock | null> {
  const pem = config.database.reveal() === 'files' ? null : findSecret(keyFileOf(config));
  return pem && holdLogKey(config, pem);
}

const keyFileOf = ({ data }: Config) => join(data, 'keys', 'log-checkpoint.pem');
