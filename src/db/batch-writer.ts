import { join } from 'node:path';
import type { TablesOf } from './database.ts';
import { parseLocation } from './location.ts';
import { openPostgresWriter } from './postgres-writer.ts';
import { openThreadWriter } from './thread-writer.ts';

/** Inserts batches of rows durably, without holding up the event loop. */
export interface BatchWriter<Row extends object> {
  /**
   * All rows or none, on the disk when it resolves. Every row has the same keys. Rejects with `registry-service-outage`
   * when the database does not answer, with the driver's error when a row is not acceptable; either way the writer goes on.
   */
  write(rows: readonly Row[]): Promise<void>;
  /** After the batches handed over so far. */
  close(): Promise<void>;
}

/** `openDatabase` of the same location and set comes first: it makes the table. */
export async function openBatchWriter(
  location: string,
  set: 'journal',
  table: 'event',
): Promise<BatchWriter<TablesOf<'journal'>['event']>> {
  const place = parseLocation(location);
  return place.kind === 'sqlite' ? openThreadWriter(join(place.folder, `${set}.db`), table) : openPostgresWriter(place.url, table);
}
