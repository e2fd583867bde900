import type { Kysely } from 'kysely';
import type { ContentTables } from '../../db/tables.ts';
import { changeLocks, isLocked, lockedRefusal, manifestCalled, refuseLocked, repositoryCalled, tagCalled } from '../attributes.ts';
import { keepManifests } from '../deleted/keep-deleted.ts';
import { catalogueStore, type RepositoryRow } from '../listings/catalogue-store.ts';
import { manifestStore } from '../manifests/manifest-store.ts';
import { repositoryNotFound } from '../manifests/not-found.ts';
import { tagStore } from '../manifests/tag-store.ts';
import type { DataPlaneParts } from '../parts.ts';
import type { Call, Reply, Route } from '../routing/route.ts';
import { toRepositoryAnswer } from './acr-answers.ts';
import { readAttributeChange } from './attribute-body.ts';

const PATH = '/acr/v1/{name}';

/** A repository's attributes, and its deletion with everything in it. */
export function acrRepositoryRoutes({ content, now }: DataPlaneParts): readonly Route[] {
  const show = async (call: Call): Promise<Reply> => {
    const row = await find(content.query, call);
    const manifests = await manifestStore(content.query).summary(row.id);
    const tags = await tagStore(content.query).summary(row.id);
    const pushedAt = [manifests.updated_at, tags.updated_at];
    return { status: 200, body: toRepositoryAnswer(call, row, { manifests: manifests.count, tags: tags.count, pushedAt }) };
  };

  const update = async (call: Call): Promise<Reply> => {
    const change = await readAttributeChange(call);
    await content.transaction(async (trx) => {
      const { id, locks } = await find(trx, call);
      await catalogueStore(trx).setLocks(id, changeLocks(locks, change));
    });
    return show(call);
  };

  const remove = async (call: Call): Promise<Reply> => {
    const deleted = await content.transaction((trx) => removeRepository(trx, call, now()));
    return { status: 202, body: deleted };
  };

  return [
    { method: 'GET', path: PATH, action: 'metadata/read', operation: 'ShowRepository', records: 'refused', handle: show },
    { method: 'PATCH', path: PATH, action: 'metadata/write', operation: 'UpdateRepository', records: 'refused', handle: update },
    { method: 'DELETE', path: PATH, action: 'content/delete', operation: 'Delete', records: 'served', handle: remove },
  ];
}

async function find(db: Kysely<ContentTables>, call: Call): Promise<RepositoryRow> {
  const row = await catalogueStore(db).find(call.registry.id, call.repository);
  if (!row) throw repositoryNotFound(call);
  return row;
}

/**
 * All of it or nothing: a lock on anything inside keeps everything. Blobs that nobody else has are collected later. With the soft
 * delete policy what was in it can be restored; a repository that is made again for it begins without locks.
 */
async function removeRepository(trx: Kysely<ContentTables>, call: Call, at: Date) {
  const { id, locks } = await find(trx, call);
  const { repository } = call;
  refuseLocked('delete', { what: repositoryCalled(repository), locks });
  const manifests = await trx
    .selectFrom('manifest')
    .select(['digest', 'locks'])
    .where('repository_id', '=', id)
    .orderBy('digest')
    .execute();
  const tags = await trx.selectFrom('tag').select(['name', 'locks']).where('repository_id', '=', id).orderBy('name').execute();

  const locked = (row: { locks: string }) => isLocked(row.locks, 'delete');
  const manifest = manifests.find(locked);
  if (manifest) throw lockedRefusal('delete', manifestCalled(repository, manifest.digest));
  const tag = tags.find(locked);
  if (tag) throw lockedRefusal('delete', tagCalled(repository, tag.name));

  if (call.registry.keepsDeleted) await keepManifests(trx, { repositoryId: id, at });
  await trx.deleteFrom('repository').where('id', '=', id).execute();
  return { manifestsDeleted: manifests.map(({ digest }) => digest), tagsDeleted: tags.map(({ name }) => name) };
}
