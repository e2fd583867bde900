import { defectAt } from './defect.ts';

/**
 * A part of a query as the parser found it. Lists stand among the parts themselves, and keywords and punctuation are
 * left out unless they mean something.
 */
export interface Node {
  /** The parser's name, such as `FilterOperator`. */
  readonly kind: string;
  /** Where it begins, from 0. */
  readonly at: number;
  /** As it was written. */
  readonly text: string;
  /** Of a name or a literal. */
  readonly value: string;
  readonly parts: readonly Node[];
}

export const partsOf = (node: Node, kind: string): readonly Node[] => node.parts.filter((part) => part.kind === kind);
export const partOf = (node: Node, kind: string): Node | undefined => partsOf(node, kind)[0];

/** Its parts but those of the kind. */
export const partsWithout = (node: Node, kind: string): readonly Node[] => node.parts.filter((part) => part.kind !== kind);

/** The only part, or the one at a place; the parser has checked that it is there, as far as it does. */
export function part(node: Node, index = 0): Node {
  const found = node.parts[index];
  if (found) return found;
  throw defectAt(node.at, `something is missing in ${quoted(node.text)}`);
}

const LONGEST_QUOTE = 60;

/** Of the query, for a sentence. */
export const quoted = (text: string): string => `"${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text}"`;
