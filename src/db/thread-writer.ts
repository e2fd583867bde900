import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { BatchWriter } from './engine.ts';
import { fromSqlite, outage } from './errors.ts';

/** What the thread is told … */
export type ToThread = { readonly table: string; readonly columns: readonly string[]; readonly rows: readonly unknown[][] } | 'close';

/** … and what it answers, once for each batch, in their order: nothing, or what an error has besides its class. */
export type FromThread = null | { readonly message: string; readonly code: unknown; readonly errcode: unknown };

interface Waiting {
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

// The thread's file ends as this one does: .ts in the checkout, .js in the package.
const PROGRAM = new URL(`./thread-writer-thread${extname(import.meta.filename)}`, import.meta.url);

/** A thread with a connection of its own, where waiting for the disk stops nobody. A thread that died is replaced. */
export function openThreadWriter<Row extends object>(file: string, table: string, program = PROGRAM): BatchWriter<Row> {
  const waiting: Waiting[] = [];
  let thread: Worker | undefined = start();
  let closing: Promise<void> | undefined;

  function start(): Worker {
    const worker = new Worker(program, { workerData: file, execArgv: [] });
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
    write(rows) {
      const [first] = rows;
      if (!first) return Promise.resolve();
      if (closing) return Promise.reject(outage(new Error('the writer is closed')));
      return new Promise((resolve, reject) => {
        const columns = Object.keys(first) as (keyof Row & string)[];
        tell({ table, columns, rows: rows.map((row) => columns.map((column) => row[column])) });
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
