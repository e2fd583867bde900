import type { Database } from '../../db/database.ts';

export type BlobIsReadable = (repositoryId: string, digest: string) => Promise<boolean>;

/**
 * False when every manifest of the repository that names the blob is read-locked: its layers are not to be had by
 * their own digests either. A blob that no manifest names is readable. One probe of a partial index, which holds
 * locked manifests only, for all repositories that have none.
 */
export function blobIsReadable(db: Database<'content'>): BlobIsReadable {
  const lockedManifest = db.prepared<{ found: number }>(
    `SELECT 1 AS found FROM manifest WHERE repository_id = ? AND locks <> '' AND locks LIKE '%read%' LIMIT 1`,
  );
  const naming = db.prepared<{ count: number; locked: number }>(
    `SELECT count(*) AS count, coalesce(sum(CASE WHEN m.locks LIKE '%read%' THEN 1 ELSE 0 END), 0) AS locked
     FROM manifest_reference n JOIN manifest m ON m.repository_id = n.repository_id AND m.digest = n.digest
     WHERE n.repository_id = ? AND n.kind = 'blob' AND n.target = ?`,
  );
  return async (repositoryId, digest) => {
    if (!(await lockedManifest.first(repositoryId))) return true;
    const manifests = await naming.first(repositoryId, digest);
    return !manifests || manifests.count === 0 || manifests.locked < manifests.count;
  };
}
