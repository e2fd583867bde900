import type { Disclosure } from '../../access/policy.ts';
import { builtInRole } from '../../access/roles/built-in-roles.ts';
import { Refusal } from '../../causes/refusal.ts';
import type { Instant, PolicyTables } from '../../db/tables.ts';
import { TENANT_SCOPE } from '../../names/resource-scope.ts';
import { changePolicy, type PolicyDatabase, type PolicyTransaction } from '../policy/policy-revision.ts';
import { assignmentRow, type PrincipalType } from '../roles/role-assignment-store.ts';

/** What the JSON of `tenant.properties` holds. */
export interface TenantProperties {
  /** How much its sign-in tells a stranger; `null` for what fits where the server listens. */
  readonly disclosure: Disclosure | null;
  /** Programs may sign people in with their passwords, without a page of ours: what is typed there passes through them. */
  readonly passwordGrant: boolean;
}

export interface TenantRecord extends TenantProperties {
  /** GUID. */
  readonly id: string;
  readonly name: string;
  readonly createdAt: Instant;
}

const defaults: TenantProperties = { disclosure: null, passwordGrant: false };

export const MOST_TENANTS = 100;

interface NewTenant {
  readonly id?: string;
  /** Somebody of any tenant; nobody, if absent. */
  readonly ownerId?: string;
  readonly ownerType?: PrincipalType;
}

function ownerOf(tenantId: string, principalId: string, principalType: PrincipalType, at: Date): PolicyTables['role_assignment'] {
  const role = { roleDefinitionId: builtInRole('Owner').id, condition: null, description: '' };
  return assignmentRow(tenantId, { id: crypto.randomUUID(), scope: TENANT_SCOPE, principalId, principalType, ...role }, { by: '', at });
}

/** Tenants. The first start's migration makes one; whoever plays several organisations makes more. */
export function tenantStore(db: PolicyDatabase) {
  return {
    /** Whoever makes it owns it. Throws `resource-conflict`. */
    create: (name: string, at: Date, { id = crypto.randomUUID(), ownerId, ownerType = 'User' }: NewTenant = {}): Promise<TenantRecord> => {
      const row = { id, name: name.toLowerCase(), properties: JSON.stringify(defaults), created_at: at.toISOString() };
      const owner = ownerId === undefined ? null : ownerOf(id, ownerId, ownerType, at);
      return changePolicy(db, async (trx) => {
        const { count } = await trx.selectFrom('tenant').select((each) => each.fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
        if (Number(count) >= MOST_TENANTS) throw new Refusal('resource-conflict', { defect: `There are at most ${MOST_TENANTS} tenants.` });
        const taken = await trx.selectFrom('tenant').select('id').where('name', '=', row.name).executeTakeFirst();
        if (taken) throw new Refusal('resource-conflict', { defect: `There is a tenant named ${row.name} already.` });
        await trx.insertInto('tenant').values(row).execute();
        if (owner) await trx.insertInto('role_assignment').values(owner).execute();
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
