import { writev } from 'node:fs';
import type { Readable } from 'node:stream';
import type { Appended } from '../blob-store.ts';
import { receiveBody, type Intake } from './receive-body.ts';

/** Chunks of 64 KiB come from the socket; fewer and larger writes cost less. */
const [LEAST_BATCH_BYTES, MOST_BATCH_BYTES] = [64 * 1024, 1024 * 1024];
/** Batches of one upload: one is being written, and while it is, these wait. */
const MOST_WAITING = 2;
/** For the batches of all uploads of a process, as long as there are not more than some forty of them. */
const MEMORY_BYTES = 8 * 1024 * 1024;

/** The uploads of a process share its memory. */
export interface Receiving {
  /** How many bytes one of them hands to the disk at once. */
  batchBytes(): number;
  /** Counts one more for as long as `work` takes. */
  during<T>(work: () => Promise<T>): Promise<T>;
}

export function receiving(): Receiving {
  let uploads = 0;
  return {
    batchBytes: () => Math.max(LEAST_BATCH_BYTES, Math.min(MOST_BATCH_BYTES, MEMORY_BYTES / (uploads * (1 + MOST_WAITING)))),
    async during(work) {
      uploads += 1;
      try {
        return await work();
      } finally {
        uploads -= 1;
      }
    },
  };
}

/** An open file, and whom to tell how far it is written; what that throws ends the reception. */
export interface Destination {
  readonly descriptor: number;
  readonly reached?: (position: number) => void;
}

/** Writes a body into an open file from `position` on. Resolves and rejects as `receiveBody` does. */
export const receiveIntoFile = (to: Destination, position: number, body: Readable, options: Parameters<typeof receiveBody>[2], shared: Receiving): Promise<Appended> =>
  shared.during(() => receiveBody(position, body, options, intoFile(to, position, shared.batchBytes)));

function intoFile({ descriptor, reached }: Destination, position: number, batchBytes: () => number): Intake {
  let at = position;
  const keep: Intake['keep'] = async (batch, giveBack) => {
    at += await writeAll(descriptor, batch, at).finally(giveBack);
    reached?.(at);
  };
  return { batchBytes, mostWaiting: MOST_WAITING, keep };
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
