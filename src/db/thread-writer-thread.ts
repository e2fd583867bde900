import { parentPort, workerData } from 'node:worker_threads';
import { unpackRows } from './packed-rows.ts';
import { openSqlite, whileBusy, type SqliteConnection } from './sqlite-file.ts';
import type { FromThread, ToThread } from './thread-writer.ts';

// The program of the writing thread: one transaction for each message.

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
    connection ??= await openSqlite(workerData as string);
    await runAll(connection, statements);
    return null;
  } catch (error) {
    forget();
    const { message, code, errcode } = error as Error & { code?: unknown; errcode?: unknown };
    return { message, code, errcode };
  }
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
