import { sql, type Kysely } from 'kysely';
import type { Database } from '../../db/database.ts';
import type { ContentTables } from '../../db/tables.ts';
import type { RepositoryName } from '../../names/repository.ts';
import { isLocked } from '../attributes.ts';
import { manifestStore, type ManifestRow } from '../manifests/manifest-store.ts';
import { findProtector } from '../manifests/protector.ts';

/** What a registry keeps of manifests without a tag: https://learn.microsoft.com/azure/container-registry/container-registry-retention-policy. */
export interface Purging {
  readonly content: Database<'content'>;
  readonly registryId: string;
  /** `null`: the policy is off, and what was seen under it is forgotten. */
  readonly days: number | null;
  readonly now: Date;
  /** Is told of each one that is gone. */
  readonly onPurged: (purged: { readonly repository: RepositoryName; readonly manifest: ManifestRow }) => Promise<void>;
}

const DAY_MS = 86_400_000;
const AT_ONCE = 100;

/**
 * Removes manifests that have had no tag for so many days. The days begin when a sweep first sees one under the policy:
 * what lost its tag before is kept as long. An entry of an index that is there stays, and so does what refers to a
 * manifest that is there, such as a signature; whatever is locked, by delete or by write, stays too. Several processes may
 * sweep at once: each removal looks again. @returns how many went
 */
export async function purgeUntagged({ content, registryId, days, now, onPurged }: Purging): Promise<number> {
  if (days === null) {
    await content.query.deleteFrom('untagged_manifest').where('repository_id', 'in', repositoriesOf(content.query, registryId)).execute();
    return 0;
  }
  await content.transaction((trx) => mark(trx, registryId, now));
  const before = new Date(now.getTime() - days * DAY_MS).toISOString();
  let [purged, last] = [0, { repository_id: '', digest: '' }];
  for (;;) {
    const due = await findDue(content.query, registryId, before, last);
    for (const one of due) {
      const manifest = await content.transaction((trx) => removeOne(trx, one, before, now));
      if (!manifest) continue;
      purged += 1;
      await onPurged({ repository: one.name as RepositoryName, manifest });
    }
    if (due.length < AT_ONCE) return purged;
    last = due.at(-1)!;
  }
}

type Query = Kysely<ContentTables>;

const repositoriesOf = (db: Query, registryId: string) => db.selectFrom('repository').select('id').where('registry_id', '=', registryId);

/** No tag points to it, no index that is there holds it, and it refers to nothing that is there. */
const isUntagged = sql<boolean>`
  NOT EXISTS (SELECT 1 FROM tag WHERE tag.repository_id = manifest.repository_id AND tag.digest = manifest.digest)
  AND NOT EXISTS (SELECT 1 FROM manifest_reference AS holder
    WHERE holder.repository_id = manifest.repository_id AND holder.kind = 'manifest' AND holder.target = manifest.digest)
  AND NOT EXISTS (SELECT 1 FROM manifest AS about
    WHERE about.repository_id = manifest.repository_id AND about.digest = manifest.subject)`;

/** Whatever has a tag by now, or was pushed again, begins anew. */
async function mark(trx: Query, registryId: string, now: Date): Promise<void> {
  await sql`
    DELETE FROM untagged_manifest
    WHERE repository_id IN (SELECT id FROM repository WHERE registry_id = ${registryId})
    AND NOT EXISTS (SELECT 1 FROM manifest
      WHERE manifest.repository_id = untagged_manifest.repository_id AND manifest.digest = untagged_manifest.digest
      AND manifest.updated_at <= untagged_manifest.seen_at AND ${isUntagged})`.execute(trx);
  await sql`
    INSERT INTO untagged_manifest (repository_id, digest, seen_at)
    SELECT manifest.repository_id, manifest.digest, ${now.toISOString()} FROM manifest
    WHERE manifest.repository_id IN (SELECT id FROM repository WHERE registry_id = ${registryId}) AND ${isUntagged}
    ON CONFLICT (repository_id, digest) DO NOTHING`.execute(trx);
}

const findDue = (db: Query, registryId: string, before: string, last: { readonly repository_id: string; readonly digest: string }) =>
  db
    .selectFrom('untagged_manifest')
    .innerJoin('repository', 'repository.id', 'untagged_manifest.repository_id')
    .select(['untagged_manifest.repository_id', 'untagged_manifest.digest', 'repository.name'])
    .where('repository.registry_id', '=', registryId)
    .where('seen_at', '<=', before)
    .where(({ or, and, eb }) => or([eb('untagged_manifest.repository_id', '>', last.repository_id), and([eb('untagged_manifest.repository_id', '=', last.repository_id), eb('untagged_manifest.digest', '>', last.digest)])]))
    .orderBy('untagged_manifest.repository_id')
    .orderBy('untagged_manifest.digest')
    .limit(AT_ONCE)
    .execute();

async function removeOne(trx: Query, { repository_id: id, digest }: { repository_id: string; digest: string }, before: string, now: Date): Promise<ManifestRow | null> {
  const repository = await trx.selectFrom('repository').select(['name', 'locks']).where('id', '=', id).executeTakeFirst();
  const still = await trx.selectFrom('manifest').select('updated_at').where('repository_id', '=', id).where('digest', '=', digest).where(isUntagged).executeTakeFirst();
  const manifest = await manifestStore(trx).find(id, digest);
  if (!repository || !still || !manifest || still.updated_at > before) return null;
  if ([repository.locks, manifest.locks].some((locks) => isLocked(locks, 'delete') || isLocked(locks, 'write'))) return null;
  if (await findProtector(trx, { id, name: repository.name as RepositoryName }, digest)) return null;
  await manifestStore(trx).remove(id, digest);
  await trx.deleteFrom('untagged_manifest').where('repository_id', '=', id).where('digest', '=', digest).execute();
  await trx.updateTable('repository').set({ updated_at: now.toISOString() }).where('id', '=', id).execute();
  return manifest;
}
