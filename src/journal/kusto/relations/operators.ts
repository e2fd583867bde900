import { sql } from 'kysely';
import { defectAt } from '../syntax/defect.ts';
import { isWhole, type Expression } from '../expressions/expression.ts';
import { column, fits, renamed, summarized, unique } from './operator-columns.ts';
import { part, partOf, partsWithout, type Node } from '../syntax/node.ts';
import { filtered, forGroups, forRows, limited, nested, withColumns, type Order, type Relation } from './relation.ts';
import { condition, scalar } from '../expressions/scalar.ts';
import { scopeOf, type Around } from '../expressions/scope.ts';

type Operator = (rows: Relation, node: Node, around: Around) => Relation;

const countOfRows: Expression = { type: 'long', sql: sql`count(*)`, weight: 1 };

/** By the parser's names. */
export const operators: Readonly<Record<string, Operator>> = {
  FilterOperator: (relation, node, around) => {
    const rows = forRows(relation);
    return filtered(rows, condition(part(node), scopeOf(rows, around)));
  },
  ProjectOperator: (relation, node, around) => {
    const rows = forRows(relation);
    return withColumns(rows, unique(node.parts.map((item) => column(item, scopeOf(rows, around))), node));
  },
  ExtendOperator: (relation, node, around) => {
    const rows = forRows(relation);
    const added = unique(node.parts.map((item) => column(item, scopeOf(rows, around))), node);
    const changed = rows.columns.map((old) => added.find(({ name }) => name === old.name) ?? old);
    return withColumns(rows, [...changed, ...added.filter((one) => !changed.includes(one))]);
  },
  ProjectAwayOperator: (relation, node) => chosen(relation, node, (name) => !node.parts.some((item) => fits(item, name))),
  ProjectKeepOperator: (relation, node) => chosen(relation, node, (name) => node.parts.some((item) => fits(item, name))),
  ProjectRenameOperator: (relation, node) => {
    const rows = forRows(relation);
    return withColumns(rows, unique(renamed(rows.columns, node), node));
  },
  SummarizeOperator: (relation, node, around) => {
    const rows = forGroups(relation);
    return { ...rows, ...summarized(node, scopeOf(rows, around)), tables: null };
  },
  DistinctOperator: (relation, node, around) => {
    const rows = forGroups(relation);
    const isAll = node.parts.some(({ kind }) => kind === 'StarExpression');
    const columns = isAll ? rows.columns : unique(node.parts.map((item) => column(item, scopeOf(rows, around))), node);
    return { ...rows, columns, groups: columns.length, tables: null };
  },
  CountOperator: (relation, node) => {
    const name = partOf(node, 'CountAsIdentifierClause')?.parts[0]?.value ?? 'Count';
    return { ...forGroups(relation), columns: [{ name, value: countOfRows }], groups: 0, tables: null };
  },
  SortOperator: (relation, node, around) => sorted(relation, partsWithout(node, 'NamedParameter'), around),
  TakeOperator: (rows, node, around) => limited(rows, countOf(part(node), around)),
  TopOperator: (relation, node, around) => {
    const [count, ...keys] = partsWithout(node, 'NamedParameter');
    return limited(sorted(relation, keys, around), countOf(count ?? node, around));
  },
  // How a portal draws it; and that the order counts, which it does anyway.
  RenderOperator: (rows) => rows,
  SerializeOperator: (rows) => rows,
};

/** As they are written. */
export const operatorNames: readonly string[] = [
  'where', 'project', 'project-away', 'project-keep', 'project-rename', 'extend', 'summarize', 'distinct', 'count', 'sort', 'order', 'take',
  'limit', 'top', 'union', 'render',
];

function chosen(relation: Relation, node: Node, isKept: (name: string) => boolean): Relation {
  const rows = forRows(relation);
  const columns = rows.columns.filter(({ name }) => isKept(name));
  if (columns.length === 0) throw defectAt(node.at, 'no column is left');
  return withColumns(rows, columns);
}

function sorted(relation: Relation, keys: readonly Node[], around: Around): Relation {
  const rows = relation.limit === null && relation.groups === null ? relation : nested(relation);
  const scope = scopeOf(rows, around);
  const order = keys.map((key): Order => {
    const isOrdered = key.kind === 'OrderedExpression';
    const clause = isOrdered ? partOf(key, 'OrderingClause') : undefined;
    const descending = clause === undefined || partOf(clause, 'AscKeyword') === undefined;
    const nulls = clause && partOf(clause, 'OrderingNullsClause')?.parts[0]?.kind;
    const by = scalar(isOrdered ? part(key) : key, scope);
    return { by, descending, nullsFirst: nulls === undefined ? !descending : nulls === 'FirstKeyword' };
  });
  return { ...rows, order, tables: null };
}

function countOf(node: Node, around: Around): number {
  const value = scalar(node, { ...around, columns: [] });
  if (isWhole(value) && typeof value.constant === 'number' && value.constant >= 0) return value.constant;
  throw defectAt(node.at, 'a whole number of rows is needed here');
}
