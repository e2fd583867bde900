import type { BlockBlobClient, ContainerClient } from '@azure/storage-blob';
import type { Readable } from 'node:stream';
import type { Secret } from '../../../../secret.ts';
import { TooShort, type StoreDefect } from '../objects/store-failure.ts';

// What the store asks of Azure Blob Storage. Its client is loaded only by a server that has such a store.

export interface AzurePlace {
  readonly kind: 'azure';
  /** Name of the container. */
  readonly bucket: string;
  /** Ends with a slash, or is empty. */
  readonly prefix: string;
  /** Of the account, such as https://ACCOUNT.blob.core.windows.net. */
  readonly endpoint: string;
  /** Without them: the identity of the machine, or whoever is logged in there. */
  readonly credentials: { readonly account: string; readonly secret: Secret } | undefined;
  /** Where clients may read blobs by themselves, at the account's address or another one for it; null: nowhere. */
  readonly handsOut: { readonly endpoint: string | undefined } | null;
}

export interface Container {
  readonly client: ContainerClient;
  readonly prefix: string;
  /** An address for `seconds` at which one blob can be read; null when none is to be handed out. */
  addressOf(blob: BlockBlobClient, seconds: number): Promise<string | null>;
}

const ATTEMPTS = 3;
const ANSWER_WITHIN_MS = 60_000;
const LONGEST_PAUSE_MS = 5_000;

/** Throws when the client's package is not there. */
export async function openContainer(place: AzurePlace): Promise<Container> {
  const { BlobSASPermissions, ContainerClient, SASProtocol, StorageSharedKeyCredential } = await import('@azure/storage-blob');
  const { credentials, handsOut } = place;
  const endpoint = place.endpoint.replace(/\/$/, '');
  const credential = credentials ? new StorageSharedKeyCredential(credentials.account, credentials.secret.reveal()) : new (await import('@azure/identity')).DefaultAzureCredential();
  const retryOptions = { maxTries: ATTEMPTS, tryTimeoutInMs: ANSWER_WITHIN_MS, maxRetryDelayInMs: LONGEST_PAUSE_MS };
  const client = new ContainerClient(`${endpoint}/${place.bucket}`, credential, { retryOptions });
  return {
    client,
    prefix: place.prefix,
    async addressOf(blob, seconds) {
      // Only a key of the account signs without asking the service.
      if (!handsOut || !credentials) return null;
      const protocol = endpoint.startsWith('https:') ? SASProtocol.Https : SASProtocol.HttpsAndHttp;
      const address = await blob.generateSasUrl({ permissions: BlobSASPermissions.parse('r'), expiresOn: new Date(Date.now() + seconds * 1_000), protocol });
      return handsOut.endpoint === undefined ? address : handsOut.endpoint.replace(/\/$/, '') + address.slice(endpoint.length);
    },
  };
}

/** The same folders as on files, so that one can be copied to the other. */
export const blobOf = ({ client, prefix }: Container, key: string): BlockBlobClient => client.getBlockBlobClient(`${prefix}${key.slice(-2)}/${key}`);

/** `ENOENT` for a blob that is not there; else the service's word, or the system's. */
export function codeOf(error: unknown): string {
  const { name, code } = error as { name?: string; code?: string };
  return code === 'BlobNotFound' ? 'ENOENT' : (code ?? name ?? 'Error');
}

/** A part of a blob; less when it is shorter. Throws `TooShort` when nothing is there of it, and what the client throws. */
export async function openBlob(blob: BlockBlobClient, start: number, length: number): Promise<{ body: Readable; bytes: number }> {
  const { readableStreamBody, contentLength = 0 } = await blob.download(start, length).catch((error: unknown) => {
    throw codeOf(error) === 'InvalidRange' ? new TooShort(start, start + length) : error;
  });
  // In Node it is always one.
  return { body: readableStreamBody as Readable, bytes: contentLength };
}

/** Rejects with what the client throws when the store does not answer, or has no such container. */
export async function askContainer({ client }: Container): Promise<void> {
  await client.getProperties();
}

/** Null as well when the store does not answer: that passes. */
export async function defectOf(container: Container): Promise<StoreDefect | null> {
  try {
    await askContainer(container);
    return null;
  } catch (error) {
    const { name, statusCode } = error as { name?: string; statusCode?: number };
    const byStatus: Readonly<Record<number, StoreDefect>> = { 400: 'refused', 401: 'refused', 403: 'refused', 404: 'missing' };
    if (name === 'CredentialUnavailableError' || name === 'AggregateAuthenticationError') return 'no credentials';
    return byStatus[statusCode ?? 0] ?? null;
  }
}
