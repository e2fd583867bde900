import type { Hash } from 'node:crypto';
import { writev } from 'node:fs';
import { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { Refusal } from '../../../causes/refusal.ts';
import type { Appended } from '../blob-store.ts';

/** Chunks of 64 KiB come from the socket; fewer and larger writes cost less. */
const BATCH_BYTES = 1024 * 1024;
/** Memory of one upload is this, and a batch that is being written. */
const MOST_WAITING_BYTES = 2 * BATCH_BYTES;

interface Reception {
  readonly descriptor: number;
  readonly body: Readable;
  /** Where the next batch goes. */
  position: number;
  waiting: Buffer[];
  waitingBytes: number;
  received: number;
  writing: boolean;
  ended: 'complete' | 'cut' | null;
  failed: boolean;
  error?: unknown;
  /** Called once it ended or failed and the descriptor is free. */
  readonly settled: () => void;
}

/**
 * Writes a body into an open file from `position` on and feeds `hash` with it, no faster than the disk writes.
 * Resolves when the body ended or its sender left and everything that came is written; the caller makes it durable.
 * Rejects with `content-too-large` when the file would exceed `limit`, or with the disk's error.
 */
export function receiveBody(
  descriptor: number,
  position: number,
  body: Readable,
  { hash, limit }: { hash: Hash | null; limit: number },
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
    const empty = { waiting: [], waitingBytes: 0, received: 0, writing: false, ended: null, failed: false };
    const reception: Reception = { descriptor, body, position, ...empty, settled };
    // The sender may have left while the request waited for something else; no event would follow.
    if (body.readableEnded) return end();
    if (body.destroyed) return cut();
    body.on('end', end).on('close', cut).on('error', cut).on('data', take);
  });
}

function accept(reception: Reception, chunk: Buffer): void {
  reception.received += chunk.length;
  reception.waiting.push(chunk);
  reception.waitingBytes += chunk.length;
  if (reception.waitingBytes >= BATCH_BYTES && !reception.writing) flush(reception);
  else if (reception.waitingBytes >= MOST_WAITING_BYTES) reception.body.pause();
}

function flush(reception: Reception): void {
  const batch = reception.waiting;
  reception.waiting = [];
  reception.waitingBytes = 0;
  reception.writing = true;
  writeAll(reception.descriptor, batch, reception.position, (error, bytes) => {
    reception.writing = false;
    reception.position += bytes;
    if (reception.body instanceof IncomingMessage) for (const chunk of batch) free(chunk);
    if (error) return fail(reception, error);
    if (!reception.ended && !reception.failed) reception.body.resume();
    proceed(reception);
  });
}

/**
 * Memory outside of the heap is counted by the garbage collector, which goes over the whole heap for each 64 MiB of it.
 * That took two fifths of the time of a push. `node:http` makes every chunk a copy of its own, for us alone.
 */
function free(chunk: Buffer): void {
  if (chunk.byteLength === chunk.buffer.byteLength && chunk.buffer instanceof ArrayBuffer) chunk.buffer.transfer(0);
}

function finish(reception: Reception, ended: 'complete' | 'cut'): void {
  if (reception.ended) return;
  reception.ended = ended;
  proceed(reception);
}

function fail(reception: Reception, error: unknown): void {
  if (reception.failed) return;
  reception.failed = true;
  reception.error = error;
  proceed(reception);
}

/** What is left to do once nothing is being written. */
function proceed(reception: Reception): void {
  if (reception.writing) return;
  if (reception.failed) reception.settled();
  else if (reception.ended && reception.waiting.length > 0) flush(reception);
  else if (reception.ended) reception.settled();
}

/** `writev` may write less than it was given. */
function writeAll(
  descriptor: number,
  batch: readonly Buffer[],
  position: number,
  done: (error: Error | null, bytes: number) => void,
  before = 0,
): void {
  writev(descriptor, batch, position, (error, bytes) => {
    if (error) return done(error, before);
    const rest = behind(batch, bytes);
    if (rest.length === 0) return done(null, before + bytes);
    writeAll(descriptor, rest, position + bytes, done, before + bytes);
  });
}

/** What is left of a batch of which that many bytes are written. */
function behind(batch: readonly Buffer[], bytes: number): Buffer[] {
  const rest: Buffer[] = [];
  let written = bytes;
  for (const chunk of batch) {
    if (written < chunk.length) rest.push(chunk.subarray(written));
    written = Math.max(0, written - chunk.length);
  }
  return rest;
}
