import { sql } from 'kysely';
import type { Database } from '../../db/database.ts';
import type { Instant } from '../../db/tables.ts';
import type { RepositoryName } from '../../names/repository.ts';
import type { ManifestRow } from '../manifests/manifest-store.ts';
import { deletedStore, type DeletedTag } from './deleted-store.ts';
import { restore, type Restoring } from './restore.ts';

/** A tag that was taken from a manifest; or a manifest that was deleted and had none. */
export interface DeletedEntry {
  readonly repository: string;
  readonly tag: string | null;
  readonly digest: string;
  readonly deletedAt: Instant;
}

interface Asked {
  /** null: of all repositories. */
  readonly repository: RepositoryName | null;
  /** The last entry of the page before: repository, time, digest and tag, `''` for none. */
  readonly after: readonly [repository: string, deletedAt: Instant, digest: string, tag: string] | null;
  readonly rows: number;
}

/** What the soft delete policies keep, for whoever manages registries. */
export interface DeletedImages {
  /** By repository, then in the order of deletion. */
  list(registryId: string, asked: Asked): Promise<DeletedEntry[]>;
  lastTagged(registryId: string, repository: string, tag: string): Promise<DeletedTag | undefined>;
  restore(restoring: Restoring): Promise<ManifestRow | null>;
}

export const deletedImages = (content: Database<'content'>): DeletedImages => ({
  lastTagged: (registryId, repository, tag) => deletedStore(content.query, registryId).lastTagged(repository, tag),

  restore: (restoring) => restore(content, restoring),

  async list(registryId, { repository, after, rows }) {
    const only = repository === null ? sql`` : sql`AND kept.repository = ${repository}`;
    const behind = after === null ? sql`` : sql`WHERE (repository, deleted_at, digest, tag) > (${after[0]}, ${after[1]}, ${after[2]}, ${after[3]})`;
    const found = await sql<{ repository: string; tag: string; digest: string; deleted_at: Instant }>`
      SELECT repository, tag, digest, deleted_at FROM (
        SELECT kept.repository, kept.name AS tag, kept.digest, kept.deleted_at FROM deleted_tag AS kept
        WHERE kept.registry_id = ${registryId} ${only} AND (
          EXISTS (SELECT 1 FROM deleted_manifest AS about
            WHERE about.registry_id = kept.registry_id AND about.repository = kept.repository AND about.digest = kept.digest)
          OR EXISTS (SELECT 1 FROM manifest AS about JOIN repository AS owner ON owner.id = about.repository_id
            WHERE owner.registry_id = kept.registry_id AND owner.name = kept.repository AND about.digest = kept.digest))
        UNION ALL
        SELECT kept.repository, '' AS tag, kept.digest, kept.deleted_at FROM deleted_manifest AS kept
        WHERE kept.registry_id = ${registryId} ${only} AND NOT EXISTS (SELECT 1 FROM deleted_tag AS tagged
          WHERE tagged.registry_id = kept.registry_id AND tagged.repository = kept.repository AND tagged.digest = kept.digest)
      ) AS entry ${behind}
      ORDER BY repository, deleted_at, digest, tag LIMIT ${rows}`.execute(content.query);
    return found.rows.map(({ repository: of, tag, digest, deleted_at: deletedAt }) => ({ repository: of, tag: tag === '' ? null : tag, digest, deletedAt }));
  },
});
