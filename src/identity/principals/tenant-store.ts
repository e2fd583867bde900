import type { Disclosure } from '../../access/policy.ts';
import { Refusal } from '../../causes/refusal.ts';
import type { Instant, PolicyTables } from '../../db/tables.ts';
import { changePolicy, type PolicyDatabase, type PolicyTransaction } from '../policy-revision.ts';

/** What the JSON of `tenant.properties` holds. */
export interface TenantProperties {
  /** How much its sign-in tells a stranger; `null` for what fits where the server listens. */
  readonly disclosure: Disclosure | null;
}

export interface TenantRecord extends TenantProperties {
  /** GUID. */
  readonly id: string;
  readonly name: string;
  readonly createdAt: Instant;
}

const defaults: TenantProperties = { disclosure: null };

/** Tenants. The first start's migration makes one; whoever plays several organisations makes more. */
export function tenantStore(db: PolicyDatabase) {
  return {
    /** Throws `resource-conflict`. */
    create: (name: string, at: Date, id: string = crypto.randomUUID()): Promise<TenantRecord> => {
      const row = { id, name: name.toLowerCase(), properties: JSON.stringify(defaults), created_at: at.toISOString() };
      return changePolicy(db, async (trx) => {
        const taken = await trx.selectFrom('tenant').select('id').where('name', '=', row.name).executeTakeFirst();
        if (taken) throw new Refusal('resource-conflict', { defect: `There is a tenant named ${row.name} already.` });
        await trx.insertInto('tenant').values(row).execute();
        return readTenant(row);
      });
    },

    /** Changes what is named. Throws `resource-not-found`. */
    update: (id: string, change: Partial<TenantProperties>): Promise<TenantRecord> =>
      changePolicy(db, async (trx) => {
        const row = await trx.selectFrom('tenant').selectAll().where('id', '=', id).executeTakeFirst();
        if (!row) throw new Refusal('resource-not-found', { kind: 'tenant', name: id });
        const changed = { ...row, properties: JSON.stringify({ ...readProperties(row.properties), ...change }) };
        await trx.updateTable('tenant').set({ properties: changed.properties }).where('id', '=', id).execute();
        return readTenant(changed);
      }),

    all: async (): Promise<TenantRecord[]> =>
      (await db.query.selectFrom('tenant').selectAll().orderBy('created_at').orderBy('id').execute()).map(readTenant),
  };
}

/** Of the tenant that was there first: whatever names none belongs to it. */
export async function firstTenantId(trx: PolicyTransaction): Promise<string> {
  const row = await trx.selectFrom('tenant').select('id').orderBy('created_at').orderBy('id').limit(1).executeTakeFirstOrThrow();
  return row.id;
}

const readProperties = (json: string): TenantProperties => ({ ...defaults, ...(JSON.parse(json) as object) });

export const readTenant = ({ id, name, properties, created_at }: PolicyTables['tenant']): TenantRecord => ({
  id,
  name,
  createdAt: created_at,
  ...readProperties(properties),
});
