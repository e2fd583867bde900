import type { Dialect, IsolationLevel, RawBuilder } from 'kysely';
import type { PackedRows } from './packed-rows.ts';

/** What the two databases do each in their own way. Everything else is the same text for both. */
export interface Engine {
  readonly dialect: Dialect;
  /** The same without waiting for the disk, where that can be had. */
  readonly unsynced: Dialect;
  /** For transactions; `undefined` where there is only one writer anyway. */
  readonly isolation: IsolationLevel | undefined;
  /** Begins a transaction in which nobody else writes to the table; `undefined` where there is only one writer anyway. */
  readonly lock: ((table: string) => RawBuilder<unknown>) | undefined;
  /** Runs the migrations, with more patience than requests have. */
  migrating(work: (dialect: Dialect) => Promise<void>): Promise<void>;
  /** A reading statement without Kysely, placeholders `?`. */
  read<Row>(sql: string, parameters: readonly unknown[]): Promise<Row[]>;
  changedElsewhere(): boolean;
  /** Another number after each commit, of whomever; null: that cannot be told. For reads, which see at least this state. */
  state(): number | null;
  close(): Promise<void>;
}

/** What a batch does to one table. */
export interface Change {
  readonly table: string;
  /** `insert`: new rows; `put`: rows that take the place of those with their key; `remove`: of each row only the key counts. */
  readonly kind: 'insert' | 'put' | 'remove';
  /** The column of the primary key. */
  readonly key: string;
  /** Each with the same columns. */
  readonly rows: readonly object[];
  /** The same rows once more, for a writer that hands them on as text: whoever has them so saves most of the way. */
  readonly packed?: PackedRows;
}

/** Writes batches of rows durably, without holding up the event loop. */
export interface BatchWriter {
  /**
   * All changes or none, on the disk when it resolves; no row may be in two of them. Rejects with
   * `registry-service-outage` when the database does not answer, with the driver's error when a row is not acceptable; either way the writer goes on.
   */
  write(changes: readonly Change[]): Promise<void>;
  /** After the batches handed over so far. */
  close(): Promise<void>;
}
