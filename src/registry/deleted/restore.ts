import { sql, type Kysely } from 'kysely';
import { Refusal } from '../../causes/refusal.ts';
import type { Database } from '../../db/database.ts';
import type { ContentTables } from '../../db/tables.ts';
import type { Digest } from '../../names/digest.ts';
import type { RepositoryName } from '../../names/repository.ts';
import type { Tag } from '../../names/tag.ts';
import { manifestCalled, refuseLocked, repositoryCalled, tagCalled } from '../attributes.ts';
import { manifestStore, type ManifestRow } from '../manifests/manifest-store.ts';
import { tagStore } from '../manifests/tag-store.ts';
import { repositoryStore } from '../repository-store.ts';
import { deletedStore } from './deleted-store.ts';
import { keepTag, MANIFEST_COLUMNS } from './keep-deleted.ts';

export interface Restoring {
  readonly registryId: string;
  readonly repository: RepositoryName;
  readonly digest: Digest;
  /** One of those that it had; null: it comes back without any. */
  readonly tag: Tag | null;
  /** The tag is moved when it is on another manifest by now; otherwise that is in the way. */
  readonly force: boolean;
  /** The policy is on: a tag that is moved away can be restored in its turn. */
  readonly keepsDeleted: boolean;
  readonly now: Date;
}

/**
 * Brings a manifest back, and one of its tags; or that tag alone, where the manifest is there. What an index holds and what
 * refers to it are restored by themselves, subjects first. Nothing comes back that was not deleted: not another tag, and
 * no blob that the repository did not have. Null when nothing like it is kept. Throws `artifact-locked` and `resource-conflict`.
 */
export const restore = (content: Database<'content'>, restoring: Restoring): Promise<ManifestRow | null> =>
  content.transaction(async (trx) => {
    const { registryId, repository, digest, tag, now } = restoring;
    const deleted = deletedStore(trx, registryId);
    const kept = await deleted.find(repository, digest);
    const keptTag = tag === null ? undefined : await deleted.findTag(repository, tag, digest);
    if (tag === null ? !kept : !keptTag) return null;
    const subject = kept?.subject ? await deleted.find(repository, kept.subject) : undefined;
    if (subject) throw new Refusal('resource-conflict', { defect: `The manifest refers to ${repository}@${subject.digest}, which is deleted: restore that one first.` });

    const { id } = await writableRepository(trx, restoring);
    if (kept) await bringBack(trx, id, restoring);
    const manifest = await manifestStore(trx).find(id, digest);
    if (!manifest) return null;
    if (tag !== null && keptTag) {
      if (!kept) refuseLocked('write', { what: manifestCalled(repository, digest), locks: manifest.locks });
      const isNew = await makeRoom(trx, id, { ...restoring, tag });
      await tagStore(trx).point(id, tag, digest, now.toISOString());
      if (isNew) await tagStore(trx).setLocks(id, tag, keptTag.locks);
      await deleted.removeTag(repository, tag, digest);
    }
    return manifest;
  });

async function writableRepository(trx: Kysely<ContentTables>, { registryId, repository, now }: Restoring) {
  const found = await repositoryStore(trx).findOrCreate(registryId, repository, now);
  refuseLocked('write', { what: repositoryCalled(repository), locks: found.locks });
  return found;
}

/** The tag may have been pushed again since. @returns whether it was not */
async function makeRoom(trx: Kysely<ContentTables>, repositoryId: string, restoring: Restoring & { readonly tag: Tag }): Promise<boolean> {
  const { repository, digest, tag, force, keepsDeleted, now } = restoring;
  const taken = await tagStore(trx).find(repositoryId, tag);
  if (!taken || taken.digest === digest) return !taken;
  if (!force) throw new Refusal('resource-conflict', { defect: `The tag ${repository}:${tag} is on ${taken.digest} by now; --force moves it.` });
  refuseLocked('write', { what: tagCalled(repository, tag), locks: taken.locks });
  if (keepsDeleted) await keepTag(trx, repositoryId, tag, now);
  return false;
}

/** A retention policy counts from now on, as after a push; and garbage collection, too. */
async function bringBack(trx: Kysely<ContentTables>, repositoryId: string, { registryId, repository, digest, now }: Restoring): Promise<void> {
  const at = now.toISOString();
  const which = sql`kept.registry_id = ${registryId} AND kept.repository = ${repository} AND kept.digest = ${digest}`;
  const columns = (prefix: string) => sql.join(MANIFEST_COLUMNS.map((column) => sql.ref(`${prefix}${column}`)));
  await sql`
    INSERT INTO manifest (repository_id, ${columns('')}, updated_at)
    SELECT ${repositoryId}, ${columns('kept.')}, ${at} FROM deleted_manifest AS kept WHERE ${which}`.execute(trx);
  await sql`
    INSERT INTO manifest_reference (repository_id, digest, kind, target)
    SELECT ${repositoryId}, kept.digest, kept.kind, kept.target FROM deleted_reference AS kept WHERE ${which}`.execute(trx);
  await sql`
    INSERT INTO repository_blob (repository_id, digest, created_at, used_at)
    SELECT ${repositoryId}, blob.digest, ${at}, ${at} FROM deleted_reference AS kept JOIN blob ON blob.digest = kept.target
    WHERE ${which} AND kept.held = 1
    GROUP BY blob.digest
    ON CONFLICT (repository_id, digest) DO UPDATE SET used_at = excluded.used_at`.execute(trx);
  await deletedStore(trx, registryId).removeManifest(repository, digest);
}
