import { sql, type Kysely, type Selectable } from 'kysely';
import type { ContentTables, Instant, Locks } from '../../db/tables.ts';
import { isBehind, orderOf } from '../listings/listing-order.ts';
import type { Listing } from './tag-store.ts';

/** A manifest without its bytes. */
export type ManifestRow = Pick<Selectable<ContentTables['manifest']>, (typeof COLUMNS)[number]>;

/** An entry of an index that is a manifest of the same repository. */
export interface ChildRow {
  readonly parent: string;
  readonly digest: string;
  readonly architecture: string | null;
  readonly os: string | null;
}

const COLUMNS = [
  'digest',
  'media_type',
  'config_media_type',
  'artifact_type',
  'size',
  'image_size',
  'architecture',
  'os',
  'locks',
  'created_at',
  'updated_at',
] as const;

/** Manifests of a repository. `db` is a database's `query` or a transaction. */
export function manifestStore(db: Kysely<ContentTables>) {
  const manifestsIn = (repositoryId: string) => db.selectFrom('manifest').where('repository_id', '=', repositoryId);

  return {
    find: (repositoryId: string, digest: string): Promise<ManifestRow | undefined> =>
      manifestsIn(repositoryId).select(COLUMNS).where('digest', '=', digest).executeTakeFirst(),

    /** Manifests that are not hidden from lists. */
    list(repositoryId: string, { orderBy, behind, rows }: Listing): Promise<ManifestRow[]> {
      const query = manifestsIn(repositoryId)
        .select(COLUMNS)
        .where('locks', 'not like', '%list%')
        .orderBy(orderOf(orderBy, 'digest'))
        .limit(rows);
      return (behind ? query.where(isBehind(orderBy, 'digest', behind)) : query).execute();
    },

    /** How many manifests each of these names; those that name none are left out. At most a page of digests. */
    async countChildren(repositoryId: string, digests: readonly string[]): Promise<ReadonlyMap<string, number>> {
      if (digests.length === 0) return new Map();
      const rows = await db
        .selectFrom('manifest_reference')
        .select(['digest', sql<number>`count(*)`.as('count')])
        .where('repository_id', '=', repositoryId)
        .where('kind', '=', 'manifest')
        .where('digest', 'in', digests)
        .groupBy('digest')
        .execute();
      return new Map(rows.map(({ digest, count }) => [digest, count]));
    },

    /** The manifests that these indexes name. At most a page of digests. */
    async childrenOf(repositoryId: string, digests: readonly string[]): Promise<ChildRow[]> {
      if (digests.length === 0) return [];
      return db
        .selectFrom('manifest_reference as reference')
        .innerJoin('manifest as child', (join) =>
          join
            .onRef('child.repository_id', '=', 'reference.repository_id')
            .onRef('child.digest', '=', 'reference.target'),
        )
        .select(['reference.digest as parent', 'child.digest', 'child.architecture', 'child.os'])
        .where('reference.repository_id', '=', repositoryId)
        .where('reference.kind', '=', 'manifest')
        .where('reference.digest', 'in', digests)
        .orderBy('child.digest')
        .execute();
    },

    /** Stores it, or again: the bytes of a digest never change, what they are called may. Locks and first time stay. */
    async put(row: ContentTables['manifest']): Promise<void> {
      const { locks: _locks, created_at: _createdAt, content: _content, ...changing } = row;
      await db
        .insertInto('manifest')
        .values(row)
        .onConflict((conflict) => conflict.columns(['repository_id', 'digest']).doUpdateSet(changing))
        .execute();
    },

    async setLocks(repositoryId: string, digest: string, locks: Locks): Promise<void> {
      const manifest = db.updateTable('manifest').where('repository_id', '=', repositoryId).where('digest', '=', digest);
      await manifest.set({ locks }).execute();
    },

    /** Its tags and references go with it. */
    async remove(repositoryId: string, digest: string): Promise<void> {
      await db.deleteFrom('manifest').where('repository_id', '=', repositoryId).where('digest', '=', digest).execute();
    },

    /** How many, and when one was last pushed. */
    summary: (repositoryId: string): Promise<{ count: number; updated_at: Instant | null }> =>
      manifestsIn(repositoryId)
        .select([sql<number>`count(*)`.as('count'), sql<Instant | null>`max(updated_at)`.as('updated_at')])
        .executeTakeFirstOrThrow(),
  };
}
