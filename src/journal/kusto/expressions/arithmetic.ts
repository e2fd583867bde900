import { sql } from 'kysely';
import type { Spelling, Sql } from '../../../db/reader/reader.ts';
import { defectAt } from '../syntax/defect.ts';
import { aType, cast, computed, constant, isNumber, isWhole, type Expression, type KustoType } from './expression.ts';
import type { Node } from '../syntax/node.ts';

const operations = {
  AddExpression: { operator: sql`+`, of: (a: number, b: number) => a + b },
  SubtractExpression: { operator: sql`-`, of: (a: number, b: number) => a - b },
  MultiplyExpression: { operator: sql`*`, of: (a: number, b: number) => a * b },
  DivideExpression: { operator: sql`/`, of: (a: number, b: number) => a / b },
  ModuloExpression: { operator: sql`%`, of: (a: number, b: number) => a % b },
} as const;
export type Arithmetic = keyof typeof operations;
export const isArithmetic = (kind: string): kind is Arithmetic => Object.hasOwn(operations, kind);

/** `a + b` and the like, of numbers and of times. */
export function arithmetic(node: Node, kind: Arithmetic, left: Expression, right: Expression, spelling: Spelling): Expression {
  const type = resultOf(kind, left.type, right.type);
  if (type === undefined) throw defectAt(node.at, `${aType(left.type)} and ${aType(right.type)} cannot be computed with each other so`);
  if (typeof left.constant === 'number' && typeof right.constant === 'number') return folded(kind, type, left.constant, right.constant);
  const made = operate(kind, type, number(left, spelling), number(right, spelling));
  return computed(type, type === 'datetime' ? spelling.toInstant(made) : made, [left, right]);
}

/** The type of a result; undefined where there is none. https://learn.microsoft.com/kusto/query/datetime-timespan-arithmetic */
function resultOf(kind: Arithmetic, left: KustoType, right: KustoType): KustoType | undefined {
  const isSum = kind === 'AddExpression' || kind === 'SubtractExpression';
  const numbers = [left, right].every((type) => isNumber({ ...NONE, type }));
  if (numbers) return left === 'real' || right === 'real' ? 'real' : 'long';
  if (left === 'timespan' && right === 'timespan') return isSum || kind === 'ModuloExpression' ? 'timespan' : kind === 'DivideExpression' ? 'real' : undefined;
  if (left === 'datetime' && right === 'timespan' && isSum) return 'datetime';
  if (left === 'timespan' && right === 'datetime' && kind === 'AddExpression') return 'datetime';
  if (left === 'datetime' && right === 'datetime' && kind === 'SubtractExpression') return 'timespan';
  if (left === 'timespan' && isNumber({ ...NONE, type: right })) return kind === 'MultiplyExpression' || kind === 'DivideExpression' ? 'timespan' : undefined;
  if (right === 'timespan' && isNumber({ ...NONE, type: left })) return kind === 'MultiplyExpression' ? 'timespan' : undefined;
  return undefined;
}

const NONE: Expression = constant('long', null);

function folded(kind: Arithmetic, type: KustoType, left: number, right: number): Expression {
  const value = operations[kind].of(left, right);
  const kept = type === 'long' ? Math.trunc(value) : value;
  return constant(type, Number.isFinite(kept) && (type === 'real' || Math.abs(kept) <= Number.MAX_SAFE_INTEGER) ? kept : null);
}

function operate(kind: Arithmetic, type: KustoType, left: Sql, right: Sql): Sql {
  const { operator } = operations[kind];
  const divides = kind === 'DivideExpression' || kind === 'ModuloExpression';
  const [a, b] = type === 'real' ? [cast(left, 'real'), cast(right, 'real')] : [left, right];
  // Neither database has a remainder of real numbers in common.
  if (type === 'real' && kind === 'ModuloExpression') return sql`(${a} - ${b} * cast(${a} / nullif(${b}, 0) as bigint))`;
  const result = sql`(${a} ${operator} ${divides ? sql`nullif(${b}, 0)` : b})`;
  return type === 'timespan' || type === 'datetime' ? cast(result, 'timespan') : result;
}

const number = ({ type, sql: value }: Expression, spelling: Spelling): Sql => (type === 'datetime' ? spelling.toMilliseconds(value) : value);

export function minus(node: Node, value: Expression): Expression {
  if (!isNumber(value) && value.type !== 'timespan') throw defectAt(node.at, `there is no negative of ${aType(value.type)}`);
  if (typeof value.constant === 'number') return constant(value.type, -value.constant);
  return computed(value.type, sql`(- ${value.sql})`, [value]);
}

/** Milliseconds from the first day of year 1, where Kusto begins to count, to 1970. */
const EPOCH_MILLISECONDS = 62_135_596_800_000;
/** Steps that end where a part of the text of an instant does: how much of it stays, and what follows. */
const textSteps: Readonly<Record<number, readonly [kept: number, rest: string]>> = {
  1_000: [19, '.000Z'],
  60_000: [16, ':00.000Z'],
  3_600_000: [13, ':00:00.000Z'],
  86_400_000: [10, 'T00:00:00.000Z'],
};

/** Rounded down to a multiple of the step. */
export function bin(node: Node, value: Expression, step: Expression, spelling: Spelling): Expression {
  if (value.type === 'datetime' ? step.type !== 'timespan' : value.type === 'timespan' ? step.type !== 'timespan' : !(isNumber(value) && isNumber(step))) {
    throw defectAt(node.at, `bin() takes a time and a timespan, or two numbers, and here are ${aType(value.type)} and ${aType(step.type)}`);
  }
  if (typeof step.constant !== 'number' || step.constant <= 0) {
    throw defectAt(node.at, 'the second value of bin() must be written in the query, and more than nothing');
  }
  if (typeof value.constant === 'number') return constant(value.type, binned(value.constant, step.constant, value.type));
  if (value.type === 'datetime') return computed('datetime', binTime(value.sql, step.constant, spelling), [value]);
  if (isWhole(value) && isWhole(step) || value.type === 'timespan') {
    const size = sql`cast(${step.constant} as bigint)`;
    return computed(value.type, sql`(${value.sql} - ((${value.sql} % ${size}) + ${size}) % ${size})`, [value, value, value]);
  }
  return computed('real', sql`(floor(${cast(value.sql, 'real')} / ${step.sql}) * ${step.sql})`, [value, step]);
}

function binned(value: number, step: number, type: KustoType): number {
  const start = type === 'datetime' ? EPOCH_MILLISECONDS : 0;
  return Math.floor((value + start) / step) * step - start;
}

function binTime(instant: Sql, step: number, spelling: Spelling): Sql {
  const known = textSteps[step];
  if (known) return sql`(substr(${instant}, 1, ${sql.lit(known[0])}) || ${sql.lit(known[1])})`;
  const [start, size] = [sql`cast(${EPOCH_MILLISECONDS} as bigint)`, sql`cast(${Math.max(1, Math.round(step))} as bigint)`];
  return spelling.toInstant(sql`((${spelling.toMilliseconds(instant)} + ${start}) / ${size} * ${size} - ${start})`);
}
