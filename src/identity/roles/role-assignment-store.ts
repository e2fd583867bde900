import { sql } from 'kysely';
import type { RoleAssignment } from '../../access/roles/role-assignment.ts';
import { Refusal } from '../../causes/refusal.ts';
import type { Instant, PolicyTables } from '../../db/tables.ts';
import { scopesCovering, TENANT_SCOPE, type ResourceScope } from '../../names/resource-scope.ts';
import { changePolicy, type PolicyDatabase, type PolicyTransaction } from '../policy/policy-revision.ts';
import type { Cursor } from '../registries/registry-store.ts';

type Row = PolicyTables['role_assignment'];
export type PrincipalType = Row['principal_type'];

/** Who has which role where, as a list may show it. */
export interface RoleAssignmentRecord extends Pick<RoleAssignment, 'id' | 'scope' | 'principalId'> {
  readonly principalType: PrincipalType;
  readonly roleDefinitionId: string;
  /** As it was written; `null`: it always counts. */
  readonly condition: string | null;
  readonly description: string;
  readonly createdAt: Instant;
  /** The object id of who assigned it; empty for what the server made itself. */
  readonly createdBy: string;
  readonly updatedAt: Instant;
  readonly updatedBy: string;
}

export type NewRoleAssignment = Omit<RoleAssignmentRecord, 'createdAt' | 'createdBy' | 'updatedAt' | 'updatedBy'>;

/** By whom, and when. */
export interface Change {
  readonly by: string;
  readonly at: Date;
}

export interface AssignmentFilter {
  /** Those at this scope and above. */
  readonly scope: ResourceScope;
  /** And those below it. */
  readonly withBelow: boolean;
  readonly principalIds?: readonly string[] | undefined;
}

/** Assignments of a tenant. Whether somebody may assign a role is not decided here. */
export function roleAssignmentStore(db: PolicyDatabase) {
  const find = (query: PolicyTransaction, tenantId: string, id: string) =>
    query.selectFrom('role_assignment').selectAll().where('tenant_id', '=', tenantId).where('id', '=', id).executeTakeFirst();
  return {
    find: async (tenantId: string, id: string): Promise<RoleAssignmentRecord | undefined> => {
      const row = await find(db.query, tenantId, id);
      return row && readRow(row);
    },

    /** In the order of their ids, those after `after`, at most so many. */
    page: async (tenantId: string, filter: AssignmentFilter, cursor: Cursor): Promise<RoleAssignmentRecord[]> => {
      const found = await Promise.all(pageQueries(db.query, tenantId, filter, cursor).map((query) => query.execute()));
      return found.flat().toSorted((a, b) => (a.id < b.id ? -1 : 1)).slice(0, cursor.limit).map(readRow);
    },

    /** Throws `resource-conflict`: who has the role at the scope has it once. */
    create: (tenantId: string, wanted: NewRoleAssignment, change: Change): Promise<RoleAssignmentRecord> =>
      changePolicy(db, async (trx, touching) => {
        const row = assignmentRow(tenantId, wanted, change);
        touching.assignmentsOf(row.principal_id);
        await refuseTaken(trx, row);
        await trx.insertInto('role_assignment').values(row).execute();
        return readRow(row);
      }),

    /** Changes description and condition; everything else is what the assignment is. Throws `resource-not-found`. */
    update: (tenantId: string, id: string, { description, condition }: Pick<NewRoleAssignment, 'description' | 'condition'>, { by, at }: Change) =>
      changePolicy(db, async (trx, touching): Promise<RoleAssignmentRecord> => {
        const row = await find(trx, tenantId, id);
        if (!row) throw new Refusal('resource-not-found', { kind: 'role assignment', name: id });
        touching.assignmentsOf(row.principal_id);
        const changed = { description, condition, updated_at: at.toISOString(), updated_by: by };
        await trx.updateTable('role_assignment').set(changed).where('id', '=', id).execute();
        return readRow({ ...row, ...changed });
      }),

    /** False when it was gone already. */
    remove: (tenantId: string, id: string): Promise<boolean> =>
      changePolicy(db, async (trx, touching) => {
        const gone = await trx.deleteFrom('role_assignment').where('tenant_id', '=', tenantId).where('id', '=', id).returning('principal_id').executeTakeFirst();
        if (gone) touching.assignmentsOf(gone.principal_id);
        return gone !== undefined;
      }),
  };
}

/**
 * What a page is made of: each is read from an index in the order of ids, and ends with the page. A registry has nothing
 * below it, so those that count for it are at four scopes. Wider scopes have most of a tenant's in or below them.
 */
export function pageQueries(db: PolicyTransaction, tenantId: string, { scope, withBelow, principalIds }: AssignmentFilter, { after, limit }: Cursor) {
  const all = db.selectFrom('role_assignment').selectAll().where('tenant_id', '=', tenantId).where('id', '>', after).orderBy('id').limit(limit);
  const some = principalIds ? all.where('principal_id', 'in', principalIds) : all;
  if (scope.registry !== null || !withBelow) return scopesCovering(scope).map((each) => some.where('scope', '=', each));
  // Not by an index of scopes, which knows no order of ids.
  const its = sql<string>`scope || ''`;
  return [some.where((where) => where.or([where(its, 'in', scopesCovering(scope)), where.and([where(its, '>', start(scope)), where(its, '<', end(scope))])]))];
}

// What is below a scope begins with it and a slash; the character after the slash is the zero.
const start = ({ text }: ResourceScope) => (text === TENANT_SCOPE ? text : `${text}/`);
const end = (scope: ResourceScope) => `${start(scope).slice(0, -1)}0`;

export type RoleAssignmentStore = ReturnType<typeof roleAssignmentStore>;

export const assignmentRow = (tenantId: string, wanted: NewRoleAssignment, { by, at }: Change): Row => ({
  id: wanted.id,
  tenant_id: tenantId,
  scope: wanted.scope,
  principal_id: wanted.principalId,
  principal_type: wanted.principalType,
  role_definition_id: wanted.roleDefinitionId,
  condition: wanted.condition,
  description: wanted.description,
  created_at: at.toISOString(),
  created_by: by,
  updated_at: at.toISOString(),
  updated_by: by,
});

async function refuseTaken(trx: PolicyTransaction, row: Row): Promise<void> {
  const taken = await trx
    .selectFrom('role_assignment')
    .select('id')
    .where((where) =>
      where.or([
        where('id', '=', row.id),
        where.and([
          where('tenant_id', '=', row.tenant_id),
          where('scope', '=', row.scope),
          where('principal_id', '=', row.principal_id),
          where('role_definition_id', '=', row.role_definition_id),
        ]),
      ]),
    )
    .executeTakeFirst();
  // The Azure CLI takes these words for success.
  if (taken) throw new Refusal('resource-conflict', { code: 'RoleAssignmentExists', defect: `The role assignment already exists. The ID of the conflicting role assignment is ${taken.id}.` });
}

const readRow = (row: Row): RoleAssignmentRecord => ({
  id: row.id,
  scope: row.scope,
  principalId: row.principal_id,
  principalType: row.principal_type,
  roleDefinitionId: row.role_definition_id,
  condition: row.condition,
  description: row.description,
  createdAt: row.created_at,
  createdBy: row.created_by,
  updatedAt: row.updated_at,
  updatedBy: row.updated_by,
});
