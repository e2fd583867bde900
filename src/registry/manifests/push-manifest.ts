import type { Kysely } from 'kysely';
import { Refusal } from '../../causes/refusal.ts';
import type { Database } from '../../db/database.ts';
import type { ContentTables } from '../../db/tables.ts';
import type { Digest } from '../../names/digest.ts';
import type { RepositoryName } from '../../names/repository.ts';
import type { Tag } from '../../names/tag.ts';
import { manifestCalled, refuseLocked, repositoryCalled, tagCalled } from '../attributes.ts';
import { deletedStore } from '../deleted/deleted-store.ts';
import { repositoryStore } from '../repository-store.ts';
import type { Platform } from './image-platform.ts';
import type { Manifest, Reference } from './manifest.ts';
import { manifestStore } from './manifest-store.ts';
import { referenceStore, type Found, type Target } from './reference-store.ts';
import { tagStore } from './tag-store.ts';

export interface Push {
  readonly registryId: string;
  readonly repository: RepositoryName;
  readonly digest: Digest;
  /** The bytes as they came; served back unchanged. */
  readonly content: Buffer;
  readonly manifest: Manifest;
  readonly tags: readonly Tag[];
  /** What the image's configuration says; null when it says nothing. */
  readonly platform: Platform | null;
  readonly now: Date;
}

const MOST_MISSING_NAMED = 20;

/**
 * Stores a manifest with its references and points the tags to it: all or nothing. Throws `artifact-locked`,
 * `image-soft-deleted`, and `manifest-blob-missing` when it names something that the repository does not have.
 */
export const pushManifest = (db: Database<'content'>, push: Push): Promise<void> => db.transaction((trx) => storeManifest(trx, push));

/** The same as a part of what else is all or nothing. */
export async function storeManifest(trx: Kysely<ContentTables>, push: Push): Promise<void> {
  const repository = await repositoryStore(trx).findOrCreate(push.registryId, push.repository, push.now);
  await refuseDeleted(trx, push);
  await refuseLockedTargets(trx, push, repository);
  const { references } = push.manifest;
  const found = await referenceStore(trx).find(repository.id, references);
  refuseMissing(push.repository, references, found);

  const at = push.now.toISOString();
  await manifestStore(trx).put(toRow(repository.id, push, imageSize(push, found), at));
  await referenceStore(trx).replace(repository.id, push.digest, toTargets(references, found));
  for (const tag of push.tags) await tagStore(trx).point(repository.id, tag, push.digest, at);
}

/** As in ACR: what was deleted comes back with its tags and its history, or not at all. */
async function refuseDeleted(trx: Kysely<ContentTables>, { registryId, repository, digest }: Push): Promise<void> {
  const kept = await deletedStore(trx, registryId).find(repository, digest);
  if (kept) throw new Refusal('image-soft-deleted', { repository, digest, deletedAt: kept.deleted_at });
}

async function refuseLockedTargets(trx: Kysely<ContentTables>, push: Push, repository: { id: string; locks: string }) {
  refuseLocked('write', { what: repositoryCalled(push.repository), locks: repository.locks });
  const manifest = await manifestStore(trx).find(repository.id, push.digest);
  if (manifest) refuseLocked('write', { what: manifestCalled(push.repository, push.digest), locks: manifest.locks });
  for (const name of push.tags) {
    const tag = await tagStore(trx).find(repository.id, name);
    if (tag) refuseLocked('write', { what: tagCalled(push.repository, name), locks: tag.locks });
  }
}

/** https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#push lets a registry refuse, and says how. */
function refuseMissing(repository: string, references: readonly Reference[], found: ReadonlyMap<string, Found>): void {
  const missing = references.filter(({ digest, required }) => required && !found.has(digest));
  if (missing.length === 0) return;
  const digests = [...new Set(missing.map(({ digest }) => digest))];
  throw new Refusal(
    'manifest-blob-missing',
    { repository, digest: digests[0]!, missing: digests.length },
    { detail: digests.slice(0, MOST_MISSING_NAMED).map((digest) => ({ digest })) },
  );
}

/** Every distinct thing once; what is stored elsewhere counts with the size that the manifest tells. */
function imageSize({ content, manifest }: Push, found: ReadonlyMap<string, Found>): number {
  const sizes = new Map(manifest.references.map(({ digest, size }) => [digest, found.get(digest)?.size ?? size]));
  const sum = [...sizes.values()].reduce((total, size) => total + size, content.length);
  return Math.min(sum, Number.MAX_SAFE_INTEGER);
}

function toTargets(references: readonly Reference[], found: ReadonlyMap<string, Found>): readonly Target[] {
  const targets = references.map(({ digest, kind }) => ({ kind: found.get(digest)?.kind ?? kindOfMissing(kind), target: digest }));
  return [...new Map(targets.map((target) => [`${target.kind} ${target.target}`, target])).values()];
}

const kindOfMissing = (kind: Reference['kind']): Target['kind'] => (kind === 'child' ? 'manifest' : 'blob');

function toRow(repositoryId: string, push: Push, imageSize: number, at: string): ContentTables['manifest'] {
  const { manifest, digest, content, platform } = push;
  return {
    repository_id: repositoryId,
    digest,
    media_type: manifest.mediaType,
    artifact_type: manifest.artifactType,
    subject: manifest.subject,
    content,
    size: content.length,
    image_size: imageSize,
    architecture: platform?.architecture ?? null,
    os: platform?.os ?? null,
    config_media_type: manifest.config?.mediaType ?? null,
    // Only a referrers list repeats them.
    annotations: manifest.subject && manifest.annotations ? JSON.stringify(manifest.annotations) : null,
    locks: '',
    created_at: at,
    updated_at: at,
  };
}
