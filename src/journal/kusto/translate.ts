import { sql } from 'kysely';
import type { Spelling, Sql } from '../../db/reader/reader.ts';
import { compareValues, both } from './expressions/comparisons.ts';
import { defectAt } from './syntax/defect.ts';
import { constant, nothingImplied, type Expression, type KustoType, type Value } from './expressions/expression.ts';
import { emptyTable, filtered, isUncollected, limited, logOf, render, united, type Relation } from './relations/relation.ts';
import { isLogTable, tableNames, uncollected, type AskedRegistry, type Column } from './relations/log-tables.ts';
import { suggestion } from './syntax/nearest.ts';
import { part, partsOf, partsWithout, quoted, type Node } from './syntax/node.ts';
import { operatorNames, operators } from './relations/operators.ts';
import { literal } from './syntax/literals.ts';
import { scalar } from './expressions/scalar.ts';
import type { Around } from './expressions/scope.ts';

export interface Asked {
  readonly registry: AskedRegistry;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Only events of this time, whatever the query says: milliseconds, both ends included. */
  readonly span: { readonly from: number; readonly to: number } | null;
  /** One more is asked for, to know whether there are more. */
  readonly mostRows: number;
}

export interface AnsweredColumn {
  readonly name: string;
  readonly type: KustoType;
  /** Its place in the statement's rows, or the value that it has in each of them. */
  readonly from: { readonly place: number } | { readonly constant: Value };
}

/** What a query is in SQL. */
export interface Translated {
  readonly statement: Sql;
  readonly columns: readonly AnsweredColumn[];
  /** Tables that it reads, and that nothing is ever written to. */
  readonly uncollected: readonly string[];
}

interface Context extends Around {
  readonly asked: Asked;
  readonly relations: ReadonlyMap<string, Relation>;
  readonly uncollected: Set<string>;
}

/** Makes SQL of a query. Throws `request-invalid` with the place of what is not known or not supported. */
export function translate(root: Node, asked: Asked, spelling: Spelling): Translated {
  if (root.kind !== 'QueryBlock') throw defectAt(root.at, 'this is a command, and only queries are answered here');
  let context: Context = { asked, spelling, now: asked.now, scalars: new Map(), relations: new Map(), uncollected: new Set() };
  const [last, ...others] = root.parts.toReversed();
  for (const statement of others.toReversed()) context = declare(statement, context);
  if (last?.kind !== 'ExpressionStatement') throw defectAt(last?.at ?? 0, 'there is no query; one begins with the name of a table');
  const relation = limited(tabular(part(last), context), asked.mostRows + 1);
  return { ...answered(relation), uncollected: [...context.uncollected] };
}

/** What is the same in every row is not read with each of them; groups are counted by their places. */
function answered(relation: Relation): Pick<Translated, 'statement' | 'columns'> {
  const isRead = ({ value }: Column) => relation.groups !== null || value.constant === undefined;
  const some = relation.columns.filter(isRead);
  const read = some.length > 0 ? some : relation.columns.slice(0, 1);
  const columns = relation.columns.map((column): AnsweredColumn => {
    const { name, value } = column;
    return { name, type: value.type, from: isRead(column) ? { place: read.indexOf(column) } : { constant: value.constant ?? null } };
  });
  return { statement: render({ ...relation, columns: read }), columns };
}

/** `let name = …;` */
function declare(statement: Node, context: Context): Context {
  if (statement.kind !== 'LetStatement') throw defectAt(statement.at, `${quoted(statement.text)}: only let may stand before the query`);
  const [name, value] = [part(statement).value, part(statement, 1)];
  if (isTabular(value, context)) return { ...context, relations: new Map([...context.relations, [name, tabular(value, context)]]) };
  return { ...context, scalars: new Map([...context.scalars, [name, scalar(value, { ...context, columns: [] })]]) };
}

function isTabular(node: Node, { relations }: Context): boolean {
  if (node.kind === 'PipeExpression' || node.kind === 'UnionOperator') return true;
  return node.kind === 'NameReference' && (relations.has(node.value) || tableNames.includes(node.value));
}

function tabular(node: Node, context: Context): Relation {
  switch (node.kind) {
    case 'NameReference':
      return table(node, context);
    case 'ParenthesizedExpression':
      return tabular(part(node), context);
    case 'UnionOperator':
      return union(partsOfUnion(node).map((source) => tabular(source, context)), node, context);
    case 'PipeExpression':
      return piped(tabular(part(node), context), part(node, 1), context);
    default:
      if (literal(node) || !node.kind.endsWith('Operator')) throw defectAt(node.at, `${quoted(node.text)} is no table; these are: ${tableNames.join(', ')}`);
      throw unsupportedOperator(node);
  }
}

