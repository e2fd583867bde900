import { sql } from 'kysely';
import type { Spelling, Sql } from '../../../db/reader/reader.ts';
import { defectAt } from '../syntax/defect.ts';
import { aType, computed, constant, isNumber, nothingImplied, type Expression, type Implied, type Value } from './expression.ts';
import type { Node } from '../syntax/node.ts';

/** How two texts compare, in SQL and in our own words; the latter for what is known of a column's usual values. */
interface TextComparison {
  readonly sql: (a: Sql, b: Sql, spelling: Spelling) => Sql;
  readonly holds: (a: string, b: string) => boolean;
}

/** Letters of ASCII alone have cases here, as in both databases. */
export const lower = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
const lowerSql = (text: Sql): Sql => sql`lower(${text})`;

const contains: TextComparison = { sql: (a, b, { position }) => sql`(${position(a, b)} > 0)`, holds: (a, b) => a.includes(b) };
const startsWith: TextComparison = { sql: (a, b) => sql`(substr(${a}, 1, length(${b})) = ${b})`, holds: (a, b) => a.startsWith(b) };
const endsWith: TextComparison = {
  sql: (a, b) => sql`(length(${a}) >= length(${b}) and substr(${a}, length(${a}) - length(${b}) + 1) = ${b})`,
  holds: (a, b) => a.endsWith(b),
};
const equals: TextComparison = { sql: (a, b) => sql`(${a} = ${b})`, holds: (a, b) => a === b };

const ignoringCase = ({ sql: compare, holds }: TextComparison): TextComparison => ({
  sql: (a, b, spelling) => compare(lowerSql(a), lowerSql(b), spelling),
  holds: (a, b) => holds(lower(a), lower(b)),
});
const negated = ({ sql: compare, holds }: TextComparison): TextComparison => ({
  sql: (a, b, spelling) => sql`(not ${compare(a, b, spelling)})`,
  holds: (a, b) => !holds(a, b),
});

const positive: Readonly<Record<string, TextComparison>> = {
  EqualTilde: ignoringCase(equals),
  Contains: ignoringCase(contains),
  ContainsCs: contains,
  StartsWith: ignoringCase(startsWith),
  StartsWithCs: startsWith,
  EndsWith: ignoringCase(endsWith),
  EndsWithCs: endsWith,
};

/** By the parser's names. */
export const textComparisons: Readonly<Record<string, TextComparison>> = {
  ...Object.fromEntries(Object.entries(positive).map(([name, compare]) => [`${name}Expression`, compare])),
  ...Object.fromEntries(Object.entries(positive).map(([name, compare]) => [`Not${name}Expression`, negated(compare)])),
  BangTildeExpression: negated(ignoringCase(equals)),
};

const ordered = {
  EqualExpression: { operator: sql`=`, holds: (a: Value, b: Value) => a === b },
  NotEqualExpression: { operator: sql`<>`, holds: (a: Value, b: Value) => a !== b },
  LessThanExpression: { operator: sql`<`, holds: (a: Value, b: Value) => a! < b! },
  LessThanOrEqualExpression: { operator: sql`<=`, holds: (a: Value, b: Value) => a! <= b! },
  GreaterThanExpression: { operator: sql`>`, holds: (a: Value, b: Value) => a! > b! },
  GreaterThanOrEqualExpression: { operator: sql`>=`, holds: (a: Value, b: Value) => a! >= b! },
} as const;
export type OrderedKind = keyof typeof ordered;
export const isOrderedKind = (kind: string): kind is OrderedKind => Object.hasOwn(ordered, kind);

/** A text beside a text. */
export function compareTexts(node: Node, left: Expression, right: Expression, { sql: compare, holds }: TextComparison, spelling: Spelling): Expression {
  for (const side of [left, right]) {
    if (side.type !== 'string' && side.type !== 'dynamic') {
      throw defectAt(node.at, `this compares texts, and one side is ${aType(side.type)}; tostring() makes a text of it`);
    }
  }
  const made = computed('bool', compare(left.sql, right.sql, spelling), [left, right]);
  return { ...made, implied: { ...nothingImplied, isNotable: isNeverUsual(left, (usual) => holds(usual, String(right.constant)), right) } };
}

