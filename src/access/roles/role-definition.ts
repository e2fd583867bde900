import { dataActions, isManagementAction, managementActions, type Action, type DataAction } from '../actions.ts';
import { matchesGlob } from '../conditions/glob.ts';
import { actionNames, dataActionNames, type AssignmentMode } from './azure-actions.ts';

/** A role, Azure's or one's own: https://learn.microsoft.com/azure/role-based-access-control/role-definitions */
export interface RoleDefinition {
  /** GUID, lower case. */
  readonly id: string;
  readonly name: string;
  readonly type: 'BuiltInRole' | 'CustomRole';
  readonly description: string;
  /** Azure's full names; `*` stands for anything. */
  readonly actions: readonly string[];
  /** What `actions` would grant and this role does not; another role may. */
  readonly notActions: readonly string[];
  readonly dataActions: readonly string[];
  readonly notDataActions: readonly string[];
  /** Scopes at which it may be assigned, or above which it may not. */
  readonly assignableScopes: readonly string[];
}

/** Does the role grant the action? Only data actions give access to images in the mode for repositories, only actions in the other. */
export function roleGrants(role: RoleDefinition, action: Action, mode: AssignmentMode): boolean {
  const rights = rightsOf(role);
  return (isManagementAction(action) || mode === 'LegacyRegistryPermissions' ? rights.byActions : rights.byDataActions).has(action);
}

/** Does it give any right on images? */
export const grantsAnyData = (role: RoleDefinition, mode: AssignmentMode): boolean => dataActions.some((action) => roleGrants(role, action, mode));

interface Rights {
  readonly byActions: ReadonlySet<Action>;
  readonly byDataActions: ReadonlySet<DataAction>;
}

// What we decide about is a short list, and a role is a value that never changes.
const known = new WeakMap<RoleDefinition, Rights>();

function rightsOf(role: RoleDefinition): Rights {
  let rights = known.get(role);
  if (!rights) {
    const all: readonly Action[] = [...dataActions, ...managementActions];
    rights = {
      byActions: new Set(all.filter((action) => actionNames(action).some((name) => includes(role.actions, role.notActions, name)))),
      byDataActions: new Set(dataActions.filter((action) => dataActionNames(action).every((name) => includes(role.dataActions, role.notDataActions, name)))),
    };
    known.set(role, rights);
  }
  return rights;
}

/** Azure compares actions without case. */
function includes(patterns: readonly string[], exceptions: readonly string[], name: string): boolean {
  const asked = name.toLowerCase();
  const matches = (pattern: string) => matchesGlob(pattern.toLowerCase(), asked);
  return patterns.some(matches) && !exceptions.some(matches);
}
