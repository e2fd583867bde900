import type { RepositoryName } from '../../names/repository.ts';
import { dataActions, isManagementAction, type Action } from '../actions.ts';
import { REPOSITORY_NAME, type Attributes, type Condition } from '../conditions/condition.ts';
import { evaluate, findFailed, type Asked } from '../conditions/evaluate.ts';
import type { Step } from '../decision.ts';
import type { RegistryPolicy } from '../policy.ts';
import type { Subject } from '../subject.ts';
import { namesForConditions, type AssignmentMode } from './azure-actions.ts';
import { assignmentsHeld, type Held } from './role-assignment.ts';
import { grantsAnyData, roleGrants, type RoleDefinition } from './role-definition.ts';

/** What is asked of the roles that somebody has. */
export interface RoleQuestion {
  readonly action: Action | 'sign-in';
  readonly repository: RepositoryName | null;
  /** What conditions may ask about beside the repository's name; `unread`: it is decided again once that is known. */
  readonly attributes?: Attributes | 'unread' | undefined;
  /** The id of the user or service principal that it is about, where it is about one. */
  readonly object?: string | undefined;
}

/** One step for each assignment at the registry's scope and above; one without any says that there is none. */
export function stepsOfRoles(subject: Subject, registry: RegistryPolicy, question: RoleQuestion): readonly Step[] {
  const { tenant, scopes } = registry;
  const held = assignmentsHeld(tenant.roleAssignments, subject.id, tenant.groupsOf.get(subject.id) ?? [], scopes);
  const asked = askedBy(question);
  if (held.length > 0) return held.map((each) => stepOf(each, subject, registry, question, asked));
  return [{ rule: 'role-assignment', outcome: 'none', facts: { subject: subject.name, scope: scopes.at(-1)! } }];
}

function stepOf(held: Held, subject: Subject, registry: RegistryPolicy, question: RoleQuestion, asked: Asked): Step {
  const { assignment: { role, condition, scope }, groupId } = held;
  const { action, repository } = question;
  const mode = registry.roleAssignmentMode;
  const principal = groupId === null ? subject.name : (registry.tenant.groups.get(groupId)?.name ?? groupId);
  const facts = { name: role.name, action, repository: repository ?? '*', repositories: '*', scope, principal };
  if (!gives(role, action, mode)) {
    return gives(role, action, 'LegacyRegistryPermissions')
      ? { rule: 'role-mode', outcome: 'not-granted', facts: { ...facts, mode } }
      : { rule: 'role-assignment', outcome: 'not-granted', facts };
  }
  if (condition === null) return { rule: 'role-assignment', outcome: 'granted', facts };
  if (mayHold(condition, question, asked)) return { rule: 'role-condition', outcome: 'granted', facts };
  return { rule: 'role-condition', outcome: 'not-granted', facts: { ...facts, ...claimOf(condition, asked) } };
}

const gives = (role: RoleDefinition, action: RoleQuestion['action'], mode: AssignmentMode): boolean =>
  action === 'sign-in' ? grantsAnyData(role, mode) : roleGrants(role, action, mode);

function askedBy({ action, repository, attributes }: RoleQuestion): Asked {
  const given = attributes === 'unread' ? {} : attributes;
  return {
    actions: action === 'sign-in' ? [] : namesForConditions(action),
    attributes: repository === null ? (given ?? {}) : { ...given, [REPOSITORY_NAME]: repository },
  };
}

/** A condition on what is not known grants nothing; but who signs in, or has not said yet what for, may have it hold later. */
function mayHold({ expression }: Condition, { action, attributes }: RoleQuestion, asked: Asked): boolean {
  if (action === 'sign-in') return dataActions.some((each) => evaluate(expression, { ...asked, actions: namesForConditions(each) }) !== false);
  const truth = evaluate(expression, asked);
  return truth === true || (truth === null && attributes === 'unread' && isManagementAction(action));
}

/** Which part of the condition did not hold, and what it was compared with. */
function claimOf({ text, expression }: Condition, asked: Asked): Step['facts'] {
  const failed = findFailed(expression, asked);
  if (!failed) return { condition: text, claim: 'action', value: asked.actions[0] ?? 'sign-in' };
  const value = asked.attributes[failed.attribute] ?? 'unknown';
  return { condition: `${failed.attribute} ${failed.text}`, claim: failed.attribute, value: typeof value === 'string' ? value : `${value.startsWith}*` };
}
