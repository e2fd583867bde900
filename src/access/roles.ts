import type { Action } from './actions.ts';

// Azure's built-in roles, as data: https://learn.microsoft.com/azure/role-based-access-control/built-in-roles

export interface RoleDefinition {
  readonly id: string;
  /** Patterns below `Microsoft.ContainerRegistry/`; `*` stands for anything. */
  readonly actions: readonly string[];
}

export const roles = {
  Owner: { id: '8e3af657-a8ff-443c-a75c-2fe8c4bcb635', actions: ['*'] },
  Contributor: { id: 'b24988ac-6180-42a0-ab88-20f7382dd24c', actions: ['*'] },
  Reader: { id: 'acdd72a7-3385-48ef-bd42-f606fba81ae7', actions: ['*/read'] },
  AcrPull: { id: '7f951dda-4ed3-4680-a7ca-43fe172d538d', actions: ['registries/pull/read'] },
  AcrPush: {
    id: '8311e382-0749-4cb8-b61a-304f252e45ec',
    actions: ['registries/pull/read', 'registries/push/write'],
  },
  AcrDelete: { id: 'c2f4ef07-c644-48eb-af81-4b1b4947fb11', actions: ['registries/artifacts/delete'] },
} as const satisfies Record<string, RoleDefinition>;
export type RoleName = keyof typeof roles;

/** Which role action an action on data needs where a role counts for the whole registry (LegacyRegistryPermissions). */
const neededRoleAction: Partial<Record<Action, string>> = {
  'content/read': 'registries/pull/read',
  'metadata/read': 'registries/pull/read',
  'catalog/read': 'registries/pull/read',
  'content/write': 'registries/push/write',
  'metadata/write': 'registries/push/write',
  'content/delete': 'registries/artifacts/delete',
};

/** The least of the built-in roles that grants an action. */
export function leastRoleFor(action: Action): RoleName {
  const order: RoleName[] = ['AcrPull', 'AcrPush', 'AcrDelete', 'Reader', 'Contributor'];
  return order.find((name) => roleGrants(name, action)) ?? 'Owner';
}

/** Does the role of that name grant the action? A name that is no role grants nothing. */
export function roleGrants(name: string, action: Action): boolean {
  const role: RoleDefinition | undefined = Object.hasOwn(roles, name) ? roles[name as RoleName] : undefined;
  const needed = neededRoleAction[action] ?? action;
  return role !== undefined && role.actions.some((pattern) => matches(pattern, needed));
}

function matches(pattern: string, action: string): boolean {
  if (!pattern.includes('*')) return pattern === action;
  const [before = '', after = ''] = pattern.split('*', 2);
  return action.length >= before.length + after.length && action.startsWith(before) && action.endsWith(after);
}
