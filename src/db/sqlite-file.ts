import { closeSync, constants, existsSync, fsyncSync, mkdirSync, openSync, statSync, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { QueryResult } from 'kysely';
import { isBusy } from './errors.ts';
import { loopTurn } from './loop-turn.ts';

const { O_CREAT, O_NOFOLLOW, O_WRONLY } = constants;
const MOST_STATEMENTS = 500;
/** How long we wait for another process's transaction. */
export const BUSY_LIMIT_MILLISECONDS = 5_000;
const LONGEST_PAUSE_MILLISECONDS = 20;
/** https://www.sqlite.org/rescode.html#readonly_dbmoved */
const SQLITE_READONLY_DBMOVED = 1032;

// FULL: a commit is on the disk before it answers, also after a power loss.
const SETTINGS = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
  PRAGMA cache_size = -16000;
  PRAGMA journal_size_limit = 67108864;
`;

/** One open connection to one file. */
export interface SqliteConnection {
  execute<Row>(sql: string, parameters: readonly unknown[]): QueryResult<Row>;
  /** A writing statement, once for each of these, inside a transaction. */
  executeEach(sql: string, parameters: readonly (readonly unknown[])[]): void;
  /** What `work` commits, outside a transaction, need not be on the disk when it answers; a later commit brings it there. */
  unsynced<T>(work: () => T): T;
  stream<Row>(sql: string, parameters: readonly unknown[]): Iterable<Row>;
  /** Rows as lists of values, in a third of the time; bytes as SQLite gives them. */
  lists(sql: string, parameters: readonly unknown[]): Iterable<readonly unknown[]>;
  readonly inTransaction: boolean;
  close(): void;
}

interface Prepared {
  readonly statement: StatementSync;
  /** Of its rows; none where it returns no rows. */
  readonly columns: readonly string[];
}

export interface HowToOpen {
  /** Such a connection cannot change the file. */
  readonly readOnly?: boolean;
  /** Makes the file when there is none, durable and readable by its owner alone. */
  readonly create?: boolean;
  /** Of a text that a statement makes, in bytes; a longer one ends the statement. */
  readonly longestText?: number;
  /** What statements of this connection may call, by name; what one throws ends the statement. */
  readonly functions?: Readonly<Record<string, (...values: SQLOutputValue[]) => SQLInputValue>>;
}

/** Opens a file. A connection fails while another file, or none, has the name: its rows would be found by nobody. */
export async function openSqlite(file: string, { readOnly = false, create = false, functions = {}, longestText }: HowToOpen = {}): Promise<SqliteConnection> {
  if (create) createFile(file);
  const location = pathToFileURL(file);
  location.search = 'mode=rw';
  const raw = await whileBusy(() => {
    let opened: DatabaseSync | undefined;
    try {
      opened = new DatabaseSync(location, { timeout: 0, ...(longestText === undefined ? {} : { limits: { length: longestText } }) });
      opened.exec(SETTINGS);
      if (readOnly) opened.exec('PRAGMA query_only = ON');
      for (const [name, call] of Object.entries(functions)) opened.function(name, call);
      return opened;
    } catch (error) {
      opened?.close();
      // SQLite does not say which file.
      if (error instanceof Error) error.message = `${file}: ${error.message}`;
      throw error;
    }
  });
  return connectionOf(raw, refuseOthers(file, { oncePerTurn: readOnly }));
}

/**
 * What SQLite itself does unless the journal mode is WAL. Costs 2 µs, so readers do it once a turn of the event loop. Who writes does it each time:
 * a thread's next message may come in the same turn, and what it holds would be lost.
 */
function refuseOthers(file: string, { oncePerTurn }: { readonly oncePerTurn: boolean }): () => void {
  const opened = statSync(file);
  let lookedIn = -1;
  return () => {
    const turn = loopTurn();
    if (oncePerTurn && turn === lookedIn) return;
    lookedIn = turn;
    if (isSame(file, opened)) return;
    lookedIn = -1;
    const reason = new Error(`${file} is gone, or another file: put it back, or start again`);
    throw Object.assign(reason, { code: 'ERR_SQLITE_ERROR', errcode: SQLITE_READONLY_DBMOVED });
  };
}

/**
 * Does `work`, again while another process holds the lock. The waiting is ours and not SQLite's own busy handler,
 * which would stop the event loop.
 */
export async function whileBusy<T>(work: () => T, limitMilliseconds = BUSY_LIMIT_MILLISECONDS): Promise<T> {
  const deadline = performance.now() + limitMilliseconds;
  for (let pause = 1; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MILLISECONDS)) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || performance.now() >= deadline) throw error;
    }
    await sleep(pause);
  }
}

function isSame(file: string, { dev, ino }: Stats): boolean {
  try {
    const found = statSync(file);
    return found.dev === dev && found.ino === ino;
  } catch {
    return false;
  }
}

function connectionOf(raw: DatabaseSync, refuseOthers: () => void): SqliteConnection {
  const cache = new Map<string, Prepared>();

  const prepare = (sql: string): Prepared => {
    const known = cache.get(sql);
    if (known) return known;
    const made = prepareStatement(raw, sql);
    const oldest = cache.keys().next();
    if (cache.size >= MOST_STATEMENTS && !oldest.done) cache.delete(oldest.value);
    cache.set(sql, made);
    return made;
  };

  return {
    execute<Row>(sql: string, parameters: readonly unknown[]): QueryResult<Row> {
      if (!raw.isTransaction) refuseOthers();
      const { statement, columns } = prepare(sql);
      const values = parameters as SQLInputValue[];
      if (columns.length > 0) return { rows: listsOf(statement.all(...values)).map((row) => likePg(row, columns) as Row) };
      const { changes, lastInsertRowid } = statement.run(...values);
      return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
    },
    executeEach(sql, parameters) {
      const { statement } = prepare(sql);
      for (const values of parameters as readonly SQLInputValue[][]) statement.run(...values);
    },
    unsynced<T>(work: () => T): T {
      // Not prepared: it counts when it is compiled, https://www.sqlite.org/pragma.html#syntax.
      raw.exec('PRAGMA synchronous = NORMAL');
      try {
        return work();
      } finally {
        raw.exec('PRAGMA synchronous = FULL');
      }
    },
    *stream<Row>(sql: string, parameters: readonly unknown[]): Iterable<Row> {
      // Not from the cache: the same text may be executed while this one is still being read.
      const { statement, columns } = prepareStatement(raw, sql);
      for (const row of listsOf(statement.iterate(...(parameters as SQLInputValue[])))) yield likePg(row, columns) as Row;
    },
    *lists(sql: string, parameters: readonly unknown[]): Iterable<readonly unknown[]> {
      const statement = raw.prepare(sql);
      statement.setReturnArrays(true);
      yield* listsOf(statement.iterate(...(parameters as SQLInputValue[])));
    },
    get inTransaction() {
      return raw.isTransaction;
    },
    close: () => raw.close(),
  };
}

function prepareStatement(raw: DatabaseSync, sql: string): Prepared {
  const statement = raw.prepare(sql);
  // The objects of node:sqlite take as long to make as the query to run.
  statement.setReturnArrays(true);
  return { statement, columns: statement.columns().map(({ name }) => name) };
}

/** Its types know no statement that returns lists. */
const listsOf = <Rows extends readonly unknown[] | Iterable<unknown>>(rows: Rows) => rows as Rows extends readonly unknown[] ? readonly (readonly unknown[])[] : Iterable<readonly unknown[]>;

/** A plain object, and bytes as Buffer, as `pg` gives them. */
function likePg(values: readonly unknown[], columns: readonly string[]): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (let index = 0; index < columns.length; index += 1) {
    const value = values[index];
    row[columns[index]!] = value instanceof Uint8Array ? Buffer.from(value.buffer, value.byteOffset, value.byteLength) : value;
  }
  return row;
}

function createFile(file: string): void {
  const folder = dirname(file);
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    syncPath(join(folder, '..'));
  }
  if (existsSync(file)) return;
  // Never through a symbolic link.
  closeSync(openSync(file, O_CREAT | O_WRONLY | O_NOFOLLOW, 0o600));
  syncPath(folder);
}

/** Makes a folder's entries durable. */
function syncPath(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
