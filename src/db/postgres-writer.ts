import { columnsOf, statementOf } from './batch-statement.ts';
import type { BatchWriter, Change } from './engine.ts';
import { openPool, prepared, withClient } from './postgres.ts';

/** A batch is one statement, whose text does not depend on the number of rows: those of a table travel as one JSON parameter. */
export function openPostgresWriter(url: string): BatchWriter {
  const pool = openPool(url, { max: 2 });
  let closing: Promise<void> | undefined;
  return {
    async write(changes) {
      const full = changes.filter(({ rows }) => rows.length > 0);
      if (full.length === 0) return;
      const query = prepared(textOf(full), full.map(({ rows }) => JSON.stringify(rows)));
      await withClient(pool, (client) => client.query(query));
    },
    close: () => (closing ??= pool.end()),
  };
}

/** https://www.postgresql.org/docs/current/queries-with.html#QUERIES-WITH-MODIFYING: each part is done, whether it is read or not. */
function textOf(changes: readonly Change[]): string {
  const parts = changes.map((change, index) => {
    const columns = columnsOf(change);
    const rows = `SELECT ${columns.map((name) => `"${name}"`).join(', ')} FROM json_populate_recordset(null::"${change.table}", $${index + 1})`;
    // Otherwise ON CONFLICT could be read as the condition of a join.
    return `part${index} AS (${statementOf(change, columns, `${rows} WHERE true`, `(${rows})`)})`;
  });
  return `WITH ${parts.join(', ')} SELECT 1`;
}
