import type { S3, S3ClientConfig } from '@aws-sdk/client-s3';
import type { Readable } from 'node:stream';
import type { Secret } from '../../../../secret.ts';
import { TooShort, type StoreDefect } from '../objects/store-failure.ts';

// What the store asks of S3. Its client is loaded only by a server that has such a store.

export interface S3Place {
  readonly kind: 's3';
  readonly bucket: string;
  /** Ends with a slash, or is empty. */
  readonly prefix: string;
  /** Of another maker's server; undefined: Amazon's own. */
  readonly endpoint: string | undefined;
  readonly region: string | undefined;
  /** Without one the client looks where it always does: variables, files, the role of the machine. */
  readonly credentials: { readonly account: string; readonly secret: Secret } | undefined;
  /** Where clients may read objects by themselves, at the store's address or another one for it; null: nowhere. */
  readonly handsOut: { readonly endpoint: string | undefined } | null;
}

export interface Bucket {
  readonly client: S3;
  readonly name: string;
  readonly prefix: string;
  /** An address for `seconds` at which one object can be read; absent when none is to be handed out. */
  readonly addressOf?: (object: string, seconds: number) => Promise<string>;
}

const CONNECT_WITHIN_MS = 5_000;
const ANSWER_WITHIN_MS = 60_000;
const ATTEMPTS = 3;
/** A client that reads slowly holds a connection, so there are as many as clients. */
const MOST_CONNECTIONS = 1_000;

/** Throws when the client's package is not there. */
export async function openBucket(place: S3Place): Promise<Bucket> {
  const { GetObjectCommand, S3 } = await import('@aws-sdk/client-s3');
  const { endpoint, credentials, region, handsOut } = place;
  const settings: S3ClientConfig = {
    // Other makers' servers know paths, and not every one of them names of hosts.
    ...(endpoint !== undefined && { endpoint, forcePathStyle: true }),
    ...(region !== undefined ? { region } : endpoint !== undefined && { region: 'us-east-1' }),
    ...(credentials && { credentials: { accessKeyId: credentials.account, secretAccessKey: credentials.secret.reveal() } }),
    maxAttempts: ATTEMPTS,
    // Each body is signed with its SHA-256 anyway, and older servers know no other checksums.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: {
      connectionTimeout: CONNECT_WITHIN_MS,
      requestTimeout: ANSWER_WITHIN_MS,
      throwOnRequestTimeout: true,
      httpAgent: { maxSockets: MOST_CONNECTIONS },
      httpsAgent: { maxSockets: MOST_CONNECTIONS },
    },
  };
  const bucket = { client: new S3(settings), name: place.bucket, prefix: place.prefix };
  if (!handsOut) return bucket;
  const { getSignedUrl } = await import('@aws-sdk/s3-request-presigner');
  // The host is a part of what is signed.
  const signer = handsOut.endpoint === undefined ? bucket.client : new S3({ ...settings, endpoint: handsOut.endpoint, forcePathStyle: true });
  const addressOf = (Key: string, expiresIn: number) => getSignedUrl(signer, new GetObjectCommand({ Bucket: place.bucket, Key }), { expiresIn });
  return { ...bucket, addressOf };
}

/** `ENOENT` for an object that is not there, `PreconditionFailed` for one that somebody else has changed; else the client's own word. */
export function codeOf(error: unknown): string {
  const { name, code } = error as { name?: string; code?: string };
  if (name === 'NoSuchKey' || name === 'NotFound') return 'ENOENT';
  return code ?? name ?? 'Error';
}

/** A part of an object; less when it is shorter. Throws `TooShort` when nothing is there of it, and what the client throws. */
export async function openObject({ client, name }: Bucket, object: string, start: number, length: number): Promise<{ body: Readable; bytes: number }> {
  const asked = { Bucket: name, Key: object, Range: `bytes=${start}-${start + length - 1}` };
  const { Body, ContentLength = 0 } = await client.getObject(asked).catch((error: unknown) => {
    throw codeOf(error) === 'InvalidRange' ? new TooShort(start, start + length) : error;
  });
  // In Node it is always one.
  return { body: Body as unknown as Readable, bytes: ContentLength };
}

/** Rejects with what the client throws when the store does not answer, or has no such bucket. */
export async function askBucket({ client, name }: Bucket): Promise<void> {
  await client.headBucket({ Bucket: name });
}

/** Null as well when the store does not answer: that passes. */
export async function defectOf(bucket: Bucket): Promise<StoreDefect | null> {
  try {
    await askBucket(bucket);
    return null;
  } catch (error) {
    const { name, message, $metadata } = error as { name?: string; message?: string; $metadata?: { httpStatusCode?: number } };
    const byStatus: Readonly<Record<number, StoreDefect>> = { 301: 'elsewhere', 400: 'refused', 401: 'refused', 403: 'refused', 404: 'missing' };
    if (name === 'CredentialsProviderError') return 'no credentials';
    if (message === 'Region is missing') return 'no region';
    return byStatus[$metadata?.httpStatusCode ?? 0] ?? null;
  }
}
