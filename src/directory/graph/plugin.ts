import type { FastifyInstance } from 'fastify';
import type { RegistryPolicy } from '../../access/policy.ts';
import { Refusal } from '../../causes/refusal.ts';
import { CORRELATION_HEADER } from '../../contract/error.ts';
import { refuseForeignPage } from '../../http/foreign-page.ts';
import { acceptJsonOnly, answerRefusals, refuseOtherPaths, setAnswerHeaders, type RefusalStyle } from '../../http/json-api.ts';
import { applicationRoutes } from './routes/application-routes.ts';
import { authorise } from './authorise.ts';
import { credentialRoutes } from './routes/credential-routes.ts';
import { federatedIdentityRoutes } from './routes/federated-identity-routes.ts';
import { groupRoutes } from './routes/group-routes.ts';
import { identityProviderRoutes } from './routes/identity-provider-routes.ts';
import { objectRoutes } from './routes/object-routes.ts';
import { odataError } from './odata-error.ts';
import type { GraphParts } from './parts.ts';
import type { GraphRoute } from './route.ts';
import { secondFactorRoutes } from './routes/second-factor-routes.ts';
import { servicePrincipalRoutes } from './routes/service-principal-routes.ts';
import { signInRoutes } from './routes/sign-in-routes.ts';
import { tenantRoutes } from './routes/tenant-routes.ts';
import { userIdentityRoutes } from './routes/user-identity-routes.ts';
import { userRoutes } from './routes/user-routes.ts';

/** Every route of the directory's API. The authorisation matrix is made from this list. */
export const graphRoutes = (parts: GraphParts): readonly GraphRoute[] => [
  ...applicationRoutes(parts),
  ...servicePrincipalRoutes(parts),
  ...credentialRoutes(parts),
  ...federatedIdentityRoutes(parts),
  ...userRoutes(parts),
  ...signInRoutes(parts),
  ...secondFactorRoutes(parts),
  ...identityProviderRoutes(parts),
  ...userIdentityRoutes(parts),
  ...groupRoutes(parts),
  ...objectRoutes(parts),
  ...tenantRoutes(parts),
];

/**
 * Microsoft Graph's subset as a Fastify plugin below `prefix`, for the public port or for the socket of this machine.
 * @param prefix `/v1.0`, or `/:tenant/v1.0` where a path may name any tenant
 */
export const graph = (prefix: string) => async (app: FastifyInstance, parts: GraphParts): Promise<void> => {
  await app.register(async (scope) => addRoutes(scope, parts, graphRoutes(parts)), { prefix });
};

function addRoutes(scope: FastifyInstance, parts: GraphParts, routes: readonly GraphRoute[]): void {
  acceptJsonOnly(scope);
  scope.addHook('onRequest', async (request, reply) => {
    const { exchange } = parts.at(request);
    setAnswerHeaders(reply);
    reply.header(CORRELATION_HEADER, exchange.correlationId);
    reply.header('request-id', exchange.correlationId);
    if (!request.is404) refuseForeignPage(exchange);
  });
  answerRefusals(scope, styleOf(parts));
  refuseOtherPaths(scope, styleOf(parts));
  for (const route of routes) for (const url of spellings(route.path)) addRoute(scope, parts, route, url);
}

/** OData also names an object with its key in brackets: `/applications(appId='…')`, `/users('…')`. */
const spellings = (path: string): readonly string[] => (path.includes('/:id') ? [path, path.replace('/:id', ':key')] : [path]);

function addRoute(scope: FastifyInstance, parts: GraphParts, route: GraphRoute, url: string): void {
  scope.route({
    method: route.method,
    url,
    exposeHeadRoute: false,
    // Before the body is read: nobody sends one for nothing.
    onRequest: async (request) => {
      const params = request.params as Record<string, string>;
      if (params['key'] !== undefined) params['id'] = readKey(params['key']);
      request.graphCaller = await authorise(request, route, parts);
    },
    handler: async (request, reply) => {
      const { params, query, body } = request as { params: Record<string, string>; query: unknown; body: unknown };
      const answer = await route.handle({ ...request.graphCaller!, params, query, body });
      reply.code(answer.status);
      return answer.body ?? null;
    },
  });
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who calls the directory's API, once they may. */
    graphCaller?: Awaited<ReturnType<typeof authorise>>;
  }
}

function readKey(key: string): string {
  const [, found] = /^\((?:(?:appId|id|userPrincipalName)=)?'([^']{1,200})'\)$/.exec(key) ?? [];
  if (found === undefined) throw new Refusal('wrong-endpoint-path');
  return found;
}

const styleOf = ({ at, tells }: GraphParts): RefusalStyle<RegistryPolicy> => ({
  realm: 'Dockgate directory',
  body: (told, { correlationId, receivedAt }) => odataError(told, correlationId, receivedAt),
  at,
  tells,
});
