import { Refusal } from '../../causes/refusal.ts';
import { PROVIDER, SUBSCRIPTION_ID } from '../../contract/address.ts';
import { API_VERSION } from '../../contract/api-version.ts';
import { anyQuery } from '../../contract/page.ts';
import { operationStatus } from '../../contract/subscription.ts';
import type { Exchange } from '../../http/exchange.ts';
import { isGuid } from '../../names/guid.ts';
import { callerRoute, type CallerRoute } from '../subscriptions/caller-route.ts';

// In Azure a registry is made and deleted while its client asks how far it is:
// https://learn.microsoft.com/azure/azure-resource-manager/management/async-operations. Here it is done before the answer
// leaves; clients that insist on asking are told so.

const pattern = /^registries-([0-9a-f-]{36})$/i;
const LOCATION = 'local';

/** Headers of a change to a registry, for clients that ask on. */
export const statusHeaders = (exchange: Exchange): Record<string, string> => ({ 'azure-asyncoperation': addressOf(exchange, 'operationStatuses') });

export const resultHeaders = (exchange: Exchange): Record<string, string> => ({ location: addressOf(exchange, 'operationResults') });

const place = `/providers/${PROVIDER}/locations`;

function addressOf({ scheme, host, query }: Exchange, what: 'operationStatuses' | 'operationResults'): string {
  const version = encodeURIComponent(query.get('api-version') ?? API_VERSION);
  return `${scheme}://${host}/subscriptions/${SUBSCRIPTION_ID}${place}/${LOCATION}/${what}/registries-${crypto.randomUUID()}?api-version=${version}`;
}

/** For everybody who is signed in: who deleted a registry has no right on it any more. */
export const operationRoutes: readonly CallerRoute<unknown, unknown>[] = [
  callerRoute({
    method: 'GET',
    path: `/subscriptions/:subscription${place}/:location/operationStatuses/:operation`,
    query: anyQuery,
    isForAll: true,
    answer: operationStatus,
    handle: ({ params, exchange: { path } }) => {
      const name = readOperation(params['operation']!);
      return { status: 200, body: { id: path, name, status: 'Succeeded' } };
    },
  }),
  callerRoute({
    method: 'GET',
    path: `/subscriptions/:subscription${place}/:location/operationResults/:operation`,
    query: anyQuery,
    isForAll: true,
    answer: null,
    handle: ({ params }) => {
      readOperation(params['operation']!);
      return { status: 204 };
    },
  }),
];

function readOperation(name: string): string {
  const [, id = ''] = pattern.exec(name) ?? [];
  if (!isGuid(id)) throw new Refusal('resource-not-found', { kind: 'operation', name: name.slice(0, 100) });
  return name;
}
