import type { Database } from '../../db/database.ts';
import type { BlobStore } from '../blobs/blob-store.ts';

/** What a pusher relied on longer ago, and no manifest names, is garbage. Longer than any push lasts. */
export const UNUSED_MS = 24 * 3_600_000;
/** How much of that somebody may lose who looks for a blob: not every look is written down. */
export const USE_COUNTS_FOR_MS = 60_000;

const REPOSITORIES_AT_ONCE = 50;
const BLOBS_AT_ONCE = 50;

export interface Collected {
  /** Blobs that repositories no longer have, since none of their manifests names them. */
  readonly unlinked: number;
  /** Blobs that no repository has any more, and their bytes. */
  readonly blobs: number;
  readonly bytes: number;
}

export interface Collecting {
  readonly content: Database<'content'>;
  readonly blobs: BlobStore;
  /** Whoever pushes with what was there, and looked for it since then, finds it to the end. */
  readonly unusedSince: Date;
  /** Is told after each step. */
  readonly onProgress?: ((so: Collected) => void) | undefined;
}

/**
 * Frees what no manifest needs, beside pushes and pulls, in as many processes as may: each step looks again in the
 * transaction that removes. Bytes go last; when that fails, or the process dies, the sweep of strays frees them.
 * Manifests stay, tagged or not, and so do the blobs of those that can be restored. Throws `registry-service-outage`.
 */
export async function collectGarbage({ content, blobs, unusedSince, onProgress = () => {} }: Collecting): Promise<Collected> {
  const so = { unlinked: 0, blobs: 0, bytes: 0 };
  for await (const repositoryId of repositoriesWithUnused(content, unusedSince)) {
    so.unlinked += await unlinkUnused(content, repositoryId, unusedSince);
    onProgress(so);
  }
  for await (const digests of blobsOfNobody(content)) {
    const removed = await removeBlobsOfNobody(content, digests);
    for (const { storage_key: key, size } of removed) {
      await blobs.remove(key).catch(() => {});
      so.blobs += 1;
      so.bytes += size;
    }
    onProgress(so);
  }
  return so;
}

/** Blobs that no manifest names, yet, and that are kept until `UNUSED_MS` after somebody relied on them. */
export async function countWaiting(content: Database<'content'>, unusedSince: Date): Promise<number> {
  const waiting = unreferenced(content.query).where('used_at', '>=', unusedSince.toISOString());
  return Number((await waiting.select(({ fn }) => fn.countAll().as('count')).executeTakeFirstOrThrow()).count);
}

async function* repositoriesWithUnused(content: Database<'content'>, since: Date): AsyncGenerator<string> {
  for (let last = ''; ; ) {
    const rows = await unreferenced(content.query)
      .where('used_at', '<', since.toISOString())
      .where('repository_id', '>', last)
      .select('repository_id')
      .distinct()
      .orderBy('repository_id')
      .limit(REPOSITORIES_AT_ONCE)
      .execute();
    for (const row of rows) yield row.repository_id;
    if (rows.length < REPOSITORIES_AT_ONCE) return;
    last = rows.at(-1)!.repository_id;
  }
}

type Reader = Database<'content'>['query'];

const unreferenced = (query: Reader) =>
  query.selectFrom('repository_blob').where(({ not, exists, selectFrom }) =>
    not(
      exists(
        selectFrom('manifest_reference as named')
          .select('named.target')
          .whereRef('named.repository_id', '=', 'repository_blob.repository_id')
          .where('named.kind', 'in', ['blob', 'manifest'])
          .whereRef('named.target', '=', 'repository_blob.digest'),
      ),
    ),
  );

const unlinkUnused = (content: Database<'content'>, repositoryId: string, since: Date): Promise<number> =>
  content.transaction(async (trx) => {
    const unused = unreferenced(trx).where('repository_id', '=', repositoryId).where('used_at', '<', since.toISOString()).select('digest');
    const { numDeletedRows } = await trx.deleteFrom('repository_blob').where('repository_id', '=', repositoryId).where('digest', 'in', unused).executeTakeFirst();
    return Number(numDeletedRows);
  });

async function* blobsOfNobody(content: Database<'content'>): AsyncGenerator<string[]> {
  for (let last = ''; ; ) {
    const rows = await ofNobody(content.query).where('digest', '>', last).select('digest').orderBy('digest').limit(BLOBS_AT_ONCE).execute();
    if (rows.length > 0) yield rows.map(({ digest }) => digest);
    if (rows.length < BLOBS_AT_ONCE) return;
    last = rows.at(-1)!.digest;
  }
}

/** What a soft delete policy keeps needs its blobs, although no repository has them. */
const ofNobody = (query: Reader) =>
  query.selectFrom('blob').where(({ not, exists, selectFrom, and }) =>
    and([
      not(exists(selectFrom('repository_blob as held').select('held.digest').whereRef('held.digest', '=', 'blob.digest'))),
      not(exists(selectFrom('deleted_reference as kept').select('kept.target').whereRef('kept.target', '=', 'blob.digest').where('kept.held', '=', 1))),
    ]),
  );

const removeBlobsOfNobody = (content: Database<'content'>, digests: readonly string[]) =>
  content.transaction((trx) =>
    trx
      .deleteFrom('blob')
      .where('digest', 'in', ofNobody(trx).where('digest', 'in', digests).select('digest'))
      .returning(['storage_key', 'size'])
      .execute(),
  );
