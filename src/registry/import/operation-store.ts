import type { Kysely } from 'kysely';
import type { ServedCauseId } from '../../causes/catalogue.ts';
import { causes } from '../../causes/catalogue.ts';
import { Refusal, type Facts } from '../../causes/refusal.ts';
import type { OciCode } from '../../causes/cause.ts';
import type { ContentTables } from '../../db/tables.ts';
import type { ImportProgress } from './copy-image.ts';

/** An import as any worker may be asked about it. */
export interface ImportOperation {
  readonly id: string;
  readonly state: 'running' | 'succeeded' | 'failed';
  readonly startedAt: string;
  /** When anything was last heard of it. */
  readonly updatedAt: string;
  readonly progress: ImportProgress;
  /** Why it failed. */
  readonly refusal: Refusal | null;
}

export const NO_PROGRESS: ImportProgress = { manifests: 0, blobs: 0, blobsDone: 0, bytes: 0, bytesDone: 0 };

/** Whoever runs it says that it does several times within. */
export const HEARD_WITHIN_MS = 60_000;

/** Imports under way and those of the last days. `db`: the query handle. */
export function operationStore(db: Kysely<ContentTables>) {
  return {
    async begin(id: string, registryId: string, now: Date): Promise<void> {
      const at = now.toISOString();
      const row = { id, registry_id: registryId, state: 'running', progress: JSON.stringify(NO_PROGRESS), failure: null, started_at: at, updated_at: at } as const;
      await db.insertInto('import_operation').values(row).execute();
    },

    async tell(id: string, progress: ImportProgress, now: Date): Promise<void> {
      const running = db.updateTable('import_operation').where('id', '=', id).where('state', '=', 'running');
      await running.set({ progress: JSON.stringify(progress), updated_at: now.toISOString() }).execute();
    },

    async end(id: string, refusal: Refusal | null, now: Date): Promise<void> {
      const failure = refusal && JSON.stringify({ cause: refusal.causeId, code: refusal.code, facts: refusal.facts });
      await db.updateTable('import_operation').where('id', '=', id).set({ state: refusal ? 'failed' : 'succeeded', failure, updated_at: now.toISOString() }).execute();
    },

    /** One that nothing has been heard of failed with the process that ran it. */
    async find(registryId: string, id: string, now: Date): Promise<ImportOperation | undefined> {
      const row = await db.selectFrom('import_operation').selectAll().where('id', '=', id).where('registry_id', '=', registryId).executeTakeFirst();
      if (!row) return undefined;
      const common = { id, startedAt: row.started_at, updatedAt: row.updated_at, progress: JSON.parse(row.progress) as ImportProgress };
      const isSilent = row.state === 'running' && Date.parse(row.updated_at) < now.getTime() - HEARD_WITHIN_MS;
      if (isSilent) return { ...common, state: 'failed', refusal: stopped() };
      return { ...common, state: row.state, refusal: row.failure === null ? null : readRefusal(row.failure) };
    },

    async forgetBefore(instant: Date): Promise<void> {
      await db.deleteFrom('import_operation').where('updated_at', '<', instant.toISOString()).execute();
    },
  };
}

export const stopped = (): Refusal => new Refusal('import-source-failed', { defect: 'this server was stopped while the import ran; what was copied is kept for the next attempt' });

function readRefusal(json: string): Refusal {
  const { cause, code, facts } = JSON.parse(json) as { cause: string; code: OciCode; facts: Facts };
  return Object.hasOwn(causes, cause) ? new Refusal(cause as ServedCauseId, facts, { code }) : new Refusal('internal-error');
}
