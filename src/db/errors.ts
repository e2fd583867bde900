import { Refusal } from '../causes/refusal.ts';

// What a driver's error means, the same for both databases. Result codes: https://www.sqlite.org/rescode.html,
// https://www.postgresql.org/docs/current/errcodes-appendix.html

const SQLITE_BUSY = 5;
const SQLITE_LOCKED = 6;
/** PERM, NOMEM, READONLY, IOERR, CORRUPT, FULL, CANTOPEN, PROTOCOL, NOTADB: the file or the disk, not the query. */
const SQLITE_OUTAGES: ReadonlySet<number> = new Set([SQLITE_BUSY, SQLITE_LOCKED, 3, 7, 8, 10, 11, 13, 14, 15, 26]);
/** SQLITE_CONSTRAINT_PRIMARYKEY, _UNIQUE, _ROWID. */
const SQLITE_UNIQUE: ReadonlySet<number> = new Set([1555, 2067, 2579]);

const POSTGRES_UNIQUE = '23505';
/** serialization_failure and deadlock_detected: nothing was done, and doing it again will work. */
const POSTGRES_CONFLICTS: ReadonlySet<string> = new Set(['40001', '40P01']);
/** Classes that blame our statement or its values; everything else is the server, the network or its state. */
const POSTGRES_OUR_FAULT = /^(?:0A|20|21|22|23|24|26|27|2B|2D|2F|34|38|39|3B|42|44|P0)/;
const SQLSTATE = /^[0-9A-Z]{5}$/;

/** A row with that key exists already. */
export function isUniqueViolation(error: unknown): boolean {
  return SQLITE_UNIQUE.has(sqliteCode(error)) || codeOf(error) === POSTGRES_UNIQUE;
}

/** Another connection holds the lock: nothing was done, and doing it again may work. */
export function isBusy(error: unknown): boolean {
  return [SQLITE_BUSY, SQLITE_LOCKED].includes(sqliteCode(error) & 0xff);
}

/** Two transactions met: nothing was done, and doing it again may work. */
export function isConflict(error: unknown): boolean {
  return POSTGRES_CONFLICTS.has(codeOf(error)) || (error instanceof Refusal && isConflict(error.cause));
}

/** A `node:sqlite` error as the rest of the program sees it: an outage, or itself when the statement is to blame. */
export function fromSqlite(error: unknown): unknown {
  const closed = codeOf(error) === 'ERR_INVALID_STATE';
  return closed || SQLITE_OUTAGES.has(sqliteCode(error) & 0xff) ? outage(error) : error;
}

/** A `pg` error likewise. What has no SQLSTATE comes from the connection, except mistakes of the call itself. */
export function fromPostgres(error: unknown): unknown {
  const code = codeOf(error);
  if (SQLSTATE.test(code)) return POSTGRES_OUR_FAULT.test(code) ? error : outage(error);
  return error instanceof Refusal || error instanceof TypeError || error instanceof RangeError ? error : outage(error);
}

/** The refusal for a database that does not answer. Its facts hold no address: callers may read them. */
export const outage = (cause: unknown): Refusal => new Refusal('registry-service-outage', { part: 'database' }, { cause });

const codeOf = (error: unknown): string => (hasCode(error) ? String(error.code) : '');

const hasCode = (error: unknown): error is { code: unknown; errcode?: unknown } =>
  typeof error === 'object' && error !== null && 'code' in error;

/** The extended result code; 0 for anything that SQLite did not throw. */
const sqliteCode = (error: unknown): number =>
  hasCode(error) && error.code === 'ERR_SQLITE_ERROR' && typeof error.errcode === 'number' ? error.errcode : 0;
