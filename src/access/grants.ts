import type { RepositoryName } from '../names/repository.ts';
import { dataActions, isManagementAction, isOwnAction, namedRightsFor, type Action } from './actions.ts';
import type { Step } from './decision.ts';
import type { RegistryPolicy, ScopeMap } from './policy.ts';
import { stepsOfRoles, type RoleQuestion } from './roles/role-rights.ts';
import { covers } from './scope-maps.ts';
import type { Subject } from './subject.ts';

/** What a subject's grants say about one action: each that was consulted, and whether one of them is enough. */
export interface Grants {
  readonly granted: boolean;
  readonly steps: readonly Step[];
  /** The scope map that would have to grant more. */
  readonly scopeMap?: ScopeMap;
  /** What it does not have of what the action takes, as its lines would name it. */
  readonly lacking?: readonly Action[];
}

type Wanted = Action | 'sign-in';

/** Looks through everything that gives this subject rights on the registry. */
export function grantsOf(subject: Subject, registry: RegistryPolicy, question: RoleQuestion): Grants {
  const { action, repository } = question;
  switch (subject.kind) {
    case 'admin-account':
      return only('admin-account', registry.name, isData(action), action, repository);
    case 'repository-token':
      return scopeMapGrants(subject, registry, action, repository);
    case 'user':
    case 'service-principal':
    case 'managed-identity':
      return roleGrantsOf(subject, registry, question);
    case 'federated-subject':
      return federatedGrants(subject, registry, action, repository);
    case 'anonymous': {
      const pulls = action === 'content/read' || action === 'sign-in';
      return only('anonymous-pull', registry.name, registry.anonymousPullEnabled && pulls, action, repository);
    }
  }
}

function scopeMapGrants(subject: Subject, registry: RegistryPolicy, action: Wanted, repository: RepositoryName | null): Grants {
  const token = registry.tokens.get(subject.name.toLowerCase());
  const map = token?.id === subject.id ? registry.scopeMaps.get(token.scopeMapId) : undefined;
  return map ? linesOf(map, action, repository) : { granted: false, steps: [] };
}

/** A scope map belongs to one registry: at every other one its subject has no right. */
function federatedGrants(subject: Subject, registry: RegistryPolicy, action: Wanted, repository: RepositoryName | null): Grants {
  const found = [...registry.tenant.trustedIssuers.values()].flatMap(({ credentials }) => credentials).find(({ id }) => id === subject.id);
  const map = found?.target.kind === 'scope-map' ? registry.scopeMaps.get(found.target.scopeMapId) : undefined;
  return map ? linesOf(map, action, repository) : { granted: false, steps: [] };
}

function linesOf(map: ScopeMap, action: Wanted, repository: RepositoryName | null): Grants {
  const lineFor = (wanted: Action) =>
    map.actions.find((line) => line.action === wanted && repository !== null && covers(line.repositories, repository));
  const rights = rightsIn(action);
  const lacking = rights.filter((right) => !lineFor(right));
  const granted = action === 'sign-in' ? map.actions.length > 0 : lacking.length === 0;
  const line = action === 'sign-in' ? map.actions[0] : lineFor(rights[0]!);
  const repositories = granted && line ? { repositories: line.repositories } : {};
  const step = outcome('scope-map', map.name, granted, action, repository, repositories);
  return { granted, steps: [step], scopeMap: map, lacking };
}

/** What a scope map must have for it. */
function rightsIn(action: Wanted): readonly Action[] {
  if (action === 'sign-in') return [];
  return isManagementAction(action) ? [action] : namedRightsFor(action);
}

function roleGrantsOf(subject: Subject, registry: RegistryPolicy, question: RoleQuestion): Grants {
  const steps = [...ownObject(subject, question), ...stepsOfRoles(subject, registry, question)];
  return { granted: steps.some((step) => step.outcome === 'granted'), steps };
}

/** Nobody needs a role for what is their own. */
const ownObject = (subject: Subject, { action, object }: RoleQuestion): Step[] =>
  object === subject.id && isOwnAction(action) ? [{ rule: 'own-object', outcome: 'granted', facts: { subject: subject.name, action } }] : [];

function only(rule: Step['rule'], name: string, granted: boolean, action: Wanted, repository: RepositoryName | null): Grants {
  return { granted, steps: [outcome(rule, name, granted, action, repository)] };
}

function outcome(
  rule: Step['rule'],
  name: string,
  granted: boolean,
  action: Wanted,
  repository: RepositoryName | null,
  more: Step['facts'] = {},
): Step {
  const where = { repository: repository ?? '*', repositories: '*', ...more };
  return { rule, outcome: granted ? 'granted' : 'not-granted', facts: { name, action, ...where } };
}

const isData = (action: Wanted) => action === 'sign-in' || (dataActions as readonly string[]).includes(action);
