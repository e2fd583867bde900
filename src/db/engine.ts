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
