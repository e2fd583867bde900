const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;

/**
 * What `JSON.parse` lets pass and another reader understands differently: a member given twice (some take the first,
 * some the last), or nesting beyond `deepest` (some overflow their stack). `text` is JSON that was parsed already.
 * Gives words for people, or null. Linear in the length of the text.
 */
export function findJsonDefect(text: string, deepest: number): string | null {
  // The member names of each open object, null for an open array.
  const open: (Set<string> | null)[] = [];
  let string = '';
  for (let index = 0; index < text.length; index += 1) {
    switch (text.charCodeAt(index)) {
      case QUOTE: {
        const end = endOfString(text, index);
        string = text.slice(index, end);
        index = end - 1;
        break;
      }
      case COLON: {
        const name = JSON.parse(string) as string;
        const names = open.at(-1)!;
        if (names.has(name)) return `the member ${quote(name)} is there twice`;
        names.add(name);
        break;
      }
      case OPEN_OBJECT:
      case OPEN_ARRAY:
        if (open.length === deepest) return `it is nested deeper than ${deepest} levels`;
        open.push(text.charCodeAt(index) === OPEN_OBJECT ? new Set() : null);
        break;
      case CLOSE_OBJECT:
      case CLOSE_ARRAY:
        open.pop();
        break;
    }
  }
  return null;
}

/** Index after the closing quote of the string that begins at `start`. */
function endOfString(text: string, start: number): number {
  for (let index = start + 1; ; index += 1) {
    const code = text.charCodeAt(index);
    if (code === BACKSLASH) index += 1;
    else if (code === QUOTE) return index + 1;
  }
}

/** A name that somebody else chose, safe to print anywhere: quoted, at most 64 characters, ASCII. */
export function quote(text: string): string {
  return JSON.stringify(text.slice(0, 64)).replace(
    /[^\x20-\x7e]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
