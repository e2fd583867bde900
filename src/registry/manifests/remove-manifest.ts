import type { Kysely } from 'kysely';
import type { ContentTables } from '../../db/tables.ts';
import type { Digest } from '../../names/digest.ts';
import type { Tag } from '../../names/tag.ts';
import { lockedRefusal, refuseLocked, tagCalled } from '../attributes.ts';
import { keepManifests, keepTag } from '../deleted/keep-deleted.ts';
import type { DataPlaneParts } from '../parts.ts';
import { repositoryStore, type Repository } from '../repository-store.ts';
import type { Call } from '../routing/route.ts';
import { manifestStore, type ManifestRow } from './manifest-store.ts';
import { existing, manifestNotFound } from './not-found.ts';
import { findProtector } from './protector.ts';
import { tagStore, type TagRow } from './tag-store.ts';

/**
 * Removes a manifest and the tags that point to it; a registry whose soft delete policy is on keeps them. Throws `artifact-locked` when the repository, the manifest, a tag
 * that points to it or an index that holds it must not be deleted: a lock protects a manifest under all its names.
 */
export function removeManifest(parts: DataPlaneParts, call: Call, digest: Digest): Promise<ManifestRow> {
  return parts.content.transaction(async (trx) => {
    const repository = existing(call, await repositoryStore(trx).find(call.registry.id, call.repository), 'delete');
    const manifest = await manifestStore(trx).find(repository.id, digest);
    if (!manifest) throw manifestNotFound(call, digest);
    const protector = await findProtector(trx, repository, digest);
    if (protector) throw lockedRefusal('delete', protector);
    if (call.registry.keepsDeleted) await keepManifests(trx, { repositoryId: repository.id, digest, at: parts.now() });
    await manifestStore(trx).remove(repository.id, digest);
    await touch(trx, repository, parts.now());
    return manifest;
  });
}

/** Removes the tag alone; it is kept as a manifest is. Throws `artifact-locked` for a lock of the repository or the tag. */
export function removeTag(parts: DataPlaneParts, call: Call, name: Tag): Promise<TagRow> {
  return parts.content.transaction(async (trx) => {
    const repository = existing(call, await repositoryStore(trx).find(call.registry.id, call.repository), 'delete');
    const tag = await tagStore(trx).find(repository.id, name);
    if (!tag) throw manifestNotFound(call, name);
    refuseLocked('delete', { what: tagCalled(call.repository, name), locks: tag.locks });
    if (call.registry.keepsDeleted) await keepTag(trx, repository.id, name, parts.now());
    await tagStore(trx).remove(repository.id, name);
    await touch(trx, repository, parts.now());
    return tag;
  });
}

/** A repository changes when something leaves it; pushes show in its manifests and tags. */
async function touch(trx: Kysely<ContentTables>, { id }: Repository, now: Date): Promise<void> {
  await trx.updateTable('repository').set({ updated_at: now.toISOString() }).where('id', '=', id).execute();
}
