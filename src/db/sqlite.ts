import { join } from 'node:path';
import {
  SqliteIntrospector,
  SqliteQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type DialectAdapter,
  type Driver,
  type QueryResult,
} from 'kysely';
import type { Engine } from './engine.ts';
import { fromSqlite, isBusy, outage } from './errors.ts';
import { loopTurn } from './loop-turn.ts';
import { BUSY_LIMIT_MILLISECONDS, openSqlite, whileBusy, type SqliteConnection } from './sqlite-file.ts';
import { writeLock, type WriteLock } from './write-lock.ts';

// node:sqlite under Kysely. Each file has two connections: one writes, one transaction at a time; one reads, so that
// a transaction that waits for something does not stop the readers.

const LOCK_LIMIT_MILLISECONDS = 10_000;
/** Longer than any migration: the second of two processes that start waits for the first. */
const MIGRATION_LIMIT_MILLISECONDS = 120_000;

interface File {
  readonly writer: SqliteConnection;
  readonly reader: SqliteConnection;
  readonly lock: WriteLock;
  busyLimitMilliseconds: number;
  /** The turn of the event loop in which the reader's state was looked at; none after a commit of the writer. */
  lookedIn: number | null;
}

/** Opens `<folder>/<set>.db`. */
export async function openSqliteEngine(folder: string, set: string, beforeAcquire: () => void): Promise<Engine> {
  const path = join(folder, `${set}.db`);
  const file = await opened(async (): Promise<File> => ({
    writer: await openSqlite(path, { create: true }),
    reader: await openSqlite(path, { readOnly: true }),
    lock: writeLock(LOCK_LIMIT_MILLISECONDS, () => outage(new Error('another transaction does not end'))),
    busyLimitMilliseconds: BUSY_LIMIT_MILLISECONDS,
    lookedIn: null,
  }));
  let seen = versionOf(file.writer);
  let state: number | null = null;

  return {
    dialect: dialectOf(file, beforeAcquire),
    unsynced: dialectOf(file, beforeAcquire, false),
    isolation: undefined,
    lock: undefined,
    async migrating(work) {
      file.busyLimitMilliseconds = MIGRATION_LIMIT_MILLISECONDS;
      await work(dialectOf(file, () => {}));
      file.busyLimitMilliseconds = BUSY_LIMIT_MILLISECONDS;
    },
    async read<Row>(sql: string, parameters: readonly unknown[]) {
      try {
        return file.reader.execute<Row>(sql, parameters).rows;
      } catch (error) {
        if (!isBusy(error)) throw fromSqlite(error);
      }
      return opened(() => whileBusy(() => file.reader.execute<Row>(sql, parameters).rows));
    },
    changedElsewhere() {
      try {
        const before = seen;
        seen = versionOf(file.writer);
        return seen !== before;
      } catch (error) {
        if (isBusy(error)) return true;
        throw fromSqlite(error);
      }
    },
    state() {
      const turn = loopTurn();
      if (turn === file.lookedIn) return state;
      try {
        state = versionOf(file.reader);
        file.lookedIn = turn;
        return state;
      } catch (error) {
        if (isBusy(error)) return null;
        throw fromSqlite(error);
      }
    },
    async close() {
      // A transaction that does not end is rolled back.
      const release = await file.lock().catch(() => () => {});
      file.reader.close();
      file.writer.close();
      release();
    },
  };
}

/** Another one after each commit of another connection, https://www.sqlite.org/pragma.html#pragma_data_version. */
const versionOf = (connection: SqliteConnection): number => connection.execute<{ data_version: number }>('PRAGMA data_version', []).rows[0]!.data_version;

async function opened<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw fromSqlite(error);
  }
}

/** What Kysely takes for a connection: it holds the writer only while a transaction or a writing statement needs it. */
class Session implements DatabaseConnection {
  readonly #file: File;
  readonly #synced: boolean;
  #release: (() => void) | undefined;

  constructor(file: File, synced: boolean) {
    this.#file = file;
    this.#synced = synced;
  }

  executeQuery<Row>({ sql, parameters, query }: CompiledQuery): Promise<QueryResult<Row>> {
    const { reader, writer, lock, busyLimitMilliseconds } = this.#file;
    return opened(async () => {
      if (this.#release) return writer.execute<Row>(sql, parameters);
      if (query.kind === 'SelectQueryNode') {
        return whileBusy(() => reader.execute<Row>(sql, parameters), busyLimitMilliseconds);
      }
      const release = await lock();
      const write = () => writer.execute<Row>(sql, parameters);
      try {
        return await whileBusy(() => (this.#synced ? write() : writer.unsynced(write)), busyLimitMilliseconds);
      } finally {
        this.#file.lookedIn = null;
        release();
      }
    });
  }

  async *streamQuery<Row>({ sql, parameters }: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    const connection = this.#release ? this.#file.writer : this.#file.reader;
    for (const row of connection.stream<Row>(sql, parameters)) yield { rows: [row] };
  }

  /** IMMEDIATE: the write lock is taken here, where waiting for it is possible, and never in the middle. */
  begin(): Promise<void> {
    const { writer, lock, busyLimitMilliseconds } = this.#file;
    return opened(async () => {
      const release = await lock();
      try {
        await whileBusy(() => writer.execute('BEGIN IMMEDIATE', []), busyLimitMilliseconds);
      } catch (error) {
        release();
        throw error;
      }
      this.#release = release;
    });
  }

  async commit(): Promise<void> {
    await this.#end('COMMIT');
  }

  async rollback(): Promise<void> {
    // SQLite itself rolls back when the disk is full or fails.
    if (this.#file.writer.inTransaction) await this.#end('ROLLBACK');
    this.release();
  }

  release(): void {
    this.#release?.();
    this.#release = undefined;
  }

  async #end(sql: string): Promise<void> {
    await opened(async () => this.#file.writer.execute(sql, []));
    this.#file.lookedIn = null;
    this.release();
  }
}

function dialectOf(file: File, beforeAcquire: () => void, synced = true): Dialect {
  return {
    createAdapter: () => adapter,
    createDriver: () => driverOf(file, beforeAcquire, synced),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

function driverOf(file: File, beforeAcquire: () => void, synced: boolean): Driver {
  return {
    init: async () => {},
    destroy: async () => {},
    acquireConnection: async () => {
      beforeAcquire();
      return new Session(file, synced);
    },
    releaseConnection: async (connection) => (connection as Session).release(),
    beginTransaction: (connection) => (connection as Session).begin(),
    commitTransaction: (connection) => (connection as Session).commit(),
    rollbackTransaction: (connection) => (connection as Session).rollback(),
  };
}

/** Transactional DDL: a migration runs in one BEGIN IMMEDIATE, which is also the lock between processes. */
const adapter: DialectAdapter = {
  supportsCreateIfNotExists: true,
  supportsTransactionalDdl: true,
  supportsReturning: true,
  supportsOutput: false,
  acquireMigrationLock: async () => {},
  releaseMigrationLock: async () => {},
};
