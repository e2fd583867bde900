import type { Condition } from '../conditions/condition.ts';
import type { RoleDefinition } from './role-definition.ts';

/** Somebody has a role at a scope: https://learn.microsoft.com/azure/role-based-access-control/role-assignments */
export interface RoleAssignment {
  /** GUID, lower case. */
  readonly id: string;
  /** As names/resource-scope.ts spells it. */
  readonly scope: string;
  /** The object id of a user, a group, a service principal or a managed identity. */
  readonly principalId: string;
  readonly role: RoleDefinition;
  /** `null`: it always counts. */
  readonly condition: Condition | null;
}

/** By principal, then by scope: what a decision looks at does not grow with what others have, or with what one has elsewhere. */
export type AssignmentIndex = ReadonlyMap<string, ReadonlyMap<string, readonly RoleAssignment[]>>;

export function indexAssignments(assignments: Iterable<RoleAssignment>): AssignmentIndex {
  const index = new Map<string, Map<string, RoleAssignment[]>>();
  for (const assignment of assignments) {
    const scopes = index.get(assignment.principalId) ?? new Map<string, RoleAssignment[]>();
    index.set(assignment.principalId, scopes);
    const here = scopes.get(assignment.scope);
    if (here) insert(here, assignment);
    else scopes.set(assignment.scope, [assignment]);
  }
  return index;
}

/** In the order of their ids, whatever order they come in, so that the same rights have the same trace. */
function insert(list: RoleAssignment[], assignment: RoleAssignment): void {
  const after = list.findIndex(({ id }) => id > assignment.id);
  list.splice(after < 0 ? list.length : after, 0, assignment);
}

/** An assignment that concerns somebody, and to whom it was given: them, or a group that they are in. */
export interface Held {
  readonly assignment: RoleAssignment;
  readonly groupId: string | null;
}

/**
 * What somebody has at these scopes: their own first, then through their groups; the widest scope first.
 * @param groupIds directly or through other groups
 */
export function assignmentsHeld(index: AssignmentIndex, subjectId: string, groupIds: readonly string[], scopes: readonly string[]): Held[] {
  const held: Held[] = [];
  collect(index.get(subjectId), null, scopes, held);
  for (const groupId of groupIds) collect(index.get(groupId), groupId, scopes, held);
  return held;
}

function collect(byScope: ReadonlyMap<string, readonly RoleAssignment[]> | undefined, groupId: string | null, scopes: readonly string[], into: Held[]): void {
  if (!byScope) return;
  for (const scope of scopes) {
    for (const assignment of byScope.get(scope) ?? []) into.push({ assignment, groupId });
  }
}
