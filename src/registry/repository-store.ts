import type { Kysely } from 'kysely';
import { builtOnce } from '../db/built-once.ts';
import type { ContentTables, Locks } from '../db/tables.ts';
import type { RepositoryName } from '../names/repository.ts';
import { uuidv7 } from '../names/uuid.ts';

export interface Repository {
  readonly id: string;
  readonly name: RepositoryName;
  readonly locks: Locks;
}

export type RepositoryStore = ReturnType<typeof repositoryStore>;

const FIND = builtOnce((db: Kysely<ContentTables>, { registryId, name }: { readonly registryId: string; readonly name: RepositoryName }) =>
  db.selectFrom('repository').select(['id', 'locks']).where('registry_id', '=', registryId).where('name', '=', name),
);

/** Repositories by registry and name. `db`: the query handle, or a transaction's. */
export function repositoryStore(db: Kysely<ContentTables>) {
  const find = async (registryId: string, name: RepositoryName): Promise<Repository | undefined> => {
    const [row] = (await FIND(db, { registryId, name })).rows;
    return row && { ...row, name };
  };

  return {
    find,

    /**
     * The repository, made by the first push; two first pushes at once get the same one. It begins with its first
     * upload, long before its first manifest: lists show a repository only when it has one.
     */
    async findOrCreate(registryId: string, name: RepositoryName, now: Date): Promise<Repository> {
      const found = await find(registryId, name);
      if (found) return found;
      const at = now.toISOString();
      await db
        .insertInto('repository')
        .values({ id: uuidv7(now), registry_id: registryId, name, locks: '', created_at: at, updated_at: at })
        .onConflict((conflict) => conflict.columns(['registry_id', 'name']).doNothing())
        .execute();
      const created = await find(registryId, name);
      if (!created) throw new Error(`repository ${name} is neither there nor can it be made`);
      return created;
    },
  };
}
