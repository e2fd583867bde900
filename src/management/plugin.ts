import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ManagementAction } from '../access/actions.ts';
import type { RegistryPolicy } from '../access/policy.ts';
import { Refusal } from '../causes/refusal.ts';
import { AUTHORIZATION, PROVIDER } from '../contract/address.ts';
import { IDENTITY_TYPE } from '../contract/managed-identity.ts';
import { parseBody } from '../contract/body.ts';
import { noQuery } from '../contract/page.ts';
import { CORRELATION_HEADER } from '../contract/error.ts';
import { acceptJsonOnly, answerRefusals, refuseOtherPaths, setAnswerHeaders, type RefusalStyle } from '../http/json-api.ts';
import { armError } from './arm-error.ts';
import { authorizationRoutes } from './authorization/authorization-routes.ts';
import { authorise, type Authorised } from './authorise.ts';
import { canRoutes } from './log/can-routes.ts';
import { credentialRoutes } from './tokens/credential-routes.ts';
import { eventRoutes } from './log/event-routes.ts';
import { federatedCredentialRoutes } from './tokens/federated-credential-routes.ts';
import { addCloudRoute } from './subscriptions/cloud-plugin.ts';
import { refuseForeignPage } from '../http/foreign-page.ts';
import { importRoutes } from './import/import-routes.ts';
import { managedIdentityRoutes } from './identities/managed-identity-routes.ts';
import type { ManagementParts } from './parts.ts';
import { queryRoutes, resourceRoutes, workspaceRoutes } from './log/query-routes.ts';
import { refreshTokenRoutes } from './tokens/refresh-token-routes.ts';
import { registryRoutes } from './registries/registry-routes.ts';
import type { Route } from './route.ts';
import { scopeMapRoutes } from './tokens/scope-map-routes.ts';
import { addSubscriptionRoutes } from './subscriptions/subscription-plugin.ts';
import { tokenRoutes } from './tokens/token-routes.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What a caller of the management API must be allowed to do. */
    managementAction?: ManagementAction;
    /** The route asks a second time, once it has read the body. */
    insistsLater?: true;
  }
}

/** Azure leads every path with the subscription; two lists are also known without the group. */
const GROUP = '/:subscription/resourceGroups/:group';
const registries = `${GROUP}/providers/${PROVIDER}/registries`;

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
  ...importRoutes(parts),
];

/**
 * The management API as a Fastify plugin, for the public port or for the socket of this machine. It does not start
 * when a route names no action.
 */
export async function management(app: FastifyInstance, parts: ManagementParts): Promise<void> {
  const atScopes = scopesAbove.flatMap((base) => below(`${base}${authorization}`, authorizationRoutes(parts)));
  const ofIdentities = managedIdentityRoutes(parts);
  const identities = [
    ...below(`${GROUP}/providers/${IDENTITY_TYPE}`, ofIdentities),
    // The list is also known without the group.
    ...below(`/:subscription/providers/${IDENTITY_TYPE}`, ofIdentities.filter(({ path }) => path === '')),
  ];
  const routes = [...below(registries, managementRoutes(parts)), ...atScopes, ...identities];
  await app.register(async (scope) => protect(scope, parts, routes, ''), { prefix: '/subscriptions' });
  await app.register(async (scope) => protect(scope, parts, authorizationRoutes(parts), ''), { prefix: authorization });
  await app.register(async (scope) => protect(scope, parts, workspaceRoutes(parts), ''), { prefix: '/v1/workspaces' });
  await app.register(async (scope) => protect(scope, parts, resourceRoutes(parts)), { prefix: '/v1/subscriptions' });
  await app.register(async (scope) => {
    answerAsAzure(scope, parts);
    addSubscriptionRoutes(scope, parts);
    addCloudRoute(scope, parts);
  });
}

const below = (base: string, routes: readonly Route[]): Route[] => routes.map((route) => ({ ...route, path: `${base}${route.path}` }));

/** Headers, and refusals in Azure's shape. */
function answerAsAzure(scope: FastifyInstance, parts: ManagementParts): void {
  scope.addHook('onRequest', async (request, reply) => {
    const { exchange } = parts.at(request);
    setAnswerHeaders(reply);
    reply.header(CORRELATION_HEADER, exchange.correlationId);
    refuseForeignPage(exchange);
  });
  answerRefusals(scope, styleOf(parts));
}

/** Guards everything below the scope's prefix, then adds the routes, which begin with `base`. */
export function protect(scope: FastifyInstance, parts: ManagementParts, routes: readonly Route[], base = registries): void {
  const allowed = new WeakMap<FastifyRequest, Authorised>();
  acceptJsonOnly(scope);
  scope.addHook('onRoute', ({ method, url, config }) => {
    if (!config?.managementAction) throw new Error(`The route ${String(method)} ${url} names no management action.`);
  });
  scope.addHook('onRequest', async (request, reply) => {
    const { exchange } = parts.at(request);
    setAnswerHeaders(reply);
    reply.header(CORRELATION_HEADER, exchange.correlationId);
    if (request.is404) return;
    refuseForeignPage(exchange);
    allowed.set(request, await authorise(request, parts));
  });
  answerRefusals(scope, styleOf(parts));
  refuseOtherPaths(scope, styleOf(parts));
  for (const route of below(base, routes)) addRoute(scope, route, (request) => allowed.get(request)!);
}

function addRoute(scope: FastifyInstance, route: Route, authorised: (request: FastifyRequest) => Authorised): void {
  scope.route({
    method: route.method,
    url: route.path,
    exposeHeadRoute: false,
    config: { managementAction: route.action, ...(route.insistsLater ? { insistsLater: true } : {}) },
    handler: async (request, reply) => {
      const { registry, ...call } = authorised(request);
      const params = request.params as Record<string, string>;
      const isAbove = route.about === 'registries' || (route.about === 'scope' && params['registry'] === undefined);
      const place = isAbove ? registry : (registry ?? missing(params));
      const query = parseBody(route.query ?? noQuery, request.query, 'query');
      const body = route.body && parseBody(route.body, request.body);
      const asked = { ...call, params, query, body };
      const answer = route.about === 'registry' ? await route.handle({ ...asked, registry: place! }) : await route.handle({ ...asked, registry: place });
      reply.code(answer.status).headers(answer.headers ?? {});
      if (answer.json === undefined) return answer.body ?? reply.send();
      reply.type('application/json; charset=utf-8');
      return answer.json;
    },
  });
}

const LONGEST_NAME = 100;

function missing({ registry, workspace = '' }: Readonly<Record<string, string>>): never {
  const what = registry === undefined ? { kind: 'workspace', name: workspace.slice(0, LONGEST_NAME) } : { kind: 'registry', name: registry };
  throw new Refusal('resource-not-found', what);
}

const styleOf = ({ at, tells }: ManagementParts): RefusalStyle<RegistryPolicy> => ({
  realm: 'Dockgate management',
  body: (told, { correlationId }) => armError(told, correlationId),
  at,
  tells,
});
