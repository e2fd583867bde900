import { writev } from 'node:fs';
import type { Intake } from './receive-body.ts';

/** Chunks of 64 KiB come from the socket; fewer and larger writes cost less. */
const BATCH_BYTES = 1024 * 1024;

/** Writes a body into an open file from `position` on. Memory of one upload is a batch that is being written, and two that wait. */
export function intoFile(descriptor: number, position: number): Intake {
  let at = position;
  const keep: Intake['keep'] = async (batch, giveBack) => {
    at += await writeAll(descriptor, batch, at).finally(giveBack);
  };
  return { batchBytes: () => BATCH_BYTES, mostWaiting: 2, keep };
}

/** `writev` may write less than it was given. Resolves with how many bytes were written: all. */
function writeAll(descriptor: number, batch: readonly Buffer[], position: number, before = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    writev(descriptor, batch, position, (error, bytes) => {
      if (error) return reject(error);
      const rest = behind(batch, bytes);
      resolve(rest.length === 0 ? before + bytes : writeAll(descriptor, rest, position + bytes, before + bytes));
    });
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
