import { join } from 'node:path';
import { openBatchWriter, type BatchWriter, type Change } from '../../src/db/batch-writer.ts';
import { columnsOf, statementOf } from '../../src/db/batch-statement.ts';
import { openDatabase } from '../../src/db/database.ts';
import { unpackRows } from '../../src/db/packed-rows.ts';
import { openSqlite } from '../../src/db/sqlite-file.ts';
import type { CheckpointKey } from '../../src/journal/chain/checkpoint-key.ts';
import { streamWriter } from '../../src/journal/chain/stream-writer.ts';
import { recordedEvent, timeOf } from './recorded-event.ts';

const BATCH = 5_000;
const STREAMS = 2;
const SEGMENT = { events: 25_000, milliseconds: Infinity };

/** Writes so many events, chained and signed as a server does it, without waiting for the disk. */
export async function fillLog(location: string, key: CheckpointKey, rows: number): Promise<void> {
  const database = await openDatabase(location, 'journal');
  const writer = location.startsWith('sqlite:') ? await hastyWriter(join(location.slice('sqlite:'.length), 'journal.db')) : await openBatchWriter(location, 'journal');
  let at = new Date(0);
  const streams = Array.from({ length: STREAMS }, (_, index) => streamWriter({ database, writer, key, owner: `bench/${index}`, now: () => at, limits: SEGMENT }));
  for (let first = 0; first < rows; first += BATCH) {
    at = timeOf(first, rows);
    const stream = streams[(first / BATCH) % STREAMS]!;
    await stream.write(Array.from({ length: Math.min(BATCH, rows - first) }, (_, index) => recordedEvent(first + index, rows)));
    if (stream.isDue()) await stream.sign();
  }
  for (const stream of streams) await stream.close();
  await writer.close();
  await database.close();
}

async function hastyWriter(file: string): Promise<BatchWriter> {
  const connection = await openSqlite(file);
  connection.execute('PRAGMA synchronous = OFF', []);
  const write = (change: Change) => {
    const { packed, rows } = change;
    const columns = packed?.columns ?? columnsOf(change);
    const values = packed ? unpackRows(packed) : rows.map((row) => columns.map((column) => (row as Record<string, unknown>)[column]));
    connection.executeEach(statementOf(change, columns, `VALUES (${columns.map(() => '?').join(', ')})`, '(?)'), values);
  };
  return {
    async write(changes) {
      connection.execute('BEGIN IMMEDIATE', []);
      changes.forEach(write);
      connection.execute('COMMIT', []);
    },
    close: async () => connection.close(),
  };
}
