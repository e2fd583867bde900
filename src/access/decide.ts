import type { Facts, ServedCauseId } from '../causes/refusal.ts';
import type { RepositoryName } from '../names/repository.ts';
import type { Scope } from '../names/scope.ts';
import { isAboutRoles, isManagementAction, isRegistryWide, isScopeVerb, registryScopes, scopeVerbs, type Action, type DataAction } from './actions.ts';
import type { Attributes } from './conditions/condition.ts';
import type { Decision, Remedy, Step } from './decision.ts';
import { grantsOf, type Grants } from './grants.ts';
import { checkAccountNetwork, checkNetwork, ownRulesOf } from './network-rules.ts';
import type { RegistryPolicy } from './policy.ts';
import { leastRoleFor } from './roles/built-in-roles.ts';
import { leastSystemScopeMap } from './scope-maps.ts';
import type { Identification, Subject } from './subject.ts';
import { checkThrottle, type ThrottleState } from './throttle.ts';

export interface AccessRequest {
  readonly registry: RegistryPolicy;
  readonly identification: Identification;
  /** `sign-in`: any right on the registry will do. */
  readonly action: Action | 'sign-in';
  /** `null` for what concerns the whole registry. */
  readonly repository: RepositoryName | null;
  /** The caller's, canonical. */
  readonly address: string;
  /**
   * What conditions of role assignments may ask about beside the repository's name. `unread`: the request's body tells
   * it, and is read only for whoever may get anywhere; what is decided is whether they may, and it is decided again.
   */
  readonly attributes?: Attributes | 'unread';
  /** The id of the user or service principal that it is about, where it is about one. */
  readonly object?: string | undefined;
}

/**
 * May they? The one place that answers, for every route, credential and transport.
 * Gates come first (network, throttle, credential, its state, its own network), then grants, then what a bearer token
 * carries; the trace holds each rule that was consulted, in that order, and what would have been enough. Network rules
 * guard the data, as in Azure: who locked everybody out can still undo it.
 */
export function decide(request: AccessRequest): Decision {
  const { registry, identification, address } = request;
  const network = isManagementAction(request.action) ? [] : [checkNetwork(registry, address)];
  const throttle = identification.throttle ? [checkThrottle(identification.throttle)] : [];
  const steps: Step[] = [...network, ...throttle, ...identification.steps];
  if (network.some(({ outcome }) => outcome === 'fail')) {
    const facts = { registry: registry.name, address };
    if (registry.networkDefault === 'Closed') return { allowed: false, cause: 'public-access-disabled', facts, steps, enough: [{ kind: 'open-to-network', facts }] };
    return { allowed: false, cause: 'firewall-ip-denied', facts, steps, enough: [{ kind: 'allow-address', facts }] };
  }
  if (identification.throttle?.opensAt) return throttled(request, identification.throttle, steps);
  if (!identification.ok) {
    const facts = { ...identification.facts, registry: registry.name, address };
    return { allowed: false, cause: identification.cause, facts, steps, enough: remediesOf(identification, request, facts) };
  }
  const ownNetwork = checkAccountNetwork(identification.subject, ownRulesOf(identification.subject, registry), address);
  if (ownNetwork) steps.push(ownNetwork);
  if (ownNetwork?.outcome === 'fail') return deniedByOwnRules(request, identification.subject, steps);

  const grants = grantsOf(identification.subject, registry, request);
  steps.push(...grants.steps);
  if (!grants.granted) return missingGrant(request, identification.subject, grants, steps);

  const narrowing = checkCarried(identification.carried, request);
  if (narrowing) steps.push(narrowing);
  if (narrowing?.outcome === 'fail') {
    const facts = factsOf(request, identification.subject);
    return {
      allowed: false,
      cause: 'access-token-scope-missing',
      facts,
      steps,
      // No token carries a right to manage.
      enough: isManagementAction(request.action) ? [] : [{ kind: 'ask-wider-token', facts: { ...facts, scope: scopeFor(request) } }],
    };
  }
  return { allowed: true, steps, enough: [] };
}

function throttled({ registry, address }: AccessRequest, { opensAt, ...state }: ThrottleState, steps: Step[]): Decision {
  const facts = { ...state, opensAt: opensAt?.toISOString() ?? '', registry: registry.name, address };
  return { allowed: false, cause: 'login-throttled', facts, steps, enough: [{ kind: 'stop-guessing', facts }] };
}

function deniedByOwnRules(request: AccessRequest, subject: Subject, steps: Step[]): Decision {
  const facts = factsOf(request, subject);
  const isToken = subject.kind === 'repository-token';
  const named = isToken ? { ...facts, token: subject.name } : facts;
  const enough: Remedy[] = [{ kind: isToken ? 'allow-token-address' : 'allow-principal-address', facts: named }];
  return { allowed: false, cause: 'account-ip-denied', facts: named, steps, enough };
}

function missingGrant(request: AccessRequest, subject: Subject, grants: Grants, steps: Step[]): Decision {
  const facts = factsOf(request, subject);
  return {
    allowed: false,
    cause: missingGrantCause(subject, request.action, grants),
    facts: grants.scopeMap ? { ...facts, ...lackingIn(grants), scopeMap: grants.scopeMap.name, token: subject.name } : facts,
    steps,
    enough: remedies(request, subject, grants),
  };
}

