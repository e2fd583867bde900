import { createHash, type Hash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Refusal } from '../../causes/refusal.ts';
import type { DigestAlgorithm } from '../../names/digest.ts';
import type { BlobStore, ByteRange } from '../blobs/blob-store.ts';
import { IDLE_MILLISECONDS, type DataPlaneLimits } from '../parts.ts';
import type { liveHashes } from './live-hashes.ts';
import type { UploadState } from './upload-store.ts';

export interface Received {
  readonly next: UploadState;
  /** Of all that was received, in the algorithm that was asked for; null when bytes must be read again. */
  readonly hash: Hash | null;
  /** False when the sender went away before the end of the body. */
  readonly complete: boolean;
}

interface Receiver {
  readonly blobs: BlobStore;
  readonly hashes: ReturnType<typeof liveHashes>;
  readonly limits: DataPlaneLimits;
}

/**
 * Writes the body of a request behind what an upload has, and hashes it on the way. The caller holds the upload.
 * Throws `content-too-large`, before the body is read where its length is known, and `size-mismatch` when the body
 * is not as long as its range; the upload is as it was then.
 */
export async function receiveChunk(
  { blobs, hashes, limits }: Receiver,
  id: string,
  state: UploadState,
  { request, range }: { readonly request: IncomingMessage; readonly range: ByteRange | null },
  algorithm: DigestAlgorithm,
): Promise<Received> {
  const limit = limits.blobBytes;
  const announced = announcedLength(request);
  if (range && announced !== null && announced !== range.length) throw sizeMismatch(range.length, announced);
  if (state.received + (announced ?? 0) > limit) throw new Refusal('content-too-large', { limit });
  if (announced === 0) return { next: state, hash: null, complete: true };

  const hash = hashFor(hashes, id, state, algorithm);
  const { bytes, complete } = await whileNotIdle(request, limits, () =>
    blobs.append(id, state.received, request, { hash, limit }),
  );
  if (range && complete && bytes !== range.length) throw sizeMismatch(range.length, bytes);
  const received = state.received + bytes;
  const running = algorithm === 'sha256' ? hash : null;
  if (running) hashes.give(id, received, running);
  return { next: { received, sha256: running?.copy().digest('hex') ?? null }, hash, complete };
}

/** Null: the body is as long as it turns out to be. */
export function announcedLength({ headers }: IncomingMessage): number | null {
  return headers['transfer-encoding'] === undefined ? Number(headers['content-length'] ?? 0) : null;
}

/** Cuts the connection of a sender that stopped sending; what it sent is kept. */
export async function whileNotIdle<T>({ socket }: IncomingMessage, limits: DataPlaneLimits, work: () => Promise<T>): Promise<T> {
  socket.setTimeout(limits.idleMilliseconds ?? IDLE_MILLISECONDS);
  try {
    return await work();
  } finally {
    socket.setTimeout(0);
  }
}

/** A hash that has seen exactly what was received, or null. Bytes without a digest are not believed. */
function hashFor(hashes: Receiver['hashes'], id: string, state: UploadState, algorithm: DigestAlgorithm): Hash | null {
  const live = hashes.take(id, state.received);
  if (state.sha256 === null) return null;
  if (state.received === 0) return createHash(algorithm);
  return algorithm === 'sha256' ? live : null;
}

const sizeMismatch = (expected: number, actual: number) => new Refusal('size-mismatch', { expected, actual });
