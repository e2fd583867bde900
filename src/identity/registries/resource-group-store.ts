import { Refusal } from '../../causes/refusal.ts';
import type { Instant, PolicyTables } from '../../db/tables.ts';
import { RESOURCE_GROUP, resourceGroupScope } from '../../names/resource-scope.ts';
import { changePolicy, type PolicyDatabase, type PolicyTransaction } from '../policy/policy-revision.ts';
import { removeRegistry } from './registry-store.ts';

/** What the JSON of `resource_group.properties` holds. */
export interface ResourceGroupProperties {
  /** As whoever made it wrote it. */
  readonly name: string;
  readonly location: string;
  readonly tags: Readonly<Record<string, string>>;
}

export interface ResourceGroupRecord extends ResourceGroupProperties {
  /** The name in lower case: how it is stored, compared and stands in addresses. */
  readonly key: string;
}

/** Of one subscription, as in Azure: https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits */
export const MOST_GROUPS = 980;

type Row = PolicyTables['resource_group'];

/** Resource groups of a tenant. The one that is always there has no row until something of it is changed. */
export function resourceGroupStore(db: PolicyDatabase) {
  const find = async (query: PolicyTransaction, tenantId: string, key: string): Promise<ResourceGroupRecord | undefined> => {
    const row = await query.selectFrom('resource_group').selectAll().where('tenant_id', '=', tenantId).where('name', '=', key).executeTakeFirst();
    return row ? readRow(row) : key === RESOURCE_GROUP ? always : undefined;
  };
  return {
    find: (tenantId: string, key: string): Promise<ResourceGroupRecord | undefined> => find(db.query, tenantId, key),

    /** In the order of their keys. */
    all: async (tenantId: string): Promise<ResourceGroupRecord[]> => {
      const rows = await db.query.selectFrom('resource_group').selectAll().where('tenant_id', '=', tenantId).orderBy('name').execute();
      const found = rows.map(readRow);
      return found.some(({ key }) => key === RESOURCE_GROUP) ? found : [...found, always].toSorted((a, b) => (a.key < b.key ? -1 : 1));
    },

    /** Makes it, or changes its tags. Throws `resource-conflict`: where it is, is said when it is made. */
    put: (tenantId: string, wanted: ResourceGroupProperties, at: Date): Promise<{ readonly group: ResourceGroupRecord; readonly isNew: boolean }> =>
      changePolicy(db, async (trx) => {
        const key = wanted.name.toLowerCase();
        const before = await find(trx, tenantId, key);
        if (before && before.location !== wanted.location) throw moved(wanted, before);
        if (!before) await refuseTooMany(trx, tenantId);
        const { location, name } = before ?? wanted;
        const row: Row = { tenant_id: tenantId, name: key, properties: JSON.stringify({ name, location, tags: wanted.tags }), created_at: at.toISOString() satisfies Instant };
        await trx.insertInto('resource_group').values(row).onConflict((taken) => taken.columns(['tenant_id', 'name']).doUpdateSet({ properties: row.properties })).execute();
        return { group: readRow(row), isNew: !before };
      }),

    /** With every registry in it, and whatever rights there are on any of that. False when it was gone already. */
    remove: (tenantId: string, key: string): Promise<boolean> =>
      changePolicy(db, async (trx) => {
        const gone = await trx.deleteFrom('resource_group').where('tenant_id', '=', tenantId).where('name', '=', key).returning('name').executeTakeFirst();
        if (!gone) return false;
        const registries = await trx.selectFrom('registry').select(['id', 'name']).where('tenant_id', '=', tenantId).where('resource_group', '=', key).execute();
        for (const { id, name } of registries) await removeRegistry(trx, { id, name, resourceGroup: key });
        await trx.deleteFrom('role_assignment').where('tenant_id', '=', tenantId).where('scope', '=', resourceGroupScope(key)).execute();
        return true;
      }),
  };
}

export type ResourceGroupStore = ReturnType<typeof resourceGroupStore>;

const always: ResourceGroupRecord = { key: RESOURCE_GROUP, name: RESOURCE_GROUP, location: 'local', tags: {} };

const readRow = ({ name, properties }: Row): ResourceGroupRecord => ({ key: name, ...(JSON.parse(properties) as ResourceGroupProperties) });

async function refuseTooMany(trx: PolicyTransaction, tenantId: string): Promise<void> {
  const { count } = await trx.selectFrom('resource_group').select((each) => each.fn.countAll<number>().as('count')).where('tenant_id', '=', tenantId).executeTakeFirstOrThrow();
  if (Number(count) >= MOST_GROUPS) throw new Refusal('resource-conflict', { code: 'ResourceGroupQuotaExceeded', defect: `There are at most ${MOST_GROUPS} resource groups.` });
}

const moved = (wanted: ResourceGroupProperties, { name, location }: ResourceGroupRecord) =>
  new Refusal('resource-conflict', {
    code: 'InvalidResourceGroupLocation',
    defect: `Invalid resource group location '${wanted.location}'. The Resource group ${name} already exists in location '${location}'.`,
  });
