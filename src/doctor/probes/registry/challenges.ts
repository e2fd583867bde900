// RFC 9110 section 11.6.1: a list of challenges, each a scheme with parameters that are separated by the same comma as the
// challenges are. Quoted values may contain commas; names and schemes are in any case. Read by hand, one pass.

export interface Challenge {
  /** Lower-case. */
  readonly scheme: string;
  /** By lower-case name; of a name that stands twice the first counts. */
  readonly parameters: ReadonlyMap<string, string>;
}

export interface Challenges {
  readonly challenges: readonly Challenge[];
  /** Where reading stopped because the text made no sense, counted in characters; null when all of it was read. */
  readonly brokenAt: number | null;
}

const NAME = /[!#$%&'*+\-.^_`|~0-9A-Za-z]+/y;
/** Some write URLs without quotes, which the grammar forbids and everybody reads. */
const BARE_VALUE = /[^ \t,"]+/y;
/** `Negotiate YWJj==`: data instead of parameters. */
const DATA = / +[A-Za-z0-9\-._~+/]+=*(?=[ \t]*(?:,|$))/y;
const SEPARATORS = /[ \t,]*/y;
const BLANKS = /[ \t]*/y;
const LONGEST = 8192;

interface Cursor {
  readonly text: string;
  at: number;
}

/** @param header the value of `WWW-Authenticate`, several joined by commas */
export function parseChallenges(header: string): Challenges {
  const cursor: Cursor = { text: header.slice(0, LONGEST), at: 0 };
  const challenges: { scheme: string; parameters: Map<string, string> }[] = [];
  for (take(cursor, SEPARATORS); cursor.at < cursor.text.length; take(cursor, SEPARATORS)) {
    const begun = cursor.at;
    const name = take(cursor, NAME)?.toLowerCase();
    const current = challenges.at(-1)?.parameters;
    const isValue = name !== undefined && takeEquals(cursor);
    if (isValue && current) {
      const value = cursor.text[cursor.at] === '"' ? takeQuoted(cursor) : take(cursor, BARE_VALUE);
      if (value === null) return { challenges, brokenAt: begun };
      if (!current.has(name)) current.set(name, value);
    } else if (name !== undefined && !isValue && (cursor.at === cursor.text.length || /[ \t,]/.test(cursor.text[cursor.at] ?? ''))) {
      challenges.push({ scheme: name, parameters: new Map() });
      take(cursor, DATA);
    } else {
      return { challenges, brokenAt: begun };
    }
  }
  return { challenges, brokenAt: null };
}

/** What the pattern finds here; null and no step when it does not fit. */
function take(cursor: Cursor, pattern: RegExp): string | null {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text)?.[0] ?? null;
  cursor.at += found?.length ?? 0;
  return found;
}

function takeEquals(cursor: Cursor): boolean {
  const begun = cursor.at;
  take(cursor, BLANKS);
  if (cursor.text[cursor.at] !== '=') {
    cursor.at = begun;
    return false;
  }
  cursor.at += 1;
  take(cursor, BLANKS);
  return true;
}

/** Null when the quote is not closed. */
function takeQuoted(cursor: Cursor): string | null {
  let value = '';
  for (let end = cursor.at + 1; end < cursor.text.length; end += 1) {
    if (cursor.text[end] === '"') {
      cursor.at = end + 1;
      return value;
    }
    if (cursor.text[end] === '\\') end += 1;
    value += cursor.text[end] ?? '';
  }
  return null;
}
