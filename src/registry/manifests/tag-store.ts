import { sql, type Kysely } from 'kysely';
import type { ContentTables, Instant, Locks } from '../../db/tables.ts';
import { isBehind, orderOf, type Marker, type OrderBy } from '../listings/listing-order.ts';

export interface TagRow {
  readonly name: string;
  readonly digest: string;
  readonly locks: Locks;
  readonly created_at: Instant;
  /** When it was last pushed; switching attributes is no push. */
  readonly updated_at: Instant;
}

export interface Listing {
  readonly orderBy: OrderBy;
  readonly behind: Marker | null;
  readonly rows: number;
}

const COLUMNS = ['name', 'digest', 'locks', 'created_at', 'updated_at'] as const;

/** Tags of a repository. `db` is a database's `query` or a transaction. */
export function tagStore(db: Kysely<ContentTables>) {
  const tagsIn = (repositoryId: string) => db.selectFrom('tag').where('repository_id', '=', repositoryId);

  return {
    find: (repositoryId: string, name: string): Promise<TagRow | undefined> =>
      tagsIn(repositoryId).select(COLUMNS).where('name', '=', name).executeTakeFirst(),

    /** Tags that are not hidden from lists; with `digest` those of one manifest. */
    list(repositoryId: string, { orderBy, behind, rows }: Listing, digest?: string): Promise<TagRow[]> {
      let query = tagsIn(repositoryId)
        .select(COLUMNS)
        .where('locks', 'not like', '%list%')
        .orderBy(orderOf(orderBy, 'name'))
        .limit(rows);
      if (behind) query = query.where(isBehind(orderBy, 'name', behind));
      if (digest !== undefined) query = query.where('digest', '=', digest);
      return query.execute();
    },

    /** All tags of these manifests, hidden ones too, by name. At most a page of digests. */
    async pointingTo(repositoryId: string, digests: readonly string[]): Promise<TagRow[]> {
      if (digests.length === 0) return [];
      return tagsIn(repositoryId).select(COLUMNS).where('digest', 'in', digests).orderBy('name').execute();
    },

    /** Makes the tag, or moves it; its locks stay. */
    async point(repositoryId: string, name: string, digest: string, at: Instant): Promise<void> {
      await db
        .insertInto('tag')
        .values({ repository_id: repositoryId, name, digest, locks: '', created_at: at, updated_at: at })
        .onConflict((conflict) => conflict.columns(['repository_id', 'name']).doUpdateSet({ digest, updated_at: at }))
        .execute();
    },

    async setLocks(repositoryId: string, name: string, locks: Locks): Promise<void> {
      const tag = db.updateTable('tag').where('repository_id', '=', repositoryId).where('name', '=', name);
      await tag.set({ locks }).execute();
    },

    async remove(repositoryId: string, name: string): Promise<void> {
      await db.deleteFrom('tag').where('repository_id', '=', repositoryId).where('name', '=', name).execute();
    },

    /** How many, and when one was last pushed. */
    summary: (repositoryId: string): Promise<{ count: number; updated_at: Instant | null }> =>
      tagsIn(repositoryId)
        .select([sql<number>`count(*)`.as('count'), sql<Instant | null>`max(updated_at)`.as('updated_at')])
        .executeTakeFirstOrThrow(),
  };
}
