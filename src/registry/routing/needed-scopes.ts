import { isRegistryWide, registryScopes, type DataAction } from '../../access/actions.ts';
import type { RepositoryName } from '../../names/repository.ts';
import { formatScope, type RegistryScopeName, type Scope } from '../../names/scope.ts';
import type { Route } from './route.ts';

type RegistryWide = (typeof registryScopes)[RegistryScopeName];

/** What to ask the token endpoint for. Whoever pushes also looks whether a blob is there already, so push asks for both. */
const verbsOf: Readonly<Record<Exclude<DataAction, RegistryWide>, readonly string[]>> = {
  'content/read': ['pull'],
  'content/write': ['pull', 'push'],
  'content/delete': ['delete'],
  'metadata/read': ['metadata_read'],
  'metadata/write': ['metadata_write'],
  'deleted/read': ['deleted_read'],
  'deleted/restore': ['deleted_read', 'deleted_restore'],
};

const registryScopeFor = (action: RegistryWide): Scope => {
  const [name] = (Object.entries(registryScopes) as [RegistryScopeName, RegistryWide][]).find(([, asked]) => asked === action)!;
  return { type: 'registry', name, verbs: ['*'] };
};

/** The scopes that a token needs for a route. None for `/v2/`, nor for a name that is none: the challenge names realm and service only. */
export function neededScopes(route: Route, repository: RepositoryName | undefined, query: URLSearchParams): readonly Scope[] {
  if (route.action !== 'sign-in' && isRegistryWide(route.action)) return [registryScopeFor(route.action)];
  if (route.action === 'sign-in' || repository === undefined) return [];
  const further = route.alsoAsks?.(query) ?? [];
  return [{ action: route.action, repository }, ...further].map(({ action, repository }) => toScope(action, repository));
}

function toScope(action: DataAction, repository: RepositoryName): Scope {
  if (isRegistryWide(action)) return registryScopeFor(action);
  return { type: 'repository', name: repository, verbs: verbsOf[action] };
}

export const scopeText = (scopes: readonly Scope[]): string | null => scopes.map(formatScope).join(' ') || null;

/** ACR's `detail` of a 401: one object for each needed action, keys in capitals. */
export function scopeDetail(scopes: readonly Scope[]): readonly object[] {
  return scopes.flatMap(({ type, name, verbs }) => verbs.map((Action) => ({ Type: type, Name: name, Action })));
}
