import { z } from 'zod';
import type { Secret } from '../secret.ts';

// Where the bytes of what is pushed are kept: settings that say so, and which of them do not go together.

const STORE = /^(?:files|(s3):\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/([\w.-]+(?:\/[\w.-]+)*))?\/?)$/;

/** `s3://BUCKET/PREFIX` in its parts; null is the data folder. */
export interface ObjectStore {
  readonly kind: 's3';
  readonly bucket: string;
  /** Ends with a slash, or is empty. */
  readonly prefix: string;
}

export const blobStore = z.string('must be text').regex(STORE, 'must be files, or s3:// and the name of a bucket, such as s3://images or s3://images/prefix').transform((value): ObjectStore | null => {
  const [, kind, bucket = '', folder] = STORE.exec(value) ?? [];
  return kind === 's3' ? { kind, bucket, prefix: folder === undefined ? '' : `${folder}/` } : null;
});

/** As the setting has it. */
export const storeName = (store: ObjectStore | null): string => (store === null ? 'files' : `${store.kind}://${store.bucket}/${store.prefix}`.replace(/\/$/, ''));

export const endpoint = z.string('must be text').refine((url) => {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) return false;
  const { search, hash, username } = new URL(url);
  return search === '' && hash === '' && username === '';
}, 'must be an address that begins with http:// or https://, without a user and without a query');

interface BlobSettings {
  readonly blobStore: ObjectStore | null;
  readonly blobEndpoint?: string | undefined;
  readonly blobRegion?: string | undefined;
  readonly blobAccount?: string | undefined;
  readonly blobSecret?: Secret | undefined;
  readonly blobSecretFile?: string | undefined;
}

/** `name` gives a setting with its variable, for whoever reads the problem. */
export function blobContradictions(config: BlobSettings, name: (setting: keyof BlobSettings) => string): string[] {
  const { blobStore, blobAccount, blobSecret, blobSecretFile } = config;
  const others = ['blobEndpoint', 'blobRegion', 'blobAccount', 'blobSecret', 'blobSecretFile'] as const;
  if (blobStore === null) return others.filter((other) => config[other] !== undefined).map((other) => `${name(other)}: needs blobStore to name an object store`);
  const problems: string[] = [];
  if (blobSecret !== undefined && blobSecretFile !== undefined) problems.push(`${name('blobSecret')} and ${name('blobSecretFile')}: give one of them`);
  const hasSecret = blobSecret !== undefined || blobSecretFile !== undefined;
  if ((blobAccount !== undefined) !== hasSecret) problems.push(`${name('blobAccount')} and ${name('blobSecret')}: give both or neither`);
  return problems;
}
