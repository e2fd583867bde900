import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '../../causes/refusal.ts';
import { openReader, type Reader } from '../../db/reader/reader.ts';
import { loadParser } from './syntax/parse.ts';
import type { FromThread } from './querier.ts';
import { runQuery, type Question } from './run-query.ts';

// The program of the thread that answers queries, one after the other: it alone has the parser, and a connection that
// cannot write.

const parse = loadParser();
let database: Reader | undefined;

parentPort?.on('message', async (question: Question) => {
  parentPort?.postMessage(await answer(question));
});

async function answer(question: Question): Promise<FromThread> {
  try {
    database ??= await openReader(workerData as string, 'journal');
    return { ok: true, json: JSON.stringify(await runQuery(question, parse, database)) };
  } catch (error) {
    const { causeId, facts } = Refusal.from(error);
    return { ok: false, causeId, facts, reason: String(error instanceof Refusal ? (error.cause ?? error) : error) };
  }
}
