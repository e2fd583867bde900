import { sql } from 'kysely';
import type { Sql, Spelling } from '../../../db/reader/reader.ts';
import { lowestUuidv7 } from '../../../names/uuid.ts';
import { nothingImplied, type Expression } from '../expressions/expression.ts';
import { NOTABLE } from '../../../db/migrations/journal-0003-notable.ts';
import { columnsOf, emptyColumnsOf, logTables, missing, type AskedRegistry, type Column, type LogTable } from './log-tables.ts';

// What a query has made so far, as one SELECT: each operator adds to it, and begins another one around it where SQL
// has no place for it. Names of the query stay here; in the SQL columns are c0, c1 …

export interface Relation {
  /** What stands after FROM. */
  readonly source: Sql;
  /** It is the table of events itself, so what a condition implies can be said of it. */
  readonly isLog: boolean;
  readonly where: readonly Sql[];
  readonly columns: readonly Column[];
  /** The first so many columns are groups, the others aggregates; null for rows as they are. */
  readonly groups: number | null;
  readonly order: readonly Order[];
  readonly limit: number | null;
  /** How many tables are read for it. */
  readonly reads: number;
  /** The tables that it consists of, as long as nothing else was done. */
  readonly tables: readonly string[] | null;
}

export interface Order {
  readonly by: Expression;
  readonly descending: boolean;
  readonly nullsFirst: boolean;
}

/** Ids are made in the order of time, but a clock that was set back within this changes no order of theirs. */
const CLOCK_SLACK_MILLISECONDS = 15_000;

const plain = { where: [], groups: null, order: [], limit: null } as const;

/** The events of one or several tables. Here, and nowhere else, a query is bound to its registry. */
export function logOf(tables: readonly LogTable[], registry: AskedRegistry, { checkpoint }: Spelling): Relation {
  const kept = tables.filter((name) => !isUncollected(registry, name)).map((name) => sql.lit(logTables[name]));
  const isAny = kept.length > 0 ? sql`event.category in (${sql.join(kept)})` : sql`1 = 0`;
  const where = [checkpoint, sql`event.registry_id = ${registry.id}`, isAny];
  return { ...plain, source: sql`event`, isLog: true, where, columns: columnsOf(tables, registry), reads: 1, tables };
}

export const isUncollected = ({ uncollected = [] }: AskedRegistry, table: string): boolean => uncollected.includes(table);

/** A table without rows. */
export const emptyTable = (name: string): Relation => ({
  ...plain,
  source: sql`(select 1 as c0) as t`,
  isLog: false,
  where: [sql`1 = 0`],
  columns: emptyColumnsOf(name),
  reads: 1,
  tables: [name],
});

/** Ready for another condition or other columns, which then mean each row. */
export const forRows = (relation: Relation): Relation =>
  relation.limit === null && relation.groups === null ? relation : nested(relation);

/** Ready for groups, or for an order of its own. */
export const forGroups = (relation: Relation): Relation => {
  const ready = forRows(relation);
  return ready.order.length === 0 ? ready : { ...ready, order: [] };
};

/** A SELECT around it: its columns are computed, and only their names are left. Its order stays. */
export function nested(relation: Relation): Relation {
  return {
    ...plain,
    source: sql`(${render(relation, true)}) as t`,
    isLog: false,
    columns: relation.columns.map(({ name, value }, index) => ({ name, value: reference(value, `c${index}`) })),
    order: relation.order.map((order, index) => ({ ...order, by: reference(order.by, `k${index}`) })),
    reads: relation.reads,
    tables: null,
  };
}

const reference = ({ type }: Expression, alias: string): Expression => ({ type, sql: sql.ref(`t.${alias}`), weight: 1 });

export const withColumns = (relation: Relation, columns: readonly Column[]): Relation => ({ ...relation, columns, tables: null });

export function filtered(relation: Relation, condition: Expression): Relation {
  const { from, to, isNotable } = condition.implied ?? nothingImplied;
  const implied = [
    ...(from > -Infinity ? [sql`event.correlation_id >= ${idAt(from)}`] : []),
    ...(to < Infinity ? [sql`event.correlation_id < ${idAt(to + CLOCK_SLACK_MILLISECONDS)}`] : []),
    ...(isNotable ? [NOTABLE] : []),
  ];
  return { ...relation, where: [...relation.where, ...(relation.isLog ? implied : []), condition.sql], tables: null };
}

const LAST_ID_MILLISECONDS = 2 ** 48 - 1;
const idAt = (milliseconds: number): string => lowestUuidv7(new Date(Math.min(Math.max(milliseconds, 0), LAST_ID_MILLISECONDS)));

export const limited = (relation: Relation, count: number): Relation => ({
  ...relation,
  limit: Math.min(relation.limit ?? Infinity, count),
  tables: null,
});

/** All rows of all; a column that one of them does not have is empty in its rows. Same names have same types. */
export function united(relations: readonly Relation[], columns: readonly Column[]): Relation {
  const arms = relations.map((relation) => {
    const found = columns.map(({ name, value }) => relation.columns.find((column) => column.name === name) ?? { name, value: missing(value.type) });
    const arm = { ...forRows(relation), order: [] };
    // What was nested has other expressions for its columns.
    const own = new Map(arm.columns.map((column) => [column.name, column]));
    return render({ ...arm, columns: found.map((column) => own.get(column.name) ?? column) });
  });
  return {
    ...plain,
    source: sql`(${sql.join(arms, sql` union all `)}) as t`,
    isLog: false,
    columns: columns.map(({ name, value }, index) => ({ name, value: reference(value, `c${index}`) })),
    reads: relations.reduce((sum, { reads }) => sum + reads, 0),
    tables: null,
  };
}

/** The statement. `keepsOrder`: what it is ordered by are columns as well, k0, k1 … */
export function render(relation: Relation, keepsOrder = false): Sql {
  const { source, where, columns, groups, order, limit } = relation;
  const selected = columns.map(({ value }, index) => sql`${value.sql} as ${sql.ref(`c${index}`)}`);
  const keys = keepsOrder ? order.map(({ by }, index) => sql`${by.sql} as ${sql.ref(`k${index}`)}`) : [];
  const clauses = [
    sql`select ${sql.join([...selected, ...keys])} from ${source}`,
    ...(where.length > 0 ? [sql`where ${sql.join(where, sql` and `)}`] : []),
    ...(groups ? [sql`group by ${sql.join(Array.from({ length: groups }, (_, index) => sql.lit(index + 1)))}`] : []),
    ...orderClause(relation, order),
    ...(limit === null ? [] : [sql`limit ${sql.lit(limit)}`]),
  ];
  return sql.join(clauses, sql` `);
}

/** Where only some rows are wanted and nobody says which, it is the newest. */
function orderClause({ isLog, limit, groups }: Relation, order: readonly Order[]): Sql[] {
  if (order.length > 0) return [sql`order by ${sql.join(order.map(orderTerm))}`];
  return isLog && limit !== null && groups === null ? [sql`order by event.correlation_id desc`] : [];
}

/** Ids sort by time and have an index. Texts are never null, and saying so would hide them from it on PostgreSQL. */
function orderTerm({ by, descending, nullsFirst }: Order): Sql {
  const key = by.origin === 'time_generated' ? sql`event.correlation_id` : by.sql;
  const direction = descending ? sql`desc` : sql`asc`;
  const nulls = by.type === 'string' || by.origin ? sql`` : nullsFirst ? sql` nulls first` : sql` nulls last`;
  return sql`${key} ${direction}${nulls}`;
}
