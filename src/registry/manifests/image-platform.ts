import type { RepositoryName } from '../../names/repository.ts';
import { blobIndex } from '../blobs/blob-index.ts';
import { isObject } from './json-text.ts';
import type { DataPlaneParts } from '../parts.ts';
import type { Manifest } from './manifest.ts';

/** What an image runs on, as /acr/v1 shows it. */
export interface Platform {
  readonly architecture: string | null;
  readonly os: string | null;
}

const CONFIG_TYPES: ReadonlySet<string> = new Set([
  'application/vnd.oci.image.config.v1+json',
  'application/vnd.docker.container.image.v1+json',
]);

// A configuration of a thousand build steps has some 300 KB.
const MOST_BYTES = 1024 * 1024;

/** From the configuration of a container image; null for everything else, and when it says nothing that can be read. */
export async function readPlatform(
  { content, blobs }: Pick<DataPlaneParts, 'content' | 'blobs'>,
  registryId: string,
  repository: RepositoryName,
  { config }: Manifest,
): Promise<Platform | null> {
  if (!config || !CONFIG_TYPES.has(config.mediaType)) return null;
  const blob = await blobIndex(content).find(registryId, repository, config.digest);
  if (!blob || blob.size > MOST_BYTES) return null;
  const value = parseOrNull(await blobs.read(blob.storageKey, blob.size));
  return isObject(value) ? { architecture: shortText(value['architecture']), os: shortText(value['os']) } : null;
}

function parseOrNull(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return null;
  }
}

const shortText = (value: unknown): string | null => (typeof value === 'string' && /^[\x21-\x7e]{1,64}$/.test(value) ? value : null);
