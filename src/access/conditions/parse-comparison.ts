import { isGuid } from '../../names/guid.ts';
import { attributes, relations, type AttributeName, type Comparison } from './condition.ts';
import type { LexemeReader } from './lexeme-reader.ts';

interface Operator {
  readonly relation: Comparison['relation'];
  readonly isNegated: boolean;
  readonly ignoresCase: boolean;
  readonly quantity: 'any' | 'all';
  /** Compares with a set in braces. */
  readonly takesSet: boolean;
  readonly isGuids: boolean;
}

const byName = new Map(attributes.map((name) => [name.toLowerCase(), name]));

/** Our attributes have one value, so that of `ForAnyOfAnyValues` and `ForAllOfAnyValues` the second half decides. */
const quantities = { foranyofanyvalues: 'any', forallofanyvalues: 'any', foranyofallvalues: 'all', forallofallvalues: 'all' } as const;

const strings = relations.flatMap((relation) =>
  [false, true].flatMap((isNegated) =>
    [false, true].map((ignoresCase) => {
      const name = `string${isNegated ? 'not' : ''}${relation}${ignoresCase ? 'ignorecase' : ''}`.toLowerCase();
      return [name, { relation, isNegated, ignoresCase, isGuids: false }] as const;
    }),
  ),
);
const guids = [false, true].map(
  (isNegated) => [`guid${isNegated ? 'not' : ''}equals`, { relation: 'Equals', isNegated, ignoresCase: true, isGuids: true }] as const,
);
const operators = new Map<string, Omit<Operator, 'quantity' | 'takesSet'>>([...strings, ...guids]);

/** `@Request[…] StringEquals 'x'` or `@Request[…] ForAnyOfAnyValues:GuidEquals {a, b}`. Throws `request-invalid`. */
export function readComparison(reader: LexemeReader): Comparison {
  const attribute = readAttribute(reader);
  const first = reader.next();
  const { takesSet, isGuids, ...operator } = readOperator(reader);
  const values = takesSet ? readSet(reader, isGuids) : [readValue(reader, isGuids)];
  return {
    kind: 'comparison',
    attribute,
    ...operator,
    values: operator.ignoresCase ? values.map((value) => value.toLowerCase()) : values,
    text: reader.writtenFrom(first),
  };
}

function readAttribute(reader: LexemeReader): AttributeName {
  const known = byName.get(reader.next().value.toLowerCase());
  if (known === undefined) throw reader.refuse(`this attribute is not known; known are ${attributes.join(', ')}`);
  reader.take();
  return known;
}

function readOperator(reader: LexemeReader): Operator {
  const parts = reader.next().value.toLowerCase().split(':');
  const quantity = parts.length === 2 ? quantities[parts[0] as keyof typeof quantities] : 'any';
  const operator = operators.get(parts.at(-1)!);
  if (reader.next().kind !== 'word' || operator === undefined || quantity === undefined || parts.length > 2) {
    throw reader.refuse('this operator is not known; known are StringEquals, StringStartsWith, StringLike and GuidEquals, with Not and IgnoreCase');
  }
  reader.take();
  return { ...operator, quantity, takesSet: parts.length === 2 };
}

function readSet(reader: LexemeReader, isGuids: boolean): string[] {
  reader.expect('{');
  const values = [readValue(reader, isGuids)];
  while (reader.takes(',')) values.push(readValue(reader, isGuids));
  reader.expect('}');
  return values;
}

/** GUIDs come with and without quotes. */
function readValue(reader: LexemeReader, isGuids: boolean): string {
  if (!isGuids) return reader.expectText();
  if (!isGuid(reader.next().value)) throw reader.refuse('expected a GUID');
  return reader.take().value;
}
