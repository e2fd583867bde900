// Go's JSON reader tells a client's user an offset, or nothing. This one reads the same language (RFC 8259, no comments,
// no trailing commas, no byte order mark) and keeps the place of everything, so that a person finds the line.

/** Counted from 1; columns in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export type JsonNode = Place &
  (
    | { readonly kind: 'object'; readonly members: readonly Member[] }
    | { readonly kind: 'array'; readonly items: readonly JsonNode[] }
    | { readonly kind: 'string'; readonly value: string }
    | { readonly kind: 'other' }
  );

export type Member = Place & { readonly key: string; readonly value: JsonNode };

export type JsonDefect =
  | 'byte-order-mark' | 'empty' | 'ends-early' | 'trailing-comma' | 'comma-missing' | 'colon-missing' | 'comment' | 'quotes' | 'control-character'
  | 'bad-escape' | 'unexpected-character' | 'more-after-end' | 'too-deep';

export type JsonReading = { readonly kind: 'json'; readonly root: JsonNode } | (Place & { readonly kind: 'broken'; readonly defect: JsonDefect });

/** Where reading stopped. Never leaves this file. */
class Stop extends Error {
  readonly defect: JsonDefect;
  readonly index: number;

  constructor(defect: JsonDefect, index: number) {
    super(defect);
    this.defect = defect;
    this.index = index;
  }
}

interface Cursor {
  readonly text: string;
  readonly lines: readonly number[];
  index: number;
}

const DEEPEST = 100;
const WORD = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
const ESCAPES: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** Reads a whole text. Never throws. */
export function readJson(text: string): JsonReading {
  const cursor: Cursor = { text, lines: lineStarts(text), index: 0 };
  try {
    if (text.startsWith('\uFEFF')) throw new Stop('byte-order-mark', 0);
    if (text.trim() === '') throw new Stop('empty', 0);
    const root = readValue(cursor, 0);
    skipSpace(cursor);
    if (cursor.index < text.length) throw new Stop(text[cursor.index] === ',' ? 'unexpected-character' : 'more-after-end', cursor.index);
    return { kind: 'json', root };
  } catch (error) {
    if (error instanceof Stop) return { kind: 'broken', defect: error.defect, ...placeOf(cursor, error.index) };
    throw error;
  }
}

const lineStarts = (text: string): number[] => [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), ({ 0: end, index }) => index + end.length)];

function placeOf({ lines }: Cursor, index: number): Place {
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (lines[middle]! <= index) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: index - lines[low]! + 1 };
}

function skipSpace(cursor: Cursor): void {
  while (' \t\r\n'.includes(cursor.text[cursor.index] ?? 'x')) cursor.index += 1;
}

function readValue(cursor: Cursor, depth: number): JsonNode {
  skipSpace(cursor);
  if (depth > DEEPEST) throw new Stop('too-deep', cursor.index);
  const place = placeOf(cursor, cursor.index);
  const first = cursor.text[cursor.index];
  if (first === '{') return { kind: 'object', members: readObject(cursor, depth), ...place };
  if (first === '[') return { kind: 'array', items: readArray(cursor, depth), ...place };
  if (first === '"') return { kind: 'string', value: readString(cursor), ...place };
  WORD.lastIndex = cursor.index;
  const word = WORD.exec(cursor.text);
  if (!word) throw stopAt(cursor);
  cursor.index += word[0].length;
  return { kind: 'other', ...place };
}

/** Why there is no value, or no name, here. */
function stopAt({ text, index }: Cursor): Stop {
  const here = text[index];
  if (here === undefined) return new Stop('ends-early', index);
  if (here === '/' || here === '#') return new Stop('comment', index);
  return new Stop("'`“”‘’".includes(here) ? 'quotes' : 'unexpected-character', index);
}

function readObject(cursor: Cursor, depth: number): Member[] {
  return readList(cursor, '}', () => {
    if (cursor.text[cursor.index] !== '"') throw stopAt(cursor);
    const place = placeOf(cursor, cursor.index);
    const key = readString(cursor);
    skipSpace(cursor);
    if (cursor.text[cursor.index] !== ':') throw new Stop(cursor.index < cursor.text.length ? 'colon-missing' : 'ends-early', cursor.index);
    cursor.index += 1;
    return { key, value: readValue(cursor, depth + 1), ...place };
  });
}

const readArray = (cursor: Cursor, depth: number): JsonNode[] => readList(cursor, ']', () => readValue(cursor, depth + 1));

function readList<T>(cursor: Cursor, end: '}' | ']', readItem: () => T): T[] {
  cursor.index += 1;
  const items: T[] = [];
  let comma = -1;
  for (;;) {
    skipSpace(cursor);
    const here = cursor.text[cursor.index];
    if (here === end) {
      if (comma >= 0) throw new Stop('trailing-comma', comma);
      cursor.index += 1;
      return items;
    }
    if (items.length > 0 && comma < 0) throw separatorMissing(cursor, here);
    items.push(readItem());
    skipSpace(cursor);
    comma = cursor.text[cursor.index] === ',' ? cursor.index : -1;
    if (comma >= 0) cursor.index += 1;
  }
}

function separatorMissing(cursor: Cursor, here: string | undefined): Stop {
  if (here === '"' || here === '{' || here === '[') return new Stop('comma-missing', cursor.index);
  return stopAt(cursor);
}

function readString(cursor: Cursor): string {
  const { text } = cursor;
  let value = '';
  for (let index = cursor.index + 1; index < text.length; index += 1) {
    const here = text[index]!;
    if (here === '"') {
      cursor.index = index + 1;
      return value;
    }
    if (here < ' ') throw new Stop('control-character', index);
    if (here !== '\\') value += here;
    else {
      const [character, length] = readEscape(text, index);
      value += character;
      index += length;
    }
  }
  throw new Stop('ends-early', text.length);
}

/** @returns the character, and how many follow the backslash */
function readEscape(text: string, index: number): [string, number] {
  const hex = /^u([0-9a-fA-F]{4})/.exec(text.slice(index + 1, index + 6))?.[1];
  if (hex !== undefined) return [String.fromCharCode(Number.parseInt(hex, 16)), 5];
  const known = ESCAPES[text[index + 1] ?? ''];
  if (known === undefined) throw new Stop('bad-escape', index);
  return [known, 1];
}

/** The members of an object, the last of equal names only, as Go reads it; none where it is no object. */
export const membersOf = (node: JsonNode | undefined): ReadonlyMap<string, Member> =>
  new Map(node?.kind === 'object' ? node.members.map((member) => [member.key, member]) : []);

/** What a Go program finds under this name: it does not mind capitals. */
export const memberNamed = (node: JsonNode | undefined, name: string): Member | undefined =>
  node?.kind === 'object' ? node.members.findLast(({ key }) => key.toLowerCase() === name.toLowerCase()) : undefined;

export const textOf = (node: JsonNode | undefined): string | null => (node?.kind === 'string' ? node.value : null);
