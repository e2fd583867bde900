import { Refusal } from '../../causes/refusal.ts';
import type { DataPlaneParts } from '../parts.ts';
import { addBlob, type NewBlob } from './blob-index.ts';

/**
 * Makes verified, durable bytes, under a key that nobody else has, a blob of the repository. Bytes that are superfluous,
 * or that will certainly not be named, are freed. A database that stops answering at the end of the transaction may have
 * named them all the same: then they stay, and the sweep frees them when it did not. Throws as `addBlob` does.
 */
export async function nameBlob({ content, blobs, now }: Pick<DataPlaneParts, 'content' | 'blobs' | 'now'>, blob: NewBlob): Promise<void> {
  const free = () => blobs.remove(blob.storageKey).catch(() => {});
  const added = await content.transaction((trx) => addBlob(trx, blob, now())).catch(async (error: unknown) => {
    if (!isOutage(error)) await free();
    throw error;
  });
  if (added === 'existing') await free();
}

const isOutage = (error: unknown): boolean => error instanceof Refusal && error.causeId === 'registry-service-outage';
