import { Refusal } from '../causes/refusal.ts';
import { findRepositoryDefect } from '../names/repository.ts';
import type { DataAction } from './actions.ts';
import type { ScopeMapAction } from './policy.ts';

// The lines of a scope map, `repositories/<name or wildcard>/<action>`:
// https://learn.microsoft.com/azure/container-registry/container-registry-token-based-repository-permissions

/** What a line may grant. The catalogue is no repository, so no scope map grants `catalog/read`. */
export const scopeMapActions = [
  'content/read',
  'content/write',
  'content/delete',
  'metadata/read',
  'metadata/write',
] as const satisfies readonly DataAction[];

export const MOST_SCOPE_MAP_LINES = 500;

const PREFIX = 'repositories/';

/** Reads one line. Throws `request-invalid`; `field` is what the caller of the API calls the line. */
export function parseScopeMapAction(text: string, field = 'action'): ScopeMapAction {
  const refuse = (defect: string) => new Refusal('request-invalid', { field, defect });
  if (!text.startsWith(PREFIX)) throw refuse(`it does not begin with "${PREFIX}"`);
  const action = scopeMapActions.find((action) => text.endsWith(`/${action}`));
  if (!action) throw refuse(`it ends in none of ${scopeMapActions.join(', ')}`);
  const repositories = text.slice(PREFIX.length, -action.length - 1);
  const defect = findPatternDefect(repositories);
  if (defect !== null) throw refuse(defect);
  return { repositories, action };
}

export const formatScopeMapAction = ({ repositories, action }: ScopeMapAction): string =>
  `${PREFIX}${repositories}/${action}`;

/** Does a repository name, a prefix that ends in `/*`, or `*` mean this repository? Existing or not makes no difference. */
export function covers(pattern: string, repository: string): boolean {
  if (pattern === '*') return true;
  return pattern.endsWith('/*') ? repository.startsWith(pattern.slice(0, -1)) : pattern === repository;
}

function findPatternDefect(pattern: string): string | null {
  if (pattern === '*') return null;
  const star = pattern.indexOf('*');
  if (star < 0) return findRepositoryDefect(pattern)?.defect ?? null;
  if (star < pattern.length - 1 || !pattern.endsWith('/*')) {
    return 'a wildcard "*" stands once, alone in the last part of the name';
  }
  return findRepositoryDefect(pattern.slice(0, -2))?.defect ?? null;
}

/** One that every registry has and nobody can change. */
export interface SystemScopeMap {
  readonly name: string;
  readonly description: string;
  readonly actions: readonly ScopeMapAction[];
}

const everywhere = (...actions: (typeof scopeMapActions)[number][]): readonly ScopeMapAction[] =>
  actions.map((action) => ({ repositories: '*', action }));

/** Names, descriptions and lines are Azure's, since scripts refer to them. */
export const systemScopeMaps: readonly SystemScopeMap[] = [
  {
    name: '_repositories_admin',
    description: 'Can perform all read, write and delete operations on the registry',
    actions: everywhere('metadata/read', 'metadata/write', 'content/read', 'content/write', 'content/delete'),
  },
  {
    name: '_repositories_pull',
    description: 'Can pull any repository of the registry',
    actions: everywhere('content/read'),
  },
  {
    name: '_repositories_pull_metadata_read',
    description: 'Can perform all read operations on the registry',
    actions: everywhere('content/read', 'metadata/read'),
  },
  {
    name: '_repositories_push',
    description: 'Can push to any repository of the registry',
    actions: everywhere('content/read', 'content/write'),
  },
  {
    name: '_repositories_push_metadata_write',
    description: 'Can perform all read and write operations on the registry',
    actions: everywhere('metadata/read', 'metadata/write', 'content/read', 'content/write'),
  },
];

/** The one that grants all this and the least besides; `undefined` when none does. */
export function leastSystemScopeMap(wanted: readonly ScopeMapAction[]): SystemScopeMap | undefined {
  const holds = ({ actions }: SystemScopeMap) => wanted.every(({ action }) => actions.some((line) => line.action === action));
  return systemScopeMaps.filter(holds).toSorted((one, other) => one.actions.length - other.actions.length)[0];
}
