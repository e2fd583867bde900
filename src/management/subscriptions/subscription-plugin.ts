import type { FastifyInstance, FastifyRequest } from 'fastify';
import { decide } from '../../access/decide.ts';
import type { RegistryPolicy } from '../../access/policy.ts';
import type { Identification } from '../../access/subject.ts';
import { Refusal } from '../../causes/refusal.ts';
import { PROVIDER, registryPath, RESOURCE_GROUP, SUBSCRIPTION_ID } from '../../contract/address.ts';
import { identifyCaller } from '../authorise.ts';
import type { ManagementParts } from '../parts.ts';

// What Azure's clients ask before they come to a registry: which subscriptions there are, and which registries are in
// them. A right on anything shows the subscription; a registry is listed for those who may read it, as in Azure.
// https://learn.microsoft.com/rest/api/resources/subscriptions

const REGISTRY_TYPE = `${PROVIDER}/registries`;

export function addSubscriptionRoutes(app: FastifyInstance, parts: ManagementParts): void {
  const visible = async (request: FastifyRequest) => {
    const caller = await identifyCaller(request, parts);
    const { registries, tenants } = await parts.policy();
    const [first] = tenants.keys();
    const { address } = parts.at(request).exchange;
    const may = (action: 'sign-in' | 'registries/read') => [...registries.values()].filter((registry) => isAllowed(registry, caller, action, address));
    return { hasRight: may('sign-in').length > 0 || may('registries/read').length > 0, seen: () => may('registries/read'), tenantId: parts.at(request).registry?.tenant.id ?? first ?? '' };
  };

  const get = (url: string, handler: (request: FastifyRequest) => Promise<object>) => app.route({ method: 'GET', url, exposeHeadRoute: false, handler });
  const subscriptionOf = ({ params }: FastifyRequest) => (params as { subscription: string }).subscription;

  get('/subscriptions', async (request) => {
    const { hasRight, tenantId } = await visible(request);
    return { value: hasRight ? [subscription(tenantId)] : [] };
  });
  get('/tenants', async (request) => {
    const { tenantId } = await visible(request);
    return { value: [{ id: `/tenants/${tenantId}`, tenantId }] };
  });
  get('/subscriptions/:subscription', async (request) => {
    const { hasRight, tenantId } = await visible(request);
    refuseOther(subscriptionOf(request), hasRight);
    return subscription(tenantId);
  });
  get('/subscriptions/:subscription/resources', async (request) => {
    const { hasRight, seen } = await visible(request);
    refuseOther(subscriptionOf(request), hasRight);
    const wanted = /^resourceType eq '([^']*)'$/i.exec((request.query as { $filter?: string }).$filter ?? `resourceType eq '${REGISTRY_TYPE}'`)?.[1];
    const matches = wanted?.toLowerCase() === REGISTRY_TYPE.toLowerCase();
    return { value: matches ? seen().map(({ name }) => ({ id: registryPath(name), name, type: REGISTRY_TYPE, location: 'local' })) : [] };
  });
}

/** The rules for addresses guard images, not what is managed. */
function isAllowed(registry: RegistryPolicy, identification: Identification, action: 'sign-in' | 'registries/read', address: string): boolean {
  return decide({ registry: { ...registry, networkDefault: 'Allow' }, identification, action, repository: null, address }).allowed;
}

const subscription = (tenantId: string) => ({
  id: `/subscriptions/${SUBSCRIPTION_ID}`,
  subscriptionId: SUBSCRIPTION_ID,
  tenantId,
  displayName: RESOURCE_GROUP,
  state: 'Enabled',
});

function refuseOther(name: string, hasRight: boolean): void {
  if (name.toLowerCase() !== SUBSCRIPTION_ID || !hasRight) {
    throw new Refusal('resource-not-found', { kind: 'subscription', name: name.slice(0, 100) });
  }
}
