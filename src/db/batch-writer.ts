import { join } from 'node:path';
import type { TablesOf } from './database.ts';
import type { BatchWriter } from './engine.ts';
import { parseLocation } from './location.ts';
import { openPostgresWriter } from './postgres-writer.ts';
import { openThreadWriter } from './thread-writer.ts';

/** `openDatabase` of the same location and set comes first: it makes the table. */
export async function openBatchWriter(
  location: string,
  set: 'journal',
  table: 'event',
): Promise<BatchWriter<TablesOf<'journal'>['event']>> {
  const place = parseLocation(location);
  return place.kind === 'sqlite' ? openThreadWriter(join(place.folder, `${set}.db`), table) : openPostgresWriter(place.url, table);
}

export type { BatchWriter };
