import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { builtOnce } from '../../db/built-once.ts';
import type { ContentTables } from '../../db/tables.ts';

/** An upload, found by all three: an id that leaks is of no use to anybody else, nor in another repository. */
export interface UploadKey {
  readonly id: string;
  readonly repositoryId: string;
  readonly subjectId: string;
}

export interface UploadState {
  /** Bytes received and durable; the next one goes behind them. */
  readonly received: number;
  /** sha256 of those, hexadecimal; null when they must be read again before they are believed. */
  readonly sha256: string | null;
}

export type UploadStore = ReturnType<typeof uploadStore>;

/** Until then nobody else may write; a live writer renews it well before. */
export const WRITER_LEASE_MILLISECONDS = 15_000;

export const NOTHING_RECEIVED: UploadState = { received: 0, sha256: createHash('sha256').digest('hex') };

type Db = Kysely<ContentTables>;

// What every push asks.

const BEGIN = builtOnce((db: Db, { id, repositoryId, subjectId, at }: UploadKey & { readonly at: string }) =>
  db.insertInto('upload').values({
    id,
    repository_id: repositoryId,
    subject_id: subjectId,
    ...NOTHING_RECEIVED,
    writer: null,
    writer_until: null,
    started_at: at,
    updated_at: at,
  }),
);

const COUNT = builtOnce((db: Db, { repositoryId, subjectId }: Pick<UploadKey, 'repositoryId' | 'subjectId'>) =>
  db
    .selectFrom('upload')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('repository_id', '=', repositoryId)
    .where('subject_id', '=', subjectId),
);

const CLAIM = builtOnce((db: Db, { id, repositoryId, subjectId, writer, writer_until, updated_at }: UploadKey & Lease & { readonly writer: string }) =>
  db
    .updateTable('upload')
    .set(({ eb, ref }) => ({
      writer,
      writer_until,
      updated_at,
      sha256: eb.case().when('writer', 'is', null).then(ref('sha256')).else(null).end(),
    }))
    .where('id', '=', id)
    .where('repository_id', '=', repositoryId)
    .where('subject_id', '=', subjectId)
    .where((where) => where.or([where('writer', 'is', null), where('writer_until', '<', updated_at)]))
    .returning(['received', 'sha256']),
);

const REMOVE = builtOnce((db: Db, { id, writer }: { readonly id: string; readonly writer: string }) =>
  db.deleteFrom('upload').where('id', '=', id).where('writer', '=', writer),
);

/**
 * Unfinished uploads. Any process may serve any request of an upload, so who writes is settled here: a request claims
 * the upload, and holds it by a lease that ends by itself when its process dies. `db`: the query handle, or a
 * transaction's. `unsynced`: for who writes, which may be lost with the power, for nobody does then.
 */
export function uploadStore(db: Db, unsynced = db) {
  return {
    async begin(key: UploadKey, now: Date): Promise<void> {
      await BEGIN(db, { ...key, at: now.toISOString() });
    },

    async countOf(repositoryId: string, subjectId: string): Promise<number> {
      const { rows } = await COUNT(db, { repositoryId, subjectId });
      return Number(rows[0]?.count);
    },

    find({ id, repositoryId, subjectId }: UploadKey): Promise<UploadState | undefined> {
      return db
        .selectFrom('upload')
        .select(['received', 'sha256'])
        .where('id', '=', id)
        .where('repository_id', '=', repositoryId)
        .where('subject_id', '=', subjectId)
        .executeTakeFirst();
    },

    /**
     * Makes this request the only writer, when nobody else is. Taken over from a writer whose lease ended, the digest
     * is forgotten: a process that hung may have written something after all.
     */
    async claim(key: UploadKey, writer: string, now: Date): Promise<UploadState | undefined> {
      const { rows } = await CLAIM(unsynced, { ...key, writer, ...leaseFrom(now) });
      return rows[0];
    },

    /** Ends the claim of a writer that does not know whether it has one; nothing else is changed. */
    async unclaim(id: string, writer: string): Promise<void> {
      await db.updateTable('upload').set({ writer: null, writer_until: null }).where('id', '=', id).where('writer', '=', writer).execute();
    },

    /** False when the writer lost the upload. */
    async renew(id: string, writer: string, now: Date): Promise<boolean> {
      const { numUpdatedRows } = await unsynced
        .updateTable('upload')
        .set(leaseFrom(now))
        .where('id', '=', id)
        .where('writer', '=', writer)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    /** Ends the claim with what is durable now. False when the writer had lost the upload; nothing is changed then. */
    async release(id: string, writer: string, state: UploadState, now: Date): Promise<boolean> {
      const { numUpdatedRows } = await db
        .updateTable('upload')
        .set({ ...state, writer: null, writer_until: null, updated_at: now.toISOString() })
        .where('id', '=', id)
        .where('writer', '=', writer)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    /** False when the writer had lost the upload. */
    async remove(id: string, writer: string): Promise<boolean> {
      const { numAffectedRows = 0n } = await REMOVE(db, { id, writer });
      return numAffectedRows > 0n;
    },

    /** Removes uploads that nobody touched since, so many at most; returns their ids, which are their storage keys. */
    async removeUntouched(since: Date, most: number): Promise<string[]> {
      const untouched = db
        .selectFrom('upload')
        .select('id')
        .where('updated_at', '<', since.toISOString())
        .orderBy('updated_at')
        .limit(most);
      const rows = await db
        .deleteFrom('upload')
        .where('id', 'in', untouched)
        .where('updated_at', '<', since.toISOString())
        .returning('id')
        .execute();
      return rows.map(({ id }) => id);
    },
  };
}

interface Lease {
  readonly updated_at: string;
  readonly writer_until: string;
}

const leaseFrom = (now: Date): Lease => ({
  updated_at: now.toISOString(),
  writer_until: new Date(now.getTime() + WRITER_LEASE_MILLISECONDS).toISOString(),
});
