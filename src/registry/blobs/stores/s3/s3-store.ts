import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { isGuid } from '../../../../names/guid.ts';
import type { BlobStore } from '../../blob-store.ts';
import { patiently, sendStream } from '../objects/patiently.ts';
import { inParts } from '../objects/in-parts.ts';
import { outageOf, TooShort } from '../objects/store-failure.ts';
import { receiveBody } from '../receive-body.ts';
import { codeOf, openObject, type Bucket } from './bucket.ts';
import { joinSegments } from './join-segments.ts';
import { objectsIn, unfinishedIn } from './listings.ts';
import { objectWriter } from './object-writer.ts';
import { bytesIn, chainOf, objectOf, removeObjects, segmentObject, segmentsOf } from './segments.ts';

/** Blobs as objects of a bucket, https://docs.aws.amazon.com/AmazonS3/latest/API/. */
export function s3BlobStore(bucket: Bucket): BlobStore {
  const objectFor = (key: string) => {
    if (!isGuid(key)) throw new Error('a storage key is a UUID');
    return objectOf(bucket, key);
  };
  const guarded = <T>(work: () => Promise<T>) => outageOf(codeOf, work);

  return {
    append: (key, offset, body, options) =>
      guarded(async () => {
        const object = objectFor(key);
        const expected = await makeRoom(bucket, object, offset);
        const writer = objectWriter(bucket, segmentObject(object, offset), expected);
        try {
          const appended = await receiveBody(offset, body, options, inParts(writer.put));
          if (appended.bytes > 0 || offset === 0) await writer.complete();
          return appended;
        } catch (error) {
          await writer.abandon();
          throw error;
        }
      }),

    finish: (key, size) => guarded(() => finish(bucket, objectFor(key), size)),

    digest: (key, algorithm, size) =>
      guarded(async () => {
        const hash = createHash(algorithm);
        // What is finished is one object, and nothing else needs to be asked.
        for (let at = 0; at < size; ) {
          const { body } = await openSegment(bucket, objectFor(key), at, size);
          for await (const chunk of patiently(body)) {
            hash.update(chunk);
            at += chunk.length;
          }
        }
        return hash.digest('hex');
      }),

    send: (key, { start, length }, response) =>
      guarded(async () => {
        if (length === 0) return void response.end();
        const { body, bytes } = await openObject(bucket, objectFor(key), start, length);
        if (bytes === length) return sendStream(body, length, response);
        body.destroy();
        throw new TooShort(start + bytes, start + length);
      }),

    addressOf: (key, seconds) => guarded(async () => (await bucket.addressOf?.(objectFor(key), seconds)) ?? null),

    read: (key, size) =>
      guarded(async () => {
        if (size === 0) return Buffer.alloc(0);
        const { body } = await openObject(bucket, objectFor(key), 0, size);
        const read = Buffer.concat(await Array.fromAsync(patiently(body)));
        if (read.length < size) throw new TooShort(read.length, size);
        return read;
      }),

    remove: (key) =>
      guarded(async () => {
        const object = objectFor(key);
        await removeObjects(bucket, await segmentsOf(bucket, object));
        for await (const { Key, UploadId } of unfinishedIn(bucket, object)) await bucket.client.abortMultipartUpload({ Bucket: bucket.name, Key, UploadId });
      }),

    async *keys() {
      let last = '';
      const listed = objectsIn(bucket);
      for (let next = await guarded(() => listed.next()); !next.done; next = await guarded(() => listed.next())) {
        const [key = ''] = next.value.slice(next.value.lastIndexOf('/') + 1).split('.');
        if (key !== last && isGuid(key)) yield (last = key);
      }
    },
  };
}

/**
 * Sees to it that what is appended at `offset` will count, and nothing behind it does.
 * @returns the ETag of what will be replaced, null for nothing
 */
async function makeRoom(bucket: Bucket, object: string, offset: number): Promise<string | null> {
  const segments = await segmentsOf(bucket, object);
  const chain = chainOf(segments);
  if (bytesIn(chain) < offset) throw new TooShort(bytesIn(chain), offset);
  const isWithin = chain.some((segment) => segment.offset < offset && offset < segment.offset + segment.size);
  if (isWithin) await joinSegments(bucket, chain, offset);
  await removeObjects(bucket, segments.filter((segment) => segment.offset > (isWithin ? 0 : offset)));
  return (!isWithin && segments.find((segment) => segment.offset === offset)?.etag) || null;
}

async function finish(bucket: Bucket, object: string, size: number): Promise<void> {
  const head = await bucket.client.headObject({ Bucket: bucket.name, Key: object }).catch((error: unknown) => {
    if (codeOf(error) !== 'ENOENT') throw error;
    return null;
  });
  if (head?.ContentLength === size) return;
  if (size === 0) return objectWriter(bucket, object, head?.ETag ?? null).complete();
  const segments = await segmentsOf(bucket, object);
  const chain = chainOf(segments);
  if (bytesIn(chain) < size) throw new TooShort(bytesIn(chain), size);
  await joinSegments(bucket, chain, size);
  await removeObjects(bucket, segments.filter(({ offset }) => offset > 0));
}

/** From `at`, where a segment begins, as far as it reaches or to `end`. */
async function openSegment(bucket: Bucket, object: string, at: number, end: number): Promise<{ body: Readable }> {
  try {
    return await openObject(bucket, segmentObject(object, at), 0, end - at);
  } catch (error) {
    throw at > 0 && codeOf(error) === 'ENOENT' ? new TooShort(at, end) : error;
  }
}
