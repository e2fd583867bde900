import { sql } from 'kysely';
import type { Database } from '../../db/database.ts';

/** Bytes of the blobs and manifests of a registry, also of those that can be restored; what several of them share counts once. */
export async function registrySize({ query }: Database<'content'>, registryId: string): Promise<number> {
  const own = query.selectFrom('repository').select('id').where('registry_id', '=', registryId);
  const blobs = query
    .selectFrom('blob')
    .select(sql<number>`coalesce(sum(size), 0)`.as('bytes'))
    .where(({ or, eb }) =>
      or([
        eb('digest', 'in', query.selectFrom('repository_blob').select('digest').where('repository_id', 'in', own)),
        eb('digest', 'in', query.selectFrom('deleted_reference').select('target').where('registry_id', '=', registryId).where('held', '=', 1)),
      ]),
    );
  const manifests = query.selectFrom('manifest').select(sql<number>`coalesce(sum(size), 0)`.as('bytes')).where('repository_id', 'in', own);
  const deleted = query.selectFrom('deleted_manifest').select(sql<number>`coalesce(sum(size), 0)`.as('bytes')).where('registry_id', '=', registryId);
  let bytes = 0;
  for (const part of [blobs, manifests, deleted]) bytes += Number((await part.executeTakeFirstOrThrow()).bytes);
  return bytes;
}
