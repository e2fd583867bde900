import { createHash } from 'node:crypto';
import type pg from 'pg';
import { parseLocation } from '../location.ts';
import { keepConnection } from './standing-connection.ts';

/** Something that one process of all that share a database holds at a time. */
export interface SessionLock {
  isHeld(): boolean;
  /** Gives it back; the next one has it within two seconds. */
  close(): Promise<void>;
}

export interface LockHolder {
  readonly taken: () => void;
  /** The connection broke: by now another process may have it. */
  readonly lost?: () => void;
}

/**
 * Waits for its turn, beside everything else. A process that dies gives the lock back at once; one whose machine does, or which
 * cannot be reached any more, within some fifteen seconds, and knows that it lost it well before. On files, which one machine
 * serves, everybody has it. `location` as for `openDatabase`.
 * https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS
 */
export function sessionLock(location: string, name: string, { taken, lost = () => {} }: LockHolder): SessionLock {
  const place = parseLocation(location);
  let isHeld = place.kind === 'sqlite';
  if (place.kind === 'sqlite') {
    taken();
    return { isHeld: () => isHeld, close: async () => void (isHeld = false) };
  }

  const key = keyOf(name);
  const tend = async (client: pg.Client) => {
    if (isHeld) return void (await client.query('select 1'));
    const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1::bigint) as held', [key]);
    if (!rows[0]?.held) return;
    isHeld = true;
    taken();
  };
  const giveUp = () => {
    const hadIt = isHeld;
    isHeld = false;
    if (hadIt) lost();
  };
  const connection = keepConnection(place.url, { begin: async () => {}, tend, lost: giveUp });
  return { isHeld: () => isHeld, close: () => connection.close() };
}

/** The lock's number, the same in every process. */
const keyOf = (name: string): string => createHash('sha256').update(`dockgate ${name}`).digest().readBigInt64BE().toString();
