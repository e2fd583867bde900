import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Refusal } from '../../causes/refusal.ts';
import { digestAlgorithm, digestHex, type Digest, type DigestAlgorithm } from '../../names/digest.ts';
import { addBlob } from '../blobs/blob-index.ts';
import type { ByteRange } from '../blobs/blob-store.ts';
import type { DataPlaneParts } from '../parts.ts';
import { cutShort } from '../routing/read-body.ts';
import { keepLease } from './lease.ts';
import { liveHashes } from './live-hashes.ts';
import { receiveChunk, type Received } from './receive-chunk.ts';
import { uploadStore, type UploadKey, type UploadState } from './upload-store.ts';

/** A body that is a part of an upload, or the end of one. */
export interface Chunk {
  readonly request: IncomingMessage;
  /** Where the client says that it belongs; null: behind what came before. */
  readonly range: ByteRange | null;
  /** Names the request that writes; its correlation id. */
  readonly writer: string;
}

/**
 * Uploads from the first byte to the blob. Every method but `status` holds the upload for itself while it runs.
 * They throw `upload-not-found`; `upload-out-of-order` with the current Range, for a chunk that belongs elsewhere and
 * for a request that is not the only one; `size-mismatch`, `content-too-large` and, at the end, `digest-mismatch`.
 */
export function uploadSessions({ content, blobs, limits, now }: DataPlaneParts) {
  const uploads = uploadStore(content.query, content.unsynced);
  const hashes = liveHashes();
  const receive = (id: string, state: UploadState, chunk: Chunk, algorithm: DigestAlgorithm) =>
    receiveChunk({ blobs, hashes, limits }, id, state, chunk, algorithm);

  const status = async (key: UploadKey): Promise<UploadState> => {
    const state = await uploads.find(key);
    if (!state) throw new Refusal('upload-not-found');
    return state;
  };

  /** Runs `work` as the upload's only writer. It ends the claim itself, or fails and leaves the upload as it was. */
  const asWriter = async <T>(key: UploadKey, { request, writer }: Chunk, work: (state: UploadState) => Promise<T>): Promise<T> => {
    const state = await uploads.claim(key, writer, now()).catch(async (error: unknown) => {
      // It may be claimed all the same, and whoever asks again would have to wait for the end of the lease.
      await uploads.unclaim(key.id, writer).catch(() => {});
      throw error;
    });
    if (!state) throw outOfOrder(await status(key), 'another request is writing');
    const stop = keepLease(() => uploads.renew(key.id, writer, now()), () => request.destroy());
    try {
      return await work(state);
    } catch (error) {
      // Where that fails as well the claim ends by itself.
      await uploads.release(key.id, writer, state, now()).catch(() => false);
      throw error;
    } finally {
      stop();
    }
  };

  return {
    status,

    /** Takes a chunk; returns what is there then. */
    append: (key: UploadKey, chunk: Chunk): Promise<UploadState> =>
      asWriter(key, chunk, async (state) => {
        requireNext(chunk, state);
        const { next, complete } = await receive(key.id, state, chunk, 'sha256');
        if (!(await uploads.release(key.id, chunk.writer, next, now()))) throw outOfOrder(await status(key), TAKEN_OVER);
        if (!complete) throw cutShort();
        return next;
      }),

    /** Takes what may be the last chunk, verifies the whole and makes it a blob of the repository. */
    close: (key: UploadKey, chunk: Chunk, digest: Digest): Promise<void> =>
      asWriter(key, chunk, async (state) => {
        requireNext(chunk, state);
        const received = await receive(key.id, state, chunk, digestAlgorithm(digest));
        if (!received.complete) {
          await uploads.release(key.id, chunk.writer, received.next, now());
          throw cutShort();
        }
        const actual = await digestOf(key.id, digestAlgorithm(digest), received);
        if (actual !== digestHex(digest)) {
          await uploads.remove(key.id, chunk.writer);
          await discard(key.id);
          throw mismatch(digest, actual);
        }
        await finish(key, digest, received.next.received, chunk.writer);
      }),

    cancel: (key: UploadKey, chunk: Chunk): Promise<void> =>
      asWriter(key, chunk, async () => {
        await uploads.remove(key.id, chunk.writer);
        await discard(key.id);
      }),
  };

  /** sha256 or sha512 of all that was received; read again where nobody kept count. */
  async function digestOf(id: string, algorithm: DigestAlgorithm, { next, hash }: Received): Promise<string> {
    if (hash) return hash.copy().digest('hex');
    if (next.received === 0) return createHash(algorithm).digest('hex');
    if (algorithm === 'sha256' && next.sha256 !== null) return next.sha256;
    return blobs.digest(id, algorithm, next.received);
  }

  /** First the bytes, then the row that names them: nothing is served that could be lost. */
  async function finish({ id, repositoryId }: UploadKey, digest: Digest, size: number, writer: string): Promise<void> {
    await blobs.finish(id, size);
    const added = await content.transaction(async (trx) => {
      if (!(await uploadStore(trx).remove(id, writer))) return 'lost';
      return addBlob(trx, { repositoryId, digest, storageKey: id, size }, now());
    });
    if (added === 'lost') throw new Refusal('upload-out-of-order', { defect: TAKEN_OVER });
    if (added === 'existing') await discard(id);
    hashes.forget(id);
  }

  /** Frees bytes that nobody needs. That it failed is no fault of the request; the next sweep finds them. */
  async function discard(id: string): Promise<void> {
    hashes.forget(id);
    await blobs.remove(id).catch(() => {});
  }
}

/** The chunk does not begin where the last one ended, or another request is writing: the answer says where to go on. */
function outOfOrder(state: UploadState, defect: string): Refusal {
  return new Refusal('upload-out-of-order', { received: state.received, defect }, { headers: { Range: receivedRange(state) } });
}

const TAKEN_OVER = 'another request took over';

function requireNext({ range }: Chunk, state: UploadState): void {
  if (range && range.start !== state.received) throw outOfOrder(state, `the chunk starts at ${range.start}`);
}

/** `0-0` stands for nothing as well as for one byte, as every registry has it. */
export const receivedRange = ({ received }: UploadState): string => `0-${Math.max(0, received - 1)}`;

export const mismatch = (expected: Digest, actualHex: string): Refusal =>
  new Refusal('digest-mismatch', { expected, actual: `${digestAlgorithm(expected)}:${actualHex}` });

