// Pipelines are written in YAML. What is asked of them here needs its outline alone: names, values and what lies below. Anchors,
// tags and values over several lines that are not marked as such are beyond it.

export interface OutlineNode {
  /** Empty for an item of a list that has no name of its own. */
  readonly key: string;
  /** Without its quotes and its comment; the whole text of a `|` or `>` block. */
  readonly value: string;
  readonly children: readonly OutlineNode[];
  /** Counted from 1. */
  readonly line: number;
}

interface Growing extends OutlineNode {
  value: string;
  readonly children: Growing[];
  readonly indent: number;
}

const MOST_LINES = 20_000;
/** Longer lines are cut: nothing that matters here is so far to the right. */
const LONGEST_LINE = 1_000;

export function readOutline(text: string): OutlineNode[] {
  const lines = text.split(/\r?\n/, MOST_LINES).map((line) => line.slice(0, LONGEST_LINE));
  const root: Growing = { key: '', value: '', children: [], line: 0, indent: -1 };
  const open: Growing[] = [root];
  for (let index = 0; index < lines.length; index += 1) {
    const parts = splitLine(lines[index]!);
    for (const { indent, key, value } of parts) {
      while (open.at(-1)!.indent >= indent) open.pop();
      const node: Growing = { key, value, children: [], line: index + 1, indent };
      open.at(-1)!.children.push(node);
      open.push(node);
    }
    const last = open.at(-1)!;
    if (parts.length > 0 && /^[|>][-+0-9]{0,2}$/.test(last.value)) {
      const end = endOfBlock(lines, index + 1, last.indent);
      last.value = lines.slice(index + 1, end).map((line) => line.trim()).join('\n');
      index = end - 1;
    }
  }
  return root.children;
}

interface Part {
  readonly indent: number;
  readonly key: string;
  readonly value: string;
}

/** `- name: x` is an item and, below it, a name. */
function splitLine(line: string): Part[] {
  const indent = line.length - line.trimStart().length;
  const text = line.slice(indent);
  if (text === '' || text.startsWith('#') || text.startsWith('---')) return [];
  const dash = /^-(?:\s+|$)/.exec(text)?.[0].length ?? 0;
  if (dash > 0) {
    const rest = text.slice(dash);
    const below = splitLine(' '.repeat(indent + dash) + rest);
    const isNamed = below[0] !== undefined && below[0].key !== '';
    // A list may stand as far in as its name, and is below it all the same.
    const item = { indent: indent + 0.5, key: '' };
    return isNamed ? [{ ...item, value: '' }, ...below] : [{ ...item, value: plain(rest) }];
  }
  const [, key = '', value] = /^("[^"]*"|'[^']*'|[^\s#:"'{[][^:#]*):(?:\s+(.*))?$/.exec(text) ?? [];
  if (key === '') return [{ indent, key: '', value: plain(text) }];
  const name = plain(key);
  const flow = /^\{(.*)\}\s*(?:#.*)?$/.exec(value ?? '')?.[1];
  const below = flow === undefined ? [] : flow.split(',').flatMap((pair) => splitLine(`${' '.repeat(indent + 1)}${pair.trim()}`));
  return [{ indent, key: name, value: flow === undefined ? plain(value ?? '') : '' }, ...below];
}

/** A value without its quotes, or without its comment. */
function plain(text: string): string {
  const trimmed = text.trim();
  const end = /^["']/.test(trimmed) ? trimmed.indexOf(trimmed[0]!, 1) : -1;
  const rest = trimmed.slice(end + 1).trimStart();
  if (end > 0 && (rest === '' || rest.startsWith('#'))) return trimmed.slice(1, end);
  const comment = trimmed.search(/(?:^|\s)#/);
  return comment < 0 ? trimmed : trimmed.slice(0, comment).trimEnd();
}

function endOfBlock(lines: readonly string[], begin: number, indent: number): number {
  let end = begin;
  while (end < lines.length && (lines[end]!.trim() === '' || lines[end]!.length - lines[end]!.trimStart().length > indent)) end += 1;
  return end;
}

export const childOf = (node: OutlineNode | undefined, key: string): OutlineNode | undefined => node?.children.find((child) => child.key === key);

/** A node and all below it. */
export const allBelow = (nodes: readonly OutlineNode[]): OutlineNode[] => nodes.flatMap((node) => [node, ...allBelow(node.children)]);