/** `==`, `<` and the like. */
export function compareValues(node: Node, kind: OrderedKind, left: Expression, right: Expression): Expression {
  if (!areComparable(left, right)) throw defectAt(node.at, unlike(left, right));
  const { operator, holds } = ordered[kind];
  if (left.constant !== undefined && right.constant !== undefined && left.constant !== null && right.constant !== null) {
    return constant('bool', holds(left.constant, right.constant));
  }
  const made = computed('bool', comparisonSql(kind, operator, left, right), [left, right]);
  const implied: Implied = {
    ...timeImplied(kind, left, right),
    isNotable: isNeverUsual(left, (usual) => holds(usual, right.constant!), right),
  };
  return { ...made, implied };
}

/** A value beside a missing one is unequal, https://learn.microsoft.com/kusto/query/scalar-data-types/null-values. */
function comparisonSql(kind: OrderedKind, operator: Sql, left: Expression, right: Expression): Sql {
  if (left.type === 'string') return sql`(${left.sql} ${operator} ${right.sql})`;
  if (kind === 'NotEqualExpression') return sql`(${left.sql} is distinct from ${right.sql})`;
  return sql`coalesce(${left.sql} ${operator} ${right.sql}, 1 = 0)`;
}

const areComparable = (left: Expression, right: Expression): boolean => left.type === right.type || (isNumber(left) && isNumber(right));

function unlike(left: Expression, right: Expression): string {
  const types = [left.type, right.type];
  const advice = types.includes('datetime')
    ? 'write a time as datetime(2030-01-31 12:00) or ago(1d)'
    : types.some((type) => isNumber({ ...left, type }))
      ? 'toint() makes a number of a text, tostring() a text of a number'
      : 'tostring() makes a text of a value';
  return `${aType(left.type)} is compared with ${aType(right.type)}; ${advice}`;
}

/** For each of these at least one of the two columns has another value: it is no login or pull that was served. */
const usualValues = { result_description: ['200'], operation_name: ['Login', 'Pull'] } as const;

function isNeverUsual({ origin }: Expression, holds: (usual: string) => boolean, right: Expression): boolean {
  if (right.constant === undefined || (origin !== 'result_description' && origin !== 'operation_name')) return false;
  return usualValues[origin].every((usual) => !holds(usual));
}

function timeImplied(kind: OrderedKind, left: Expression, right: Expression): { from: number; to: number } {
  const [from, to] = [-Infinity, Infinity];
  if (right.origin === 'time_generated') return timeImplied(mirrored[kind], right, left);
  if (left.origin !== 'time_generated' || typeof right.constant !== 'number') return { from, to };
  const time = right.constant;
  if (kind === 'EqualExpression') return { from: time, to: time };
  if (kind.startsWith('Greater')) return { from: time, to };
  return kind.startsWith('Less') ? { from, to: time } : { from, to };
}

const mirrored: Readonly<Record<OrderedKind, OrderedKind>> = {
  EqualExpression: 'EqualExpression',
  NotEqualExpression: 'NotEqualExpression',
  LessThanExpression: 'GreaterThanExpression',
  LessThanOrEqualExpression: 'GreaterThanOrEqualExpression',
  GreaterThanExpression: 'LessThanExpression',
  GreaterThanOrEqualExpression: 'LessThanOrEqualExpression',
};

/** Both, or one of them: what follows from it. */
export const both = (a: Implied, b: Implied): Implied => ({
  from: Math.max(a.from, b.from),
  to: Math.min(a.to, b.to),
  isNotable: a.isNotable || b.isNotable,
});
export const either = (a: Implied, b: Implied): Implied => ({
  from: Math.min(a.from, b.from),
  to: Math.max(a.to, b.to),
  isNotable: a.isNotable && b.isNotable,
});
