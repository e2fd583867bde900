import type { RoleDefinition } from '../../access/roles/role-definition.ts';
import { Refusal } from '../../causes/refusal.ts';
import { roleDefinitionPath } from '../../contract/address.ts';
import { roleDefinitionPage, roleDefinitionPut, roleDefinitionQuery, roleDefinitionResource, type RoleDefinitionPut, type RoleDefinitionResource } from '../../contract/authorization/role-definition.ts';
import { roleDefinitionStore, type WantedRole } from '../../identity/roles/role-definition-store.ts';
import { parseGuid } from '../../names/guid.ts';
import { parseResourceScope } from '../../names/resource-scope.ts';
import type { ManagementParts } from '../parts.ts';
import { atScope, type CallAbove, type RouteAtScope } from '../route.ts';
import { readFilter } from './filter.ts';

const one = '/roleDefinitions/:role';

const filters = {
  "roleName eq '…'": /^roleName eq '((?:[^']|'')*)'$/i,
  "type eq '…'": /^type eq '(BuiltInRole|CustomRole)'$/i,
  'atScopeAndBelow()': /^atScopeAndBelow\(\)$/i,
} as const;

/** Azure's roles, and a tenant's own. One's own is the same role wherever it is looked at. */
export function definitionRoutes({ database, now }: ManagementParts): readonly RouteAtScope[] {
  const store = roleDefinitionStore(database);
  return [
    atScope({
      method: 'GET',
      path: '/roleDefinitions',
      action: 'Microsoft.Authorization/roleDefinitions/read',
      query: roleDefinitionQuery,
      answer: roleDefinitionPage,
      handle: async ({ tenant, query }) => {
        const filter = readFilter(query.$filter, filters);
        const name = filter["roleName eq '…'"]?.replaceAll("''", "'").toLowerCase();
        const type = filter["type eq '…'"]?.toLowerCase();
        const roles = [...tenant.roleDefinitions.values()].filter(
          (role) => (name === undefined || role.name.toLowerCase() === name) && (type === undefined || role.type.toLowerCase() === type),
        );
        return { status: 200, body: { value: roles.map(resource) } };
      },
    }),
    atScope({
      method: 'GET',
      path: one,
      action: 'Microsoft.Authorization/roleDefinitions/read',
      answer: roleDefinitionResource,
      handle: async ({ tenant, params }) => {
        const role = tenant.roleDefinitions.get(params['role']!.toLowerCase());
        if (!role) throw new Refusal('resource-not-found', { kind: 'role', name: params['role']! });
        return { status: 200, body: resource(role) };
      },
    }),
    atScope({
      method: 'PUT',
      path: one,
      action: 'Microsoft.Authorization/roleDefinitions/write',
      body: roleDefinitionPut,
      answer: roleDefinitionResource,
      handle: async (call) => {
        const { tenant, params, body, subject } = call;
        const wanted = readRole(body, parseGuid(params['role']!, 'role'));
        const existing = ownRole(call, wanted.id);
        await insistAtAll(call, 'Microsoft.Authorization/roleDefinitions/write', [wanted, ...(existing ? [existing] : [])]);
        const role = await store.put(tenant.id, wanted, { by: subject.id, at: now() });
        return { status: existing ? 200 : 201, body: resource(role) };
      },
    }),
    atScope({
      method: 'DELETE',
      path: one,
      action: 'Microsoft.Authorization/roleDefinitions/delete',
      answer: roleDefinitionResource,
      handle: async (call) => {
        const role = ownRole(call, parseGuid(call.params['role']!, 'role'));
        if (!role) return { status: 204 };
        await insistAtAll(call, 'Microsoft.Authorization/roleDefinitions/delete', [role]);
        return (await store.remove(call.tenant.id, role.id)) ? { status: 200, body: resource(role) } : { status: 204 };
      },
    }),
  ];
}

/** Undefined when there is none. Throws `resource-conflict` for one of Azure's. */
function ownRole({ tenant }: Pick<CallAbove, 'tenant'>, id: string): RoleDefinition | undefined {
  const role = tenant.roleDefinitions.get(id);
  if (role?.type === 'BuiltInRole') throw new Refusal('resource-conflict', { defect: `The role ${role.name} is built in and cannot be changed.` });
  return role;
}

/** A role changes what people may do wherever it can be assigned: so the caller needs the right in all these places. */
async function insistAtAll(
  call: Pick<CallAbove, 'decide' | 'insist'>,
  action: 'Microsoft.Authorization/roleDefinitions/write' | 'Microsoft.Authorization/roleDefinitions/delete',
  roles: readonly Pick<RoleDefinition, 'assignableScopes'>[],
): Promise<void> {
  for (const scope of new Set(roles.flatMap(({ assignableScopes }) => assignableScopes))) {
    await call.insist(call.decide({ action, scope: parseResourceScope(scope) }));
  }
}

function readRole({ properties }: RoleDefinitionPut, id: string): WantedRole {
  const { roleName, description, permissions, assignableScopes } = properties;
  const [permission] = permissions;
  const { actions, notActions, dataActions, notDataActions } = permission!;
  return {
    id,
    name: roleName,
    description: description ?? '',
    actions: actions ?? [],
    notActions: notActions ?? [],
    dataActions: dataActions ?? [],
    notDataActions: notDataActions ?? [],
    assignableScopes: assignableScopes.map((scope, index) => parseResourceScope(scope, `properties.assignableScopes[${index}]`).text),
  };
}

const resource = ({ id, name, type, description, assignableScopes, ...permission }: RoleDefinition): RoleDefinitionResource => ({
  id: roleDefinitionPath(id),
  name: id,
  type: 'Microsoft.Authorization/roleDefinitions',
  properties: { roleName: name, type, description, assignableScopes: [...assignableScopes], permissions: [permissionOf(permission)] },
});

type Permission = Pick<RoleDefinition, 'actions' | 'notActions' | 'dataActions' | 'notDataActions'>;

export const permissionOf = ({ actions, notActions, dataActions, notDataActions }: Permission) => ({
  actions: [...actions],
  notActions: [...notActions],
  dataActions: [...dataActions],
  notDataActions: [...notDataActions],
});
