import { parseBody } from '../../../contract/body.ts';
import { getByIds, graphSelect } from '../../../contract/directory/odata.ts';
import { checkMemberGroups, memberGroupsQuery } from '../../../contract/directory/user.ts';
import { Refusal } from '../../../causes/refusal.ts';
import { findObjects } from '../../../identity/principals/directory-objects.ts';
import { userStore } from '../../../identity/principals/user-store.ts';
import type { GraphParts } from '../parts.ts';
import { objectResource, userResource } from '../resources.ts';
import type { GraphCall, GraphRoute, Named } from '../route.ts';

/** What is asked of objects whatever they are, of the caller, and of the organisation around them. */
export function objectRoutes({ database }: GraphParts): readonly GraphRoute[] {
  return [
    {
      method: 'GET',
      path: '/me',
      action: 'Microsoft.Authorization/directory/read',
      named: 'me',
      handle: async ({ subject, tenant, query }) => {
        parseBody(graphSelect, query, 'query');
        const user = subject.kind === 'user' ? await userStore(database).findIn(tenant.id, subject.id) : undefined;
        if (!user) throw new Refusal('request-invalid', { field: 'request', defect: '/me request is only valid with delegated authentication flow' });
        return { status: 200, body: { '@odata.type': '#microsoft.graph.user', ...userResource(user) } };
      },
    },
    {
      method: 'POST',
      path: '/directoryObjects/getByIds',
      action: 'Microsoft.Authorization/directory/read',
      handle: async ({ tenant, body }) => {
        const { ids, types } = parseBody(getByIds, body);
        const wanted = new Set(types?.map((type) => type.toLowerCase()));
        const found = (await findObjects(database.query, tenant.id, ids)).map(objectResource);
        const value = wanted.size === 0 || wanted.has('directoryobject') ? found : found.filter((each) => wanted.has(each['@odata.type'].slice('#microsoft.graph.'.length).toLowerCase()));
        return { status: 200, body: { value } };
      },
    },
    {
      method: 'GET',
      path: '/organization',
      action: 'Microsoft.Authorization/directory/read',
      handle: async ({ tenant: { id, name } }) => ({
        status: 200,
        body: { value: [{ id, displayName: name, tenantType: 'AAD', verifiedDomains: [{ name, isDefault: true, isInitial: true }] }] },
      }),
    },
    ...collections.flatMap(([collection, named]) => memberGroups(collection, named, database)),
  ];
}

const collections: readonly (readonly [name: string, named?: Named])[] = [['users', 'user'], ['servicePrincipals', 'service-principal'], ['groups'], ['directoryObjects']];

/** Every group that somebody is in, directly or through other groups; and which of some that are. */
function memberGroups(collection: string, named: Named | undefined, database: GraphParts['database']): readonly GraphRoute[] {
  const groupsOf = async ({ tenant, params }: GraphCall): Promise<readonly string[]> => {
    const asked = params['id']!.toLowerCase();
    const { id = asked } = tenant.users.get(asked) ?? tenant.servicePrincipals.get(asked) ?? {};
    const [found] = await findObjects(database.query, tenant.id, [id.slice(0, 150)]);
    if (!found) throw new Refusal('resource-not-found', { kind: 'directory object', name: asked.slice(0, 100) });
    return tenant.groupsOf.get(found.id) ?? [];
  };
  const shared = { method: 'POST', action: 'Microsoft.Authorization/directory/read', ...(named ? { named } : {}) } as const;
  return [
    {
      ...shared,
      path: `/${collection}/:id/getMemberGroups`,
      handle: async (call) => {
        parseBody(memberGroupsQuery, call.body ?? {});
        return { status: 200, body: { value: await groupsOf(call) } };
      },
    },
    {
      ...shared,
      path: `/${collection}/:id/checkMemberGroups`,
      handle: async (call) => {
        const { groupIds } = parseBody(checkMemberGroups, call.body);
        const asked = new Set(groupIds.map((id) => id.toLowerCase()));
        return { status: 200, body: { value: (await groupsOf(call)).filter((id) => asked.has(id)) } };
      },
    },
  ];
}
