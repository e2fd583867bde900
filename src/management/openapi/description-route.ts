import type { FastifyInstance } from 'fastify';
import type { Served } from '../served-routes.ts';
import type { CallerRoute } from '../subscriptions/caller-route.ts';
import { describeApi } from './document.ts';

/** What this API is, for programs and for whoever writes them. It says nothing of this server, so it is for everybody. */
export function addDescription(app: FastifyInstance, served: readonly Served[], forCallers: readonly CallerRoute<unknown, unknown>[]): void {
  let json: string | undefined;
  app.route({
    method: 'GET',
    url: '/openapi.json',
    exposeHeadRoute: false,
    handler: async (_request, reply) => {
      reply.type('application/json; charset=utf-8');
      return (json ??= JSON.stringify(describeApi(served, forCallers)));
    },
  });
}
