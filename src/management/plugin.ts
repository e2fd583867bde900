import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ManagementAction } from '../access/actions.ts';
import type { RegistryPolicy } from '../access/policy.ts';
import { Refusal } from '../causes/refusal.ts';
import { parseBody } from '../contract/body.ts';
import { noQuery } from '../contract/page.ts';
import { CORRELATION_HEADER } from '../contract/error.ts';
import { acceptJsonOnly, answerRefusals, refuseOtherPaths, setAnswerHeaders, type RefusalStyle } from '../http/json-api.ts';
import { armError } from './arm-error.ts';
import { authorise, type Authorised } from './authorise.ts';
import { addCloudRoute } from './subscriptions/cloud-plugin.ts';
import type { Exchange } from '../http/exchange.ts';
import { refuseForeignPage } from '../http/foreign-page.ts';
import type { ManagementParts } from './parts.ts';
import { addDescription } from './openapi/description-route.ts';
import { refuseVersion } from './refuse-version.ts';
import type { Route } from './route.ts';
import { sendReply } from './send-reply.ts';
import { callerRoutes, servedRoutes } from './served-routes.ts';
import { addCallerRoute } from './subscriptions/caller-route.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What a caller of the management API must be allowed to do. */
    managementAction?: ManagementAction;
    /** The route asks a second time, once it has read the body. */
    insistsLater?: true;
    /** The resource group in the path need not be there. */
    makesGroup?: true;
  }
}

/**
 * The management API as a Fastify plugin, for the public port or for the socket of this machine. It does not start
 * when a route names no action.
 */
export async function management(app: FastifyInstance, parts: ManagementParts): Promise<void> {
  const served = servedRoutes(parts);
  const forCallers = callerRoutes(parts);
  for (const { prefix, routes } of served) await app.register(async (scope) => protect(scope, parts, routes), { prefix });
  await app.register(async (scope) => {
    answerAsAzure(scope, parts);
    for (const route of forCallers) addCallerRoute(scope, parts, route);
    addCloudRoute(scope, parts);
    addDescription(scope, served, forCallers);
  });
}

/** Headers, and refusals in Azure's shape. */
function answerAsAzure(scope: FastifyInstance, parts: ManagementParts): void {
  acceptJsonOnly(scope);
  scope.addHook('onRequest', async (request, reply) => {
    const { exchange } = parts.at(request);
    setAnswerHeaders(reply);
    setIds(reply, exchange);
    refuseForeignPage(exchange);
    refuseVersion(exchange, parts.now());
  });
  answerRefusals(scope, styleOf(parts));
}

/** Azure's clients name a request, and find its name again in the answer. */
function setIds(reply: FastifyReply, { correlationId, request }: Exchange): void {
  reply.header(CORRELATION_HEADER, correlationId).header('x-ms-request-id', correlationId);
  const named = request.headers['x-ms-client-request-id'];
  const wantsIt = request.headers['x-ms-return-client-request-id'] === 'true';
  if (wantsIt && typeof named === 'string' && /^[\w-]{1,64}$/.test(named)) reply.header('x-ms-client-request-id', named);
}

/** Guards everything below the scope's prefix, then adds the routes. */
export function protect(scope: FastifyInstance, parts: ManagementParts, routes: readonly Route[]): void {
  const allowed = new WeakMap<FastifyRequest, Authorised>();
  acceptJsonOnly(scope);
  scope.addHook('onRoute', ({ method, url, config }) => {
    if (!config?.managementAction) throw new Error(`The route ${String(method)} ${url} names no management action.`);
  });
  scope.addHook('onRequest', async (request, reply) => {
    const { exchange } = parts.at(request);
    setAnswerHeaders(reply);
    setIds(reply, exchange);
    if (request.is404) return;
    refuseForeignPage(exchange);
    refuseVersion(exchange, parts.now());
    allowed.set(request, await authorise(request, parts));
  });
  answerRefusals(scope, styleOf(parts));
  refuseOtherPaths(scope, styleOf(parts));
  for (const route of routes) addRoute(scope, route, (request) => allowed.get(request)!);
}

function addRoute(scope: FastifyInstance, route: Route, authorised: (request: FastifyRequest) => Authorised): void {
  scope.route({
    method: route.method,
    url: route.path,
    exposeHeadRoute: false,
    config: { managementAction: route.action, ...(route.insistsLater ? { insistsLater: true } : {}), ...(route.makesGroup ? { makesGroup: true } : {}) },
    handler: async (request, reply) => {
      const { registry, ...call } = authorised(request);
      const params = request.params as Record<string, string>;
      const isAbove = route.about === 'registries' || (route.about === 'scope' && params['registry'] === undefined);
      const place = isAbove ? registry : (registry ?? missing(params));
      const query = parseBody(route.query ?? noQuery, request.query, 'query');
      const body = route.body && parseBody(route.body, request.body);
      const asked = { ...call, params, query, body };
      const answer = route.about === 'registry' ? await route.handle({ ...asked, registry: place! }) : await route.handle({ ...asked, registry: place });
      return sendReply(reply, answer);
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
