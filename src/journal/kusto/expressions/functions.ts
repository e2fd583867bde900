import { sql } from 'kysely';
import { arithmetic, bin } from './arithmetic.ts';
import { defectAt } from '../syntax/defect.ts';
import { aType, cast, computed, constant, isNumber, type Expression, type KustoType } from './expression.ts';
import { parseInstant } from '../syntax/literals.ts';
import type { Node } from '../syntax/node.ts';
import type { Scope } from './scope.ts';

interface Called {
  readonly node: Node;
  readonly scope: Scope;
}
interface ScalarFunction {
  /** The least and the most values. */
  readonly takes: readonly [number, number];
  readonly make: (values: readonly Expression[], called: Called) => Expression;
}

const ANY = 64;

const time = (step: number): ScalarFunction => ({
  takes: [1, 1],
  make: ([value], { node, scope }) => bin(node, value!, constant('timespan', step), scope.spelling),
});

const binning: ScalarFunction = { takes: [2, 2], make: ([value, step], { node, scope }) => bin(node, value!, step!, scope.spelling) };

/** A function of one text. */
const ofText = (type: KustoType, make: (text: Expression['sql']) => Expression['sql']): ScalarFunction => ({
  takes: [1, 1],
  make: ([value], { node }) => computed(type, make(text(value!, node).sql), [value!]),
});

const choice: ScalarFunction = {
  takes: [3, 3],
  make: ([test, yes, no], { node }) => cases([[test!, yes!]], no!, node),
};

const table: Readonly<Record<string, ScalarFunction>> = {
  ago: {
    takes: [1, 1],
    make: ([span], { node, scope }) => arithmetic(node, 'SubtractExpression', constant('datetime', scope.now), duration(span!, node), scope.spelling),
  },
  bin: binning,
  case: { takes: [3, ANY], make: (values, { node }) => cases(pairs(values, node), values.at(-1)!, node) },
  coalesce: { takes: [2, ANY], make: (values, { node }) => coalesced(values, node) },
  floor: binning,
  iff: choice,
  iif: choice,
  isempty: { takes: [1, 1], make: ([value]) => computed('bool', isEmpty(value!), [value!]) },
  isnotempty: { takes: [1, 1], make: ([value]) => computed('bool', sql`(not ${isEmpty(value!)})`, [value!]) },
  isnotnull: { takes: [1, 1], make: ([value]) => computed('bool', sql`(${value!.sql} is not null)`, [value!]) },
  isnull: { takes: [1, 1], make: ([value]) => computed('bool', sql`(${value!.sql} is null)`, [value!]) },
  not: { takes: [1, 1], make: ([value], { node }) => computed('bool', sql`(not ${truth(value!, node).sql})`, [value!]) },
  now: {
    takes: [0, 1],
    make: ([span], { node, scope }) =>
      arithmetic(node, 'AddExpression', constant('datetime', scope.now), span ? duration(span, node) : constant('timespan', 0), scope.spelling),
  },
  replace_string: {
    takes: [3, 3],
    make: (values, { node }) => computed('string', sql`replace(${sql.join(values.map((value) => text(value, node).sql))})`, values),
  },
  startofday: time(86_400_000),
  startofhour: time(3_600_000),
  strcat: { takes: [1, ANY], make: (values) => computed('string', sql`(${sql.join(values.map(toText), sql` || `)})`, values) },
  strlen: ofText('long', (value) => sql`length(${value})`),
  substring: {
    takes: [2, 3],
    make: ([value, start, length], { node }) => {
      const places = [sql`${wholes(start!, node)} + 1`, ...(length ? [wholes(length, node)] : [])];
      return computed('string', sql`substr(${sql.join([text(value!, node).sql, ...places])})`, [value!, start!]);
    },
  },
  todatetime: { takes: [1, 1], make: ([value], { node }) => instant(value!, node) },
  todouble: { takes: [1, 1], make: ([value], { scope }) => toNumber(value!, 'real', scope) },
  toint: { takes: [1, 1], make: ([value], { scope }) => toNumber(value!, 'int', scope) },
  tolong: { takes: [1, 1], make: ([value], { scope }) => toNumber(value!, 'long', scope) },
  tolower: ofText('string', (value) => sql`lower(${value})`),
  toreal: { takes: [1, 1], make: ([value], { scope }) => toNumber(value!, 'real', scope) },
  tostring: { takes: [1, 1], make: ([value]) => computed('string', toText(value!), [value!]) },
  toupper: ofText('string', (value) => sql`upper(${value})`),
};

