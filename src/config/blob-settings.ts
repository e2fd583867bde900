import { z } from 'zod';
import type { Secret } from '../secret.ts';

// Where the bytes of what is pushed are kept: settings that say so, and which of them do not go together.

const STORE = /^(?:files|(s3|azure):\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/([\w.-]+(?:\/[\w.-]+)*))?\/?)$/;

/** `s3://BUCKET/PREFIX` or `azure://CONTAINER/PREFIX` in its parts; null is the data folder. */
export interface ObjectStore {
  readonly kind: 's3' | 'azure';
  readonly bucket: string;
  /** Ends with a slash, or is empty. */
  readonly prefix: string;
}

const RULE = 'must be files, or s3:// and the name of a bucket, or azure:// and the name of a container, such as s3://images or azure://images/prefix';

export const blobStore = z.string('must be text').regex(STORE, RULE).transform((value): ObjectStore | null => {
  const [, kind, bucket = '', folder] = STORE.exec(value) ?? [];
  return kind === 's3' || kind === 'azure' ? { kind, bucket, prefix: folder === undefined ? '' : `${folder}/` } : null;
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
  readonly blobRedirect?: boolean | undefined;
  readonly blobDataEndpoint?: string | undefined;
  readonly publicUrl?: string | undefined;
  readonly hosts: readonly string[];
}

/** `name` gives a setting with its variable, for whoever reads the problem. */
export function blobContradictions(config: BlobSettings, name: (setting: keyof BlobSettings) => string): string[] {
  const { blobStore, blobEndpoint, blobAccount, blobSecret, blobSecretFile, blobRedirect, blobDataEndpoint } = config;
  const others = ['blobEndpoint', 'blobRegion', 'blobAccount', 'blobSecret', 'blobSecretFile', 'blobRedirect', 'blobDataEndpoint'] as const;
  if (blobStore === null) return others.filter((other) => config[other] !== undefined && config[other] !== false).map((other) => `${name(other)}: needs blobStore to name an object store`);
  const problems: string[] = [];
  if (blobSecret !== undefined && blobSecretFile !== undefined) problems.push(`${name('blobSecret')} and ${name('blobSecretFile')}: give one of them`);
  const hasSecret = blobSecret !== undefined || blobSecretFile !== undefined;
  if ((blobAccount !== undefined) !== hasSecret) problems.push(`${name('blobAccount')} and ${name('blobSecret')}: give both or neither`);
  if (blobStore.kind === 'azure' && blobEndpoint === undefined) problems.push(`${name('blobEndpoint')}: azure:// needs the address of the account, such as https://ACCOUNT.blob.core.windows.net`);
  if (blobDataEndpoint !== undefined && !blobRedirect) problems.push(`${name('blobDataEndpoint')}: needs blobRedirect`);
  const data = blobRedirect ? (blobDataEndpoint ?? blobEndpoint) : undefined;
  const own = [...config.hosts, ...(config.publicUrl === undefined ? [] : [new URL(config.publicUrl).hostname])];
  const taken = own.find((host) => data !== undefined && isWithin(new URL(data).hostname, host));
  if (taken !== undefined) problems.push(`${name(blobDataEndpoint === undefined ? 'blobEndpoint' : 'blobDataEndpoint')}: clients would send it what they log in to ${taken} with: give it a name that is not below that one`);
  return problems;
}

/** Clients follow a redirect with their credentials when it leads to the host they came from, or to one below it. */
const isWithin = (host: string, other: string): boolean => host === other || host.endsWith(`.${other}`);
