import { builtInRole } from '../../access/roles/built-in-roles.ts';
import { formatScopeMapAction, systemScopeMaps } from '../../access/scope-maps.ts';
import { Refusal } from '../../causes/refusal.ts';
import type { Instant, PolicyTables } from '../../db/tables.ts';
import type { RegistryName } from '../../names/registry-name.ts';
import { registryScope, RESOURCE_GROUP } from '../../names/resource-scope.ts';
import { uuidv7 } from '../../names/uuid.ts';
import { firstTenantId } from '../principals/tenant-store.ts';
import { changePolicy, type PolicyDatabase, type PolicyTransaction } from '../policy/policy-revision.ts';
import { assignmentRow } from '../roles/role-assignment-store.ts';
import { defaults, merge, readProperties, type RegistryChange, type RegistryProperties } from './registry-properties.ts';

export interface RegistryRecord {
  readonly id: string;
  readonly tenantId: string;
  readonly name: RegistryName;
  /** Lower case. */
  readonly resourceGroup: string;
  readonly properties: RegistryProperties;
  readonly createdAt: Instant;
}

/** Of a page: names after this one, at most so many. */
export interface Cursor {
  readonly after: string;
  readonly limit: number;
}

export type RegistryStore = ReturnType<typeof registryStore>;

export function registryStore(db: PolicyDatabase) {
  return {
    /**
     * With its system-defined scope maps; `ownerId` gets the role Owner on it, unless null. Of the first tenant, unless
     * another one is named, in the resource group that is always there, likewise. Throws `resource-conflict`.
     */
    create: async (name: RegistryName, given: RegistryChange, { ownerId, at, tenantId, resourceGroup = RESOURCE_GROUP }: { ownerId: string | null; at: Date; tenantId?: string; resourceGroup?: string }) => {
      const made = newRegistry(name, given, { ownerId, at, tenantId: tenantId ?? (await firstTenantId(db.query)), resourceGroup });
      return changePolicy(db, (trx) => insertRegistry(trx, made));
    },

    find: async (name: string): Promise<RegistryRecord | undefined> => {
      const row = await db.query.selectFrom('registry').selectAll().where('name', '=', name).executeTakeFirst();
      return row && readRow(row);
    },

    /** Those of these names that there are, in the order of their names. */
    named: async (names: readonly string[]): Promise<RegistryRecord[]> => {
      if (names.length === 0) return [];
      const rows = await db.query.selectFrom('registry').selectAll().where('name', 'in', names).orderBy('name').execute();
      return rows.map(readRow);
    },

    /** Of one tenant, or of all; of one resource group, or of all. */
    page: async ({ after, limit }: Cursor, tenantId?: string, resourceGroup?: string): Promise<RegistryRecord[]> => {
      const all = db.query.selectFrom('registry').selectAll();
      const some = tenantId === undefined ? all : all.where('tenant_id', '=', tenantId);
      const here = resourceGroup === undefined ? some : some.where('resource_group', '=', resourceGroup);
      const rows = await here.where('name', '>', after).orderBy('name').limit(limit).execute();
      return rows.map(readRow);
    },

    /** Changes what is named, also within the network rules. Throws `resource-not-found`, `resource-conflict`. */
    update: (id: string, change: RegistryChange): Promise<RegistryRecord> =>
      changePolicy(db, async (trx) => {
        const row = await trx.selectFrom('registry').selectAll().where('id', '=', id).executeTakeFirst();
        if (!row) throw new Refusal('resource-not-found', { kind: 'registry', name: id });
        const before = readRow(row);
        const changed = { ...before, properties: merge(before.properties, change) };
        refuseContraryPolicies(changed.properties);
        await refuseTakenLoginServer(trx, id, changed.properties.loginServer);
        await trx.updateTable('registry').set({ properties: toRow(changed).properties }).where('id', '=', id).execute();
        return changed;
      }),

    /** With its tokens, scope maps, passwords and assignments. False when it was gone already. */
    remove: (id: string): Promise<boolean> =>
      changePolicy(db, async (trx) => {
        const row = await trx.selectFrom('registry').selectAll().where('id', '=', id).executeTakeFirst();
        if (!row) return false;
        await removeRegistry(trx, readRow(row));
        return true;
      }),
  };
}

/** With everything that is in it, or about it. */
export async function removeRegistry(trx: PolicyTransaction, { id, name, resourceGroup }: { readonly id: string; readonly name: string; readonly resourceGroup: string }): Promise<void> {
  // Another registry may get the name, and not those who had rights on this one.
  await trx.deleteFrom('role_assignment').where('scope', '=', registryScope({ name, resourceGroup })).execute();
  await trx.deleteFrom('registry').where('id', '=', id).execute();
}

