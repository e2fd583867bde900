import { PROVIDER, RESOURCE_GROUP, resourceGroupScope, SUBSCRIPTION_ID, SUBSCRIPTION_SCOPE, TENANT_SCOPE, type RegistryPlace } from '../names/resource-scope.ts';

// What the management API looks like from outside: shared by the server, the command line and the portal, so this
// folder knows neither Node nor a browser.

export { PROVIDER, RESOURCE_GROUP, SUBSCRIPTION_ID } from '../names/resource-scope.ts';

export const resourceGroupsPath = `/subscriptions/${SUBSCRIPTION_ID}/resourceGroups`;
export const resourceGroupPath = (group: string): string => `${resourceGroupsPath}/${encodeURIComponent(group)}`;
export const registriesPathOf = (group: string): string => `${resourceGroupScope(encodeURIComponent(group))}/providers/${PROVIDER}/registries`;
export const registriesPath = registriesPathOf(RESOURCE_GROUP);

export const registryPath = (registry: RegistryPlace): string =>
  typeof registry === 'string' ? `${registriesPath}/${encodeURIComponent(registry)}` : `${registriesPathOf(registry.resourceGroup)}/${encodeURIComponent(registry.name)}`;
export const tokenPath = (registry: RegistryPlace, token: string): string =>
  `${registryPath(registry)}/tokens/${encodeURIComponent(token)}`;
export const scopeMapPath = (registry: RegistryPlace, scopeMap: string): string =>
  `${registryPath(registry)}/scopeMaps/${encodeURIComponent(scopeMap)}`;
/** Of something that takes a while: its answer, or how far it is. */
export const operationPath = (registry: RegistryPlace, what: 'operationResults' | 'operationStatuses', id: string): string =>
  `${registryPath(registry)}/${what}/${encodeURIComponent(id)}`;
export const webhookPath = (registry: RegistryPlace, webhook: string): string => `${registryPath(registry)}/webhooks/${encodeURIComponent(webhook)}`;
/** What was deleted and can be restored, and how to restore it. */
export const deletedImagesPath = (registry: RegistryPlace): string => `${registryPath(registry)}/deletedImages`;
export const restoreImagePath = (registry: RegistryPlace): string => `${registryPath(registry)}/restoreImage`;
export const federatedCredentialPath = (registry: RegistryPlace, credential: string): string =>
  `${registryPath(registry)}/federatedCredentials/${encodeURIComponent(credential)}`;

/** Who has which role is a resource of its own below every scope. */
export const AUTHORIZATION = 'Microsoft.Authorization';
const authorizationPath = (scope: string): string => `${scope === TENANT_SCOPE ? '' : scope}/providers/${AUTHORIZATION}`;
export const roleAssignmentsPath = (scope: string): string => `${authorizationPath(scope)}/roleAssignments`;
export const roleAssignmentPath = (scope: string, id: string): string => `${roleAssignmentsPath(scope)}/${encodeURIComponent(id)}`;
export const roleDefinitionsPath = (scope: string): string => `${authorizationPath(scope)}/roleDefinitions`;
export const principalsPath = (scope: string): string => `${authorizationPath(scope)}/principals`;
/** A role has one id, wherever it is assigned. */
export const roleDefinitionPath = (id: string): string => `${roleDefinitionsPath(SUBSCRIPTION_SCOPE)}/${encodeURIComponent(id)}`;

/** The last part of a resource id that lies below `parent`, a path of this file; null for any other id. Case is ignored, as Azure does. */
export function findNameBelow(parent: string, id: string): string | null {
  const start = `${parent}/`.toLowerCase();
  const name = id.toLowerCase().startsWith(start) ? id.slice(start.length) : '';
  return name === '' || name.includes('/') ? null : name;
}

/** Where the server listens for commands of its own machine, inside its data folder. */
export const managementSocket = (dataFolder: string): string => `${dataFolder}/run/management.sock`;
