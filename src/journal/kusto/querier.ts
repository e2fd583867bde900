import { extname } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { Refusal, type Facts, type ServedCauseId } from '../../causes/refusal.ts';
import { startThread } from '../../db/start-thread.ts';
import type { Question } from './run-query.ts';

export type { Question };

/** What the thread answers to each question. */
export type FromThread =
  | { readonly ok: true; readonly json: string }
  | { readonly ok: false; readonly causeId: ServedCauseId; readonly facts: Facts; readonly reason: string };

/** Asks the log in Kusto. */
export interface Querier {
  /**
   * JSON of an Answer. Throws `request-invalid` with the place of what is wrong with the query, or when it takes
   * too long; `rate-limit` when too many wait; `registry-service-outage`.
   */
  ask(question: Question): Promise<string>;
  /** Questions that are not answered yet are refused. */
  close(): Promise<void>;
}

interface Waiting {
  readonly question: Question;
  readonly resolve: (json: string) => void;
  readonly reject: (refusal: Refusal) => void;
}

const MOST_WAITING = 20;
/** The parser costs 190 MB: without questions for so long its thread ends. */
const IDLE_MILLISECONDS = 300_000;
/** Beyond a query's own limit, for loading the parser and for what the limit cannot interrupt. */
const GRACE_MILLISECONDS = 15_000;

const PROGRAM = new URL(`./query-thread${extname(import.meta.filename)}`, import.meta.url);

/** `location` as for `openDatabase`. The thread begins with the first question; one that hangs is replaced. */
export function openQuerier(location: string, { idleMilliseconds = IDLE_MILLISECONDS, graceMilliseconds = GRACE_MILLISECONDS } = {}): Querier {
  const waiting: Waiting[] = [];
  let thread: Worker | undefined;
  let current: Waiting | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  const start = (): Worker => {
    const worker = startThread(PROGRAM, location);
    let reason: unknown = new Error('the thread for queries ended');
    worker.on('message', (message: FromThread) => settle(message));
    worker.on('error', (error) => (reason = error));
    worker.on('exit', () => {
      if (thread !== worker) return;
      thread = undefined;
      if (current) settle({ ok: false, causeId: 'registry-service-outage', facts: { part: 'queries' }, reason: String(reason) });
    });
    return worker;
  };

  const end = () => {
    const ended = thread;
    thread = undefined;
    return ended?.terminate();
  };

  function settle(message: FromThread): void {
    clearTimeout(timer);
    const done = current;
    current = undefined;
    if (message.ok) done?.resolve(message.json);
    else done?.reject(new Refusal(message.causeId, message.facts, { cause: new Error(message.reason) }));
    next();
  }

  function next(): void {
    if (current || isClosed) return;
    current = waiting.shift();
    if (!current) {
      timer = setTimeout(() => void end(), idleMilliseconds).unref();
      return;
    }
    const { question } = current;
    clearTimeout(timer);
    thread ??= start();
    thread.postMessage(question);
    timer = setTimeout(() => {
      void end();
      settle({ ok: false, causeId: 'request-invalid', facts: { field: 'query', defect: 'it took too long' }, reason: 'the thread was ended' });
    }, question.limitMilliseconds + graceMilliseconds).unref();
  }

  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        if (isClosed) return reject(new Refusal('registry-service-outage', { part: 'queries' }));
        if (waiting.length >= MOST_WAITING) return reject(new Refusal('rate-limit', {}, { headers: { 'retry-after': '5' } }));
        waiting.push({ question, resolve, reject });
        next();
      }),
    async close() {
      isClosed = true;
      clearTimeout(timer);
      const left = [...(current ? [current] : []), ...waiting.splice(0)];
      current = undefined;
      for (const { reject } of left) reject(new Refusal('registry-service-outage', { part: 'queries' }));
      await end();
    },
  };
}
