import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TableSet } from './database.ts';
import { parseLocation } from './location.ts';
import { openSqlite } from './sqlite-file.ts';

/**
 * Copies each set of tables, as it is at one moment, into a folder, while others read and write; an earlier copy there is replaced.
 * @returns the location of the copies; `null` for PostgreSQL, which has its own means @throws the disk's or the database's error
 */
export async function snapshotTables(location: string, sets: readonly TableSet[], folder: string): Promise<string | null> {
  const from = parseLocation(location);
  if (from.kind === 'postgres') return null;
  for (const set of sets) {
    const draft = join(folder, `${set}.db-new`);
    rmSync(draft, { force: true });
    const connection = await openSqlite(join(from.folder, `${set}.db`));
    try {
      connection.execute('VACUUM INTO ?', [draft]);
    } finally {
      connection.close();
    }
    renameSync(draft, join(folder, `${set}.db`));
  }
  return `sqlite:${folder}`;
}
