import { sql, type Kysely } from 'kysely';
import type { ContentTables } from '../../db/tables.ts';
import type { Digest } from '../../names/digest.ts';
import type { Tag } from '../../names/tag.ts';
import { lockedRefusal, manifestCalled, refuseLocked, tagCalled } from '../attributes.ts';
import type { DataPlaneParts } from '../parts.ts';
import { repositoryStore, type Repository } from '../repository-store.ts';
import type { Call } from '../route.ts';
import { manifestStore, type ManifestRow } from './manifest-store.ts';
import { existing, manifestNotFound } from './not-found.ts';
import { tagStore, type TagRow } from './tag-store.ts';

/**
 * Removes a manifest and the tags that point to it. Throws `artifact-locked` when the repository, the manifest, a tag
 * that points to it or an index that holds it must not be deleted: a lock protects a manifest under all its names.
 */
export function removeManifest(parts: DataPlaneParts, call: Call, digest: Digest): Promise<ManifestRow> {
  return parts.content.transaction(async (trx) => {
    const repository = existing(call, await repositoryStore(trx).find(call.registry.id, call.repository), 'delete');
    const manifest = await manifestStore(trx).find(repository.id, digest);
    if (!manifest) throw manifestNotFound(call, digest);
    refuseLocked('delete', { what: manifestCalled(call.repository, digest), locks: manifest.locks });
    const protector = await findProtector(trx, repository, digest);
    if (protector) throw lockedRefusal('delete', protector);
    await manifestStore(trx).remove(repository.id, digest);
    await touch(trx, repository, parts.now());
    return manifest;
  });
}

/** Removes the tag alone. Throws `artifact-locked` for a lock of the repository or the tag. */
export function removeTag(parts: DataPlaneParts, call: Call, name: Tag): Promise<TagRow> {
  return parts.content.transaction(async (trx) => {
    const repository = existing(call, await repositoryStore(trx).find(call.registry.id, call.repository), 'delete');
    const tag = await tagStore(trx).find(repository.id, name);
    if (!tag) throw manifestNotFound(call, name);
    refuseLocked('delete', { what: tagCalled(call.repository, name), locks: tag.locks });
    await tagStore(trx).remove(repository.id, name);
    await touch(trx, repository, parts.now());
    return tag;
  });
}

/** What keeps a manifest from being deleted: a locked tag of it, or a locked index above it, by digest or by tag. */
async function findProtector(trx: Kysely<ContentTables>, { id, name }: Repository, digest: string): Promise<string | null> {
  const { rows } = await sql<{ digest: string; tag: string | null }>`
    WITH RECURSIVE above(digest) AS (
      SELECT manifest.digest FROM manifest WHERE manifest.repository_id = ${id} AND manifest.digest = ${digest}
      UNION
      SELECT reference.digest FROM manifest_reference AS reference JOIN above ON reference.target = above.digest
      WHERE reference.repository_id = ${id} AND reference.kind = 'manifest'
    )
    SELECT above.digest, NULL AS tag FROM above
    JOIN manifest ON manifest.repository_id = ${id} AND manifest.digest = above.digest
    WHERE manifest.locks LIKE '%delete%'
    UNION ALL
    SELECT above.digest, tag.name AS tag FROM above
    JOIN tag ON tag.repository_id = ${id} AND tag.digest = above.digest
    WHERE tag.locks LIKE '%delete%'
    LIMIT 1`.execute(trx);
  const found = rows[0];
  if (!found) return null;
  return found.tag === null ? manifestCalled(name, found.digest) : tagCalled(name, found.tag);
}

/** A repository changes when something leaves it; pushes show in its manifests and tags. */
async function touch(trx: Kysely<ContentTables>, { id }: Repository, now: Date): Promise<void> {
  await trx.updateTable('repository').set({ updated_at: now.toISOString() }).where('id', '=', id).execute();
}
