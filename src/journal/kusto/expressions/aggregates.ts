import { sql } from 'kysely';
import type { Spelling, Sql } from '../../../db/reader/reader.ts';
import { defectAt } from '../syntax/defect.ts';
import { aType, cast, computed, isNumber, isWhole, type Expression, type KustoType } from './expression.ts';
import { suggestion } from '../syntax/nearest.ts';
import { part, quoted, type Node } from '../syntax/node.ts';
import { condition, scalar } from './scalar.ts';
import type { Scope } from './scope.ts';

interface Aggregate {
  /** Whether a condition stands last among its values. */
  readonly hasCondition?: boolean;
  readonly takes: 0 | 1;
  readonly make: (value: Expression, node: Node, spelling: Spelling) => { readonly type: KustoType; readonly sql: Sql };
  /** What Kusto calls its column when the query does not, before the name of what it is of. */
  readonly column: string;
}

const least = (word: Sql) => (value: Expression, node: Node) => {
  if (value.type !== 'bool' && value.type !== 'dynamic') return { type: value.type, sql: sql`${word}(${value.sql})` };
  throw defectAt(node.at, `${aType(value.type)} has neither a least nor a greatest`);
};

function numeric(value: Expression, node: Node): Expression {
  if (isNumber(value) || value.type === 'timespan') return value;
  throw defectAt(node.at, `numbers are needed here, and this is ${aType(value.type)}${value.type === 'string' ? '; toint() makes a number of it' : ''}`);
}

const count: Aggregate = { takes: 0, column: 'count_', make: ({ sql: value }) => ({ type: 'long', sql: sql`count(${value})` }) };
const dcount: Aggregate = { takes: 1, column: 'dcount_', make: ({ sql: value }) => ({ type: 'long', sql: sql`count(distinct ${value})` }) };
const min: Aggregate = { takes: 1, column: 'min_', make: least(sql`min`) };
const max: Aggregate = { takes: 1, column: 'max_', make: least(sql`max`) };
const avg: Aggregate = {
  takes: 1,
  column: 'avg_',
  make: (value, node) => {
    const { type, sql: number } = numeric(value, node);
    return type === 'timespan' ? { type, sql: cast(sql`avg(${number})`, 'timespan') } : { type: 'real', sql: cast(sql`avg(${number})`, 'real') };
  },
};
const sum: Aggregate = {
  takes: 1,
  column: 'sum_',
  make: (value, node) => {
    const { type, sql: number } = numeric(value, node);
    const result = isWhole(value) ? 'long' : type;
    return { type: result, sql: cast(sql`sum(${number})`, result) };
  },
};
const makeSet: Aggregate = { takes: 1, column: 'set_', make: ({ sql: value }, _node, { distinctList }) => ({ type: 'dynamic', sql: distinctList(value) }) };
const makeList: Aggregate = { takes: 1, column: 'list_', make: ({ sql: value }, _node, { list }) => ({ type: 'dynamic', sql: list(value) }) };

const only = (aggregate: Aggregate): Aggregate => ({ ...aggregate, hasCondition: true });

const aggregates: ReadonlyMap<string, Aggregate> = new Map(
  Object.entries({
    avg,
    avgif: only(avg),
    count,
    count_distinct: dcount,
    countif: only({ ...count, column: 'countif_' }),
    dcount,
    dcountif: only(dcount),
    make_list: makeList,
    make_set: makeSet,
    max,
    maxif: only(max),
    min,
    minif: only(min),
    sum,
    sumif: only(sum),
  }),
);

export const aggregateNames: readonly string[] = [...aggregates.keys()];

/** The value of a group, and the name that its column has if the query gives none. */
export function aggregated(node: Node, scope: Scope): { readonly name: string; readonly value: Expression } {
  const { aggregate, given } = aggregateOf(node);
  const inner = aggregate.takes === 1 ? scalar(given[0]!, scope) : undefined;
  const test = aggregate.hasCondition ? condition(given[aggregate.takes]!, scope) : undefined;
  const all = inner ?? { ...eachRow, sql: test ? sql`1` : eachRow.sql };
  // Aggregates leave out what is null.
  const kept = test ? { ...all, sql: sql`(case when ${test.sql} then ${all.sql} end)` } : all;
  const made = aggregate.make(kept, given[0] ?? node, scope.spelling);
  return { name: `${aggregate.column}${inner ? columnOf(given[0]) : ''}`, value: computed(made.type, made.sql, [all, ...(test ? [test] : [])]) };
}

const eachRow: Expression = { type: 'long', sql: sql`*`, weight: 0 };

function aggregateOf(node: Node) {
  const isCall = node.kind === 'FunctionCallExpression';
  const name = isCall ? part(node).value : '';
  const aggregate = aggregates.get(name.toLowerCase());
  if (!aggregate) {
    throw defectAt(node.at, `${quoted(isCall ? name : node.text)} is no aggregate that is known here; ${suggestion(name, aggregateNames)}`);
  }
  const given = part(node, 1).parts;
  const takes = aggregate.takes + (aggregate.hasCondition ? 1 : 0);
  if (given.length !== takes) throw defectAt(node.at, `${name}() takes ${valuesOf(takes)}, and here ${given.length === 1 ? 'is 1' : `are ${given.length}`}`);
  return { aggregate, given };
}

const valuesOf = (count: number): string => (count === 1 ? '1 value' : `${count} values`);

const columnOf = (node: Node | undefined): string => (node?.kind === 'NameReference' ? node.value : '');