/** By lower-case name. */
export const functions: ReadonlyMap<string, ScalarFunction> = new Map(Object.entries(table));
export const functionNames: readonly string[] = [...functions.keys()];

function text(value: Expression, node: Node): Expression {
  if (value.type === 'string' || value.type === 'dynamic') return value;
  throw defectAt(node.at, `a text is needed here, and this is ${aType(value.type)}; tostring() makes one`);
}

function truth(value: Expression, node: Node): Expression {
  if (value.type === 'bool') return value;
  throw defectAt(node.at, `a condition is needed here, and this is ${aType(value.type)}`);
}

function duration(value: Expression, node: Node): Expression {
  if (value.type === 'timespan') return value;
  throw defectAt(node.at, `a timespan such as 24h is needed here, and this is ${aType(value.type)}`);
}

function wholes(value: Expression, node: Node) {
  // SQLite counts a negative start from the end of the text; PostgreSQL refuses a negative length.
  if (typeof value.constant === 'number' && value.type !== 'real' && value.constant >= 0) return sql`cast(${Math.min(value.constant, 2 ** 31 - 2)} as integer)`;
  throw defectAt(node.at, 'a whole number that is written in the query, and not below 0, is needed here');
}

const isEmpty = ({ type, sql: value }: Expression) => (type === 'string' || type === 'dynamic' ? sql`(coalesce(${value}, '') = '')` : sql`(${value} is null)`);

/** Nothing is an empty text. */
function toText({ type, sql: value }: Expression) {
  if (type === 'string') return value;
  if (type === 'bool') return sql`(case when ${value} then 'true' when not ${value} then 'false' else '' end)`;
  return sql`coalesce(${cast(value, 'string')}, '')`;
}

function toNumber(value: Expression, type: 'int' | 'long' | 'real', { spelling }: Scope): Expression {
  if (value.type === 'string' || value.type === 'dynamic') {
    return computed(type, type === 'real' ? spelling.toReal(value.sql) : spelling.toInteger(value.sql), [value]);
  }
  if (value.type === 'bool') return computed(type, sql`(case when ${value.sql} then 1 when not ${value.sql} then 0 end)`, [value]);
  const number = value.type === 'datetime' ? spelling.toMilliseconds(value.sql) : value.sql;
  // Kusto cuts off what stands after the point; PostgreSQL's cast would round it.
  const cut = value.type === 'real' && type !== 'real' ? sql`(case when ${number} < 0 then ceil(${number}) else floor(${number}) end)` : number;
  return computed(type, cast(cut, type), [value]);
}

function instant(value: Expression, node: Node): Expression {
  if (value.type === 'datetime') return value;
  if (typeof value.constant === 'string') return constant('datetime', parseInstant(value.constant));
  throw defectAt(node.at, 'todatetime() takes a text that is written in the query');
}

function pairs(values: readonly Expression[], node: Node): [Expression, Expression][] {
  if (values.length % 2 === 0) throw defectAt(node.at, 'case() takes conditions, each with its value, and at last the value for all other rows');
  return Array.from({ length: (values.length - 1) / 2 }, (_, index) => [truth(values[2 * index]!, node), values[2 * index + 1]!]);
}

function cases(tests: readonly (readonly [Expression, Expression])[], otherwise: Expression, node: Node): Expression {
  const type = commonType([...tests.map(([, value]) => value), otherwise], node);
  const whens = tests.map(([test, value]) => sql`when ${truth(test, node).sql} then ${value.sql}`);
  return computed(type, sql`(case ${sql.join(whens, sql` `)} else ${otherwise.sql} end)`, [...tests.flat(), otherwise]);
}

/** Texts are never null: of those the first that is not empty. */
function coalesced(values: readonly Expression[], node: Node): Expression {
  const type = commonType(values, node);
  const each = values.map(({ sql: value }) => (type === 'string' ? sql`nullif(${value}, '')` : value));
  return computed(type, sql`coalesce(${sql.join([...each, ...(type === 'string' ? [sql`''`] : [])])})`, values);
}

function commonType(values: readonly Expression[], node: Node): KustoType {
  const [first] = values;
  if (values.every(({ type }) => type === first!.type)) return first!.type;
  if (values.every(isNumber)) return values.some(({ type }) => type === 'real') ? 'real' : 'long';
  throw defectAt(node.at, `all values here must be of one type, and they are ${values.map(({ type }) => type).join(', ')}`);
}
