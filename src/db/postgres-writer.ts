import type { BatchWriter } from './engine.ts';
import { openPool, prepared, withClient } from './postgres.ts';

/** A batch is one statement, whose text does not depend on the number of rows: they travel as one JSON parameter. */
export function openPostgresWriter<Row extends object>(url: string, table: string): BatchWriter<Row> {
  const pool = openPool(url, { max: 2 });
  let closing: Promise<void> | undefined;
  return {
    async write(rows) {
      const [first] = rows;
      if (!first) return;
      const columns = Object.keys(first).map((name) => `"${name}"`).join(', ');
      const text = `insert into "${table}" (${columns}) select ${columns} from json_populate_recordset(null::"${table}", $1)`;
      await withClient(pool, (client) => client.query(prepared(text, [JSON.stringify(rows)])));
    },
    close: () => (closing ??= pool.end()),
  };
}
