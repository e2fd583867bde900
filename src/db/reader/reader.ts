import type { TableSet } from '../database.ts';
import { parseLocation } from '../location.ts';
import { openPostgresReader } from './postgres-reader.ts';
import type { Spelling, Sql } from './spelling.ts';
import { openSqliteReader } from './sqlite-reader.ts';

export type { Spelling, Sql };

/**
 * A connection that can only read, for statements that were made of what somebody asked: each has a time limit. On
 * SQLite it works in its caller's thread.
 */
export interface Reader {
  readonly spelling: Spelling;
  /**
   * Rows as lists of values in the order of the columns. Throws `request-invalid` when it takes longer than
   * allowed or a value cannot be computed, `registry-service-outage` when the database does not answer.
   */
  rows(statement: Sql, limitMilliseconds: number): AsyncIterable<readonly unknown[]>;
  close(): Promise<void>;
}

/** Opens one set of tables, which are there already. `location` as for `openDatabase`. */
export async function openReader(location: string, set: TableSet): Promise<Reader> {
  const place = parseLocation(location);
  return place.kind === 'sqlite' ? openSqliteReader(place.folder, set) : openPostgresReader(place.url);
}
