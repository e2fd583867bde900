import { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { Refusal } from '../causes/refusal.ts';
import { limitBodyTime } from './body-limits.ts';
import { writeOciRefusal, type Audience } from './error-response.ts';
import type { Exchange } from './exchange.ts';
import { frameworkRefusal } from './framework-refusal.ts';

/** What handlers find beside their request: the exchange, and the registry of its host, or null where there is no host. */
export interface Found<Registry> {
  readonly exchange: Exchange;
  readonly registry: Registry;
}

export type At<Registry> = (request: FastifyRequest) => Found<Registry>;

const noSchemas = (): never => {
  throw new Error('a route gave the framework a schema: bodies are read by those of contract/');
};

/**
 * Fastify without a server of its own: it answers what the front hands on.
 * @param tells how much the reader of a refusal may learn
 * @param addRoutes is given what finds a request's exchange
 */
export async function openFramework<Registry>(
  tells: (found: Found<Registry>) => Audience,
  addRoutes: (app: FastifyInstance, at: At<Registry>) => PromiseLike<unknown>,
) {
  const found = new WeakMap<object, Found<Registry>>();
  const at: At<Registry> = (request) => found.get(request.raw)!;
  const refuse = (request: FastifyRequest, reply: FastifyReply, thrown: unknown) => {
    reply.hijack();
    const here = at(request);
    writeOciRefusal(here.exchange, Refusal.from(thrown), tells(here));
  };
  const app = fastify({
    logger: false,
    // Bodies are read by the contract's schemas. The framework's own compilers would only make each start slower.
    schemaController: { compilersFactory: { buildValidator: noSchemas, buildSerializer: noSchemas } },
    // A path that its router cannot read never comes to the handlers below.
    frameworkErrors: (error, request, reply) => refuse(request, reply, frameworkRefusal(error)),
  });
  // What no plugin answers is no part of the API, and what they throw is answered like every other refusal. First: a
  // plugin keeps the handlers that were there when it came.
  app.setNotFoundHandler((request, reply) => refuse(request, reply, new Refusal('wrong-endpoint-path')));
  app.setErrorHandler((error, request, reply) => refuse(request, reply, frameworkRefusal(error)));
  // `:name` of its router is `{name}` wherever people read it.
  app.addHook('onRequest', (request, _reply, done) => {
    at(request).exchange.observed.route = patternOf(request.routeOptions.url);
    done();
  });
  await addRoutes(app, at);
  await app.ready();
  return {
    handle(here: Found<Registry>): void {
      limitBodyTime(here.exchange.request);
      found.set(here.exchange.request, here);
      app.routing(here.exchange.request, here.exchange.response);
    },
    close: () => app.close(),
  };
}

const patterns = new Map<string, string>();

/** Made once: there are as many as routes. */
function patternOf(url: string | undefined): string | null {
  if (url === undefined) return null;
  const pattern = patterns.get(url) ?? url.replaceAll(/:(\w+)/g, '{$1}');
  patterns.set(url, pattern);
  return pattern;
}
