import { createRequire } from 'node:module';
import { defectAt } from './defect.ts';
import type { Node } from './node.ts';

// Kusto's own parser, which is compiled from C# and lives in globals. This file is all that knows it.

/** As much of the parser as we call. */
interface Kusto {
  readonly Language: {
    readonly KustoCode: { Parse(text: string): { readonly Syntax: SyntaxNode; GetDiagnostics(): Diagnostics } };
    readonly Syntax: { readonly SyntaxKind: object };
  };
}
interface Diagnostics {
  readonly Count: number;
  getItem(index: number): { readonly Start: number; readonly Message: string };
}
interface SyntaxNode {
  readonly Kind: number;
  readonly TextStart: number;
  readonly End: number;
  readonly ChildCount: number;
  GetChild(index: number): SyntaxNode | null;
  readonly SimpleName?: string;
  readonly LiteralValue?: unknown;
}

const LONGEST_QUERY = 16_384;
const DEEPEST = 200;
const MOST_NODES = 5_000;

export type Parse = (text: string) => Node;

/** Loads the parser: a fifth of a second and 190 MB of memory, and the first text takes another half second. */
export function loadParser(): Parse {
  const load = createRequire(import.meta.url);
  load('@kusto/language-service-next/bridge.min.js');
  load('@kusto/language-service-next/Kusto.Language.Bridge.min.js');
  const { Kusto, System } = globalThis as unknown as { Kusto: Kusto; System: { Enum: { toString(type: object, value: number): string } } };
  const { KustoCode, Syntax } = Kusto.Language;
  const names = new Map<number, string>();
  const kindOf = ({ Kind }: SyntaxNode): string => {
    const name = names.get(Kind) ?? System.Enum.toString(Syntax.SyntaxKind, Kind);
    names.set(Kind, name);
    return name;
  };

  return (text) => {
    if (text.length > LONGEST_QUERY) throw defectAt(LONGEST_QUERY, `it has more than ${LONGEST_QUERY} characters`);
    const code = KustoCode.Parse(text);
    const diagnostics = code.GetDiagnostics();
    if (diagnostics.Count > 0) {
      const { Start, Message } = diagnostics.getItem(0);
      throw defectAt(Start, Message.replace(/\.$/, ''));
    }
    return convert(code.Syntax, text, kindOf);
  };
}

function convert(root: SyntaxNode, text: string, kindOf: (node: SyntaxNode) => string): Node {
  let count = 0;
  const visit = (node: SyntaxNode, depth: number): Node => {
    count += 1;
    if (depth > DEEPEST || count > MOST_NODES) throw defectAt(node.TextStart, 'the query has too many parts, or they are nested too deeply');
    return {
      kind: kindOf(node),
      at: node.TextStart,
      text: text.slice(node.TextStart, node.End),
      value: valueOf(node, text),
      parts: childrenOf(node).flatMap((child) => partsFrom(child, depth + 1)),
    };
  };
  const partsFrom = (node: SyntaxNode, depth: number): Node[] => {
    const kind = kindOf(node);
    if (kind === 'List' || kind === 'SeparatedElement') return childrenOf(node).flatMap((child) => partsFrom(child, depth));
    return isNoise(kind) ? [] : [visit(node, depth)];
  };
  return visit(root, 0);
}

function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children = Array.from({ length: node.ChildCount }, (_, index) => node.GetChild(index));
  return children.filter((child) => child !== null && child !== undefined);
}

const MEANINGFUL = new Set(['AscKeyword', 'DescKeyword', 'FirstKeyword', 'LastKeyword']);
const isNoise = (kind: string): boolean => /(Token|Keyword)$/.test(kind) && !MEANINGFUL.has(kind);

/** Numbers and times are read from their text: what the parser makes of them are objects of another world. */
function valueOf({ SimpleName, LiteralValue, TextStart, End }: SyntaxNode, text: string): string {
  if (typeof SimpleName === 'string' && SimpleName !== '') return SimpleName;
  return typeof LiteralValue === 'string' ? LiteralValue : text.slice(TextStart, End);
}