export type NewRegistry = ReturnType<typeof newRegistry>;

/** A registry with everything that comes with it, not yet in the database. */
export function newRegistry(
  name: RegistryName,
  given: RegistryChange,
  { ownerId, at, tenantId, resourceGroup = RESOURCE_GROUP }: { ownerId: string | null; at: Date; tenantId: string; resourceGroup?: string },
) {
  const record: RegistryRecord = { id: uuidv7(at), tenantId, name, resourceGroup, properties: merge(defaults, given), createdAt: at.toISOString() };
  return { record, ...childrenOf(record, ownerId, at) };
}

/** Throws `resource-conflict`. */
export async function insertRegistry(trx: PolicyTransaction, { record, scopeMaps, ownerRole }: NewRegistry): Promise<RegistryRecord> {
  refuseContraryPolicies(record.properties);
  await refuseTakenName(trx, record.name);
  await refuseMissingGroup(trx, record);
  await refuseTakenLoginServer(trx, record.id, record.properties.loginServer);
  await trx.insertInto('registry').values(toRow(record)).execute();
  await trx.insertInto('scope_map').values(scopeMaps).execute();
  if (ownerRole) await trx.insertInto('role_assignment').values(ownerRole).execute();
  return record;
}

function childrenOf({ id, tenantId, name, resourceGroup }: RegistryRecord, ownerId: string | null, at: Date) {
  const created = { registry_id: id, created_at: at.toISOString() };
  return {
    ownerRole: ownerId === null ? null : ownerRow(tenantId, ownerId, registryScope({ name, resourceGroup }), at),
    scopeMaps: systemScopeMaps.map(({ name, description, actions }) => ({
      id: uuidv7(at),
      name,
      description,
      type: 'SystemDefined',
      actions: JSON.stringify(actions.map(formatScopeMapAction)),
      ...created,
    })),
  };
}

/** Somebody owns what is at a scope, by the server's own doing. */
export const ownerRow = (tenantId: string, ownerId: string, scope: string, at: Date): PolicyTables['role_assignment'] => {
  const role = { roleDefinitionId: builtInRole('Owner').id, condition: null, description: '' };
  const who = { id: crypto.randomUUID(), scope, principalId: ownerId, principalType: 'User' } as const;
  return assignmentRow(tenantId, { ...who, ...role }, { by: '', at });
};

/** As in Azure: the one would remove for good what the other keeps. */
function refuseContraryPolicies({ retention, softDelete }: RegistryProperties): void {
  if (!retention.isEnabled || !softDelete.isEnabled) return;
  const defect = 'The retention policy for untagged manifests and the soft delete policy cannot both be enabled: switch one of them off.';
  throw new Refusal('resource-conflict', { defect });
}

async function refuseTakenName(trx: PolicyTransaction, name: RegistryName): Promise<void> {
  const taken = await trx.selectFrom('registry').select('id').where('name', '=', name).executeTakeFirst();
  if (taken) throw new Refusal('resource-conflict', { defect: `The registry ${name} is already in use.` });
}

/** Somebody may have deleted it since it was looked for. */
async function refuseMissingGroup(trx: PolicyTransaction, { tenantId, resourceGroup }: RegistryRecord): Promise<void> {
  if (resourceGroup === RESOURCE_GROUP) return;
  const found = await trx.selectFrom('resource_group').select('name').where('tenant_id', '=', tenantId).where('name', '=', resourceGroup).executeTakeFirst();
  if (!found) throw new Refusal('resource-not-found', { kind: 'resource group', name: resourceGroup, code: 'ResourceGroupNotFound' });
}

/** Two registries behind one host could not be told apart. */
async function refuseTakenLoginServer(trx: PolicyTransaction, id: string, loginServer: string | null): Promise<void> {
  if (loginServer === null) return;
  const others = await trx.selectFrom('registry').selectAll().where('id', '!=', id).execute();
  const taken = others.map(readRow).find(({ properties }) => properties.loginServer === loginServer);
  if (!taken) return;
  const defect = `The login server ${loginServer} belongs to the registry ${taken.name}.`;
  throw new Refusal('resource-conflict', { defect });
}

const toRow = ({ id, tenantId, name, resourceGroup, properties, createdAt }: RegistryRecord): PolicyTables['registry'] => ({
  id,
  tenant_id: tenantId,
  name,
  resource_group: resourceGroup,
  properties: JSON.stringify(properties),
  created_at: createdAt,
});

const readRow = ({ id, tenant_id, name, resource_group, properties, created_at }: PolicyTables['registry']): RegistryRecord => ({
  id,
  tenantId: tenant_id,
  name: name as RegistryName,
  resourceGroup: resource_group,
  properties: readProperties(properties),
  createdAt: created_at,
});
