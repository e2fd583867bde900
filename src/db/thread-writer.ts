import { extname } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { columnsOf, statementOf } from './batch-statement.ts';
import type { BatchWriter, Change } from './engine.ts';
import { fromSqlite, outage } from './errors.ts';
import type { PackedRows } from './packed-rows.ts';
import { startThread } from './start-thread.ts';

/** What the thread is told: statements, each to be run once for each of its rows, which may be packed … */
export type ToThread = readonly { readonly sql: string; readonly rows: readonly unknown[][] | PackedRows }[] | 'close';

/** … and what it answers, once for each batch, in their order: nothing, or what an error has besides its class. */
export type FromThread = null | { readonly message: string; readonly code: unknown; readonly errcode: unknown };

interface Waiting {
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

// The thread's file ends as this one does: .ts in the checkout, .js in the package.
const PROGRAM = new URL(`./thread-writer-thread${extname(import.meta.filename)}`, import.meta.url);

/** A thread with a connection of its own, where waiting for the disk stops nobody. A thread that died is replaced. */
export function openThreadWriter(file: string, program = PROGRAM): BatchWriter {
  const waiting: Waiting[] = [];
  let thread: Worker | undefined = start();
  let closing: Promise<void> | undefined;

  function start(): Worker {
    const worker = startThread(program, file);
    let reason: unknown = new Error('the writing thread ended');
    worker.on('message', (answer: FromThread) => {
      const first = waiting.shift();
      if (answer === null) first?.resolve();
      else first?.reject(fromSqlite(Object.assign(new Error(answer.message), answer)));
    });
    worker.on('error', (error) => (reason = error));
    worker.on('exit', () => {
      thread = undefined;
      for (const { reject } of waiting.splice(0)) reject(outage(reason));
    });
    return worker;
  }

  const tell = (message: ToThread) => (thread ??= start()).postMessage(message);

  return {
    write(changes) {
      const statements = changes.filter(({ rows }) => rows.length > 0).map(toStatement);
      if (statements.length === 0) return Promise.resolve();
      if (closing) return Promise.reject(outage(new Error('the writer is closed')));
      return new Promise((resolve, reject) => {
        tell(statements);
        waiting.push({ resolve, reject });
      });
    },
    close() {
      closing ??= new Promise((resolve) => {
        if (!thread) return resolve();
        thread.once('exit', () => resolve());
        tell('close');
      });
      return closing;
    },
  };
}

function toStatement(change: Change) {
  const { packed } = change;
  const columns = packed?.columns ?? columnsOf(change);
  const sql = statementOf(change, columns, `VALUES (${columns.map(() => '?').join(', ')})`, '(?)');
  if (packed) return { sql, rows: packed };
  return { sql, rows: change.rows.map((row) => columns.map((column) => (row as Record<string, unknown>)[column])) };
}
