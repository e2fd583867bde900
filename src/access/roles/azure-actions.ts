import { isManagementAction, namedRightsFor, type Action, type DataAction, type NamedDataAction } from '../actions.ts';

// How Azure's roles call what we decide about:
// https://learn.microsoft.com/azure/role-based-access-control/permissions/containers#microsoftcontainerregistry

/** Which half of a role gives access to images: its actions, for the whole registry, or its data actions, by repository. */
export const assignmentModes = ['LegacyRegistryPermissions', 'AbacRepositoryPermissions'] as const;
export type AssignmentMode = (typeof assignmentModes)[number];

const PROVIDER = 'Microsoft.ContainerRegistry';
const registry = (action: string) => `${PROVIDER}/registries/${action}`;

/** Any of them will do. `metadata/…` exists as an action of its own, and pull and push include it in practice. */
const classic: Readonly<Record<DataAction, readonly string[]>> = {
  'content/read': [registry('pull/read')],
  'metadata/read': [registry('pull/read'), registry('metadata/read')],
  'catalog/read': [registry('pull/read')],
  'content/write': [registry('push/write')],
  'metadata/write': [registry('push/write'), registry('metadata/write')],
  'content/delete': [registry('artifacts/delete')],
  'deleted/read': [registry('deleted/read')],
  'deleted/restore': [registry('deleted/restore/action')],
  'deleted-catalog/read': [registry('deleted/read')],
};

const byRepository: Readonly<Record<NamedDataAction, string>> = {
  'content/read': registry('repositories/content/read'),
  'metadata/read': registry('repositories/metadata/read'),
  'catalog/read': registry('catalog/read'),
  'content/write': registry('repositories/content/write'),
  'metadata/write': registry('repositories/metadata/write'),
  'content/delete': registry('repositories/content/delete'),
};

/** Azure's names of an action as roles list it under `actions`, of which any will do. */
export const actionNames = (action: Action): readonly string[] =>
  isManagementAction(action) ? [action.startsWith('Microsoft.') ? action : `${PROVIDER}/${action}`] : classic[action];

/** Azure's names of an action on data as roles list it under `dataActions`, of which it takes all. */
export const dataActionNames = (action: DataAction): readonly string[] => namedRightsFor(action).map((named) => byRepository[named]);

/**
 * What a condition's `ActionMatches{…}` may mean by an action, in lower case. Both names of an action on data: a
 * condition that restricts a role to some repositories does so in either mode.
 */
export const namesForConditions = (action: Action): readonly string[] =>
  [...actionNames(action), ...(isManagementAction(action) ? [] : dataActionNames(action))].map((name) => name.toLowerCase());
