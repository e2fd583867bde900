import type { Attributes } from '../../access/conditions/condition.ts';
import { parseCondition } from '../../access/conditions/parse-condition.ts';
import type { TenantPolicy } from '../../access/policy.ts';
import type { RoleDefinition } from '../../access/roles/role-definition.ts';
import { Refusal } from '../../causes/refusal.ts';
import type { RoleAssignmentCreation } from '../../contract/authorization/role-assignment.ts';
import type { NewRoleAssignment } from '../../identity/roles/role-assignment-store.ts';
import { isGuid } from '../../names/guid.ts';
import { scopeContains } from '../../names/resource-scope.ts';
import { findPrincipal } from './principals.ts';

/** Azure's conditions are of this version; there was no other one that could be assigned. */
export const CONDITION_VERSION = '2.0';

/** What a body asks for, with every id and the condition checked. Throws `request-invalid`. */
export function readAssignment(
  { properties }: RoleAssignmentCreation,
  { id, scope, tenant }: { id: string; scope: string; tenant: TenantPolicy },
): NewRoleAssignment {
  const role = readRole(properties.roleDefinitionId, tenant, scope);
  const principal = findPrincipal(tenant, properties.principalId);
  if (!principal) throw refuse('principalId', 'there is no user, group, service principal or managed identity with this id');
  if (properties.principalType && properties.principalType !== principal.type) throw refuse('principalType', `it is a ${principal.type}`);
  const wanted = { id, scope, principalId: principal.id, principalType: principal.type, roleDefinitionId: role.id };
  return { ...wanted, condition: readCondition(properties), description: properties.description ?? '' };
}

function readRole(id: string, tenant: TenantPolicy, scope: string): RoleDefinition {
  const guid = /^(?:.*\/providers\/Microsoft\.Authorization\/roleDefinitions\/)?([^/]+)$/i.exec(id)?.[1] ?? '';
  const role = isGuid(guid) ? tenant.roleDefinitions.get(guid.toLowerCase()) : undefined;
  if (!role) throw refuse('roleDefinitionId', 'it is not the id of a role');
  if (!role.assignableScopes.some((outer) => scopeContains(outer, scope))) throw refuse('roleDefinitionId', `the role ${role.name} cannot be assigned at ${scope}`);
  return role;
}

/** A condition that is not understood would be ignored, and the role granted without it: so it is refused here. */
function readCondition({ condition, conditionVersion }: RoleAssignmentCreation['properties']): string | null {
  if (!condition) {
    if (conditionVersion && conditionVersion !== CONDITION_VERSION) throw refuse('conditionVersion', `it is not ${CONDITION_VERSION}`);
    return null;
  }
  if (conditionVersion !== CONDITION_VERSION) throw refuse('conditionVersion', `a condition has the version ${CONDITION_VERSION}`);
  return parseCondition(condition, 'properties.condition').text;
}

type Facts = Pick<NewRoleAssignment, 'roleDefinitionId' | 'principalId' | 'principalType'>;

/** What a condition on assigning roles may ask about the assignment that is to be made. */
export const requestAttributes = ({ roleDefinitionId, principalId, principalType }: Facts): Attributes => ({
  '@Request[Microsoft.Authorization/roleAssignments:RoleDefinitionId]': roleDefinitionId,
  '@Request[Microsoft.Authorization/roleAssignments:PrincipalId]': principalId,
  '@Request[Microsoft.Authorization/roleAssignments:PrincipalType]': principalType,
});

/** The same about one that exists. */
export const resourceAttributes = ({ roleDefinitionId, principalId, principalType }: Facts): Attributes => ({
  '@Resource[Microsoft.Authorization/roleAssignments:RoleDefinitionId]': roleDefinitionId,
  '@Resource[Microsoft.Authorization/roleAssignments:PrincipalId]': principalId,
  '@Resource[Microsoft.Authorization/roleAssignments:PrincipalType]': principalType,
});

const refuse = (field: string, defect: string) => new Refusal('request-invalid', { field: `properties.${field}`, defect });
