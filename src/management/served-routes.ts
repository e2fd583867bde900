import { AUTHORIZATION, PROVIDER } from '../contract/address.ts';
import { IDENTITY_TYPE } from '../contract/managed-identity.ts';
import { authorizationRoutes } from './authorization/authorization-routes.ts';
import { deletedImageRoutes } from './deleted/deleted-image-routes.ts';
import { managedIdentityRoutes } from './identities/managed-identity-routes.ts';
import { importRoutes } from './import/import-routes.ts';
import { canRoutes } from './log/can-routes.ts';
import { diagnosticRoutes } from './log/diagnostic-routes.ts';
import { eventRoutes } from './log/event-routes.ts';
import { queryRoutes, resourceRoutes, workspaceRoutes } from './log/query-routes.ts';
import type { ManagementParts } from './parts.ts';
import { absentRoutes } from './registries/absent-routes.ts';
import { nameRoutes } from './registries/name-routes.ts';
import { operationRoutes } from './registries/operation-routes.ts';
import { registryRoutes } from './registries/registry-routes.ts';
import { usageRoutes } from './registries/usage-routes.ts';
import type { Route } from './route.ts';
import type { CallerRoute } from './subscriptions/caller-route.ts';
import { providerRoutes } from './subscriptions/provider-routes.ts';
import { resourceGroupLists, resourceGroupRoutes } from './subscriptions/resource-group-routes.ts';
import { subscriptionRoutes } from './subscriptions/subscription-routes.ts';
import { credentialRoutes } from './tokens/credential-routes.ts';
import { federatedCredentialRoutes } from './tokens/federated-credential-routes.ts';
import { refreshTokenRoutes } from './tokens/refresh-token-routes.ts';
import { scopeMapRoutes } from './tokens/scope-map-routes.ts';
import { tokenRoutes } from './tokens/token-routes.ts';
import { webhookRoutes } from './webhooks/webhook-routes.ts';

/** Azure leads every path with the subscription; two lists are also known without the group. */
const GROUP = '/:subscription/resourceGroups/:group';
export const registriesBase = `${GROUP}/providers/${PROVIDER}/registries`;

/** Where roles can be assigned below a subscription; those of a tenant have the provider alone in front. */
const authorization = `/providers/${AUTHORIZATION}`;
const scopesAbove = ['/:subscription', GROUP];

/** Every route of the API below registries. The authorisation matrix is made from this list. */
export const managementRoutes = (parts: ManagementParts): readonly Route[] => [
  ...registryRoutes(parts),
  ...scopeMapRoutes(parts),
  ...tokenRoutes(parts),
  ...below(`/:registry${authorization}`, authorizationRoutes(parts)),
  ...credentialRoutes(parts),
  ...federatedCredentialRoutes(parts),
  ...refreshTokenRoutes(parts),
  ...eventRoutes(parts),
  ...queryRoutes(parts),
  ...canRoutes(parts),
  ...diagnosticRoutes(parts),
  ...importRoutes(parts),
  ...deletedImageRoutes(parts),
  ...webhookRoutes(parts),
  ...usageRoutes(parts),
  ...absentRoutes,
];

/** Routes with what their paths begin with: what is refused below a prefix is refused by its own guard. */
export interface Served {
  readonly prefix: string;
  readonly routes: readonly Route[];
}

/** All that need an action. */
export function servedRoutes(parts: ManagementParts): readonly Served[] {
  const atScopes = scopesAbove.flatMap((base) => below(`${base}${authorization}`, authorizationRoutes(parts)));
  const ofIdentities = managedIdentityRoutes(parts);
  const routes = [
    ...below(registriesBase, managementRoutes(parts)),
    ...below(`/:subscription/providers/${PROVIDER}`, nameRoutes(parts)),
    ...atScopes,
    ...resourceGroupRoutes(parts),
    ...below(`${GROUP}/providers/${IDENTITY_TYPE}`, ofIdentities),
    // The list is also known without the group.
    ...below(`/:subscription/providers/${IDENTITY_TYPE}`, ofIdentities.filter(({ path }) => path === '')),
  ];
  return [
    { prefix: '/subscriptions', routes },
    { prefix: authorization, routes: authorizationRoutes(parts) },
    { prefix: '/v1/workspaces', routes: workspaceRoutes(parts) },
    { prefix: '/v1/subscriptions', routes: below(registriesBase, resourceRoutes(parts)) },
  ];
}

/** All that whoever is signed in may ask. */
export const callerRoutes = (parts: ManagementParts): readonly CallerRoute<unknown, unknown>[] => [
  ...subscriptionRoutes(parts),
  ...resourceGroupLists(parts),
  ...providerRoutes,
  ...operationRoutes,
];

const below = (base: string, routes: readonly Route[]): Route[] => routes.map((route) => ({ ...route, path: `${base}${route.path}` }));
