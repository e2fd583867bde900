import { readComparison } from './parse-comparison.ts';
import type { Condition, Expression } from './condition.ts';
import { openLexemes, type LexemeReader } from './lexeme-reader.ts';

/** Parentheses and negations inside each other; people write four. */
const DEEPEST = 32;

/**
 * Reads a condition: `ActionMatches{…}` and comparisons of attributes, joined by `!`/`NOT`, `&&`/`AND`, `||`/`OR` and
 * parentheses. What it does not know is refused, since a part that is ignored would grant more than its author wrote.
 * Takes time in proportion to the text. Throws `request-invalid`, naming the position.
 */
export function parseCondition(text: string, field = 'properties.condition'): Condition {
  const reader = openLexemes(text, field);
  const expression = readOr(reader, 0);
  if (reader.next().kind !== 'end') throw reader.refuse('expected AND, OR or the end');
  return { text, expression };
}

const readOr = (reader: LexemeReader, depth: number): Expression => readJoined(reader, depth, 'or', ['OR', '||'], readAnd);

const readAnd = (reader: LexemeReader, depth: number): Expression => readJoined(reader, depth, 'and', ['AND', '&&'], readUnary);

type Read = (reader: LexemeReader, depth: number) => Expression;

function readJoined(reader: LexemeReader, depth: number, kind: 'and' | 'or', words: readonly string[], readPart: Read): Expression {
  const parts = [readPart(reader, depth)];
  while (reader.takes(...words)) parts.push(readPart(reader, depth));
  return parts.length === 1 ? parts[0]! : { kind, parts };
}

function readUnary(reader: LexemeReader, depth: number): Expression {
  if (depth > DEEPEST) throw reader.refuse(`more than ${DEEPEST} parentheses and negations inside each other`);
  if (reader.takes('!', 'NOT')) return { kind: 'not', part: readUnary(reader, depth + 1) };
  if (reader.takes('(')) {
    const inner = readOr(reader, depth + 1);
    reader.expect(')');
    return inner;
  }
  if (reader.takes('ActionMatches')) return readActionMatches(reader);
  if (reader.next().kind === 'attribute') return readComparison(reader);
  throw reader.refuse('expected ActionMatches{…}, an attribute such as @Request[…], ! or (');
}

function readActionMatches(reader: LexemeReader): Expression {
  reader.expect('{');
  const pattern = reader.expectText().toLowerCase();
  reader.expect('}');
  return { kind: 'action', pattern };
}
