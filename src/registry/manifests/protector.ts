import { sql, type Kysely } from 'kysely';
import type { ContentTables } from '../../db/tables.ts';
import { manifestCalled, tagCalled } from '../attributes.ts';
import type { Repository } from '../repository-store.ts';

/**
 * What keeps a manifest or a blob from being deleted: a delete lock of the manifest, of one that holds it, however far
 * above, or of a tag that points to any of them. Otherwise what is locked under one name would be lost under another.
 * Gives the locked thing in words, or null.
 */
export async function findProtector(
  db: Kysely<ContentTables>,
  { id, name }: Pick<Repository, 'id' | 'name'>,
  digest: string,
): Promise<string | null> {
  // CROSS JOIN: from the few that are above to their rows, never through all tags of the repository.
  const { rows } = await sql<{ digest: string; tag: string | null }>`
    WITH RECURSIVE above(digest) AS (
      SELECT manifest.digest FROM manifest WHERE manifest.repository_id = ${id} AND manifest.digest = ${digest}
      UNION
      SELECT holder.digest FROM manifest_reference AS holder
      WHERE holder.repository_id = ${id} AND holder.kind = 'blob' AND holder.target = ${digest}
      UNION
      SELECT holder.digest FROM above CROSS JOIN manifest_reference AS holder
      WHERE holder.repository_id = ${id} AND holder.kind = 'manifest' AND holder.target = above.digest
    )
    SELECT above.digest, NULL AS tag FROM above CROSS JOIN manifest
    WHERE manifest.repository_id = ${id} AND manifest.digest = above.digest AND manifest.locks LIKE '%delete%'
    UNION ALL
    SELECT above.digest, tag.name AS tag FROM above CROSS JOIN tag
    WHERE tag.repository_id = ${id} AND tag.digest = above.digest AND tag.locks LIKE '%delete%'
    LIMIT 1`.execute(db);
  const found = rows[0];
  if (!found) return null;
  return found.tag === null ? manifestCalled(name, found.digest) : tagCalled(name, found.tag);
}
