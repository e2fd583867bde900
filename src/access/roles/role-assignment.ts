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

type ByScope = ReadonlyMap<string, readonly RoleAssignment[]>;

/**
 * By principal, then by scope: what a decision looks at does not grow with what others have, or with what one has elsewhere.
 * In shards, so that another one with other assignments of a few principals need not copy everybody's.
 */
export type AssignmentIndex = ReadonlyMap<number, ReadonlyMap<string, ByScope>>;

/** Ids are GUIDs: their last two digits tell 256 shards apart. */
const shardOf = (principalId: string): number => principalId.charCodeAt(principalId.length - 1) * 256 + principalId.charCodeAt(principalId.length - 2);

export function indexAssignments(assignments: Iterable<RoleAssignment>): AssignmentIndex {
  const index = new Map<number, Map<string, Map<string, RoleAssignment[]>>>();
  for (const assignment of assignments) {
    const { principalId } = assignment;
    const shard = index.get(shardOf(principalId)) ?? new Map<string, Map<string, RoleAssignment[]>>();
    index.set(shardOf(principalId), shard);
    const scopes = shard.get(principalId) ?? new Map<string, RoleAssignment[]>();
    shard.set(principalId, scopes);
    const here = scopes.get(assignment.scope);
    if (here) insert(here, assignment);
    else scopes.set(assignment.scope, [assignment]);
  }
  return index;
}

/** What one principal has, without its groups. */
export const assignmentsOf = (index: AssignmentIndex, principalId: string): ByScope | undefined => index.get(shardOf(principalId))?.get(principalId);

export const allAssignments = (index: AssignmentIndex): RoleAssignment[] =>
  [...index.values()].flatMap((shard) => [...shard.values()].flatMap((byScope) => [...byScope.values()].flat()));

/** The index with what `now` says of these principals, and everybody else's as it was. */
export function renewAssignments(index: AssignmentIndex, principalIds: Iterable<string>, now: AssignmentIndex): AssignmentIndex {
  const renewed = new Map(index);
  for (const id of principalIds) {
    const shard = new Map(renewed.get(shardOf(id)));
    const byScope = assignmentsOf(now, id);
    if (byScope) shard.set(id, byScope);
    else shard.delete(id);
    if (shard.size > 0) renewed.set(shardOf(id), shard);
    else renewed.delete(shardOf(id));
  }
  return renewed;
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
  collect(assignmentsOf(index, subjectId), null, scopes, held);
  for (const groupId of groupIds) collect(assignmentsOf(index, groupId), groupId, scopes, held);
  return held;
}

function collect(byScope: ByScope | undefined, groupId: string | null, scopes: readonly string[], into: Held[]): void {
  if (!byScope) return;
  for (const scope of scopes) {
    for (const assignment of byScope.get(scope) ?? []) into.push({ assignment, groupId });
  }
}
