import { randomUUID } from 'node:crypto';
import { Secret } from '../../src/secret.ts';
import type { S3Place } from '../../src/registry/blobs/stores/s3/bucket.ts';

// An S3 server in this process. It checks no signatures and no conditions; TEST_S3_URL=http://ACCOUNT:SECRET@HOST:PORT names one that does.

export interface TestS3 {
  /** A bucket of its own. */
  readonly place: S3Place;
  /** The names of all objects in it. */
  objects(): Promise<string[]>;
  remove(object: string): Promise<void>;
  close(): Promise<void>;
}

export async function openS3(): Promise<TestS3> {
  const given = process.env['TEST_S3_URL'];
  const server = given === undefined ? await startInProcess() : null;
  const url = new URL(given ?? server!.address);
  const bucket = `blobs-${randomUUID()}`;
  const credentials = { account: url.username || 'test', secret: new Secret(url.password || 'test') };
  const { S3 } = await import('@aws-sdk/client-s3');
  const { origin } = url;
  const client = new S3({ endpoint: origin, forcePathStyle: true, region: 'us-east-1', credentials: { accessKeyId: credentials.account, secretAccessKey: credentials.secret.reveal() } });
  await client.createBucket({ Bucket: bucket });
  return {
    place: { kind: 's3', bucket, prefix: 'a/b/', endpoint: origin, region: 'us-east-1', credentials, handsOut: null },
    objects: async () => ((await client.listObjectsV2({ Bucket: bucket })).Contents ?? []).map(({ Key = '' }) => Key),
    remove: async (object) => void (await client.deleteObject({ Bucket: bucket, Key: object })),
    close: async () => {
      client.destroy();
      await server?.stop();
    },
  };
}

async function startInProcess() {
  const { startFauxqs } = await import('fauxqs');
  return startFauxqs({ port: 0, logger: false, host: '127.0.0.1' });
}
