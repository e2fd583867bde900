import { Refusal } from '../../causes/refusal.ts';
import { resourceGroup, resourceGroupDeletion, resourceGroupPage, resourceGroupPatch, resourceGroupPut, resourceGroupQuery, type ResourceGroup } from '../../contract/resource-group.ts';
import { resourceGroupStore, type ResourceGroupRecord, type ResourceGroupStore } from '../../identity/registries/resource-group-store.ts';
import { parseResourceGroupName } from '../../names/resource-group.ts';
import { RESOURCE_GROUP, resourceGroupScope } from '../../names/resource-scope.ts';
import { readFilter } from '../authorization/filter.ts';
import { replyWithPage } from '../list-page.ts';
import type { ManagementParts } from '../parts.ts';
import { atScope, type CallAbove, type RouteAtScope } from '../route.ts';
import { callerRoute, type CallerRoute } from './caller-route.ts';

// https://learn.microsoft.com/rest/api/resources/resource-groups: where registries are. One is always there.

type Place = Pick<CallAbove, 'tenant' | 'params'>;

const action = (verb: 'read' | 'write' | 'delete') => `Microsoft.Resources/subscriptions/resourceGroups/${verb}` as const;

/** Below `/subscriptions`; Azure's clients write the word in both ways. */
export function resourceGroupRoutes({ database, now }: ManagementParts): readonly RouteAtScope[] {
  const store = resourceGroupStore(database);
  const get = async ({ tenant, params }: Place): Promise<ResourceGroupRecord> => {
    const found = await store.find(tenant.id, params['group']!.toLowerCase());
    if (!found) throw new Refusal('resource-not-found', { kind: 'resource group', name: params['group']!.slice(0, 100), code: 'ResourceGroupNotFound' });
    return found;
  };
  return ['/:subscription/resourcegroups/:group', '/:subscription/resourceGroups/:group'].flatMap((path) => [
    atScope({ method: 'GET', path, action: action('read'), answer: resourceGroup, handle: async (call) => ({ status: 200, body: toResource(await get(call)) }) }),
    atScope({
      method: 'HEAD',
      path,
      action: action('read'),
      answer: null,
      handle: async (call) => {
        await get(call);
        return { status: 204 };
      },
    }),
    atScope({
      method: 'PUT',
      path,
      action: action('write'),
      makesGroup: true,
      body: resourceGroupPut,
      answer: resourceGroup,
      handle: async ({ tenant, params, body }) => {
        parseResourceGroupName(params['group']!);
        const { group, isNew } = await store.put(tenant.id, { name: params['group']!, location: readLocation(body.location), tags: body.tags ?? {} }, now());
        return { status: isNew ? 201 : 200, body: toResource(group) };
      },
    }),
    atScope({
      method: 'PATCH',
      path,
      action: action('write'),
      body: resourceGroupPatch,
      answer: resourceGroup,
      handle: async (call) => {
        const { name, location, tags } = await get(call);
        const { group } = await store.put(call.tenant.id, { name, location, tags: call.body.tags ?? tags }, now());
        return { status: 200, body: toResource(group) };
      },
    }),
    removal(path, store),
  ]);
}

/** It takes the registries in it along: so whoever deletes it must be allowed to delete these. */
const removal = (path: string, store: ResourceGroupStore): RouteAtScope =>
  atScope({
    method: 'DELETE',
    path,
    action: action('delete'),
    query: resourceGroupDeletion,
    answer: null,
    handle: async (call) => {
      const key = call.params['group']!.toLowerCase();
      if (key === RESOURCE_GROUP) {
        throw new Refusal('request-invalid', { field: 'resource group', defect: `${RESOURCE_GROUP} is always there; delete its registries instead`, code: 'NotSupported' });
      }
      await call.insist(call.decide({ action: 'registries/delete' }));
      return { status: (await store.remove(call.tenant.id, key)) ? 200 : 204 };
    },
  });

const filters = { "tagName eq '…'": /^tagname eq '([^']{1,512})'$/i, "tagValue eq '…'": /^tagvalue eq '([^']{0,256})'$/i } as const;

/** Those that the caller may read, and those with a registry that they may read. */
export const resourceGroupLists = ({ database }: ManagementParts): readonly CallerRoute<unknown, unknown>[] =>
  ['resourcegroups', 'resourceGroups'].map((word) =>
    callerRoute({
      method: 'GET',
      path: `/subscriptions/:subscription/${word}`,
      query: resourceGroupQuery,
      answer: resourceGroupPage,
      handle: ({ exchange, query: { $filter, ...query }, tenant, may, mayAt }) => {
        const wanted = readFilter($filter, filters);
        const [name, value] = [wanted["tagName eq '…'"], wanted["tagValue eq '…'"]];
        const withRegistry = new Set(may('registries/read').map((registry) => registry.resourceGroup));
        const isShown = ({ key, tags }: ResourceGroupRecord) =>
          (withRegistry.has(key) || mayAt(action('read'), { text: resourceGroupScope(key), registry: null })) &&
          (name === undefined || (Object.hasOwn(tags, name) && (value === undefined || tags[name] === value)));
        const store = resourceGroupStore(database);
        return replyWithPage(
          { exchange, query },
          async ({ after, limit }) => (await store.all(tenant.id)).filter((group) => group.key > after && isShown(group)).slice(0, limit).map((group) => ({ ...group, shown: group, name: group.key })),
          ({ shown }) => toResource(shown),
        );
      },
    }),
  );

const readLocation = (text: string): string => text.toLowerCase().replaceAll(' ', '');

const toResource = ({ key, name, location, tags }: ResourceGroupRecord): ResourceGroup => ({
  id: resourceGroupScope(key),
  name,
  type: 'Microsoft.Resources/resourceGroups',
  location,
  tags: { ...tags },
  properties: { provisioningState: 'Succeeded' },
});
