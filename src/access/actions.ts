import type { RegistryScopeName } from '../names/scope.ts';

// What somebody may do. Pure: this folder knows no request, no database and no clock.

/**
 * Actions on data. Names are those of scope maps; `catalog/read` is the ABAC data action of that name. The last three are about
 * what the soft delete policy keeps: `registries/deleted/read` and `registries/deleted/restore/action` of Azure.
 */
export const dataActions = [
  'content/read',
  'content/write',
  'content/delete',
  'metadata/read',
  'metadata/write',
  'catalog/read',
  'deleted/read',
  'deleted/restore',
  'deleted-catalog/read',
] as const;
export type DataAction = (typeof dataActions)[number];

/** About the registry's repositories together, and so about none. */
export const isRegistryWide = (action: string): action is 'catalog/read' | 'deleted-catalog/read' =>
  action === 'catalog/read' || action === 'deleted-catalog/read';

/** Those that rights by repository have a name for: the lines of scope maps and ABAC's data actions. */
export type NamedDataAction = Exclude<DataAction, `deleted${string}`>;

/**
 * What somebody whose rights are by repository must have for an action, all of it. Azure names no right of theirs on what was
 * deleted: whoever may delete sees it, and to bring it back is to write again what only they could take away.
 */
export function namedRightsFor(action: DataAction): readonly NamedDataAction[] {
  switch (action) {
    case 'deleted/read':
      return ['content/delete', 'metadata/read'];
    case 'deleted/restore':
      return ['content/delete', 'content/write'];
    case 'deleted-catalog/read':
      return ['catalog/read'];
    default:
      return [action];
  }
}

/** Actions on the registry itself with Azure's names below `Microsoft.ContainerRegistry/`; others with their full name. */
export const managementActions = [
  'registries/read',
  'registries/write',
  'registries/delete',
  'registries/listCredentials/action',
  'registries/regenerateCredential/action',
  'registries/generateCredentials/action',
  'registries/importImage/action',
  'registries/tokens/read',
  'registries/tokens/write',
  'registries/tokens/delete',
  'registries/scopeMaps/read',
  'registries/scopeMaps/write',
  'registries/scopeMaps/delete',
  'registries/webhooks/read',
  'registries/webhooks/write',
  'registries/webhooks/delete',
  'registries/webhooks/ping/action',
  'registries/webhooks/getCallbackConfig/action',
  'registries/webhooks/listEvents/action',
  'registries/logs/read',
  'registries/deleted/read',
  'registries/deleted/restore/action',
  'Microsoft.Authorization/roleAssignments/read',
  'Microsoft.Authorization/roleAssignments/write',
  'Microsoft.Authorization/roleAssignments/delete',
  'Microsoft.Authorization/roleDefinitions/read',
  'Microsoft.Authorization/roleDefinitions/write',
  'Microsoft.Authorization/roleDefinitions/delete',
  'Microsoft.Authorization/permissions/read',
  'Microsoft.Resources/subscriptions/resourceGroups/read',
  'Microsoft.Resources/subscriptions/resourceGroups/write',
  'Microsoft.Resources/subscriptions/resourceGroups/delete',
  'Microsoft.ManagedIdentity/userAssignedIdentities/read',
  'Microsoft.ManagedIdentity/userAssignedIdentities/write',
  'Microsoft.ManagedIdentity/userAssignedIdentities/delete',
  // Whoever may change who there is can become anybody: what may not assign roles must not grant this either. With a
  // name below Microsoft.Authorization, what excludes the one from a role excludes the other.
  'Microsoft.Authorization/directory/read',
  'Microsoft.Authorization/directory/write',
  'Microsoft.Authorization/directory/credentials/write',
] as const;
export type ManagementAction = (typeof managementActions)[number];

const management: ReadonlySet<string> = new Set(managementActions);
export const isManagementAction = (action: string): action is ManagementAction => management.has(action);

export type Action = DataAction | ManagementAction;

/** Is the action about who may do what? */
export const isAboutRoles = (action: string): boolean => /^Microsoft\.Authorization\/role\w+\/(write|delete)$/.test(action);

/** What everybody may do with their own object of the directory: see it, and renew how they prove to be it. */
const ownActions: ReadonlySet<string> = new Set<ManagementAction>([
  'Microsoft.Authorization/directory/read',
  'Microsoft.Authorization/directory/credentials/write',
]);
export const isOwnAction = (action: string): boolean => ownActions.has(action);

/** The verbs of a token scope, https://distribution.github.io/distribution/spec/auth/scope/, and what each asks for. */
export const scopeVerbs = {
  pull: 'content/read',
  push: 'content/write',
  delete: 'content/delete',
  metadata_read: 'metadata/read',
  metadata_write: 'metadata/write',
  deleted_read: 'deleted/read',
  deleted_restore: 'deleted/restore',
} as const satisfies Record<string, DataAction>;
export type ScopeVerb = keyof typeof scopeVerbs;

/** The same for scopes of the type `registry`, by their name: they are asked for with `*`. */
export const registryScopes = { catalog: 'catalog/read', deleted_catalog: 'deleted-catalog/read' } as const satisfies Record<RegistryScopeName, DataAction>;

export const isScopeVerb = (verb: string): verb is ScopeVerb => Object.hasOwn(scopeVerbs, verb);
