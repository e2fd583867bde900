import { sql, type Kysely } from 'kysely';
import type { ContentTables, Instant, Locks } from '../../db/tables.ts';
import type { RepositoryName } from '../../names/repository.ts';

export interface RepositoryRow {
  readonly id: string;
  readonly name: string;
  readonly locks: Locks;
  readonly created_at: Instant;
  /** When something was deleted; pushes show in manifests and tags. */
  readonly updated_at: Instant;
}

const COLUMNS = ['id', 'name', 'locks', 'created_at', 'updated_at'] as const;

/** Repositories as lists and /acr/v1 show them. `db` is a database's `query` or a transaction. */
export function catalogueStore(db: Kysely<ContentTables>) {
  /** One query for a page of names, read from their index. */
  const page = (registryId: string, last: string | null, rows: number) => {
    const query = db
      .selectFrom('repository')
      .select('name')
      .where('registry_id', '=', registryId)
      .where('locks', 'not like', '%list%')
      .where(sql<boolean>`EXISTS (SELECT 1 FROM manifest WHERE manifest.repository_id = repository.id)`)
      .orderBy('name')
      .limit(rows);
    return last === null ? query : query.where('name', '>', last);
  };
  return {
    page,

    /** Names behind `last` that are not hidden, of repositories that have a manifest: one begins with its first upload. */
    list: async (registryId: string, last: string | null, rows: number): Promise<string[]> =>
      (await page(registryId, last, rows).execute()).map(({ name }) => name),

    find: (registryId: string, name: RepositoryName): Promise<RepositoryRow | undefined> =>
      db
        .selectFrom('repository')
        .select(COLUMNS)
        .where('registry_id', '=', registryId)
        .where('name', '=', name)
        .executeTakeFirst(),

    async setLocks(id: string, locks: Locks): Promise<void> {
      await db.updateTable('repository').set({ locks }).where('id', '=', id).execute();
    },
  };
}
