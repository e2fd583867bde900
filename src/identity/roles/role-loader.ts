import type { Condition } from '../../access/conditions/condition.ts';
import { parseCondition } from '../../access/conditions/parse-condition.ts';
import { builtInRoles } from '../../access/roles/built-in-roles.ts';
import { indexAssignments, renewAssignments, type RoleAssignment } from '../../access/roles/role-assignment.ts';
import type { RoleDefinition } from '../../access/roles/role-definition.ts';
import type { TenantPolicy } from '../../access/policy.ts';
import type { PolicyTransaction } from '../policy/policy-revision.ts';
import { readRole } from './role-definition-store.ts';

export type RoleTables = Awaited<ReturnType<typeof readRoleTables>>;
type AssignmentRow = RoleTables['assignments'][number];

/** The caller makes sure that it is of one revision. */
export async function readRoleTables(query: PolicyTransaction) {
  return {
    definitions: await query.selectFrom('role_definition').selectAll().execute(),
    assignments: await assignmentRows(query).execute(),
  };
}

const assignmentRows = (query: PolicyTransaction) =>
  query.selectFrom('role_assignment').select(['id', 'tenant_id', 'scope', 'principal_id', 'role_definition_id', 'condition']);

/** Those of some principals alone. */
export const readAssignments = (query: PolicyTransaction, principalIds: readonly string[]): Promise<AssignmentRow[]> =>
  assignmentRows(query).where('principal_id', 'in', principalIds).execute();

type RolesOfTenant = Pick<TenantPolicy, 'roleDefinitions' | 'roleAssignments'>;

/** What a tenant's roles are, and who has them, by the tenant's id. */
export function buildRoles({ definitions, assignments }: RoleTables): (tenantId: string) => RolesOfTenant {
  const definitionsOf = Map.groupBy(definitions, (row) => row.tenant_id);
  const assignmentsOf = Map.groupBy(assignments, (row) => row.tenant_id);
  const conditions = new Map<string, Condition>();
  return (tenantId) => {
    const own = (definitionsOf.get(tenantId) ?? []).map(readRole);
    const roleDefinitions = new Map([...builtInRoles, ...own].map((role) => [role.id, role]));
    const rows = assignmentsOf.get(tenantId) ?? [];
    return { roleDefinitions, roleAssignments: indexAssignments(rows.flatMap((row) => toAssignment(row, roleDefinitions, conditions))) };
  };
}

type Tenants = ReadonlyMap<string, RolesOfTenant>;

/** What each tenant had; one that is new has Azure's roles, and nobody has them. */
export const rolesBefore = (tenants: Tenants) => (tenantId: string): RolesOfTenant => {
  const { roleDefinitions, roleAssignments } = tenants.get(tenantId) ?? { roleDefinitions: azures, roleAssignments: indexAssignments([]) };
  return { roleDefinitions, roleAssignments };
};

/** What each tenant had, with other assignments of these principals: `rows` are all that they have now. */
export function renewRoles(rows: readonly AssignmentRow[], principalIds: ReadonlySet<string>, tenants: Tenants): (tenantId: string) => RolesOfTenant {
  const rowsOf = Map.groupBy(rows, (row) => row.tenant_id);
  const conditions = new Map<string, Condition>();
  return (tenantId) => {
    const { roleDefinitions, roleAssignments } = rolesBefore(tenants)(tenantId);
    const now = indexAssignments((rowsOf.get(tenantId) ?? []).flatMap((row) => toAssignment(row, roleDefinitions, conditions)));
    return { roleDefinitions, roleAssignments: renewAssignments(roleAssignments, principalIds, now) };
  };
}

const azures: RolesOfTenant['roleDefinitions'] = new Map(builtInRoles.map((role) => [role.id, role]));

/** An assignment of a role that does not exist grants nothing. */
function toAssignment(row: AssignmentRow, roles: ReadonlyMap<string, RoleDefinition>, conditions: Map<string, Condition>): RoleAssignment[] {
  const role = roles.get(row.role_definition_id);
  if (!role) return [];
  const { id, scope, principal_id: principalId } = row;
  return [{ id, scope, principalId, role, condition: row.condition === null ? null : readOnce(row.condition, conditions) }];
}

/** Many people have a role under the same condition. */
function readOnce(text: string, known: Map<string, Condition>): Condition {
  const condition = known.get(text) ?? readCondition(text);
  known.set(text, condition);
  return condition;
}

/** What another version understood and this one does not must not open anything, nor keep the server from starting. */
function readCondition(text: string): Condition {
  try {
    return parseCondition(text);
  } catch {
    return { text, expression: { kind: 'or', parts: [] } };
  }
}
