import { sql } from 'kysely';
import type { ScopeMap, ScopeMapAction } from '../../access/policy.ts';
import { formatScopeMapAction, MOST_SCOPE_MAP_LINES, parseScopeMapAction } from '../../access/scope-maps.ts';
import { Refusal } from '../../causes/refusal.ts';
import type { Instant, PolicyTables } from '../../db/tables.ts';
import { isScopeMapName, type ScopeMapName } from '../../names/token-name.ts';
import { uuidv7 } from '../../names/uuid.ts';
import { changePolicy, type PolicyDatabase, type PolicyTransaction } from '../policy/policy-revision.ts';
import type { Cursor } from './registry-store.ts';

export interface ScopeMapRecord extends ScopeMap {
  readonly createdAt: Instant;
}

export interface ScopeMapChange {
  readonly description?: string;
  readonly actions?: readonly ScopeMapAction[];
}

export const MOST_SCOPE_MAPS = 50_000;

export type ScopeMapStore = ReturnType<typeof scopeMapStore>;

/** Names are found in any case and keep the spelling they were made with. */
export function scopeMapStore(db: PolicyDatabase) {
  return {
    /** Throws `resource-conflict`, `request-invalid`. */
    create: async (registryId: string, name: ScopeMapName, { description = '', actions = [] }: ScopeMapChange, at: Date) => {
      const type = 'UserDefined' as const;
      const made = { id: uuidv7(at), name, type, description, actions, createdAt: at.toISOString() };
      const row = { ...changedColumns(made), id: made.id, registry_id: registryId, name, type, created_at: made.createdAt };
      return changePolicy(db, async (trx): Promise<ScopeMapRecord> => {
        if (await findRow(trx, registryId, name)) {
          throw new Refusal('resource-conflict', { defect: `There is a scope map named ${name} already.` });
        }
        await refuseTooMany(trx, registryId);
        await trx.insertInto('scope_map').values({ ...row, description, actions: row.actions ?? '[]' }).execute();
        return made;
      });
    },

    find: async (registryId: string, name: string): Promise<ScopeMapRecord | undefined> => {
      const row = await findRow(db.query, registryId, name);
      return row && readRow(row);
    },

    page: async (registryId: string, { after, limit }: Cursor): Promise<ScopeMapRecord[]> => {
      const all = db.query.selectFrom('scope_map').selectAll().where('registry_id', '=', registryId);
      const rows = await all.where('name', '>', after).orderBy('name').limit(limit).execute();
      return rows.map(readRow);
    },

    /** Changes what is named; every token bound to it has the new rights at the next request. Throws `resource-not-found`, `resource-conflict`. */
    update: async (registryId: string, name: string, change: ScopeMapChange): Promise<ScopeMapRecord> => {
      const columns = changedColumns(change);
      return changePolicy(db, async (trx) => {
        const row = await getOwnRow(trx, registryId, name);
        if (Object.keys(columns).length > 0) {
          await trx.updateTable('scope_map').set(columns).where('id', '=', row.id).execute();
        }
        return readRow({ ...row, ...columns });
      });
    },

    /** Throws `resource-not-found`, and `resource-conflict` while a token has it. */
    remove: (registryId: string, name: string): Promise<void> =>
      changePolicy(db, async (trx) => {
        const { id } = await getOwnRow(trx, registryId, name);
        const user = await trx.selectFrom('token').select('name').where('scope_map_id', '=', id).executeTakeFirst();
        if (user) throw new Refusal('resource-conflict', { defect: `The scope map ${name} is used by the token ${user.name}.` });
        await trx.deleteFrom('scope_map').where('id', '=', id).execute();
      }),
  };
}

/** What can be the name of no scope map is the name of none. */
async function findRow(db: PolicyTransaction, registryId: string, name: string) {
  if (!isScopeMapName(name)) return undefined;
  return db
    .selectFrom('scope_map')
    .selectAll()
    .where('registry_id', '=', registryId)
    .where(sql`lower(name)`, '=', name.toLowerCase())
    .executeTakeFirst();
}

/** One that people made: the system's own cannot be changed. */
async function getOwnRow(trx: PolicyTransaction, registryId: string, name: string) {
  const row = await findRow(trx, registryId, name);
  if (!row) throw new Refusal('resource-not-found', { kind: 'scope map', name });
  if (row.type === 'SystemDefined') {
    throw new Refusal('resource-conflict', { defect: `The scope map ${row.name} belongs to the system and cannot be changed.` });
  }
  return row;
}

async function refuseTooMany(trx: PolicyTransaction, registryId: string): Promise<void> {
  const { count } = await trx
    .selectFrom('scope_map')
    .select((row) => row.fn.countAll().as('count'))
    .where('registry_id', '=', registryId)
    .executeTakeFirstOrThrow();
  if (Number(count) >= MOST_SCOPE_MAPS) {
    throw new Refusal('resource-conflict', { defect: `The registry has ${MOST_SCOPE_MAPS} scope maps, more are not possible.` });
  }
}

/** Lines that say the same are kept once. */
function changedColumns({ description, actions }: ScopeMapChange): { description?: string; actions?: string } {
  const lines = actions && [...new Set(actions.map(formatScopeMapAction))];
  if (lines && lines.length > MOST_SCOPE_MAP_LINES) {
    const defect = `it has ${lines.length} entries, allowed are ${MOST_SCOPE_MAP_LINES}`;
    throw new Refusal('request-invalid', { field: 'actions', defect });
  }
  return { ...(description === undefined ? {} : { description }), ...(lines ? { actions: JSON.stringify(lines) } : {}) };
}

export const readRow = (row: PolicyTables['scope_map']): ScopeMapRecord => ({
  id: row.id,
  name: row.name,
  type: row.type === 'SystemDefined' ? 'SystemDefined' : 'UserDefined',
  description: row.description,
  actions: (JSON.parse(row.actions) as string[]).map((line) => parseScopeMapAction(line)),
  createdAt: row.created_at,
});
