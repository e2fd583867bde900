import { randomUUID } from 'node:crypto';
import { codeOf, type Bucket } from './bucket.ts';

export interface ObjectWriter {
  /** At least 5 MiB, but for the last one. */
  put(part: Buffer): Promise<void>;
  /** A part that lies in the bucket already; at least 5 MiB and at most 5 GiB. */
  copy(object: string, start: number, length: number): Promise<void>;
  /** The object is there and durable then, all of it at once. */
  complete(): Promise<void>;
  /** Frees the parts; the object stays as it was. */
  abandon(): Promise<void>;
}

const TYPE = 'application/octet-stream';

/**
 * Writes one object, in one request when it is small. `expected`: the ETag of what it replaces, or null when there must be none;
 * `complete` fails otherwise, so that a request that hung for long overwrites nothing that another one wrote meanwhile.
 */
export function objectWriter({ client, name: Bucket }: Bucket, Key: string, expected: string | null): ObjectWriter {
  const at = { Bucket, Key };
  const condition = expected === null ? { IfNoneMatch: '*' } : { IfMatch: expected };
  const Metadata = { writer: randomUUID() };
  const parts: { PartNumber: number; ETag: string | undefined }[] = [];
  let first: Buffer | null = null;
  let UploadId: string | undefined;

  const begin = async () => {
    UploadId ??= (await client.createMultipartUpload({ ...at, ContentType: TYPE, Metadata })).UploadId;
    return { ...at, UploadId, PartNumber: parts.length + 1 };
  };
  const upload = async (Body: Buffer) => {
    const part = await begin();
    const { ETag } = await client.uploadPart({ ...part, Body });
    parts.push({ PartNumber: part.PartNumber, ETag });
  };
  const flush = async () => {
    const held = first;
    first = null;
    if (held) await upload(held);
  };
  /** A repeated request finds what its first attempt has written, and is told that the condition does not hold. */
  const unlessOurs = async (thrown: unknown): Promise<void> => {
    const found = codeOf(thrown) === 'PreconditionFailed' ? await client.headObject(at).catch(() => null) : null;
    if (found?.Metadata?.['writer'] !== Metadata.writer) throw thrown;
  };

  return {
    async put(part) {
      if (UploadId === undefined && first === null) {
        first = part;
        return;
      }
      await flush();
      await upload(part);
    },
    async copy(object, start, length) {
      await flush();
      const part = await begin();
      const CopySource = `${Bucket}/${object.split('/').map(encodeURIComponent).join('/')}`;
      const { CopyPartResult } = await client.uploadPartCopy({ ...part, CopySource, CopySourceRange: `bytes=${start}-${start + length - 1}` });
      parts.push({ PartNumber: part.PartNumber, ETag: CopyPartResult?.ETag });
    },
    async complete() {
      if (UploadId === undefined) await client.putObject({ ...at, ...condition, ContentType: TYPE, Metadata, Body: first ?? Buffer.alloc(0) }).catch(unlessOurs);
      else await client.completeMultipartUpload({ ...at, ...condition, UploadId, MultipartUpload: { Parts: parts } }).catch(unlessOurs);
    },
    async abandon() {
      if (UploadId !== undefined) await client.abortMultipartUpload({ ...at, UploadId }).catch(() => {});
    },
  };
}
