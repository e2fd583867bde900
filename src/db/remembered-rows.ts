/** Of one statement; larger rows, such as long manifests, are read each time. */
const MOST_REMEMBERED = 256;
const MOST_CHARACTERS = 16_384;

type Read<Row> = (parameters: readonly string[]) => Promise<Row[]>;

/**
 * What a statement found, by its parameters, as long as nobody commits anything.
 * @param state another number after each commit; null: it cannot be told, and nothing is remembered
 */
export function rememberedRows<Row extends object>(read: Read<Row>, state: () => number | null): Read<Row> {
  const remembered = new Map<string, Row[]>();
  let seen: number | null = null;
  return async (parameters) => {
    const now = state();
    if (now !== seen) remembered.clear();
    seen = now;
    // No text of ours holds a NUL: databases take none.
    const key = parameters.join('\0');
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const rows = await read(parameters);
    if (now !== null && now === seen && sizeOf(rows) <= MOST_CHARACTERS) {
      if (remembered.size >= MOST_REMEMBERED) remembered.delete(remembered.keys().next().value!);
      remembered.set(key, rows);
    }
    return rows;
  };
}

function sizeOf(rows: readonly object[]): number {
  let size = 0;
  for (const row of rows) {
    for (const value of Object.values(row) as unknown[]) size += typeof value === 'string' || value instanceof Uint8Array ? value.length : 8;
  }
  return size;
}
