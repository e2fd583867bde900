import type { DataAction, ScopeVerb } from '../access/actions.ts';
import { registryScopes, scopeVerbs } from '../access/actions.ts';
import { decide } from '../access/decide.ts';
import type { Decision, Remedy, Step } from '../access/decision.ts';
import type { RegistryPolicy } from '../access/policy.ts';
import type { Identification } from '../access/subject.ts';
import type { RepositoryName } from '../names/repository.ts';
import type { Scope } from '../names/scope.ts';

export interface Granted {
  /** May this subject have a token at all? It may when it has any right on the registry. */
  readonly decision: Decision;
  /** The subset of the wish that it has; a scope of which nothing is left is left out. */
  readonly scopes: readonly Scope[];
}

export interface GrantRequest {
  readonly registry: RegistryPolicy;
  readonly identification: Identification;
  readonly address: string;
  readonly wish: readonly Scope[];
}

/**
 * Which of the wished-for actions the subject may do, each by its own decision.
 * https://distribution.github.io/distribution/spec/auth/token/: the answer holds what is granted, not an error.
 */
export function grant({ registry, identification, address, wish }: GrantRequest): Granted {
  const decision = decide({ registry, identification, action: 'sign-in', repository: null, address });
  if (!decision.allowed) return { decision: { ...decision, enough: decision.enough.filter((remedy) => helps(remedy, wish)) }, scopes: [] };
  const steps: Step[] = [];
  const may = (action: DataAction, repository: RepositoryName | null) => {
    const { allowed, steps: consulted } = decide({ registry, identification, action, repository, address });
    steps.push(...consulted.filter(({ outcome }) => outcome === 'granted' || outcome === 'not-granted'));
    return allowed;
  };
  const scopes = wish
    .map((scope) => ({ ...scope, verbs: verbsOf(scope).filter(([, action, name]) => may(action, name)).map(([verb]) => verb) }) as Scope)
    .filter(({ verbs }) => verbs.length > 0);
  return { decision: { ...decision, steps: [...decision.steps, ...steps] }, scopes };
}

type Wanted = readonly [verb: string, action: DataAction, repository: RepositoryName | null];

/** Anonymous pull is no way out for whoever wants more than to pull. */
const helps = ({ kind }: Remedy, wish: readonly Scope[]): boolean =>
  !['enable-anonymous-pull', 'log-out'].includes(kind) || wish.every(({ type, verbs }) => type === 'repository' && verbs.every((verb) => verb === 'pull'));

/** `*` asks for everything there is; a verb that we do not know can never be granted. */
function verbsOf(scope: Scope): Wanted[] {
  if (scope.type === 'registry') return scope.verbs.includes('*') ? [['*', registryScopes[scope.name], null]] : [];
  const all = Object.entries(scopeVerbs) as [ScopeVerb, DataAction][];
  const asked = scope.verbs.includes('*') ? all : all.filter(([verb]) => scope.verbs.includes(verb));
  return asked.map(([verb, action]) => [verb, action, scope.name]);
}
