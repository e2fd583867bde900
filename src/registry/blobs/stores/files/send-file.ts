import { read } from 'node:fs';
import type { ServerResponse } from 'node:http';
import type { ByteRange } from '../../blob-store.ts';
import { sendBuffers, type SendBuffers } from './send-buffers.ts';
import { takingTurns, type Turns } from './turns.ts';

// Streams cost two to three times as much: a new buffer for each 64 KiB and two layers between disk and socket.
// Here two pooled buffers a transfer take turns, one being read while the other is being written.

/** What the transfers of a process share. */
export interface Sending {
  readonly buffers: SendBuffers;
  /** Whatever was read is handed to the kernel on the event loop: with more at once, all others wait for all of them. */
  readonly turns: Turns;
}

const READS_AT_ONCE = 8;
export const sending = (): Sending => ({ buffers: sendBuffers(), turns: takingTurns(READS_AT_ONCE) });

/**
 * Until here the kernels of both sides take everything, whether the client reads or not, unless they are told otherwise. Whoever
 * went on reads, and half of the large buffers are for them. https://man7.org/linux/man-pages/man7/tcp.7.html, tcp_wmem and tcp_rmem
 */
const MOST_IN_KERNEL_BYTES = 10 * 1024 * 1024;
/** A client that takes so long for what was written is given little from then on. */
const SLOW_MILLISECONDS = 2_000;

interface Transfer extends Sending {
  readonly descriptor: number;
  readonly response: ServerResponse;
  readonly start: number;
  /** Where the next read begins, and where the last one ends. */
  position: number;
  readonly end: number;
  reading: boolean;
  /** The kernel's. */
  writing: Buffer | null;
  /** Read and not yet being written. */
  ready: { readonly buffer: Buffer; readonly bytes: number } | null;
  slow: boolean;
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
export function sendFile(descriptor: number, { start, length }: ByteRange, response: ServerResponse, shared: Sending): Promise<void> {
  return new Promise((resolve, reject) => {
    const leave = () => finish(transfer);
    const settled = () => {
      response.off('close', leave);
      if (transfer.error === undefined) resolve();
      else reject(transfer.error);
    };
    const idle = { reading: false, writing: null, ready: null, slow: false, over: false };
    const transfer: Transfer = { ...shared, descriptor, response, start, position: start, end: start + length, ...idle, settled };
    if (response.destroyed) return finish(transfer);
    response.on('close', leave);
    if (length === 0) response.end(leave);
    else readNext(transfer);
  });
}

function readNext(transfer: Transfer): void {
  if (transfer.reading || transfer.ready || transfer.over || transfer.position >= transfer.end) return;
  transfer.reading = true;
  transfer.turns((done) => {
    const buffer = transfer.over ? null : bufferFor(transfer);
    if (buffer !== null) return readInto(transfer, buffer, done);
    transfer.reading = false;
    done();
    if (transfer.over) finish(transfer);
  });
}

/** Null: what is being written comes first. */
function bufferFor({ buffers, writing, slow, start, position }: Transfer): Buffer | null {
  const reads = position - start > MOST_IN_KERNEL_BYTES;
  if (writing !== null) return slow ? null : buffers.large(reads ? 3 / 4 : 1 / 4);
  return (slow ? null : buffers.large(reads ? 1 : 1 / 2)) ?? buffers.small();
}

function readInto(transfer: Transfer, buffer: Buffer, done: () => void): void {
  const { descriptor, position, end, buffers } = transfer;
  read(descriptor, buffer, 0, Math.min(buffer.length, end - position), position, (error, bytes) => {
    transfer.reading = false;
    if (error || bytes === 0 || transfer.over) {
      buffers.give(buffer);
      finish(transfer, error ?? (bytes === 0 ? new Error(`the file ends at ${position} and not at ${end}`) : undefined));
    } else {
      transfer.position += bytes;
      transfer.ready = { buffer, bytes };
      writeReady(transfer);
    }
    done();
  });
}

function writeReady(transfer: Transfer): void {
  const { ready, response, buffers } = transfer;
  if (transfer.writing || transfer.over || !ready) return;
  const { buffer, bytes } = ready;
  transfer.ready = null;
  transfer.writing = buffer;
  const began = performance.now();
  const last = transfer.position >= transfer.end;
  const written = (error?: Error | null) => {
    // Given up meanwhile.
    if (transfer.writing !== buffer) return;
    transfer.writing = null;
    buffers.give(buffer);
    transfer.slow = performance.now() - began > SLOW_MILLISECONDS;
    if (last || error) return finish(transfer);
    writeReady(transfer);
    readNext(transfer);
  };
  const piece = buffer.subarray(0, bytes);
  if (last) response.end(piece, written);
  else response.write(piece, written);
  readNext(transfer);
}

function finish(transfer: Transfer, error?: unknown): void {
  const { buffers, ready, writing, response } = transfer;
  if (!transfer.over) {
    transfer.over = true;
    transfer.error = error;
    if (ready) buffers.give(ready.buffer);
    // After a cut connection it may never be said that it was written.
    if (writing) buffers.lose(writing);
    transfer.ready = transfer.writing = null;
    if (error !== undefined && response.headersSent) response.destroy();
  }
  if (!transfer.reading) transfer.settled();
}