function piped(rows: Relation, node: Node, context: Context): Relation {
  if (node.kind === 'UnionOperator') return union([rows, ...partsOfUnion(node).map((source) => tabular(source, context))], node, context);
  const operator = operators[node.kind];
  if (!operator) throw unsupportedOperator(node);
  return operator(rows, node, context);
}

function unsupportedOperator(node: Node) {
  const word = /^[\w-]*/.exec(node.text)?.[0] ?? node.text;
  return defectAt(node.at, `the operator ${quoted(word)} is not supported here; these are: ${operatorNames.join(', ')}`);
}

function table(node: Node, context: Context): Relation {
  const name = node.value;
  const known = context.relations.get(name);
  if (known) return known;
  if (isLogTable(name)) {
    if (isUncollected(context.asked.registry, name)) context.uncollected.add(name);
    return within(logOf([name], context.asked.registry, context.spelling), context.asked);
  }
  if (Object.hasOwn(uncollected, name)) {
    context.uncollected.add(name);
    return emptyTable(name);
  }
  throw unknownTable(node.at, name, [...context.relations.keys()]);
}

export function unknownTable(at: number, name: string, own: readonly string[] = []) {
  const names = [...own, ...tableNames];
  return defectAt(at, `there is no table ${quoted(name)} here; ${suggestion(name, names)}`);
}

/** The time that was asked for beside the query. */
function within(relation: Relation, { span }: Asked): Relation {
  if (span === null) return relation;
  const time = relation.columns.find(({ name }) => name === 'TimeGenerated')!.value;
  const ends = [
    compareValues(NOWHERE, 'GreaterThanOrEqualExpression', time, constant('datetime', span.from)),
    compareValues(NOWHERE, 'LessThanOrEqualExpression', time, constant('datetime', span.to)),
  ];
  const implied = ends.map((end) => end.implied ?? nothingImplied).reduce(both);
  const condition: Expression = { type: 'bool', sql: sql`${sql.join(ends.map((end) => end.sql), sql` and `)}`, implied, weight: 2 };
  return { ...filtered(relation, condition), tables: relation.tables };
}

const NOWHERE: Node = { kind: '', at: 0, text: '', value: '', parts: [] };

function partsOfUnion(node: Node): readonly Node[] {
  for (const parameter of partsOf(node, 'NamedParameter')) {
    const [name, value] = parameter.parts;
    if (name?.value === 'isfuzzy' || (name?.value === 'kind' && value?.value === 'outer')) continue;
    throw defectAt(parameter.at, `${quoted(parameter.text)} is not supported here`);
  }
  return partsWithout(node, 'NamedParameter');
}

/** With `let` a short query could name them without an end. */
const MOST_READS = 50;

/** Tables of one log, as they are, are read in one go and in the order of time; anything else one after the other. */
function union(relations: readonly Relation[], node: Node, { asked, spelling }: Context): Relation {
  const reads = relations.reduce((sum, relation) => sum + relation.reads, 0);
  if (reads > MOST_READS) throw defectAt(node.at, `it reads ${reads} tables, and ${MOST_READS} are the most`);
  const columns = unitedColumns(relations, node);
  const tables = relations.flatMap((relation) => relation.tables ?? []);
  const isWhole = relations.every((relation) => relation.tables !== null) && new Set(tables).size === tables.length;
  const logged = tables.filter(isLogTable);
  if (!isWhole || logged.length === 0) return united(relations, columns);
  const log = within(logOf(logged, asked.registry, spelling), asked);
  const others = columns.filter(({ name }) => !log.columns.some((column) => column.name === name));
  return { ...log, columns: [...log.columns, ...others], tables };
}

function unitedColumns(relations: readonly Relation[], node: Node): Column[] {
  const found = new Map<string, Column>();
  for (const { columns } of relations) {
    for (const column of columns) {
      const same = found.get(column.name);
      if (same && same.value.type !== column.value.type) {
        throw defectAt(node.at, `the column ${quoted(column.name)} is a ${same.value.type} in one table and a ${column.value.type} in another`);
      }
      found.set(column.name, same ?? column);
    }
  }
  return [...found.values()];
}
