import { createHash } from 'node:crypto';
import { Refusal } from '../../causes/refusal.ts';
import { digestAlgorithm, digestHex, type Digest } from '../../names/digest.ts';
import { uuidv7 } from '../../names/uuid.ts';
import { nameBlob } from '../blobs/name-blob.ts';
import type { DataPlaneParts } from '../parts.ts';
import { cutShort } from '../routing/read-body.ts';
import type { Call } from '../routing/route.ts';
import { announcedLength, whileNotIdle } from './receive-chunk.ts';
import { mismatch } from './upload-session.ts';

/**
 * A blob in the body of the POST itself. It needs no upload: nobody can resume it, and bytes that are left behind by a
 * crash have no row, by which the sweep knows them. Throws `digest-mismatch`, `size-mismatch` and `content-too-large`.
 * https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#single-post
 */
export async function receiveWhole(
  parts: DataPlaneParts,
  { exchange: { request } }: Call,
  repositoryId: string,
  digest: Digest,
): Promise<void> {
  const { blobs, limits, now } = parts;
  const limit = limits.blobBytes;
  if ((announcedLength(request) ?? 0) > limit) throw new Refusal('content-too-large', { limit });
  const storageKey = uuidv7(now());
  let size = 0;
  try {
    const hash = createHash(digestAlgorithm(digest));
    const { bytes, complete } = await whileNotIdle(request, limits, () => blobs.append(storageKey, 0, request, { hash, limit }));
    if (!complete) throw cutShort();
    const actual = hash.digest('hex');
    if (actual !== digestHex(digest)) throw mismatch(digest, actual);
    await blobs.finish(storageKey, bytes);
    size = bytes;
  } catch (error) {
    await blobs.remove(storageKey).catch(() => {});
    throw error;
  }
  await nameBlob(parts, { repositoryId, digest, storageKey, size });
}
