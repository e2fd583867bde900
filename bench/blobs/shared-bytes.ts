import { createHash, randomBytes, type Hash } from 'node:crypto';
import { openSync, writeSync, closeSync } from 'node:fs';
import { join } from 'node:path';
import type { Ending } from './loopback-client.ts';

/** Bytes that nothing compresses, in a file, and what is known of their hash: blobs are these and an ending of their own. */
export interface SharedBytes {
  readonly file: string;
  /** So many blobs that nobody has seen before. */
  endings(count: number): Ending[];
}

const MEBIBYTE = 1024 * 1024;

/** Writes the file into the folder. A mebibyte is repeated, changed by a number in each place. */
export function makeSharedBytes(folder: string, mebibytes: number): SharedBytes {
  const file = join(folder, `${mebibytes}.mib`);
  const [piece, hash, descriptor] = [randomBytes(MEBIBYTE), createHash('sha256'), openSync(file, 'w')];
  for (let index = 0; index < mebibytes; index += 1) {
    piece.writeUInt32LE(index);
    hash.update(piece);
    writeSync(descriptor, piece);
  }
  closeSync(descriptor);
  return { file, endings: (count) => Array.from({ length: count }, () => endingAfter(hash)) };
}

function endingAfter(hash: Hash): Ending {
  const text = randomBytes(16).toString('hex');
  return { text, digest: `sha256:${hash.copy().update(text).digest('hex')}` };
}
