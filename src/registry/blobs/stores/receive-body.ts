import type { Hash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Refusal } from '../../../causes/refusal.ts';
import { IncomingMessage } from '../../../node-http.ts';
import type { Appended } from '../blob-store.ts';

/** How a store takes a body: in batches, one after the other. */
export interface Intake {
  /** How many bytes make the next batch. @param before batches that were handed on */
  readonly batchBytes: (before: number) => number;
  /** With so many batches waiting while one is being kept, the sender waits as well. */
  readonly mostWaiting: number;
  /** Keeps a batch, and calls `giveBack` once it needs its memory no more. */
  readonly keep: (batch: readonly Buffer[], giveBack: () => void) => Promise<unknown>;
}

interface Reception extends Intake {
  readonly body: Readable;
  batches: number;
  waiting: Buffer[];
  waitingBytes: number;
  received: number;
  keeping: boolean;
  ended: 'complete' | 'cut' | null;
  failed: boolean;
  error?: unknown;
  /** Called once it ended or failed and nothing is being kept. */
  readonly settled: () => void;
}

/**
 * Hands a body on, no faster than it is kept, and feeds `hash` with it: while one batch is being kept the next one comes in.
 * Resolves when the body ended or its sender left and all that came was kept; the caller makes it durable. Rejects with
 * `content-too-large` when `position` and the body would exceed `limit`, or with the error of `keep`.
 */
export function receiveBody(
  position: number,
  body: Readable,
  { hash, limit }: { readonly hash: Hash | null; readonly limit: number },
  intake: Intake,
): Promise<Appended> {
  return new Promise((resolve, reject) => {
    const take = (chunk: Buffer) => {
      if (position + reception.received + chunk.length > limit) return fail(reception, new Refusal('content-too-large', { limit }));
      hash?.update(chunk);
      accept(reception, chunk);
    };
    const end = () => finish(reception, 'complete');
    const cut = () => finish(reception, 'cut');
    const settled = () => {
      // The listener for errors stays: what happens to the connection from here on concerns others.
      body.off('data', take).off('end', end).off('close', cut);
      if (reception.failed) reject(reception.error);
      else resolve({ bytes: reception.received, complete: reception.ended === 'complete' });
    };
    const empty = { batches: 0, waiting: [], waitingBytes: 0, received: 0, keeping: false, ended: null, failed: false };
    const reception: Reception = { ...intake, body, ...empty, settled };
    // The sender may have left while the request waited for something else; no event would follow.
    if (body.readableEnded) return end();
    if (body.destroyed) return cut();
    body.on('end', end).on('close', cut).on('error', cut).on('data', take);
  });
}

const bytesOfNext = ({ batchBytes, batches }: Reception): number => batchBytes(batches);

function accept(reception: Reception, chunk: Buffer): void {
  reception.received += chunk.length;
  reception.waiting.push(chunk);
  reception.waitingBytes += chunk.length;
  const next = bytesOfNext(reception);
  if (reception.waitingBytes >= next && !reception.keeping) void handOn(reception);
  else if (reception.waitingBytes >= next * reception.mostWaiting) reception.body.pause();
}

async function handOn(reception: Reception): Promise<void> {
  const batch = reception.waiting;
  reception.waiting = [];
  reception.waitingBytes = 0;
  reception.batches += 1;
  reception.keeping = true;
  try {
    await reception.keep(batch, () => giveBack(reception.body, batch));
    reception.keeping = false;
    if (!reception.ended && !reception.failed) reception.body.resume();
    proceed(reception);
  } catch (error) {
    reception.keeping = false;
    fail(reception, error);
  }
}

/**
 * Memory outside of the heap is counted by the garbage collector, which goes over the whole heap for each 64 MiB of it.
 * That took two fifths of the time of a push. `node:http` makes every chunk a copy of its own, for us alone.
 */
function giveBack(body: Readable, batch: readonly Buffer[]): void {
  if (!(body instanceof IncomingMessage)) return;
  for (const { byteLength, buffer } of batch) {
    if (byteLength === buffer.byteLength && buffer instanceof ArrayBuffer) buffer.transfer(0);
  }
}

function finish(reception: Reception, ended: 'complete' | 'cut'): void {
  if (reception.ended) return;
  reception.ended = ended;
  proceed(reception);
}

function fail(reception: Reception, error: unknown): void {
  if (!reception.failed) reception.error = error;
  reception.failed = true;
  proceed(reception);
}

/** What is left to do once nothing is being kept. */
function proceed(reception: Reception): void {
  if (reception.keeping) return;
  if (reception.failed) reception.settled();
  else if (reception.waitingBytes > 0 && (reception.ended || reception.waitingBytes >= bytesOfNext(reception))) void handOn(reception);
  else if (reception.ended) reception.settled();
}
