import { sql } from 'kysely';
import type { Database } from '../../db/database.ts';

/** Bytes of the blobs and manifests of a registry's repositories; what several of them share counts once. */
export async function registrySize({ query }: Database<'content'>, registryId: string): Promise<number> {
  const own = query.selectFrom('repository').select('id').where('registry_id', '=', registryId);
  const blobs = query
    .selectFrom('blob')
    .select(sql<number>`coalesce(sum(size), 0)`.as('bytes'))
    .where('digest', 'in', query.selectFrom('repository_blob').select('digest').where('repository_id', 'in', own));
  const manifests = query.selectFrom('manifest').select(sql<number>`coalesce(sum(size), 0)`.as('bytes')).where('repository_id', 'in', own);
  const [blob, manifest] = [await blobs.executeTakeFirstOrThrow(), await manifests.executeTakeFirstOrThrow()];
  return Number(blob.bytes) + Number(manifest.bytes);
}
