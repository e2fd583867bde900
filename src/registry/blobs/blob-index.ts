import type { Kysely } from 'kysely';
import { Refusal } from '../../causes/refusal.ts';
import { builtOnce } from '../../db/built-once.ts';
import type { Database } from '../../db/database.ts';
import type { ContentTables, Locks } from '../../db/tables.ts';
import type { Digest } from '../../names/digest.ts';
import type { RepositoryName } from '../../names/repository.ts';

/** A blob as one repository has it. */
export interface IndexedBlob {
  readonly repositoryId: string;
  /** Of the repository. */
  readonly locks: Locks;
  readonly storageKey: string;
  readonly size: number;
  /** When somebody who pushes last relied on it; ISO 8601. */
  readonly usedAt: string;
}

export interface NewBlob {
  readonly repositoryId: string;
  readonly digest: Digest;
  readonly storageKey: string;
  readonly size: number;
}

export type BlobIndex = ReturnType<typeof blobIndex>;

// One query for each layer that is pulled, so it is a prepared one.
const FIND = `
  select repository.id as "repositoryId", repository.locks, blob.storage_key as "storageKey", blob.size, repository_blob.used_at as "usedAt"
  from repository
  join repository_blob on repository_blob.repository_id = repository.id
  join blob on blob.digest = repository_blob.digest
  where repository.registry_id = ? and repository.name = ? and repository_blob.digest = ? and blob.damaged_at is null`;

type Db = Kysely<ContentTables>;
type At<What> = What & { readonly at: string };

// What every push does at its end.

const REPOSITORY = builtOnce((db: Db, { repositoryId }: Pick<NewBlob, 'repositoryId'>) =>
  db.selectFrom('repository').select('id').where('id', '=', repositoryId),
);

const ADD = builtOnce((db: Db, { digest, storageKey, size, at }: At<NewBlob>) =>
  db
    .insertInto('blob')
    .values({ digest, storage_key: storageKey, size, created_at: at, damaged_at: null })
    .onConflict((conflict) => conflict.column('digest').doUpdateSet({ storage_key: storageKey, damaged_at: null }).where('blob.damaged_at', 'is not', null)),
);

const LINK = builtOnce((db: Db, { repositoryId, digest, at }: At<Pick<NewBlob, 'repositoryId' | 'digest'>>) =>
  db
    .insertInto('repository_blob')
    .values({ repository_id: repositoryId, digest, created_at: at, used_at: at })
    .onConflict((conflict) => conflict.columns(['repository_id', 'digest']).doUpdateSet({ used_at: at })),
);

/** Which repository has which blob, and where its bytes are. A blob is found only through a repository that has it. */
export function blobIndex(content: Database<'content'>) {
  const findPrepared = content.prepared<IndexedBlob>(FIND);
  return {
    find: (registryId: string, repository: RepositoryName, digest: Digest): Promise<IndexedBlob | undefined> =>
      findPrepared.first(registryId, repository, digest),

    /** Repositories of one registry that have the blob, so many at most. */
    async findHolders(registryId: string, digest: Digest, most: number): Promise<{ id: string; name: RepositoryName; locks: Locks }[]> {
      const rows = await content.query
        .selectFrom('repository')
        .innerJoin('repository_blob', 'repository_blob.repository_id', 'repository.id')
        .select(['repository.id', 'repository.name', 'repository.locks'])
        .where('repository.registry_id', '=', registryId)
        .where('repository_blob.digest', '=', digest)
        .orderBy('repository.name')
        .limit(most)
        .execute();
      return rows.map((row) => ({ ...row, name: row.name as RepositoryName }));
    },

    /** Keeps the blob for somebody who is going to name it in a manifest. False when the repository has it no longer. */
    async use(repositoryId: string, digest: Digest, now: Date): Promise<boolean> {
      const used = content.query.updateTable('repository_blob').set({ used_at: now.toISOString() });
      const { numUpdatedRows } = await used.where('repository_id', '=', repositoryId).where('digest', '=', digest).executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    /** Gives a repository the blob that another one has. False when that one has it no longer. */
    mount: (fromRepositoryId: string, toRepositoryId: string, digest: Digest, now: Date): Promise<boolean> =>
      content.transaction(async (trx) => {
        if (!(await hasBlob(trx, fromRepositoryId, digest))) return false;
        await link(trx, toRepositoryId, digest, now);
        return true;
      }),
  };
}

/** The repository no longer has the blob; its bytes are the garbage collection's. False when it had not. */
export async function unlinkBlob(trx: Kysely<ContentTables>, repositoryId: string, digest: Digest): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('repository_blob')
    .where('repository_id', '=', repositoryId)
    .where('digest', '=', digest)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/**
 * Makes verified, durable bytes a blob of the repository. `existing` when the digest had bytes already: the repository
 * has those then, and the new ones are superfluous; unless the old ones are damaged. Throws `upload-not-found` when the repository was deleted meanwhile.
 */
export async function addBlob(trx: Kysely<ContentTables>, blob: NewBlob, now: Date): Promise<'added' | 'existing'> {
  const { rows } = await REPOSITORY(trx, blob);
  if (rows.length === 0) throw new Refusal('upload-not-found');
  const { numAffectedRows = 0n } = await ADD(trx, { ...blob, at: now.toISOString() });
  await link(trx, blob.repositoryId, blob.digest, now);
  return numAffectedRows > 0n ? 'added' : 'existing';
}

const link = (trx: Db, repositoryId: string, digest: Digest, now: Date) => LINK(trx, { repositoryId, digest, at: now.toISOString() });

async function hasBlob(trx: Kysely<ContentTables>, repositoryId: string, digest: Digest): Promise<boolean> {
  const row = await trx
    .selectFrom('repository_blob')
    .innerJoin('blob', 'blob.digest', 'repository_blob.digest')
    .select('blob.digest')
    .where('repository_blob.repository_id', '=', repositoryId)
    .where('repository_blob.digest', '=', digest)
    .where('blob.damaged_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}
