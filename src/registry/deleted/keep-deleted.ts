import { sql, type Kysely } from 'kysely';
import type { ContentTables } from '../../db/tables.ts';

// What the soft delete policy keeps is copied away before it is removed, with everything that it takes to bring it back:
// https://learn.microsoft.com/azure/container-registry/container-registry-soft-delete-policy.

type Transaction = Kysely<ContentTables>;

/** Everything of one repository, or one manifest of it. */
export interface Keeping {
  readonly repositoryId: string;
  readonly digest?: string;
  readonly at: Date;
}

export const MANIFEST_COLUMNS = [
  'digest', 'media_type', 'artifact_type', 'subject', 'content', 'size', 'image_size', 'architecture', 'os', 'config_media_type', 'annotations', 'locks',
  'created_at',
] as const satisfies readonly (keyof ContentTables['manifest'])[];

/**
 * Keeps manifests with their references and tags; the caller removes them. A blob is held only if the repository had it:
 * a manifest may name one of another repository's without a right to it.
 */
export async function keepManifests(trx: Transaction, keeping: Keeping): Promise<void> {
  const at = keeping.at.toISOString();
  const columns = sql.join([...MANIFEST_COLUMNS, 'updated_at'].map((column) => sql.ref(column)));
  await sql`
    INSERT INTO deleted_manifest (registry_id, repository, ${columns}, deleted_at)
    SELECT owner.registry_id, owner.name, ${ofKept([...MANIFEST_COLUMNS, 'updated_at'])}, ${at}
    FROM manifest AS kept JOIN repository AS owner ON owner.id = kept.repository_id
    WHERE ${wanted(keeping)}`.execute(trx);
  await sql`
    INSERT INTO deleted_reference (registry_id, repository, digest, kind, target, held)
    SELECT owner.registry_id, owner.name, kept.digest, kept.kind, kept.target,
      CASE WHEN EXISTS (SELECT 1 FROM repository_blob AS had WHERE had.repository_id = kept.repository_id AND had.digest = kept.target) THEN 1 ELSE 0 END
    FROM manifest_reference AS kept JOIN repository AS owner ON owner.id = kept.repository_id
    WHERE ${wanted(keeping)}`.execute(trx);
  await keepTags(trx, wanted(keeping), at);
}

/** Keeps one tag, whose manifest stays. */
export const keepTag = (trx: Transaction, repositoryId: string, name: string, at: Date): Promise<void> =>
  keepTags(trx, sql`kept.repository_id = ${repositoryId} AND kept.name = ${name}`, at.toISOString());

/** A tag that was taken from the same manifest before is kept once, from now on. */
async function keepTags(trx: Transaction, which: ReturnType<typeof wanted>, at: string): Promise<void> {
  await sql`
    INSERT INTO deleted_tag (registry_id, repository, name, digest, locks, created_at, updated_at, deleted_at)
    SELECT owner.registry_id, owner.name, ${ofKept(['name', 'digest', 'locks', 'created_at', 'updated_at'])}, ${at}
    FROM tag AS kept JOIN repository AS owner ON owner.id = kept.repository_id
    WHERE ${which}
    ON CONFLICT (registry_id, repository, name, digest)
    DO UPDATE SET locks = excluded.locks, created_at = excluded.created_at, updated_at = excluded.updated_at, deleted_at = excluded.deleted_at`.execute(trx);
}

const ofKept = (columns: readonly string[]) => sql.join(columns.map((column) => sql.ref(`kept.${column}`)));

const wanted = ({ repositoryId, digest }: Keeping) =>
  digest === undefined ? sql`kept.repository_id = ${repositoryId}` : sql`kept.repository_id = ${repositoryId} AND kept.digest = ${digest}`;
