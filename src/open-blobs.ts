import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError, explainReading } from './config/load.ts';
import { describe, type Config, type SettingName } from './config/settings.ts';
import type { BlobStore } from './registry/blobs/blob-store.ts';
import { filesystemBlobStore } from './registry/blobs/stores/filesystem.ts';
import type { AzurePlace } from './registry/blobs/stores/azure/container.ts';
import { MOST_BLOB_BYTES } from './registry/blobs/stores/objects/in-parts.ts';
import type { StoreDefect } from './registry/blobs/stores/objects/store-failure.ts';
import type { S3Place } from './registry/blobs/stores/s3/bucket.ts';
import { Secret } from './secret.ts';

// Where the bytes are, from the settings. What an object store needs is loaded only where there is one.

export interface OpenBlobs {
  readonly blobs: BlobStore;
  /** Asks an object store whether it is there; rejects with its reason. Null: they are files. */
  readonly answers: (() => Promise<void>) | null;
  /** What the settings are wrong about, as far as the store can tell; null when nothing, or when it does not answer. */
  defect(): Promise<StoreDefect | null>;
  close(): void;
}

/** Throws ConfigError when the client of the store is missing, or a file of the settings. */
export async function openBlobs(config: Config): Promise<OpenBlobs> {
  const { blobStore: store, blobEndpoint, blobRegion, blobAccount, blobRedirect, blobDataEndpoint } = config;
  if (store === null) return { blobs: filesystemBlobStore(join(config.data, 'blobs')), answers: null, defect: async () => null, close: () => {} };
  if (config.blobBytes > MOST_BLOB_BYTES) throw new ConfigError([`${named('blobBytes')}: an object store takes at most ${MOST_BLOB_BYTES}`]);
  const secret = secretOf(config);
  const credentials = blobAccount !== undefined && secret ? { account: blobAccount, secret } : undefined;
  const { bucket, prefix } = store;
  const place = { bucket, prefix, credentials, handsOut: blobRedirect ? { endpoint: blobDataEndpoint } : null };
  return withPackages(() =>
    store.kind === 's3' ? openS3({ ...place, kind: 's3', endpoint: blobEndpoint, region: blobRegion }) : openAzure({ ...place, kind: 'azure', endpoint: blobEndpoint ?? '' }),
  );
}

async function openS3(place: S3Place): Promise<OpenBlobs> {
  const [{ openBucket, askBucket, defectOf }, { s3BlobStore }] = await Promise.all([import('./registry/blobs/stores/s3/bucket.ts'), import('./registry/blobs/stores/s3/s3-store.ts')]);
  const bucket = await openBucket(place);
  return { blobs: s3BlobStore(bucket), answers: () => askBucket(bucket), defect: () => defectOf(bucket), close: () => bucket.client.destroy() };
}

async function openAzure(place: AzurePlace): Promise<OpenBlobs> {
  const [{ openContainer, askContainer, defectOf }, { azureBlobStore }] = await Promise.all([import('./registry/blobs/stores/azure/container.ts'), import('./registry/blobs/stores/azure/azure-store.ts')]);
  const container = await openContainer(place);
  return { blobs: azureBlobStore(container), answers: () => askContainer(container), defect: () => defectOf(container), close: () => {} };
}

/** Once, before a server starts: what nobody would find out before the first push. Throws ConfigError. */
export async function refuseUnusableBlobs(config: Config): Promise<void> {
  if (config.blobStore === null) return;
  const opened = await openBlobs(config);
  const defect = await opened.defect();
  opened.close();
  if (defect !== null) throw new ConfigError([DEFECTS[defect](config.blobStore.bucket)]);
}

const named = (name: SettingName): string => `${name} (${describe(name).env})`;

const DEFECTS: Readonly<Record<StoreDefect, (bucket: string) => string>> = {
  missing: (bucket) => `${named('blobStore')}: the store has no bucket or container ${bucket}; make it, or name another one`,
  refused: (bucket) => `${named('blobAccount')} and ${named('blobSecret')}: the store refuses them for ${bucket}; they must be allowed to list, read, write and delete there`,
  elsewhere: (bucket) => `${named('blobRegion')}: the bucket ${bucket} is in another region; name that one`,
  'no credentials': () => `${named('blobAccount')}: the store’s client found no credentials either; set it and ${named('blobSecret')}, or give this machine a role`,
  'no region': () => `${named('blobRegion')}: the store’s client needs one; name that of the bucket`,
};

async function withPackages<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== 'ERR_MODULE_NOT_FOUND') throw error;
    const [, missing = 'of its client'] = /'((?:@[\w-]+\/)?[\w-]+)'/.exec(message) ?? [];
    throw new ConfigError([`${named('blobStore')}: needs the package ${missing}, which is not installed; "npm install ${missing}" beside dockgate, or take the container image, which has it`]);
  }
}

function secretOf({ blobSecret, blobSecretFile: file }: Config): Secret | null {
  if (file === undefined) return blobSecret ?? null;
  try {
    const text = readFileSync(file, 'utf8').trim();
    if (text !== '') return new Secret(text);
  } catch (error) {
    throw new ConfigError([`${named('blobSecretFile')}: ${file}: ${explainReading(error)}`]);
  }
  throw new ConfigError([`${named('blobSecretFile')}: ${file} is empty`]);
}
