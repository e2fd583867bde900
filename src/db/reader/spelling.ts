import type { RawBuilder } from 'kysely';

/** A part of a statement with its bound values. */
export type Sql = RawBuilder<unknown>;

/**
 * What queries of the log need and the two databases spell each in their own way. Everything else in such a query is
 * the same text for both. A text that does not read as a number is NULL as one.
 */
export interface Spelling {
  /** Where a part stands in a text, from 1; 0 when it does not. Case counts. */
  position(text: Sql, part: Sql): Sql;
  /** Does the text hold these words, with neither a letter nor a digit before or after? Case does not count. */
  hasWords(text: Sql, words: string): Sql;
  toInteger(text: Sql): Sql;
  toReal(text: Sql): Sql;
  /** Of an instant as the tables hold it: milliseconds since 1970. */
  toMilliseconds(instant: Sql): Sql;
  toInstant(milliseconds: Sql): Sql;
  /** Aggregates: JSON as text. */
  list(value: Sql): Sql;
  distinctList(value: Sql): Sql;
  /** Stands first in the condition of each scan of a table: where a query that takes too long ends. */
  readonly checkpoint: Sql;
}
