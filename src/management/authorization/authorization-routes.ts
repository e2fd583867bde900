import { assignmentsHeld } from '../../access/roles/role-assignment.ts';
import { principalList, principalQuery } from '../../contract/authorization/principal.ts';
import { permissionList } from '../../contract/authorization/role-definition.ts';
import { scopesCovering } from '../../names/resource-scope.ts';
import type { ManagementParts } from '../parts.ts';
import { atScope, type RouteAtScope } from '../route.ts';
import { assignmentRoutes } from './assignment-routes.ts';
import { definitionRoutes, permissionOf } from './definition-routes.ts';
import { principalsNamed } from './principals.ts';
import { CONDITION_VERSION } from './wanted-assignment.ts';

// Roles at every scope, from the tenant to a registry, below `…/providers/Microsoft.Authorization`:
// https://learn.microsoft.com/rest/api/authorization

export const authorizationRoutes = (parts: ManagementParts): readonly RouteAtScope[] => [
  ...assignmentRoutes(parts),
  ...definitionRoutes(parts),
  atScope({
    // Ours: Azure's clients ask the directory, in three places, who is meant by a name.
    method: 'GET',
    path: '/principals',
    action: 'Microsoft.Authorization/roleAssignments/read',
    query: principalQuery,
    answer: principalList,
    handle: async ({ tenant, query: { name } }) => ({ status: 200, body: { value: principalsNamed(tenant, name) } }),
  }),
  atScope({
    method: 'GET',
    path: '/permissions',
    action: 'Microsoft.Authorization/permissions/read',
    answer: permissionList,
    /** What the caller has here, of their own and through groups. */
    handle: async ({ subject, tenant, scope }) => {
      const held = assignmentsHeld(tenant.roleAssignments, subject.id, tenant.groupsOf.get(subject.id) ?? [], scopesCovering(scope));
      const value = held.map(({ assignment: { role, condition } }) => ({
        ...permissionOf(role),
        ...(condition ? { condition: condition.text, conditionVersion: CONDITION_VERSION } : {}),
      }));
      return { status: 200, body: { value } };
    },
  }),
];
