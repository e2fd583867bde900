import { patiently } from '../objects/patiently.ts';
import { TooShort } from '../objects/store-failure.ts';
import { openObject, type Bucket } from './bucket.ts';
import { objectWriter } from './object-writer.ts';
import type { Segment } from './segments.ts';

const MEBIBYTE = 1024 * 1024;
/** S3 copies no less within the bucket; what is smaller is read and sent again. */
const LEAST_COPIED_BYTES = 8 * MEBIBYTE;
const MOST_COPIED_BYTES = 1024 * MEBIBYTE;

/** Makes one object of the first `size` bytes of these segments, under the name of the first one. The others stay. */
export async function joinSegments(bucket: Bucket, chain: readonly Segment[], size: number): Promise<void> {
  const [first] = chain;
  if (!first) throw new TooShort(0, size);
  const writer = objectWriter(bucket, first.object, first.etag);
  try {
    for (let at = 0; at < size; ) {
      const segment = chain.find(({ offset, size: bytes }) => offset <= at && at < offset + bytes);
      if (!segment) throw new TooShort(at, size);
      const left = Math.min(segment.offset + segment.size, size) - at;
      if (left >= LEAST_COPIED_BYTES) {
        const length = Math.min(left, MOST_COPIED_BYTES);
        await writer.copy(segment.object, at - segment.offset, length);
        at += length;
      } else {
        const part = await readChain(bucket, chain, at, Math.min(LEAST_COPIED_BYTES, size - at));
        await writer.put(part);
        at += part.length;
      }
    }
    await writer.complete();
  } catch (error) {
    await writer.abandon();
    throw error;
  }
}

async function readChain(bucket: Bucket, chain: readonly Segment[], start: number, length: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for (const segment of chain) {
    const from = Math.max(start, segment.offset);
    const to = Math.min(start + length, segment.offset + segment.size);
    if (from >= to) continue;
    const { body } = await openObject(bucket, segment.object, from - segment.offset, to - from);
    for await (const chunk of patiently(body)) chunks.push(chunk);
  }
  const read = Buffer.concat(chunks);
  if (read.length !== length) throw new TooShort(start + read.length, start + length);
  return read;
}
