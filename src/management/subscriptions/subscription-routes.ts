import type { RegistryPolicy, TenantPolicy } from '../../access/policy.ts';
import { Refusal } from '../../causes/refusal.ts';
import { registryPath, RESOURCE_GROUP, SUBSCRIPTION_ID } from '../../contract/address.ts';
import { pageQuery } from '../../contract/page.ts';
import { registryPage } from '../../contract/registry.ts';
import { locationPage, resourcePage, resourceQuery, subscriptionPage, subscriptionResource, tenantPage } from '../../contract/subscription.ts';
import { registryStore } from '../../identity/registries/registry-store.ts';
import { replyWithPage } from '../list-page.ts';
import type { ManagementParts } from '../parts.ts';
import { REGISTRY_TYPE, registryResource } from '../registries/registry-resource.ts';
import { callerRoute, type CallerRoute } from './caller-route.ts';

// What Azure's clients ask before they come to a registry: which subscriptions there are, and which registries are in
// them. A right on anything shows the subscription; a registry is listed for those who may read it, as in Azure.
// https://learn.microsoft.com/rest/api/resources/subscriptions

const PLACE = 'local';

export const subscriptionRoutes = (parts: ManagementParts): readonly CallerRoute<unknown, unknown>[] => [
  callerRoute({
    method: 'GET',
    path: '/subscriptions',
    answer: subscriptionPage,
    handle: ({ hasRight, tenant }) => ({ status: 200, body: { value: hasRight ? [subscription(tenant.id)] : [] } }),
  }),
  callerRoute({
    method: 'GET',
    path: '/tenants',
    answer: tenantPage,
    handle: ({ tenant }) => ({ status: 200, body: { value: [{ id: `/tenants/${tenant.id}`, tenantId: tenant.id }] } }),
  }),
  callerRoute({
    method: 'GET',
    path: '/subscriptions/:subscription',
    answer: subscriptionResource,
    handle: ({ tenant }) => ({ status: 200, body: subscription(tenant.id) }),
  }),
  callerRoute({
    method: 'GET',
    path: '/subscriptions/:subscription/locations',
    answer: locationPage,
    handle: () => {
      const id = `/subscriptions/${SUBSCRIPTION_ID}/locations/${PLACE}`;
      return { status: 200, body: { value: [{ id, name: PLACE, displayName: 'This machine', regionalDisplayName: 'This machine' }] } };
    },
  }),
  ...resourceLists(parts),
];

/** Registries are all the resources that there are. */
function resourceLists({ database, loginServerFor }: ManagementParts): CallerRoute<unknown, unknown>[] {
  const store = registryStore(database);
  const resources = (path: string) =>
    callerRoute({
      method: 'GET',
      path,
      query: resourceQuery,
      answer: resourcePage,
      handle: ({ exchange, query: { $filter, $expand: _, ...query }, may, params, tenant }) => {
        const group = findGroup(params['group'], tenant);
        const wanted = isWanted($filter);
        const seen = may('registries/read').filter(({ name, resourceGroup }) => wanted(name) && (group === null || resourceGroup === group));
        return replyWithPage(
          { exchange, query },
          async ({ after, limit }) => store.named(namesOf(seen, after, limit)),
          ({ name, resourceGroup, properties }) => ({ id: registryPath({ name, resourceGroup }), name, type: REGISTRY_TYPE, location: properties.location, tags: { ...properties.tags } }),
        );
      },
    });
  return [
    resources('/subscriptions/:subscription/resources'),
    resources('/subscriptions/:subscription/resourcegroups/:group/resources'),
    resources('/subscriptions/:subscription/resourceGroups/:group/resources'),
    callerRoute({
      method: 'GET',
      path: '/subscriptions/:subscription/providers/Microsoft.ContainerRegistry/registries',
      query: pageQuery,
      answer: registryPage,
      handle: ({ exchange, query, may }) =>
        replyWithPage(
          { exchange, query },
          async ({ after, limit }) => store.named(namesOf(may('registries/read'), after, limit)),
          (record) => registryResource(record, loginServerFor),
        ),
    }),
  ];
}

const namesOf = (registries: readonly RegistryPolicy[], after: string, limit: number): string[] =>
  registries.map(({ name }) => name).toSorted().filter((name) => name > after).slice(0, limit);

/** What a `$filter` asks for: one type of resource, of which there are registries alone, or one name. */
function isWanted(filter: string | undefined): (name: string) => boolean {
  const claims = (filter ?? '').split(/ and /i).filter((claim) => claim !== '').map((claim) => /^(resourceType|name) eq '([^']*)'$/i.exec(claim.trim()));
  const holds = ([, field = '', value = '']: readonly string[], name: string) =>
    value.toLowerCase() === (field.toLowerCase() === 'name' ? name : REGISTRY_TYPE.toLowerCase());
  // Of what else could be asked for there is nothing.
  return (name) => claims.every((claim) => claim !== null && holds(claim, name));
}

/** In lower case; null when the path names none. Throws when there is none of the name. */
function findGroup(group: string | undefined, { resourceGroups }: TenantPolicy): string | null {
  if (group === undefined) return null;
  if (resourceGroups.has(group.toLowerCase())) return group.toLowerCase();
  throw new Refusal('resource-not-found', { kind: 'resource group', name: group.slice(0, 100), code: 'ResourceGroupNotFound' });
}

const subscription = (tenantId: string) => ({
  id: `/subscriptions/${SUBSCRIPTION_ID}`,
  subscriptionId: SUBSCRIPTION_ID,
  tenantId,
  displayName: RESOURCE_GROUP,
  state: 'Enabled',
});
