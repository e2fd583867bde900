import { parseBody } from '../../../contract/body.ts';
import { groupCreation, groupUpdate } from '../../../contract/directory/group.ts';
import { graphSelect, reference } from '../../../contract/directory/odata.ts';
import { Refusal } from '../../../causes/refusal.ts';
import type { DirectoryObjectRecord } from '../../../identity/principals/directory-objects.ts';
import { groupColumns, groupStore, type GroupRecord } from '../../../identity/principals/group-store.ts';
import { isGuid } from '../../../names/guid.ts';
import { replyWithGraphPage } from '../page.ts';
import type { GraphParts } from '../parts.ts';
import { groupResource, objectResource } from '../resources.ts';
import type { GraphCall, GraphRoute } from '../route.ts';

/** https://learn.microsoft.com/graph/api/resources/group */
export function groupRoutes({ database, now }: GraphParts): readonly GraphRoute[] {
  const store = groupStore(database);
  const nameOf = ({ params }: GraphCall) => params['id']!.slice(0, 100);
  return [
    {
      method: 'GET',
      path: '/groups',
      action: 'Microsoft.Authorization/directory/read',
      handle: (call) =>
        replyWithGraphPage(call, {
          fields: Object.keys(groupColumns),
          keyOf: ({ id }: GroupRecord) => id,
          load: (cursor, filter) => store.page(call.tenant.id, cursor, filter),
          toResources: (records) => records.map(groupResource),
        }),
    },
    {
      method: 'POST',
      path: '/groups',
      action: 'Microsoft.Authorization/directory/write',
      handle: async ({ tenant, body }) => {
        const { displayName } = parseBody(groupCreation, body);
        return { status: 201, body: groupResource(await store.create(tenant.id, displayName, now())) };
      },
    },
    {
      method: 'GET',
      path: '/groups/:id',
      action: 'Microsoft.Authorization/directory/read',
      handle: async (call) => {
        parseBody(graphSelect, call.query, 'query');
        const record = await store.find(call.tenant.id, nameOf(call));
        if (!record) throw new Refusal('resource-not-found', { kind: 'group', name: nameOf(call) });
        return { status: 200, body: groupResource(record) };
      },
    },
    {
      method: 'PATCH',
      path: '/groups/:id',
      action: 'Microsoft.Authorization/directory/write',
      handle: async (call) => {
        const { displayName } = parseBody(groupUpdate, call.body);
        if (displayName !== undefined) await store.rename(call.tenant.id, nameOf(call), displayName);
        return { status: 204 };
      },
    },
    {
      method: 'DELETE',
      path: '/groups/:id',
      action: 'Microsoft.Authorization/directory/write',
      handle: async (call) => {
        if (!(await store.remove(call.tenant.id, nameOf(call)))) throw new Refusal('resource-not-found', { kind: 'group', name: nameOf(call) });
        return { status: 204 };
      },
    },
    {
      method: 'GET',
      path: '/groups/:id/members',
      action: 'Microsoft.Authorization/directory/read',
      handle: (call) =>
        replyWithGraphPage(call, {
          fields: [],
          keyOf: ({ id }: DirectoryObjectRecord) => id,
          load: (cursor) => store.members(call.tenant.id, nameOf(call), cursor),
          toResources: (records) => records.map(objectResource),
        }),
    },
    {
      method: 'POST',
      path: '/groups/:id/members/$ref',
      action: 'Microsoft.Authorization/directory/write',
      handle: async (call) => {
        await store.addMember(call.tenant.id, nameOf(call), readReference(call.body));
        return { status: 204 };
      },
    },
    {
      method: 'DELETE',
      path: '/groups/:id/members/:member/$ref',
      action: 'Microsoft.Authorization/directory/write',
      handle: async (call) => {
        const name = call.params['member']!.slice(0, 100);
        if (!(await store.removeMember(call.tenant.id, nameOf(call), name))) throw new Refusal('resource-not-found', { kind: 'member', name });
        return { status: 204 };
      },
    },
  ];
}

/** `https://graph.microsoft.com/v1.0/directoryObjects/ID`: whichever host it names, the object is one of this directory. */
function readReference(body: unknown): string {
  const { '@odata.id': address } = parseBody(reference, body);
  const id = address.slice(address.lastIndexOf('/') + 1);
  if (isGuid(id)) return id.toLowerCase();
  throw new Refusal('request-invalid', { field: '@odata.id', defect: 'it does not end in the id of an object' });
}
