import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { Kysely, type IsolationLevel, type KyselyConfig, type TransactionBuilder } from 'kysely';
import type { Engine } from './engine.ts';
import { isConflict } from './errors.ts';
import type { JournalTables } from './journal-tables.ts';
import { parseLocation } from './location.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { openPostgresEngine } from './postgres.ts';
import { rememberedRows } from './remembered-rows.ts';
import { openSqliteEngine } from './sqlite.ts';
import type { ContentTables, PolicyTables } from './tables.ts';

// The stores' only way to SQL. Everything they write runs on SQLite and on PostgreSQL: time is a parameter, ids are
// made by us, and only what both know is used (RETURNING, ON CONFLICT, CTEs, partial indexes).

export interface TableSets {
  policy: PolicyTables;
  content: ContentTables;
  journal: JournalTables;
}
export type TableSet = keyof TableSets;
export type TablesOf<S extends TableSet> = TableSets[S];

/**
 * One set of tables, migrated to today. When the database does not answer (busy, closed, unreachable, disk full),
 * every method rejects with the refusal `registry-service-outage`; a violated constraint keeps the driver's error, for `isUniqueViolation`.
 */
export interface Database<S extends TableSet> {
  /** Queries on their own: each is its own transaction. */
  readonly query: Kysely<TablesOf<S>>;
  /**
   * The same for what a loss of power may undo, since no client was told that it is kept: committed for everybody at once, durable only with
   * the next commit of `query` or a transaction. Not for transactions.
   */
  readonly unsynced: Kysely<TablesOf<S>>;
  /**
   * All of `work` or nothing, as if no other transaction ran meanwhile. On PostgreSQL `work` is done again when two
   * transactions met, so it changes nothing but the database; keep it short, on files there is one writer.
   * Inside `work` only `trx` may be used: `query` of the same database throws there, because it could wait for ever.
   */
  transaction<T>(work: (trx: Kysely<TablesOf<S>>) => Promise<T>): Promise<T>;
  /**
   * The same for work that meets itself all the time: transactions in line for a table wait for one another instead of being done
   * again, and nobody else writes to that table. What others write to other tables meanwhile may be seen.
   */
  inLine<T>(table: keyof TablesOf<S> & string, work: (trx: Kysely<TablesOf<S>>) => Promise<T>): Promise<T>;
  /**
   * For the few hot queries: a reading statement with `?` placeholders, compiled once, without the query builder's cost. On files, small rows are
   * remembered until somebody commits: others get the same objects, so they are not to be changed.
   */
  prepared<Row extends object>(sql: string): Prepared<Row>;
  /**
   * Cheap sign that another connection or process committed since the last call (of anybody: it has one user a
   * database). Own commits are no sign. PostgreSQL cannot tell and always says yes.
   */
  changedElsewhere(): boolean;
  /** Waits for the running transaction; closing twice is closing once. */
  close(): Promise<void>;
}

export interface Prepared<Row> {
  all(...parameters: string[]): Promise<Row[]>;
  first(...parameters: string[]): Promise<Row | undefined>;
}

const MOST_ATTEMPTS = 20;

/**
 * Opens one set of tables and migrates it; two processes may do so at once.
 * `location`: `sqlite:<folder>`, where each set is a file of its own, or `postgres://…`, where all sets share a database.
 * `observe` is told how long each statement and each transaction took.
 */
export async function openDatabase<S extends TableSet>(location: string, set: S, observe: Observe | null = null): Promise<Database<S>> {
  const inside = new AsyncLocalStorage<{ open: boolean }>();
  const engine = await openEngine(location, set, () => {
    if (inside.getStore()?.open) throw new Error('Inside a transaction only its own handle may be used.');
  });
  try {
    await engine.migrating((dialect) => migrate(new Kysely<unknown>({ dialect }), set, migrations[set]));
  } catch (error) {
    await engine.close();
    throw error;
  }

  const log: Pick<KyselyConfig, 'log'> = observe ? { log: ({ queryDurationMillis }) => observe('statement', queryDurationMillis / 1_000) } : {};
  const query = new Kysely<TablesOf<S>>({ dialect: engine.dialect, ...log });
  const timed = <T>(kind: Parameters<Observe>[0], work: () => Promise<T>) => (observe ? observed(observe, kind, work) : work());
  let closing: Promise<void> | undefined;
  return {
    query,
    unsynced: new Kysely<TablesOf<S>>({ dialect: engine.unsynced, ...log }),
    transaction: (work) => timed('transaction', () => attempt(() => inTransaction(begin(query, engine.isolation), inside, work))),
    inLine: (table, work) => timed('transaction', () => attempt(() => inTransaction(begin(query, engine.lock ? undefined : engine.isolation), inside, async (trx) => {
      await engine.lock?.(table).execute(trx);
      return work(trx);
    }))),
    prepared: <Row extends object>(sql: string): Prepared<Row> => {
      const all = rememberedRows((parameters) => timed('statement', () => engine.read<Row>(sql, parameters)), engine.state);
      return { all: (...parameters) => all(parameters), first: (...parameters) => all(parameters).then(([row]) => row) };
    },
    changedElsewhere: () => engine.changedElsewhere(),
    close: () => (closing ??= engine.close()),
  };
}

/** Is told how long something took, in seconds, whether it failed or not. */
type Observe = (kind: 'statement' | 'transaction', seconds: number) => void;

async function observed<T>(observe: Observe, kind: Parameters<Observe>[0], work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  try {
    return await work();
  } finally {
    observe(kind, (performance.now() - began) / 1_000);
  }
}

async function openEngine(text: string, set: TableSet, beforeAcquire: () => void): Promise<Engine> {
  const location = parseLocation(text);
  return location.kind === 'sqlite'
    ? openSqliteEngine(location.folder, set, beforeAcquire)
    : openPostgresEngine(location.url, beforeAcquire);
}

const begin = <Tables>(query: Kysely<Tables>, isolation: IsolationLevel | undefined) =>
  isolation ? query.transaction().setIsolationLevel(isolation) : query.transaction();

function inTransaction<Tables, T>(
  transaction: TransactionBuilder<Tables>,
  inside: AsyncLocalStorage<{ open: boolean }>,
  work: (trx: Kysely<Tables>) => Promise<T>,
): Promise<T> {
  return transaction.execute(async (trx) => {
    const mark = { open: true };
    try {
      return await inside.run(mark, () => work(trx));
    } finally {
      mark.open = false;
    }
  });
}

/** Again, with growing pauses, while transactions meet: of those that meet one always succeeds. */
async function attempt<T>(transaction: () => Promise<T>): Promise<T> {
  for (let count = 1; ; count += 1) {
    try {
      return await transaction();
    } catch (error) {
      if (!isConflict(error) || count === MOST_ATTEMPTS) throw error;
    }
    await sleep(count);
  }
}
