import { Refusal } from '../../causes/refusal.ts';
import type { Instant, PolicyTables } from '../../db/tables.ts';
import { changePolicy, type PolicyDatabase, type PolicyTransaction } from '../policy/policy-revision.ts';
import type { Cursor } from '../registries/registry-store.ts';
import { conditionsOf, type DirectoryFilter } from './directory-filter.ts';
import { refuseTooMany } from './directory-limits.ts';

/** What the JSON of `service_principal.properties` holds. */
export interface ServicePrincipalProperties {
  /** Tokens from before are dead; `null`: none was ever revoked. */
  readonly validFrom: Instant | null;
  /** Of a managed identity: what it belongs to, or is itself. */
  readonly resourceId: string | null;
  /** Addresses and ranges it may be used from, canonical; none means from anywhere. */
  readonly ipRules: readonly string[];
}

const defaults: ServicePrincipalProperties = { validFrom: null, resourceId: null, ipRules: [] };

export interface ServicePrincipalRecord extends ServicePrincipalProperties {
  /** The object id. */
  readonly id: string;
  readonly tenantId: string;
  /** The client id. */
  readonly appId: string;
  readonly kind: 'Application' | 'ManagedIdentity';
  readonly displayName: string;
  readonly enabled: boolean;
  readonly createdAt: Instant;
}

export interface NewServicePrincipal {
  readonly tenantId: string;
  readonly appId: string;
  readonly kind: ServicePrincipalRecord['kind'];
  readonly displayName: string;
  readonly resourceId?: string | null;
}

export type ServicePrincipalChange = Partial<Pick<ServicePrincipalRecord, 'enabled' | 'displayName' | 'validFrom' | 'ipRules'>>;

/** Fields that a filter may name. The client id is the one name that it has. */
export const servicePrincipalColumns = {
  id: 'id',
  appId: 'app_id',
  displayName: 'display_name',
  servicePrincipalNames: 'app_id',
  servicePrincipalType: 'kind',
} as const;

/** What stands for applications in a tenant, and managed identities. Found by object id or by client id. */
export function servicePrincipalStore(db: PolicyDatabase) {
  return {
    /** Throws `resource-conflict`: a tenant has one for an application, and not too many. */
    create: (wanted: NewServicePrincipal, at: Date, { enabled = true }: { enabled?: boolean } = {}): Promise<ServicePrincipalRecord> => {
      const row = { ...newRow(wanted, at), ...(enabled ? {} : { status: 'disabled' as const }) };
      return changePolicy(db, async (trx) => insertServicePrincipal(trx, row));
    },

    find: async (tenantId: string, id: string): Promise<ServicePrincipalRecord | undefined> => {
      const row = await findRow(db.query, tenantId, id);
      return row && readRecord(row);
    },

    /** In the order of their ids. */
    page: async (tenantId: string, { after, limit }: Cursor, filter: DirectoryFilter = []): Promise<ServicePrincipalRecord[]> => {
      let all = db.query.selectFrom('service_principal').selectAll().where('tenant_id', '=', tenantId).where('id', '>', after);
      for (const condition of conditionsOf(filter, servicePrincipalColumns)) all = all.where(condition);
      return (await all.orderBy('id').limit(limit).execute()).map(readRecord);
    },

    /** Changes what is named. Throws `resource-not-found`. */
    update: (tenantId: string, id: string, { enabled, displayName, ...properties }: ServicePrincipalChange): Promise<ServicePrincipalRecord> =>
      changePolicy(db, async (trx) => {
        const row = await findRow(trx, tenantId, id);
        if (!row) throw new Refusal('resource-not-found', { kind: 'service principal', name: id });
        const changed = {
          status: enabled === undefined ? row.status : enabled ? ('enabled' as const) : ('disabled' as const),
          display_name: displayName ?? row.display_name,
          properties: JSON.stringify({ ...readProperties(row.properties), ...properties }),
        };
        await trx.updateTable('service_principal').set(changed).where('id', '=', row.id).execute();
        return readRecord({ ...row, ...changed });
      }),

    /** With its memberships; its application stays. False when it was gone already. */
    remove: (tenantId: string, id: string): Promise<boolean> =>
      changePolicy(db, async (trx) => {
        const row = await findRow(trx, tenantId, id);
        if (!row) return false;
        await trx.deleteFrom('group_member').where('member_id', '=', row.id).execute();
        await trx.deleteFrom('service_principal').where('id', '=', row.id).execute();
        return true;
      }),
  };
}

export async function insertServicePrincipal(trx: PolicyTransaction, row: PolicyTables['service_principal']): Promise<ServicePrincipalRecord> {
  if (await findRow(trx, row.tenant_id, row.app_id)) {
    throw new Refusal('resource-conflict', { defect: `The tenant has a service principal for ${row.app_id} already.` });
  }
  await refuseTooMany(trx, 'service_principal', row.tenant_id);
  if (row.kind === 'ManagedIdentity') await refuseTakenName(trx, row);
  await trx.insertInto('service_principal').values(row).execute();
  return readRecord(row);
}

/** A managed identity is found by its name. */
async function refuseTakenName(trx: PolicyTransaction, { tenant_id, display_name }: PolicyTables['service_principal']): Promise<void> {
  let same = trx.selectFrom('service_principal').select('id').where('tenant_id', '=', tenant_id).where('kind', '=', 'ManagedIdentity');
  for (const condition of conditionsOf([{ field: 'displayName', op: 'eq', value: display_name }], servicePrincipalColumns)) same = same.where(condition);
  if (await same.executeTakeFirst()) throw new Refusal('resource-conflict', { defect: `There is a managed identity called ${display_name} already.` });
}

export const newRow = ({ tenantId, appId, kind, displayName, resourceId = null }: NewServicePrincipal, at: Date): PolicyTables['service_principal'] => ({
  id: crypto.randomUUID(),
  tenant_id: tenantId,
  app_id: appId.toLowerCase(),
  kind,
  display_name: displayName,
  status: 'enabled',
  properties: JSON.stringify({ ...defaults, resourceId }),
  created_at: at.toISOString(),
});

const findRow = (db: PolicyTransaction, tenantId: string, id: string) =>
  db
    .selectFrom('service_principal')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where((row) => row.or([row('id', '=', id.toLowerCase()), row('app_id', '=', id.toLowerCase())]))
    .executeTakeFirst();

/** A row that an older version wrote gets the defaults of what it did not know. */
export const readProperties = (json: string): ServicePrincipalProperties => ({ ...defaults, ...(JSON.parse(json) as object) });

const readRecord = (row: PolicyTables['service_principal']): ServicePrincipalRecord => ({
  id: row.id,
  tenantId: row.tenant_id,
  appId: row.app_id,
  kind: row.kind,
  displayName: row.display_name,
  enabled: row.status === 'enabled',
  createdAt: row.created_at,
  ...readProperties(row.properties),
});
