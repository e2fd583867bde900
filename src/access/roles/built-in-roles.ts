import type { Action } from '../actions.ts';
import type { AssignmentMode } from './azure-actions.ts';
import { configurationRoles } from './configuration-roles.ts';
import { dataRoles } from './data-roles.ts';
import { generalRoles } from './general-roles.ts';
import { roleGrants, type RoleDefinition } from './role-definition.ts';

/** What one has to know of a role; the rest is empty. */
export interface RoleFacts {
  readonly id: string;
  readonly description: string;
  readonly actions?: readonly string[];
  readonly notActions?: readonly string[];
  readonly dataActions?: readonly string[];
}

const all = { ...generalRoles, ...dataRoles, ...configurationRoles };
export type BuiltInRoleName = keyof typeof all;

const complete = ([name, facts]: [string, RoleFacts]): RoleDefinition => ({
  name,
  type: 'BuiltInRole',
  actions: [],
  notActions: [],
  dataActions: [],
  notDataActions: [],
  assignableScopes: ['/'],
  ...facts,
});

/** Azure's roles that concern registries, in the order of their names. */
export const builtInRoles: readonly RoleDefinition[] = Object.entries<RoleFacts>(all)
  .map(complete)
  .toSorted((one, other) => (one.name < other.name ? -1 : 1));

const byName = new Map(builtInRoles.map((role) => [role.name, role]));
export const builtInRole = (name: BuiltInRoleName): RoleDefinition => byName.get(name)!;

/** From the least to the most; those for repositories grant nothing on images in the classic mode, and the other way round. */
const byPower = [
  'AcrPull',
  'AcrPush',
  'AcrDelete',
  'Container Registry Repository Catalog Lister',
  'Container Registry Repository Reader',
  'Container Registry Repository Writer',
  'Container Registry Repository Contributor',
  'Reader',
  'Role Based Access Control Administrator',
  'Contributor',
  'User Access Administrator',
  'Owner',
] as const satisfies readonly BuiltInRoleName[];

/** The least of the built-in roles that grants an action. */
export const leastRoleFor = (action: Action, mode: AssignmentMode): RoleDefinition =>
  byPower.map(builtInRole).find((role) => roleGrants(role, action, mode)) ?? builtInRole('Owner');
