import assert from 'node:assert/strict';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { PassThrough, Readable } from 'node:stream';
import { describe, test } from 'node:test';
import { openS3 } from '../../../../../test/object-storage/s3-server.ts';
import type { Refusal } from '../../../../causes/refusal.ts';
import { Secret } from '../../../../secret.ts';
import { blobStoreContract } from '../../blob-store.contract.ts';
import { openBucket, type S3Place } from './bucket.ts';
import { s3BlobStore } from './s3-store.ts';

blobStoreContract('blobs in S3', async () => {
  const { place, close } = await openS3();
  const bucket = await openBucket(place);
  return {
    store: s3BlobStore(bucket),
    close: async () => {
      bucket.client.destroy();
      await close();
    },
  };
});

const MEBIBYTE = 1024 * 1024;
const LIMIT = 64 * MEBIBYTE;
const chunksOf = (bytes: Buffer) => Readable.from(Array.from({ length: Math.ceil(bytes.length / MEBIBYTE) }, (_, at) => bytes.subarray(at * MEBIBYTE, (at + 1) * MEBIBYTE)));

describe('what only S3 is asked', () => {
  const withStore = async (work: (store: ReturnType<typeof s3BlobStore>, server: Awaited<ReturnType<typeof openS3>>) => Promise<void>) => {
    const server = await openS3();
    const bucket = await openBucket(server.place);
    try {
      await work(s3BlobStore(bucket), server);
    } finally {
      bucket.client.destroy();
      await server.close();
    }
  };

  test('chunks of several requests become one object, large and small, and a name says which blob it is', () =>
    withStore(async (store, { objects, place }) => {
      const [key, bytes] = [randomUUID(), randomBytes(10 * MEBIBYTE)];
      const ends = [9 * MEBIBYTE, 9 * MEBIBYTE + 5, 10 * MEBIBYTE];
      for (const [at, end] of ends.entries()) {
        const start = ends[at - 1] ?? 0;
        await store.append(key, start, chunksOf(bytes.subarray(start, end)), { hash: null, limit: LIMIT });
      }
      assert.equal((await objects()).length, 3);
      await store.finish(key, bytes.length);
      assert.deepEqual(await objects(), [`${place.prefix}${key.slice(-2)}/${key}`]);
      assert.equal(await store.digest(key, 'sha256', bytes.length), createHash('sha256').update(bytes).digest('hex'));
      await store.finish(key, bytes.length);
    }));

  test('a request that hung overwrites nothing that was written meanwhile', (t) =>
    withStore(async (store) => {
      if (process.env['TEST_S3_URL'] === undefined) return t.skip('without TEST_S3_URL: the server in this process checks no conditions');
      const [key, late] = [randomUUID(), new PassThrough()];
      const hanging = store.append(key, 0, late, { hash: null, limit: LIMIT });
      await new Promise((resolve) => late.once('resume', resolve));
      await store.append(key, 0, Readable.from([Buffer.from('in time')]), { hash: null, limit: LIMIT });
      await store.finish(key, 7);
      late.end('too late');
      await assert.rejects(hanging, ({ cause }: Refusal) => (cause as NodeJS.ErrnoException).code === 'PreconditionFailed');
      assert.equal((await store.read(key, 7)).toString(), 'in time');
    }));

  test('a service that is not there is an outage soon, and no finding about the bytes', async () => {
    const nowhere: S3Place = { kind: 's3', bucket: 'images', prefix: '', endpoint: 'http://127.0.0.1:1', region: undefined, credentials: undefined, handsOut: null };
    const bucket = await openBucket({ ...nowhere, credentials: { account: 'a', secret: new Secret('b') } });
    await assert.rejects(s3BlobStore(bucket).digest(randomUUID(), 'sha256', 10), ({ causeId, cause }: Refusal) => {
      return causeId === 'registry-service-outage' && (cause as NodeJS.ErrnoException).code === 'ECONNREFUSED';
    });
    bucket.client.destroy();
  });
});
