// What somebody may do. Pure: this folder knows no request, no database and no clock.

/** Actions on data. Names are those of scope maps; `catalog/read` is the ABAC data action of that name. */
export const dataActions = [
  'content/read',
  'content/write',
  'content/delete',
  'metadata/read',
  'metadata/write',
  'catalog/read',
] as const;
export type DataAction = (typeof dataActions)[number];

/** Actions on the registry itself, with Azure's names below `Microsoft.ContainerRegistry/`. */
export const managementActions = [
  'registries/read',
  'registries/write',
  'registries/delete',
  'registries/listCredentials/action',
  'registries/regenerateCredential/action',
  'registries/generateCredentials/action',
  'registries/tokens/read',
  'registries/tokens/write',
  'registries/tokens/delete',
  'registries/scopeMaps/read',
  'registries/scopeMaps/write',
  'registries/scopeMaps/delete',
  'registries/logs/read',
] as const;
export type ManagementAction = (typeof managementActions)[number];

export const isManagementAction = (action: string): action is ManagementAction =>
  (managementActions as readonly string[]).includes(action);

export type Action = DataAction | ManagementAction;

/** The verbs of a token scope, https://distribution.github.io/distribution/spec/auth/scope/, and what each asks for. */
export const scopeVerbs = {
  pull: 'content/read',
  push: 'content/write',
  delete: 'content/delete',
  metadata_read: 'metadata/read',
  metadata_write: 'metadata/write',
} as const satisfies Record<string, DataAction>;
export type ScopeVerb = keyof typeof scopeVerbs;

export const isScopeVerb = (verb: string): verb is ScopeVerb => Object.hasOwn(scopeVerbs, verb);
