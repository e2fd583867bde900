import { sql } from 'kysely';
import type { Sql } from '../../../db/reader/reader.ts';

/** https://learn.microsoft.com/kusto/query/scalar-data-types/, as far as the log has them. */
export type KustoType = 'string' | 'int' | 'long' | 'real' | 'bool' | 'datetime' | 'timespan' | 'dynamic';

/** A datetime is the milliseconds since 1970 here, a timespan its milliseconds. Texts are never null. */
export type Value = string | number | boolean | null;

export interface Expression {
  readonly type: KustoType;
  /** Datetimes are texts as the tables hold them, timespans milliseconds, dynamic values JSON. */
  readonly sql: Sql;
  /** Its value, where no row is needed to know it. */
  readonly constant?: Value;
  /** The column of the log that it is, as it stands there. */
  readonly origin?: Origin;
  /** Of a condition: what follows for rows where it is true. */
  readonly implied?: Implied;
  /** How many parts it has, with those of the columns that it uses. */
  readonly weight: number;
}

/** Columns that finding rows quickly depends on. */
export type Origin = 'time_generated' | 'operation_name' | 'result_description';

/** What lets the database look at few rows. */
export interface Implied {
  /** The event's time, in milliseconds, both ends included. */
  readonly from: number;
  readonly to: number;
  /** It is no login or pull that was served; those are nearly all there is. */
  readonly isNotable: boolean;
}
export const nothingImplied: Implied = { from: -Infinity, to: Infinity, isNotable: false };

const sqlTypes: Readonly<Record<KustoType, Sql>> = {
  string: sql`text`,
  dynamic: sql`text`,
  datetime: sql`text`,
  int: sql`bigint`,
  long: sql`bigint`,
  timespan: sql`bigint`,
  real: sql`double precision`,
  bool: sql`boolean`,
};

export const isNumber = ({ type }: Expression): boolean => type === 'int' || type === 'long' || type === 'real';
export const isWhole = ({ type }: Expression): boolean => type === 'int' || type === 'long';

export const cast = (value: Sql, type: KustoType): Sql => sql`cast(${value} as ${sqlTypes[type]})`;

/** A value of the query: bound, never part of the text. */
export function constant(type: KustoType, value: Value): Expression {
  return { type, constant: value, sql: boundSql(type, value), weight: 1 };
}

function boundSql(type: KustoType, value: Value): Sql {
  if (value === null) return sql`cast(null as ${sqlTypes[type]})`;
  if (type === 'bool') return value ? sql`(1 = 1)` : sql`(1 = 0)`;
  return cast(sql`${type === 'datetime' ? toInstantText(Number(value)) : value}`, type);
}

/** As the tables hold it; outside of the years that they can hold, the end of them. */
export const toInstantText = (milliseconds: number): string =>
  new Date(Math.min(Math.max(milliseconds, FIRST_INSTANT), LAST_INSTANT)).toISOString();

const FIRST_INSTANT = Date.parse('0001-01-01T00:00:00.000Z');
const LAST_INSTANT = Date.parse('9999-12-31T23:59:59.999Z');

export const computed = (type: KustoType, value: Sql, parts: readonly Expression[]): Expression => ({
  type,
  sql: value,
  weight: 1 + parts.reduce((sum, { weight }) => sum + weight, 0),
});

/** For a sentence. */
export const aType = (type: KustoType): string => (type === 'int' ? 'an int' : `a ${type}`);
