import { sql, type Kysely, type Selectable } from 'kysely';
import type { ContentTables, Instant, Locks } from '../../db/tables.ts';
import type { RepositoryName } from '../../names/repository.ts';

/** A manifest that is kept, without its bytes. */
export type DeletedManifest = Pick<Selectable<ContentTables['deleted_manifest']>, (typeof COLUMNS)[number]>;
export type DeletedTag = Pick<Selectable<ContentTables['deleted_tag']>, 'name' | 'digest' | 'deleted_at'>;

const COLUMNS = [
  'digest', 'media_type', 'config_media_type', 'artifact_type', 'subject', 'size', 'image_size', 'architecture', 'os', 'locks', 'created_at', 'updated_at',
  'deleted_at',
] as const;

/** Where a page goes on: behind what was deleted then and has this key. */
export interface After {
  readonly at: Instant;
  readonly key: string;
}

/** A tag is in a list by name and manifest. */
export const tagKey = ({ name, digest }: Pick<DeletedTag, 'name' | 'digest'>): string => `${name}@${digest}`;

/** What a registry's soft delete policy keeps, the oldest deletion first. `db` is a database's `query` or a transaction. */
export function deletedStore(db: Kysely<ContentTables>, registryId: string) {
  const manifestsOf = (repository: string) => db.selectFrom('deleted_manifest').where('registry_id', '=', registryId).where('repository', '=', repository);
  /** Tags whose manifest is there, or kept: without it a tag cannot be restored. */
  const tagsOf = (repository: string) =>
    db
      .selectFrom('deleted_tag as kept')
      .where('kept.registry_id', '=', registryId)
      .where('kept.repository', '=', repository)
      .where(
        sql<boolean>`(EXISTS (SELECT 1 FROM deleted_manifest AS about
            WHERE about.registry_id = kept.registry_id AND about.repository = kept.repository AND about.digest = kept.digest)
          OR EXISTS (SELECT 1 FROM manifest AS about JOIN repository AS owner ON owner.id = about.repository_id
            WHERE owner.registry_id = kept.registry_id AND owner.name = kept.repository AND about.digest = kept.digest))`,
      );

  return {
    find: (repository: string, digest: string): Promise<DeletedManifest | undefined> =>
      manifestsOf(repository).select(COLUMNS).where('digest', '=', digest).executeTakeFirst(),

    manifests(repository: string, after: After | null, rows: number): Promise<DeletedManifest[]> {
      const query = manifestsOf(repository).select(COLUMNS).orderBy('deleted_at').orderBy('digest').limit(rows);
      return (after ? query.where(sql<boolean>`(deleted_at, digest) > (${after.at}, ${after.key})`) : query).execute();
    },

    /** Of the same name the one that was deleted last is the last. */
    tags(repository: string, after: After | null, rows: number): Promise<DeletedTag[]> {
      const query = tagsOf(repository).select(['kept.name', 'kept.digest', 'kept.deleted_at']).orderBy('kept.deleted_at').orderBy('kept.name').orderBy('kept.digest').limit(rows);
      if (!after) return query.execute();
      const [name = '', digest = ''] = after.key.split('@');
      return query.where(sql<boolean>`(kept.deleted_at, kept.name, kept.digest) > (${after.at}, ${name}, ${digest})`).execute();
    },

    /** The names of the tags that were taken from these manifests. At most a page of digests. */
    async tagsOfManifests(repository: string, digests: readonly string[]): Promise<DeletedTag[]> {
      if (digests.length === 0) return [];
      return tagsOf(repository).select(['kept.name', 'kept.digest', 'kept.deleted_at']).where('kept.digest', 'in', digests).orderBy('kept.name').execute();
    },

    /** The last manifest that a tag of the name was taken from. */
    lastTagged: (repository: string, name: string): Promise<DeletedTag | undefined> =>
      tagsOf(repository).select(['kept.name', 'kept.digest', 'kept.deleted_at']).where('kept.name', '=', name).orderBy('kept.deleted_at', 'desc').orderBy('kept.digest', 'desc').limit(1).executeTakeFirst(),

    findTag: (repository: string, name: string, digest: string): Promise<{ locks: Locks } | undefined> =>
      tagsOf(repository).select('kept.locks').where('kept.name', '=', name).where('kept.digest', '=', digest).executeTakeFirst(),

    /** Names behind `last` of repositories that have nothing left but what is kept. */
    repositories: async (last: string | null, rows: number): Promise<RepositoryName[]> => {
      const found = await db
        .selectFrom('deleted_manifest as kept')
        .select('kept.repository')
        .distinct()
        .where('kept.registry_id', '=', registryId)
        .where('kept.repository', '>', last ?? '')
        .where(
          sql<boolean>`NOT EXISTS (SELECT 1 FROM repository AS owner JOIN manifest ON manifest.repository_id = owner.id
            WHERE owner.registry_id = kept.registry_id AND owner.name = kept.repository)`,
        )
        .orderBy('kept.repository')
        .limit(rows)
        .execute();
      return found.map(({ repository }) => repository as RepositoryName);
    },

    /** It is kept no longer, and neither are its references. */
    async removeManifest(repository: string, digest: string): Promise<boolean> {
      const gone = db.deleteFrom('deleted_manifest').where('registry_id', '=', registryId).where('repository', '=', repository).where('digest', '=', digest);
      return (await gone.executeTakeFirst()).numDeletedRows > 0n;
    },

    async removeTag(repository: string, name: string, digest: string): Promise<void> {
      const gone = db.deleteFrom('deleted_tag').where('registry_id', '=', registryId).where('repository', '=', repository);
      await gone.where('name', '=', name).where('digest', '=', digest).execute();
    },
  };
}