/** What lines of a scope map would name, where they have no word for the action itself. */
const lackingIn = ({ lacking = [] }: Pick<Grants, 'lacking'>): Facts => (lacking.length > 0 ? { action: lacking.join(' ') } : {});

/** A credential is never ignored because it is bad; but without one, what everybody may pull would have been served. */
function remediesOf({ enough }: Identification & { ok: false }, { registry, action }: AccessRequest, facts: Facts): readonly Remedy[] {
  const isPull = action === 'content/read' || action === 'sign-in';
  return registry.anonymousPullEnabled && isPull ? [...enough, { kind: 'log-out', facts }] : enough;
}

/** A bearer token may carry less than its subject may; `sign-in` needs nothing of it. */
function checkCarried(carried: readonly Scope[] | undefined, request: AccessRequest): Step | null {
  const { action, repository } = request;
  if (!carried || action === 'sign-in') return null;
  const verbs = carried
    .filter((scope) => (scope.type === 'registry' ? action === registryScopes[scope.name] : scope.name === repository))
    .flatMap((scope) => (scope.type === 'registry' ? scope.verbs.map(() => registryScopes[scope.name]) : scope.verbs.flatMap(actionsOf)));
  const outcome = verbs.includes(action) ? 'pass' : 'fail';
  return { rule: 'token-scope', outcome, facts: { action, carried: verbs.join(' ') || 'nothing here' } };
}

/** What a token has to be asked for, so that it carries the action. */
function scopeFor({ action, repository }: AccessRequest): string {
  const name = Object.entries(registryScopes).find(([, asked]) => asked === action)?.[0];
  if (name !== undefined) return `registry:${name}:*`;
  const verb = Object.entries(scopeVerbs).find(([, asked]) => asked === action)?.[0];
  return verb === undefined ? 'registry:catalog:*' : `repository:${repository}:${verb}`;
}

const actionsOf = (verb: string): string[] =>
  verb === '*' ? Object.values(scopeVerbs) : isScopeVerb(verb) ? [scopeVerbs[verb]] : [];

const roleCauses: Record<DataAction, ServedCauseId> = {
  'content/read': 'role-missing-pull',
  'content/write': 'role-missing-push',
  'content/delete': 'role-missing-delete',
  'metadata/read': 'role-missing-metadata',
  'metadata/write': 'role-missing-metadata',
  'catalog/read': 'role-missing-catalog',
  'deleted/read': 'role-missing-restore',
  'deleted/restore': 'role-missing-restore',
  'deleted-catalog/read': 'role-missing-restore',
};

/** Whose rights are the lines of a scope map, and nothing else. */
const isScoped = ({ kind }: Subject) => kind === 'repository-token' || kind === 'federated-subject';

function missingGrantCause(subject: Subject, action: AccessRequest['action'], { steps }: Grants): ServedCauseId {
  if (subject.kind === 'anonymous') return 'not-logged-in';
  if (isManagementAction(action)) return isAboutRoles(action) ? 'role-missing-to-assign-roles' : 'role-missing-arm-reader';
  if (isScoped(subject)) return 'scope-map-missing-permission';
  // A role that counts here and stops at its condition says more than those that do not count.
  const isIgnored = steps.some(({ rule }) => rule === 'role-mode') && !steps.some(({ rule }) => rule === 'role-condition');
  if (isIgnored) return 'acr-abac-roles-not-honored';
  return action === 'sign-in' ? 'role-missing-pull' : roleCauses[action as DataAction];
}

function remedies(request: AccessRequest, subject: Subject, grants: Grants): Remedy[] {
  const action = request.action === 'sign-in' ? 'content/read' : request.action;
  const facts = { ...factsOf(request, subject), action };
  if (subject.kind === 'anonymous') return action === 'content/read' ? [{ kind: 'enable-anonymous-pull', facts }] : [];
  if (grants.scopeMap) return scopeMapRemedies(request, action, grants, { ...facts, token: subject.name, scopeMap: grants.scopeMap.name });
  // A token that is gone has no scope map, and no role is given to it.
  if (subject.kind === 'admin-account' || isScoped(subject)) return [];
  const { name, roleAssignmentMode, scopes } = request.registry;
  const role = leastRoleFor(action, roleAssignmentMode).name;
  // What is above registries is called like its scope.
  return name === scopes.at(-1) ? [{ kind: 'assign-role-above', facts: { ...facts, role, scope: name } }] : [{ kind: 'assign-role', facts: { ...facts, role } }];
}

function scopeMapRemedies({ repository }: AccessRequest, action: Action, { scopeMap: map, lacking = [] }: Pick<Grants, 'scopeMap' | 'lacking'>, facts: Facts): Remedy[] {
  // The catalogue is no repository: no line of a scope map would be enough.
  if (isRegistryWide(action)) return [{ kind: 'use-admin-account', facts }];
  if (!repository || !map) return [];
  const named = { ...facts, ...lackingIn({ lacking }) };
  if (map.type === 'UserDefined') return [{ kind: 'grant-action', facts: named }];
  const wider = leastSystemScopeMap([...map.actions, ...lacking.map((each) => ({ repositories: '*', action: each }))]);
  return wider ? [{ kind: 'wider-scope-map', facts: { ...facts, wider: wider.name } }] : [];
}

const factsOf = ({ registry, action, repository, address }: AccessRequest, subject: Subject) => ({
  registry: registry.name,
  subject: subject.name,
  credentialKind: subject.kind,
  action,
  repository: repository ?? '*',
  address,
});
