import { sql } from 'kysely';
import { arithmetic, isArithmetic, minus } from './arithmetic.ts';
import { both, compareTexts, compareValues, either, isOrderedKind, lower, textComparisons } from './comparisons.ts';
import { defectAt } from '../syntax/defect.ts';
import { aType, computed, constant, nothingImplied, type Expression } from './expression.ts';
import { functions, functionNames } from './functions.ts';
import { literal } from '../syntax/literals.ts';
import { nearest, suggestion } from '../syntax/nearest.ts';
import { part, quoted, type Node } from '../syntax/node.ts';
import type { Scope } from './scope.ts';

/** A database puts into an expression what its columns are made of: columns of columns grow without an end. */
const MOST_PARTS = 20_000;

/** What a node means in each row. Throws `request-invalid` with its place for what is unknown, or has the wrong type. */
export function scalar(node: Node, scope: Scope): Expression {
  const found = literal(node) ?? meaning(node, scope);
  if (found.weight > MOST_PARTS) throw defectAt(node.at, `${quoted(node.text)} becomes too long with all that its names stand for`);
  return found;
}

function meaning(node: Node, scope: Scope): Expression {
  const { kind } = node;
  if (kind === 'ParenthesizedExpression') return scalar(part(node), scope);
  if (kind === 'NameReference') return named(node, scope);
  if (kind === 'FunctionCallExpression') return called(node, scope);
  if (kind === 'UnaryPlusExpression') return scalar(part(node), scope);
  if (kind === 'UnaryMinusExpression') return minus(node, scalar(part(node), scope));
  if (kind === 'AndExpression' || kind === 'OrExpression') return logical(node, scope);
  if (isOrderedKind(kind)) return compareValues(node, kind, ...sides(node, scope));
  if (isArithmetic(kind)) return arithmetic(node, kind, ...sides(node, scope), scope.spelling);
  return textual(node, scope) ?? unsupported(node);
}

const sides = (node: Node, scope: Scope): [Expression, Expression] => [scalar(part(node), scope), scalar(part(node, 1), scope)];

/** A condition; anything else is refused. */
export function condition(node: Node, scope: Scope): Expression {
  const found = scalar(node, scope);
  if (found.type === 'bool') return found;
  throw defectAt(node.at, `${quoted(node.text)} is ${aType(found.type)}, and a condition is needed here`);
}

function named(node: Node, { columns, scalars }: Scope): Expression {
  const found = columns.find(({ name }) => name === node.value)?.value ?? scalars.get(node.value);
  if (found) return found;
  const near = nearest(node.value, [...columns.map(({ name }) => name), ...scalars.keys()]);
  throw defectAt(node.at, `there is no column ${quoted(node.value)} here${near === undefined ? '' : `; did you mean ${near}?`}`);
}

function called(node: Node, scope: Scope): Expression {
  const name = part(node).value;
  const call = functions.get(name.toLowerCase());
  if (!call) throw defectAt(node.at, `the function ${quoted(name)} is not known here; ${suggestion(name, functionNames)}`);
  const [least, most] = call.takes;
  const given = part(node, 1).parts;
  if (given.length < least || given.length > most) {
    throw defectAt(node.at, `${name}() takes ${least === most ? least : `${least} to ${most}`} values, and here are ${given.length}`);
  }
  return call.make(given.map((argument) => scalar(argument, scope)), { node, scope });
}

function logical(node: Node, scope: Scope): Expression {
  const [left, right] = [condition(part(node), scope), condition(part(node, 1), scope)];
  const isAnd = node.kind === 'AndExpression';
  const implied = (isAnd ? both : either)(left.implied ?? nothingImplied, right.implied ?? nothingImplied);
  return { ...computed('bool', isAnd ? sql`(${left.sql} and ${right.sql})` : sql`(${left.sql} or ${right.sql})`, [left, right]), implied };
}

/** Comparisons of texts, and those with several values. */
function textual(node: Node, scope: Scope): Expression | undefined {
  const comparison = textComparisons[node.kind];
  if (comparison) return compareTexts(node, ...sides(node, scope), comparison, scope.spelling);
  switch (node.kind) {
    case 'HasExpression':
      return has(node, scope);
    case 'NotHasExpression':
      return not(has(node, scope));
    case 'InExpression':
      return among(node, scope, 'EqualExpression');
    case 'NotInExpression':
      return not(among(node, scope, 'EqualExpression'));
    case 'InCsExpression':
      return among(node, scope, 'EqualTildeExpression');
    case 'NotInCsExpression':
      return not(among(node, scope, 'EqualTildeExpression'));
    case 'HasAnyExpression':
      return among(node, scope, 'HasExpression');
    case 'BetweenExpression':
      return between(node, scope);
    case 'NotBetweenExpression':
      return not(between(node, scope));
    default:
      return undefined;
  }
}

export function not(value: Expression): Expression {
  if (typeof value.constant === 'boolean') return constant('bool', !value.constant);
  return computed('bool', sql`(not ${value.sql})`, [value]);
}

function has(node: Node, scope: Scope): Expression {
  const [left, right] = sides(node, scope);
  return hasWords(node, left, right, scope);
}

function hasWords(node: Node, text: Expression, words: Expression, { spelling }: Scope): Expression {
  if (text.type !== 'string' && text.type !== 'dynamic') throw defectAt(node.at, `"has" searches in a text, and this is ${aType(text.type)}`);
  if (typeof words.constant !== 'string') throw defectAt(node.at, '"has" takes a text that is written in the query');
  return computed('bool', spelling.hasWords(text.sql, lower(words.constant)), [text, words]);
}

type Alike = 'EqualExpression' | 'EqualTildeExpression' | 'HasExpression';

/** `x in (a, b)`: one of them after the other. */
function among(node: Node, scope: Scope, how: Alike): Expression {
  const left = scalar(part(node), scope);
  const list = part(node, 1).parts;
  const each = list.map((item): Expression => {
    if (item.kind === 'PipeExpression') throw defectAt(item.at, 'a query inside of "in" is not supported; list the values');
    const right = scalar(item, scope);
    if (how === 'HasExpression') return hasWords(item, left, right, scope);
    return how === 'EqualExpression' ? compareValues(item, how, left, right) : compareTexts(item, left, right, textComparisons[how]!, scope.spelling);
  });
  if (each.length === 0) return constant('bool', false);
  const implied = each.map((one) => one.implied ?? nothingImplied).reduce(either);
  return { ...computed('bool', sql`(${sql.join(each.map((one) => one.sql), sql` or `)})`, each), implied };
}

/** Both ends included; with a timespan as the other end, so long after the first. */
function between(node: Node, scope: Scope): Expression {
  const value = scalar(part(node), scope);
  const ends = part(node, 1);
  const first = scalar(part(ends), scope);
  const last = scalar(part(ends, 1), scope);
  const end = value.type === 'datetime' && last.type === 'timespan' ? arithmetic(ends, 'AddExpression', first, last, scope.spelling) : last;
  const [from, to] = [compareValues(node, 'GreaterThanOrEqualExpression', value, first), compareValues(node, 'LessThanOrEqualExpression', value, end)];
  return { ...computed('bool', sql`(${from.sql} and ${to.sql})`, [from, to]), implied: both(from.implied ?? nothingImplied, to.implied ?? nothingImplied) };
}

function unsupported(node: Node): never {
  throw defectAt(node.at, `${quoted(node.text)} is not supported here`);
}
