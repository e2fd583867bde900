import type { Dialect, IsolationLevel } from 'kysely';

/** What the two databases do each in their own way. Everything else is the same text for both. */
export interface Engine {
  readonly dialect: Dialect;
  /** For transactions; `undefined` where there is only one writer anyway. */
  readonly isolation: IsolationLevel | undefined;
  /** Runs the migrations, with more patience than requests have. */
  migrating(work: (dialect: Dialect) => Promise<void>): Promise<void>;
  /** A reading statement without Kysely, placeholders `?`. */
  read<Row>(sql: string, parameters: readonly unknown[]): Promise<Row[]>;
  changedElsewhere(): boolean;
  close(): Promise<void>;
}

/** Inserts batches of rows durably, without holding up the event loop. */
export interface BatchWriter<Row extends object> {
  /**
   * All rows or none, on the disk when it resolves. Every row has the same keys. Rejects with `registry-service-outage`
   * when the database does not answer, with the driver's error when a row is not acceptable; either way the writer goes on.
   */
  write(rows: readonly Row[]): Promise<void>;
  /** After the batches handed over so far. */
  close(): Promise<void>;
}
