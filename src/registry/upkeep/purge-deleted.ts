import type { Database } from '../../db/database.ts';
import type { RepositoryName } from '../../names/repository.ts';
import { deletedStore } from '../deleted/deleted-store.ts';

/** How long a registry keeps what was deleted. */
export interface PurgingDeleted {
  readonly content: Database<'content'>;
  readonly registryId: string;
  /** As of now: a longer time keeps what is there, too, and a shorter one ends it. Counts whether the policy is on or not. */
  readonly days: number;
  readonly now: Date;
  /** Is told of each manifest that cannot be restored any more. */
  readonly onPurged: (purged: PurgedManifest) => Promise<void>;
}

export interface PurgedManifest {
  readonly repository: RepositoryName;
  readonly digest: string;
  readonly mediaType: string;
  readonly size: number;
}

const DAY_MS = 86_400_000;
const AT_ONCE = 100;

/**
 * Ends the time in which what was deleted can be restored; its blobs are garbage from then on. Several processes may do so at
 * once: each is told of what it removed itself. @returns how many manifests went
 */
export async function purgeDeleted({ content, registryId, days, now, onPurged }: PurgingDeleted): Promise<number> {
  const before = new Date(now.getTime() - days * DAY_MS).toISOString();
  await content.query.deleteFrom('deleted_tag').where('registry_id', '=', registryId).where('deleted_at', '<=', before).execute();
  for (let purged = 0; ; ) {
    const due = await content.query
      .selectFrom('deleted_manifest')
      .select(['repository', 'digest', 'media_type', 'size'])
      .where('registry_id', '=', registryId)
      .where('deleted_at', '<=', before)
      .orderBy('deleted_at')
      .limit(AT_ONCE)
      .execute();
    for (const { repository, digest, media_type: mediaType, size } of due) {
      // It may have been restored, and deleted anew, meanwhile.
      const isGone = await content.transaction(async (trx) => {
        const deleted = deletedStore(trx, registryId);
        const still = await deleted.find(repository, digest);
        return still !== undefined && still.deleted_at <= before && deleted.removeManifest(repository, digest);
      });
      if (!isGone) continue;
      purged += 1;
      await onPurged({ repository: repository as RepositoryName, digest, mediaType, size });
    }
    if (due.length < AT_ONCE) return purged;
  }
}
