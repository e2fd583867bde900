import { createHash } from 'node:crypto';
import { isGuid } from '../../../../names/guid.ts';
import type { BlobStore } from '../../blob-store.ts';
import { patiently, sendStream } from '../objects/patiently.ts';
import { inParts } from '../objects/in-parts.ts';
import { outageOf, TooShort } from '../objects/store-failure.ts';
import { receiveBody } from '../receive-body.ts';
import { blockListOf, commit, firstBytes, stage, type Block } from './blocks.ts';
import { blobOf, codeOf, openBlob, type Container } from './container.ts';

/** Blobs as block blobs of a container, https://learn.microsoft.com/rest/api/storageservices/understanding-block-blobs--append-blobs--and-page-blobs. */
export function azureBlobStore(container: Container): BlobStore {
  const blobFor = (key: string) => {
    if (!isGuid(key)) throw new Error('a storage key is a UUID');
    return blobOf(container, key);
  };
  const guarded = <T>(work: () => Promise<T>) => outageOf(codeOf, work);

  return {
    append: (key, offset, body, options) =>
      guarded(async () => {
        const blob = blobFor(key);
        const found = await blockListOf(blob);
        const blocks: Block[] = await firstBytes(blob, found.blocks, offset);
        const appended = await receiveBody(offset, body, options, inParts(async (part) => blocks.push(await stage(blob, part))));
        if (appended.bytes > 0 || offset === 0) await commit(blob, blocks, found);
        return appended;
      }),

    // Committed again even when it is whole: from then on no request that hung can add to it.
    finish: (key, size) =>
      guarded(async () => {
        const blob = blobFor(key);
        const found = await blockListOf(blob);
        await commit(blob, await firstBytes(blob, found.blocks, size), found);
      }),

    digest: (key, algorithm, size) =>
      guarded(async () => {
        const hash = createHash(algorithm);
        if (size === 0) return hash.digest('hex');
        const { body, bytes } = await openBlob(blobFor(key), 0, size);
        for await (const chunk of patiently(body)) hash.update(chunk);
        if (bytes < size) throw new TooShort(bytes, size);
        return hash.digest('hex');
      }),

    send: (key, { start, length }, response) =>
      guarded(async () => {
        if (length === 0) return void response.end();
        const { body, bytes } = await openBlob(blobFor(key), start, length);
        if (bytes === length) return sendStream(body, length, response);
        body.destroy();
        throw new TooShort(start + bytes, start + length);
      }),

    addressOf: (key, seconds) => guarded(() => container.addressOf(blobFor(key), seconds)),

    read: (key, size) =>
      guarded(async () => {
        if (size === 0) return Buffer.alloc(0);
        const { body } = await openBlob(blobFor(key), 0, size);
        const read = Buffer.concat(await Array.fromAsync(patiently(body)));
        if (read.length < size) throw new TooShort(read.length, size);
        return read;
      }),

    remove: (key) => guarded(async () => void (await blobFor(key).deleteIfExists())),

    async *keys() {
      const listed = container.client.listBlobsFlat({ prefix: container.prefix });
      for (let next = await guarded(() => listed.next()); !next.done; next = await guarded(() => listed.next())) {
        const key = next.value.name.slice(next.value.name.lastIndexOf('/') + 1);
        if (isGuid(key)) yield key;
      }
    },
  };
}
