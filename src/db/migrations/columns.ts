import { sql, type ColumnDataType, type CreateTableBuilder, type Migration, type RawBuilder } from 'kysely';

type DataType = ColumnDataType | RawBuilder<unknown>;

/** Where the two databases spell a table differently. */
export interface Columns {
  /** Sorted by bytes, whatever the server's language is. */
  readonly text: DataType;
  /** 64 bits. */
  readonly integer: DataType;
  readonly bytes: DataType;
  /** The end of `create table`: types are enforced on both. */
  readonly end: <Name extends string, Column extends string>(table: CreateTableBuilder<Name, Column>) => CreateTableBuilder<Name, Column>;
  /** The same for a table of short rows with a primary key of several columns: the key is the table. */
  readonly keyed: <Name extends string, Column extends string>(table: CreateTableBuilder<Name, Column>) => CreateTableBuilder<Name, Column>;
}

/** A migration is written once and made for either database. */
export type MakeMigration = (columns: Columns) => Migration;

export function columnsFor(database: 'sqlite' | 'postgres'): Columns {
  if (database === 'postgres') {
    return { text: sql`text collate "C"`, integer: 'bigint', bytes: 'bytea', end: (table) => table, keyed: (table) => table };
  }
  return {
    text: 'text',
    integer: 'integer',
    bytes: 'blob',
    end: (table) => table.modifyEnd(sql`strict`),
    keyed: (table) => table.modifyEnd(sql`strict, without rowid`),
  };
}
