import { aggregated } from '../expressions/aggregates.ts';
import { defectAt } from '../syntax/defect.ts';
import type { Column } from './log-tables.ts';
import { nearest } from '../syntax/nearest.ts';
import { part, partOf, partsWithout, quoted, type Node } from '../syntax/node.ts';
import { scalar } from '../expressions/scalar.ts';
import type { Scope } from '../expressions/scope.ts';

const MOST_COLUMNS = 200;

/** Functions whose column is called as the column that they change. */
const namedByArgument = new Set(['bin', 'floor', 'tostring', 'toint', 'tolong', 'toreal', 'todouble', 'todatetime', 'startofday', 'startofhour']);

/** A column that an operator makes. Names that the query does not give may be changed. */
export interface Made extends Column {
  readonly isNamed: boolean;
}

/** `name = expression`, or an expression whose name Kusto makes; an empty name where it would be a number. */
export function column(node: Node, scope: Scope): Made {
  if (node.kind === 'SimpleNamedExpression') return { name: part(node).value, value: scalar(part(node, 1), scope), isNamed: true };
  return { name: nameOf(node), value: scalar(node, scope), isNamed: node.kind === 'NameReference' };
}

function nameOf(node: Node): string {
  if (node.kind === 'NameReference') return node.value;
  const argument = node.kind === 'FunctionCallExpression' && namedByArgument.has(part(node).value.toLowerCase()) ? part(node, 1).parts[0] : undefined;
  return argument?.kind === 'NameReference' ? argument.value : '';
}

/** Every column with a name of its own: those without one are `Column1`, `Column2` …, and `count_` is followed by `count_1`. */
export function unique(columns: readonly Made[], node: Node): Column[] {
  if (columns.length > MOST_COLUMNS) throw defectAt(node.at, `there are more than ${MOST_COLUMNS} columns`);
  const names = new Set<string>();
  for (const { name } of columns.filter(({ isNamed }) => isNamed)) {
    if (names.has(name)) throw defectAt(node.at, `two columns are called ${quoted(name)}; give one of them another name: other = …`);
    names.add(name);
  }
  return columns.map(({ name, value, isNamed }) => {
    const chosen = isNamed ? name : freeName(name, names);
    names.add(chosen);
    return { name: chosen, value };
  });
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  if (name !== '' && !taken.has(name)) return name;
  const stem = name === '' ? 'Column' : name;
  for (let count = 1; ; count += 1) if (!taken.has(`${stem}${count}`)) return `${stem}${count}`;
}

/** `new = old`, for some of them. */
export function renamed(columns: readonly Column[], node: Node): Made[] {
  const names = new Map(
    node.parts.map((item) => {
      if (item.kind !== 'SimpleNamedExpression') throw defectAt(item.at, 'project-rename takes new = old');
      const old = part(item, 1);
      if (!columns.some(({ name }) => name === old.value)) throw unknownColumn(old, columns);
      return [old.value, part(item).value];
    }),
  );
  return columns.map((one) => ({ ...one, name: names.get(one.name) ?? one.name, isNamed: true }));
}

export function unknownColumn({ at, value }: Node, columns: readonly Column[]) {
  const near = nearest(value, columns.map(({ name }) => name));
  return defectAt(at, `there is no column ${quoted(value)} here${near === undefined ? '' : `; did you mean ${near}?`}`);
}

/** A name, or one with `*` for anything. */
export function fits(item: Node, name: string): boolean {
  if (item.kind !== 'NameReference') throw defectAt(item.at, 'a name of a column is needed here');
  if (!item.value.includes('*')) return item.value === name;
  const pieces = item.value.split('*').map((piece) => piece.replace(/[^\w]/g, '\\$&'));
  return new RegExp(`^${pieces.join('.*')}$`).test(name);
}

/** The groups, then the aggregates. */
export function summarized(node: Node, scope: Scope): { readonly columns: Column[]; readonly groups: number } {
  const by = partOf(node, 'SummarizeByClause');
  const groups = (by?.parts ?? []).map((item) => column(item, scope));
  const values = partsWithout(node, 'SummarizeByClause').map((item): Made => {
    if (item.kind === 'NamedParameter') throw defectAt(item.at, `${quoted(item.text)} is not supported here`);
    return item.kind === 'SimpleNamedExpression'
      ? { name: part(item).value, value: aggregated(part(item, 1), scope).value, isNamed: true }
      : { ...aggregated(item, scope), isNamed: false };
  });
  return { columns: unique([...groups, ...values], node), groups: groups.length };
}
