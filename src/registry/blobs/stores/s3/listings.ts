import { codeOf, type Bucket } from './bucket.ts';

/** The names of all objects below the bucket's prefix, then of those that are being written or were left so. */
export async function* objectsIn({ client, name, prefix }: Bucket): AsyncGenerator<string> {
  for (let token: string | undefined; ; ) {
    const page = await client.listObjectsV2({ Bucket: name, Prefix: prefix, ...(token !== undefined && { ContinuationToken: token }) });
    for (const { Key } of page.Contents ?? []) if (Key !== undefined) yield Key;
    token = page.IsTruncated ? page.NextContinuationToken : undefined;
    if (token === undefined) break;
  }
  for await (const { Key } of unfinishedIn({ client, name, prefix }, prefix)) yield Key;
}

/** Objects that are sent in parts and have no end yet. Their parts take room, and no other listing names them. */
export async function* unfinishedIn({ client, name }: Bucket, prefix: string): AsyncGenerator<{ readonly Key: string; readonly UploadId: string }> {
  for (let after: { KeyMarker?: string | undefined; UploadIdMarker?: string | undefined } = {}; ; ) {
    const page = await client.listMultipartUploads({ Bucket: name, Prefix: prefix, ...after }).catch((error: unknown) => {
      // A server without it takes them away by itself, or its rules do.
      if (codeOf(error) !== 'NotImplemented') throw error;
      return null;
    });
    for (const { Key, UploadId } of page?.Uploads ?? []) if (Key !== undefined && UploadId !== undefined) yield { Key, UploadId };
    if (!page?.IsTruncated || page.NextKeyMarker === undefined) return;
    after = { KeyMarker: page.NextKeyMarker, UploadIdMarker: page.NextUploadIdMarker };
  }
}
