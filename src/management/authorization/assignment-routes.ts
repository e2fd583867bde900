import { Refusal } from '../../causes/refusal.ts';
import { roleAssignmentPath, roleDefinitionPath } from '../../contract/address.ts';
import { roleAssignmentCreation, roleAssignmentQuery, type RoleAssignmentResource } from '../../contract/authorization/role-assignment.ts';
import { parseBody } from '../../contract/body.ts';
import { noQuery } from '../../contract/page.ts';
import { roleAssignmentStore, type NewRoleAssignment, type RoleAssignmentRecord } from '../../identity/roles/role-assignment-store.ts';
import { parseGuid } from '../../names/guid.ts';
import type { TenantPolicy } from '../../access/policy.ts';
import { replyWithPage } from '../list-page.ts';
import type { ManagementParts } from '../parts.ts';
import type { CallAbove, RouteAtScope } from '../route.ts';
import { readFilter } from './filter.ts';
import { findPrincipal } from './principals.ts';
import { CONDITION_VERSION, readAssignment, requestAttributes, resourceAttributes } from './wanted-assignment.ts';

const one = '/roleAssignments/:assignment';
const about = 'scope';

const filters = {
  'atScope()': /^atScope\(\)$/i,
  "principalId eq '…'": /^principalId eq '([0-9a-f-]{36})'$/i,
  "assignedTo('…')": /^assignedTo\('([0-9a-f-]{36})'\)$/i,
} as const;

/** Who has which role. The right to assign is all it takes, and its conditions say which roles to whom. */
export function assignmentRoutes({ database, now }: ManagementParts): readonly RouteAtScope[] {
  const store = roleAssignmentStore(database);
  /** One of another scope answers like one that never was: the caller's right was looked at for this one. */
  const find = async ({ params, scope, tenant }: CallAbove) => {
    const found = await store.find(tenant.id, parseGuid(params['assignment']!, 'role assignment'));
    return found?.scope === scope.text ? found : undefined;
  };

  return [
    {
      method: 'GET',
      path: '/roleAssignments',
      action: 'Microsoft.Authorization/roleAssignments/read',
      about,
      handle: (call) => {
        const { $filter, ...query } = parseBody(roleAssignmentQuery, call.query, 'query');
        const filter = readFilter($filter, filters);
        const who = filter["principalId eq '…'"]?.toLowerCase();
        const holder = filter["assignedTo('…')"]?.toLowerCase();
        const principalIds = who !== undefined ? [who] : holder !== undefined ? [holder, ...(call.tenant.groupsOf.get(holder) ?? [])] : undefined;
        const wanted = { scope: call.scope, withBelow: filter['atScope()'] === undefined, principalIds };
        return replyWithPage(
          { ...call, query },
          async (cursor) => (await store.page(call.tenant.id, wanted, cursor)).map((found) => ({ ...found, name: found.id })),
          (found) => resource(found, call.tenant),
        );
      },
    },
    {
      method: 'GET',
      path: one,
      action: 'Microsoft.Authorization/roleAssignments/read',
      about,
      handle: async (call) => {
        parseBody(noQuery, call.query, 'query');
        const found = await find(call);
        if (!found) throw new Refusal('resource-not-found', { kind: 'role assignment', name: call.params['assignment']! });
        return { status: 200, body: resource(found, call.tenant) };
      },
    },
    {
      method: 'PUT',
      path: one,
      action: 'Microsoft.Authorization/roleAssignments/write',
      about,
      insistsLater: true,
      handle: async (call) => {
        const { tenant, params, body, subject, scope } = call;
        const id = parseGuid(params['assignment']!, 'role assignment');
        const wanted = readAssignment(parseBody(roleAssignmentCreation, body), { id, scope: scope.text, tenant });
        await call.insist(call.decide({ action: 'Microsoft.Authorization/roleAssignments/write', attributes: requestAttributes(wanted) }));
        const existing = await store.find(tenant.id, id);
        const change = { by: subject.id, at: now() };
        if (!existing) return { status: 201, body: resource(await store.create(tenant.id, wanted, change), tenant) };
        refuseOther(existing, wanted);
        return { status: 200, body: resource(await store.update(tenant.id, id, wanted, change), tenant) };
      },
    },
    {
      method: 'DELETE',
      path: one,
      action: 'Microsoft.Authorization/roleAssignments/delete',
      about,
      insistsLater: true,
      handle: async (call) => {
        const found = await find(call);
        if (!found) return { status: 204 };
        await call.insist(call.decide({ action: 'Microsoft.Authorization/roleAssignments/delete', attributes: resourceAttributes(found) }));
        const isGone = await store.remove(call.tenant.id, found.id);
        return isGone ? { status: 200, body: resource(found, call.tenant) } : { status: 204 };
      },
    },
  ];
}

/** Who has what where is what an assignment is: only its condition and description can change. */
function refuseOther(existing: RoleAssignmentRecord, wanted: NewRoleAssignment): void {
  const fixed = ['scope', 'principalId', 'roleDefinitionId'] as const;
  const other = fixed.find((field) => existing[field] !== wanted[field]);
  if (other) throw new Refusal('resource-conflict', { defect: `Of an existing role assignment, ${other} cannot be changed.` });
}

const resource = (found: RoleAssignmentRecord, tenant: TenantPolicy): RoleAssignmentResource => ({
  id: roleAssignmentPath(found.scope, found.id),
  name: found.id,
  type: 'Microsoft.Authorization/roleAssignments',
  properties: {
    roleDefinitionId: roleDefinitionPath(found.roleDefinitionId),
    principalId: found.principalId,
    principalType: found.principalType,
    scope: found.scope,
    condition: found.condition,
    conditionVersion: found.condition === null ? null : CONDITION_VERSION,
    description: found.description,
    createdOn: found.createdAt,
    updatedOn: found.updatedAt,
    createdBy: found.createdBy,
    updatedBy: found.updatedBy,
    delegatedManagedIdentityResourceId: null,
    roleName: tenant.roleDefinitions.get(found.roleDefinitionId)?.name ?? null,
    principalName: findPrincipal(tenant, found.principalId)?.name ?? null,
  },
});
