import type { Hash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Refusal } from '../../../../causes/refusal.ts';
import type { Appended } from '../../blob-store.ts';

const MEBIBYTE = 1024 * 1024;
/** Above the least that S3 takes for a part that is not the last. */
const PART_BYTES = 8 * MEBIBYTE;
const LATER_PART_BYTES = 32 * MEBIBYTE;
const PARTS_BEFORE_LATER = 2_000;
/** Of one object, in S3. */
const MOST_PARTS = 10_000;

/** The largest blob that fits into the parts of one object, about 265 GiB. */
export const MOST_BLOB_BYTES = PARTS_BEFORE_LATER * PART_BYTES + (MOST_PARTS - PARTS_BEFORE_LATER) * LATER_PART_BYTES;

interface Reception {
  readonly body: Readable;
  readonly put: (part: Buffer) => Promise<void>;
  parts: number;
  waiting: Buffer[];
  waitingBytes: number;
  received: number;
  putting: boolean;
  ended: 'complete' | 'cut' | null;
  failed: boolean;
  error?: unknown;
  /** Called once it ended or failed and nothing is being sent. */
  readonly settled: () => void;
}

/**
 * Hands a body on in parts, one after the other, and feeds `hash` with it: one part is being sent while the next one comes in,
 * so an upload takes the memory of two. Resolves when the body ended or its sender left and all that came was handed on. Rejects
 * with `content-too-large` when `position` and the body would exceed `limit`, or with the error of `put`.
 */
export function receiveParts(
  position: number,
  body: Readable,
  { hash, limit }: { readonly hash: Hash | null; readonly limit: number },
  put: Reception['put'],
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
    const empty = { parts: 0, waiting: [], waitingBytes: 0, received: 0, putting: false, ended: null, failed: false };
    const reception: Reception = { body, put, ...empty, settled };
    // The sender may have left while the request waited for something else; no event would follow.
    if (body.readableEnded) return end();
    if (body.destroyed) return cut();
    body.on('end', end).on('close', cut).on('error', cut).on('data', take);
  });
}

const bytesOfNext = ({ parts }: Reception): number => (parts < PARTS_BEFORE_LATER ? PART_BYTES : LATER_PART_BYTES);

function accept(reception: Reception, chunk: Buffer): void {
  reception.received += chunk.length;
  reception.waiting.push(chunk);
  reception.waitingBytes += chunk.length;
  if (reception.waitingBytes < bytesOfNext(reception)) return;
  if (reception.putting) reception.body.pause();
  else void send(reception);
}

async function send(reception: Reception): Promise<void> {
  const part = Buffer.concat(reception.waiting, reception.waitingBytes);
  reception.waiting = [];
  reception.waitingBytes = 0;
  reception.parts += 1;
  reception.putting = true;
  try {
    await reception.put(part);
    reception.putting = false;
    if (!reception.ended && !reception.failed) reception.body.resume();
    proceed(reception);
  } catch (error) {
    reception.putting = false;
    fail(reception, error);
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

/** What is left to do once nothing is being sent. */
function proceed(reception: Reception): void {
  if (reception.putting) return;
  if (reception.failed) reception.settled();
  else if (reception.waitingBytes > 0 && (reception.ended || reception.waitingBytes >= bytesOfNext(reception))) void send(reception);
  else if (reception.ended) reception.settled();
}
