import type { Bucket } from './bucket.ts';

// S3 appends nothing to an object. What one request brought is an object of its own, durable before it is acknowledged: the first
// under the key's own name, which is all that nearly every upload has, the others beside it with their offset. The end of the upload
// makes one of them. A segment counts when it begins where those before it end; what else lies there is a leftover.

export interface Segment {
  readonly object: string;
  readonly offset: number;
  readonly size: number;
  readonly etag: string;
}

/** The same folders as on files, so that one can be copied to the other. */
export const objectOf = ({ prefix }: Bucket, key: string): string => `${prefix}${key.slice(-2)}/${key}`;

export const segmentObject = (object: string, offset: number): string => (offset === 0 ? object : `${object}.${offset}`);

/** All that lie there, leftovers too. */
export async function segmentsOf({ client, name }: Bucket, object: string): Promise<Segment[]> {
  const found: Segment[] = [];
  for (let token: string | undefined; ; ) {
    const page = await client.listObjectsV2({ Bucket: name, Prefix: object, ...(token !== undefined && { ContinuationToken: token }) });
    for (const { Key = '', Size = 0, ETag = '' } of page.Contents ?? []) {
      const [, offset] = /^(?:\.(\d{1,16}))?$/.exec(Key.slice(object.length)) ?? [];
      if (Key === object || offset !== undefined) found.push({ object: Key, offset: Number(offset ?? 0), size: Size, etag: ETag });
    }
    token = page.IsTruncated ? page.NextContinuationToken : undefined;
    if (token === undefined) return found;
  }
}

/** Those that count, in their order. */
export function chainOf(segments: readonly Segment[]): Segment[] {
  const byOffset = new Map(segments.map((segment) => [segment.offset, segment]));
  const chain: Segment[] = [];
  for (let at = 0, segment = byOffset.get(0); segment && (at === 0 || segment.size > 0); segment = byOffset.get(at)) {
    chain.push(segment);
    if (segment.size === 0) break;
    at += segment.size;
  }
  return chain;
}

export const bytesIn = (chain: readonly Segment[]): number => chain.reduce((sum, { size }) => sum + size, 0);

export async function removeObjects({ client, name }: Bucket, objects: readonly { readonly object: string }[]): Promise<void> {
  for (const { object } of objects) await client.deleteObject({ Bucket: name, Key: object });
}
