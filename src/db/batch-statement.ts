import type { Change } from './engine.ts';

// The statements of a batch, for both databases; they differ in where the values come from.

const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ');

/** The columns of a change's rows, in the order of its first one; of a removal only the key. */
export const columnsOf = ({ kind, key, rows }: Change): string[] => (kind === 'remove' ? [key] : Object.keys(rows[0] ?? {}));

/**
 * @param columns of the rows
 * @param source where the values come from: `VALUES (?, …)` or a SELECT of those columns
 * @param keys the keys that are removed, as what may follow IN
 */
export function statementOf({ table, kind, key }: Change, columns: readonly string[], source: string, keys: string): string {
  if (kind === 'remove') return `DELETE FROM "${table}" WHERE "${key}" IN ${keys}`;
  const insert = `INSERT INTO "${table}" (${quoted(columns)}) ${source}`;
  if (kind === 'insert') return insert;
  const others = columns.filter((column) => column !== key);
  return `${insert} ON CONFLICT ("${key}") DO UPDATE SET ${others.map((column) => `"${column}" = excluded."${column}"`).join(', ')}`;
}
