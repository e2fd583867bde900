import { parentPort, workerData } from 'node:worker_threads';
import { unpackRows } from './packed-rows.ts';
import { openSqlite, whileBusy, type SqliteConnection } from './sqlite-file.ts';
import type { FromThread, ToThread } from './thread-writer.ts';

// The program of the writing thread: one transaction for each message.

/**
 * Of 4 KiB. What stands in the write-ahead log is brought into the file by the commit that makes it so long, and all who wait for that commit wait
 * 10 to 30 ms more. By SQLite's own measure, 1,000, one in a hundred logins met that in a storm. https://www.sqlite.org/wal.html#ckpt
 */
const PAGES_BEFORE_CHECKPOINT = 16_000;

let connection: SqliteConnection | undefined;
let last = Promise.resolve();

parentPort?.on('message', (message: ToThread) => {
  last = last.then(async () => {
    if (message !== 'close') return answer(await write(message));
    connection?.close();
    parentPort?.close();
  });
});

const answer = (result: FromThread) => parentPort?.postMessage(result);

async function write(statements: Exclude<ToThread, 'close'>): Promise<FromThread> {
  try {
    connection ??= await open();
    await runAll(connection, statements);
    return null;
  } catch (error) {
    forget();
    const { message, code, errcode } = error as Error & { code?: unknown; errcode?: unknown };
    return { message, code, errcode };
  }
}

async function open(): Promise<SqliteConnection> {
  const opened = await openSqlite(workerData as string);
  opened.execute(`PRAGMA wal_autocheckpoint = ${PAGES_BEFORE_CHECKPOINT}`, []);
  return opened;
}

async function runAll(into: SqliteConnection, statements: Exclude<ToThread, 'close'>): Promise<void> {
  await whileBusy(() => into.execute('BEGIN IMMEDIATE', []));
  for (const { sql, rows } of statements) {
    into.executeEach(sql, 'text' in rows ? unpackRows(rows) : rows);
  }
  into.execute('COMMIT', []);
}

/** Closing rolls back; the next batch begins with a fresh connection, whatever was wrong with this one. */
function forget(): void {
  try {
    connection?.close();
  } finally {
    connection = undefined;
  }
}
