import { read } from 'node:fs';
import type { ServerResponse } from 'node:http';
import type { ByteRange } from '../blob-store.ts';

// Streams cost two to three times as much: a new buffer for each 64 KiB and two layers between disk and socket.
// Here two pooled buffers a transfer take turns, one being read while the other is being written.

const BUFFER_BYTES = 256 * 1024;
/** More transfers than this at once allocate, and their buffers are not kept: 16 MiB at rest. */
const MOST_POOLED = 64;

const pool: Buffer[] = [];
const takeBuffer = (): Buffer => pool.pop() ?? Buffer.allocUnsafeSlow(BUFFER_BYTES);
const giveBuffer = (buffer: Buffer): void => {
  if (pool.length < MOST_POOLED) pool.push(buffer);
};

interface Transfer {
  readonly descriptor: number;
  readonly response: ServerResponse;
  /** Where the next read begins, and where the last one ends. */
  position: number;
  readonly end: number;
  reading: boolean;
  writing: boolean;
  /** Read and not yet being written. */
  ready: { readonly buffer: Buffer; readonly bytes: number } | null;
  over: boolean;
  error?: unknown;
  /** Called once it is over and the descriptor is free. */
  readonly settled: () => void;
}

/**
 * Ends the response with a part of an open file, no faster than the client reads. Resolves when the last byte was
 * handed over or the client left; either way the descriptor is no longer used. Rejects when the file cannot be read or
 * is too short; the connection is cut then if anything was sent.
 */
export function sendFile(descriptor: number, { start, length }: ByteRange, response: ServerResponse): Promise<void> {
  return new Promise((resolve, reject) => {
    const leave = () => finish(transfer);
    const settled = () => {
      response.off('close', leave);
      if (transfer.error === undefined) resolve();
      else reject(transfer.error);
    };
    const idle = { reading: false, writing: false, ready: null, over: false };
    const transfer: Transfer = { descriptor, response, position: start, end: start + length, ...idle, settled };
    if (response.destroyed) return finish(transfer);
    response.on('close', leave);
    if (length === 0) response.end(leave);
    else readAhead(transfer);
  });
}

function readAhead(transfer: Transfer): void {
  const { descriptor, position, end } = transfer;
  if (transfer.reading || transfer.ready || transfer.over || position >= end) return;
  transfer.reading = true;
  const buffer = takeBuffer();
  read(descriptor, buffer, 0, Math.min(BUFFER_BYTES, end - position), position, (error, bytes) => {
    transfer.reading = false;
    if (error || bytes === 0 || transfer.over) {
      giveBuffer(buffer);
      return finish(transfer, error ?? (bytes === 0 ? new Error(`the file ends at ${position} and not at ${end}`) : undefined));
    }
    transfer.position += bytes;
    transfer.ready = { buffer, bytes };
    writeReady(transfer);
  });
}

function writeReady(transfer: Transfer): void {
  const { ready, response } = transfer;
  if (transfer.writing || transfer.over || !ready) return;
  transfer.ready = null;
  transfer.writing = true;
  const last = transfer.position >= transfer.end;
  // The buffer is the kernel's until then. After a cut connection that may never be said, and the buffer is dropped.
  const written = (error?: Error | null) => {
    giveBuffer(ready.buffer);
    transfer.writing = false;
    if (last || error) return finish(transfer);
    writeReady(transfer);
    readAhead(transfer);
  };
  const piece = ready.buffer.subarray(0, ready.bytes);
  if (last) response.end(piece, written);
  else response.write(piece, written);
  readAhead(transfer);
}

function finish(transfer: Transfer, error?: unknown): void {
  if (!transfer.over) {
    transfer.over = true;
    transfer.error = error;
    if (transfer.ready) giveBuffer(transfer.ready.buffer);
    transfer.ready = null;
    if (error !== undefined && transfer.response.headersSent) transfer.response.destroy();
  }
  if (!transfer.reading) transfer.settled();
}
