import { builtInRoles } from '../../access/roles/built-in-roles.ts';
import type { RoleDefinition } from '../../access/roles/role-definition.ts';
import { Refusal } from '../../causes/refusal.ts';
import type { Instant, PolicyTables } from '../../db/tables.ts';
import { changePolicy, type PolicyDatabase, type PolicyTransaction } from '../policy/policy-revision.ts';
import type { Change } from './role-assignment-store.ts';

type Row = PolicyTables['role_definition'];

/** What the JSON of `role_definition.properties` holds. */
export type RoleProperties = Omit<RoleDefinition, 'id' | 'name' | 'type'>;

const defaults: RoleProperties = {
  description: '',
  actions: [],
  notActions: [],
  dataActions: [],
  notDataActions: [],
  assignableScopes: ['/'],
};

export interface RoleDefinitionRecord extends RoleDefinition {
  readonly createdAt: Instant;
  readonly createdBy: string;
  readonly updatedAt: Instant;
  readonly updatedBy: string;
}

export type WantedRole = RoleProperties & Pick<RoleDefinition, 'id' | 'name'>;

/** Roles of a tenant's own. Azure's are in the code and cannot be changed. */
export function roleDefinitionStore(db: PolicyDatabase) {
  return {
    all: async (tenantId: string): Promise<RoleDefinitionRecord[]> => {
      const rows = db.query.selectFrom('role_definition').selectAll().where('tenant_id', '=', tenantId);
      return (await rows.orderBy('name').execute()).map(readRecord);
    },

    find: async (tenantId: string, id: string): Promise<RoleDefinitionRecord | undefined> => {
      const row = await findRow(db.query, tenantId, id);
      return row && readRecord(row);
    },

    /** Makes or changes it; whoever has the role has its new rights at the next request. Throws `resource-conflict`. */
    put: (tenantId: string, wanted: WantedRole, { by, at }: Change): Promise<RoleDefinitionRecord> =>
      changePolicy(db, async (trx) => {
        await refuseTakenName(trx, tenantId, wanted);
        const { id, name, ...properties } = wanted;
        const changed = { name, properties: JSON.stringify(properties), updated_at: at.toISOString(), updated_by: by };
        const before = await findRow(trx, tenantId, id);
        if (before) {
          await trx.updateTable('role_definition').set(changed).where('id', '=', id).execute();
          return readRecord({ ...before, ...changed });
        }
        const row: Row = { id, tenant_id: tenantId, ...changed, created_at: at.toISOString(), created_by: by };
        await trx.insertInto('role_definition').values(row).execute();
        return readRecord(row);
      }),

    /** False when it was gone already. Throws `resource-conflict` while somebody has it. */
    remove: (tenantId: string, id: string): Promise<boolean> =>
      changePolicy(db, async (trx) => {
        const assigned = await trx.selectFrom('role_assignment').select('id').where('role_definition_id', '=', id).limit(1).executeTakeFirst();
        if (assigned) throw new Refusal('resource-conflict', { defect: `The role is still assigned, by ${assigned.id} for one.` });
        const gone = await trx.deleteFrom('role_definition').where('tenant_id', '=', tenantId).where('id', '=', id).executeTakeFirst();
        return gone.numDeletedRows === 1n;
      }),
  };
}

const findRow = (trx: PolicyTransaction, tenantId: string, id: string) =>
  trx.selectFrom('role_definition').selectAll().where('tenant_id', '=', tenantId).where('id', '=', id).executeTakeFirst();

/** A command names a role by its name: two of one name, or one that is called like Azure's, could not be told apart. */
async function refuseTakenName(trx: PolicyTransaction, tenantId: string, { id, name }: WantedRole): Promise<void> {
  const own = await trx.selectFrom('role_definition').select(['id', 'name', 'tenant_id']).execute();
  const isSame = (other: string) => other.toLowerCase() === name.toLowerCase();
  const isTaken =
    builtInRoles.some((role) => role.id === id || isSame(role.name)) ||
    own.some((row) => (row.tenant_id === tenantId ? row.id !== id && isSame(row.name) : row.id === id));
  if (isTaken) throw new Refusal('resource-conflict', { defect: `There is another role named ${name}, or with the id ${id}, already.` });
}

/** A row that an older version wrote gets the defaults of what it did not know. */
export const readRole = ({ id, name, properties }: Row): RoleDefinition => ({
  id,
  name,
  type: 'CustomRole',
  ...defaults,
  ...(JSON.parse(properties) as object),
});

const readRecord = (row: Row): RoleDefinitionRecord => ({
  ...readRole(row),
  createdAt: row.created_at,
  createdBy: row.created_by,
  updatedAt: row.updated_at,
  updatedBy: row.updated_by,
});
