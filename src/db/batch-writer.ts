import { join } from 'node:path';
import type { TableSet } from './database.ts';
import type { BatchWriter, Change } from './engine.ts';
import { parseLocation } from './location.ts';
import { openPostgresWriter } from './postgres-writer.ts';
import { openThreadWriter } from './thread-writer.ts';

/** `openDatabase` of the same location and set comes first: it makes the tables. */
export async function openBatchWriter(location: string, set: TableSet): Promise<BatchWriter> {
  const place = parseLocation(location);
  return place.kind === 'sqlite' ? openThreadWriter(join(place.folder, `${set}.db`)) : openPostgresWriter(place.url);
}

export type { BatchWriter, Change };
