// What programs and engines answer is not trusted to have the shape that their manuals promise.

/** Undefined when the text is no JSON. */
export function parseJsonText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What lies at the end of the path; undefined where something on the way is missing. */
export function valueAt(value: unknown, ...path: readonly (string | number)[]): unknown {
  let here = value;
  for (const name of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, name)) return undefined;
    here = (here as Readonly<Record<string | number, unknown>>)[name];
  }
  return here;
}

const LONGEST_TEXT = 4_096;

/** A text of at most 4 096 characters; null where there is none. */
export function textAt(value: unknown, ...path: readonly (string | number)[]): string | null {
  const found = valueAt(value, ...path);
  return typeof found === 'string' ? found.slice(0, LONGEST_TEXT) : null;
}

export function listAt(value: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  const found = valueAt(value, ...path);
  return Array.isArray(found) ? (found as unknown[]) : [];
}

/** Those of a list that are texts. */
export const textsAt = (value: unknown, ...path: readonly (string | number)[]): string[] =>
  listAt(value, ...path).filter((item) => typeof item === 'string').map((text) => text.slice(0, LONGEST_TEXT));

/** Names of an object's members; none where it is no object. */
export function namesAt(value: unknown, ...path: readonly (string | number)[]): string[] {
  const found = valueAt(value, ...path);
  return typeof found === 'object' && found !== null && !Array.isArray(found) ? Object.keys(found) : [];
}
