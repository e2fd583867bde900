import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import type { ManagementAction } from '../../access/actions.ts';
import { decide } from '../../access/decide.ts';
import { scopePolicy } from '../../access/above-registries.ts';
import type { RegistryPolicy, TenantPolicy } from '../../access/policy.ts';
import { Refusal } from '../../causes/refusal.ts';
import { SUBSCRIPTION_ID } from '../../contract/address.ts';
import { parseBody } from '../../contract/body.ts';
import { noQuery } from '../../contract/page.ts';
import { resourceGroupScope, type ResourceScope } from '../../names/resource-scope.ts';
import type { Exchange } from '../../http/exchange.ts';
import { identifyCaller } from '../authorise.ts';
import type { ManagementParts } from '../parts.ts';
import type { Reply } from '../route.ts';
import { sendReply } from '../send-reply.ts';

/**
 * A route for everybody who is signed in: it tells what concerns no registry, and of registries those that the caller
 * may read. Where its path names the subscription, one needs a right on something to see that it is there.
 */
export interface CallerRoute<Query = z.infer<typeof noQuery>, Body = undefined> {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE';
  readonly path: string;
  readonly query?: z.ZodType<Query>;
  readonly body?: z.ZodType<Body>;
  readonly answer: z.ZodType | null;
  /** Also for those who have no right on anything, or none any more. */
  readonly isForAll?: true;
  readonly handle: (call: CallerCall<Query, Body>) => Promise<Reply> | Reply;
}

export interface CallerCall<Query, Body> {
  readonly exchange: Exchange;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Query;
  readonly body: Body;
  /** Has the caller any right on any registry, or on a resource group? */
  readonly hasRight: boolean;
  /** The registries on which the caller may do that. */
  readonly may: (action: ManagementAction | 'sign-in') => readonly RegistryPolicy[];
  readonly mayAt: (action: ManagementAction, scope: ResourceScope) => boolean;
  readonly tenant: TenantPolicy;
}

/** Its schemas say what its handler gets; outside, nobody knows which they are. */
export const callerRoute = <Query = z.infer<typeof noQuery>, Body = undefined>(route: CallerRoute<Query, Body>): CallerRoute<unknown, unknown> => ({
  ...route,
  handle: (call) => route.handle(call as CallerCall<Query, Body>),
});

export function addCallerRoute(app: FastifyInstance, parts: ManagementParts, route: CallerRoute<unknown, unknown>): void {
  app.route({
    method: route.method,
    url: route.path,
    exposeHeadRoute: false,
    handler: async (request, reply) => {
      const { exchange, registry: hostRegistry } = parts.at(request);
      const identification = await identifyCaller(request, parts);
      const { registries, tenants } = await parts.policy();
      const tenant = hostRegistry?.tenant ?? tenants.values().next().value!;
      // The rules for addresses guard images, not what is managed.
      const asked = { identification, repository: null, address: exchange.address } as const;
      const may: CallerCall<unknown, unknown>['may'] = (action) =>
        [...registries.values()].filter((registry) => decide({ ...asked, registry: { ...registry, networkDefault: 'Allow' }, action }).allowed);
      const mayAt: CallerCall<unknown, unknown>['mayAt'] = (action, scope) => decide({ ...asked, registry: scopePolicy(tenant, scope), action }).allowed;
      const hasRight = may('sign-in').length > 0 || may('registries/read').length > 0 || seesGroup(tenant, mayAt);
      const params = request.params as Record<string, string>;
      refuseOtherSubscription(params['subscription'], hasRight || route.isForAll === true);
      const query = parseBody(route.query ?? noQuery, request.query, 'query');
      const body = route.body && parseBody(route.body, request.body);
      return sendReply(reply, await route.handle({ exchange, params, query, body, tenant, hasRight, may, mayAt }));
    },
  });
}

/** Whoever makes registries in a group of their own has none yet. */
const seesGroup = ({ resourceGroups }: TenantPolicy, mayAt: CallerCall<unknown, unknown>['mayAt']): boolean =>
  [...resourceGroups].some((group) => mayAt('Microsoft.Resources/subscriptions/resourceGroups/read', { text: resourceGroupScope(group), registry: null }));

function refuseOtherSubscription(name: string | undefined, hasRight: boolean): void {
  if (name === undefined || (hasRight && name.toLowerCase() === SUBSCRIPTION_ID)) return;
  throw new Refusal('resource-not-found', { kind: 'subscription', name: name.slice(0, LONGEST_NAME), code: 'SubscriptionNotFound' });
}

const LONGEST_NAME = 100;
