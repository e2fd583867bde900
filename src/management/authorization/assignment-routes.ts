import { Refusal } from '../../causes/refusal.ts';
import { roleAssignmentPath, roleDefinitionPath } from '../../contract/address.ts';
import { roleAssignmentCreation, roleAssignmentPage, roleAssignmentQuery, roleAssignmentResource, type RoleAssignmentResource } from '../../contract/authorization/role-assignment.ts';
import { roleAssignmentStore, type NewRoleAssignment, type RoleAssignmentRecord } from '../../identity/roles/role-assignment-store.ts';
import { parseGuid } from '../../names/guid.ts';
import type { TenantPolicy } from '../../access/policy.ts';
import { replyWithPage } from '../list-page.ts';
import type { ManagementParts } from '../parts.ts';
import { atScope, type CallAbove, type RouteAtScope } from '../route.ts';
import { readFilter } from './filter.ts';
import { findPrincipal } from './principals.ts';
import { CONDITION_VERSION, readAssignment, requestAttributes, resourceAttributes } from './wanted-assignment.ts';

const one = '/roleAssignments/:assignment';

const filters = {
  'atScope()': /^atScope\(\)$/i,
  "principalId eq '…'": /^principalId eq '([0-9a-f-]{36})'$/i,
  "assignedTo('…')": /^assignedTo\('([0-9a-f-]{36})'\)$/i,
} as const;

/** Who has which role. The right to assign is all it takes, and its conditions say which roles to whom. */
export function assignmentRoutes({ database, now }: ManagementParts): readonly RouteAtScope[] {
  const store = roleAssignmentStore(database);
  /** One of another scope answers like one that never was: the caller's right was looked at for this one. */
  const find = async ({ params, scope, tenant }: Pick<CallAbove, 'params' | 'scope' | 'tenant'>) => {
    const found = await store.find(tenant.id, parseGuid(params['assignment']!, 'role assignment'));
    return found?.scope === scope.text ? found : undefined;
  };

  return [
    atScope({
      method: 'GET',
      path: '/roleAssignments',
      action: 'Microsoft.Authorization/roleAssignments/read',
      query: roleAssignmentQuery,
      answer: roleAssignmentPage,
      handle: (call) => {
        const { $filter, ...query } = call.query;
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
    }),
    atScope({
      method: 'GET',
      path: one,
      action: 'Microsoft.Authorization/roleAssignments/read',
      answer: roleAssignmentResource,
      handle: async (call) => {
        const found = await find(call);
        if (!found) throw new Refusal('resource-not-found', { kind: 'role assignment', name: call.params['assignment']! });
        return { status: 200, body: resource(found, call.tenant) };
      },
    }),
    atScope({
      method: 'PUT',
      path: one,
      action: 'Microsoft.Authorization/roleAssignments/write',
      body: roleAssignmentCreation,
      answer: roleAssignmentResource,
      insistsLater: true,
      handle: async (call) => {
        const { tenant, params, body, subject, scope } = call;
        const id = parseGuid(params['assignment']!, 'role assignment');
        const wanted = readAssignment(body, { id, scope: scope.text, tenant });
        await call.insist(call.decide({ action: 'Microsoft.Authorization/roleAssignments/write', attributes: requestAttributes(wanted) }));
        const existing = await store.find(tenant.id, id);
        const change = { by: subject.id, at: now() };
        if (!existing) return { status: 201, body: resource(await store.create(tenant.id, wanted, change), tenant) };
        refuseOther(existing, wanted);
        return { status: 200, body: resource(await store.update(tenant.id, id, wanted, change), tenant) };
      },
    }),
    atScope({
      method: 'DELETE',
      path: one,
      action: 'Microsoft.Authorization/roleAssignments/delete',
      answer: roleAssignmentResource,
      insistsLater: true,
      handle: async (call) => {
        const found = await find(call);
        if (!found) return { status: 204 };
        await call.insist(call.decide({ action: 'Microsoft.Authorization/roleAssignments/delete', attributes: resourceAttributes(found) }));
        const isGone = await store.remove(call.tenant.id, found.id);
        return isGone ? { status: 200, body: resource(found, call.tenant) } : { status: 204 };
      },
    }),
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
