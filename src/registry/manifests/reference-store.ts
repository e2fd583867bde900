import type { Kysely } from 'kysely';
import type { ContentTables } from '../../db/tables.ts';
import type { Reference } from './manifest.ts';

/** Something named that the repository has. */
export interface Found {
  readonly kind: 'blob' | 'manifest';
  /** Bytes; of a manifest with everything it names. */
  readonly size: number;
}

// Well below the parameters that one statement may have on either database.
const CHUNK = 500;

/** What manifests name. `db` is a transaction, or a database's `query`. */
export function referenceStore(db: Kysely<ContentTables>) {
  const findBlobs = (repositoryId: string, digests: readonly string[]) =>
    db
      .selectFrom('repository_blob as held')
      .innerJoin('blob', 'blob.digest', 'held.digest')
      .select(['blob.digest', 'blob.size'])
      .where('held.repository_id', '=', repositoryId)
      .where('held.digest', 'in', digests)
      .where('blob.damaged_at', 'is', null)
      .execute();

  const findManifests = (repositoryId: string, digests: readonly string[]) =>
    db
      .selectFrom('manifest')
      .select(['digest', 'image_size as size'])
      .where('repository_id', '=', repositoryId)
      .where('digest', 'in', digests)
      .execute();

  return {
    /** Which of these the repository has. A child is a manifest or, as in BuildKit's caches, a blob. */
    async find(repositoryId: string, references: readonly Reference[]): Promise<ReadonlyMap<string, Found>> {
      const found = new Map<string, Found>();
      for (const digests of chunks(references.map(({ digest }) => digest))) {
        for (const { digest, size } of await findBlobs(repositoryId, digests)) found.set(digest, { kind: 'blob', size });
      }
      const children = references.filter(({ kind }) => kind === 'child');
      for (const digests of chunks(children.map(({ digest }) => digest))) {
        for (const { digest, size } of await findManifests(repositoryId, digests)) found.set(digest, { kind: 'manifest', size });
      }
      return found;
    },

    /** Makes these the references of the manifest, in place of those it had. */
    async replace(repositoryId: string, digest: string, targets: readonly Target[]): Promise<void> {
      await db
        .deleteFrom('manifest_reference')
        .where('repository_id', '=', repositoryId)
        .where('digest', '=', digest)
        .execute();
      for (const chunk of chunks(targets)) {
        const rows = chunk.map(({ kind, target }) => ({ repository_id: repositoryId, digest, kind, target }));
        await db.insertInto('manifest_reference').values(rows).execute();
      }
    },
  };
}

export interface Target {
  readonly kind: 'blob' | 'manifest';
  readonly target: string;
}

function* chunks<Item>(items: readonly Item[]): Iterable<readonly Item[]> {
  for (let start = 0; start < items.length; start += CHUNK) yield items.slice(start, start + CHUNK);
}
