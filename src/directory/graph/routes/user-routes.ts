import { parseBody } from '../../../contract/body.ts';
import { graphSelect } from '../../../contract/directory/odata.ts';
import { userCreation, userUpdate } from '../../../contract/directory/user.ts';
import { Refusal } from '../../../causes/refusal.ts';
import type { DirectoryFilter } from '../../../identity/principals/directory-filter.ts';
import { newUser, userColumns, userStore, type UserRecord } from '../../../identity/principals/user-store.ts';
import { hashPassword } from '../../../identity/passwords/password-hash.ts';
import { newPersonPassword } from '../../../identity/passwords/person-password.ts';
import { Secret } from '../../../secret.ts';
import { replyWithGraphPage } from '../page.ts';
import type { GraphParts } from '../parts.ts';
import { userResource } from '../resources.ts';
import type { GraphCall, GraphRoute } from '../route.ts';

/** https://learn.microsoft.com/graph/api/resources/user; how they sign in is in sign-in-routes.ts. */
export function userRoutes({ database, policy, now }: GraphParts): readonly GraphRoute[] {
  const store = userStore(database);
  const about = { named: 'user' } as const;
  const get = (call: GraphCall) => getUser(store, call);

  return [
    {
      ...about,
      method: 'GET',
      path: '/users',
      action: 'Microsoft.Authorization/directory/read',
      handle: (call) =>
        replyWithGraphPage(call, {
          fields: [...Object.keys(userColumns), 'displayName'],
          keyOf: ({ name }: UserRecord) => name,
          load: ({ after, limit }, filter) => search((from) => store.page(call.tenant.id, { after: from, limit: SEARCHED_AT_ONCE }, known(filter)), filter, { after, limit }),
          toResources: (records) => records.map(userResource),
        }),
    },
    {
      method: 'POST',
      path: '/users',
      action: 'Microsoft.Authorization/directory/write',
      handle: async ({ tenant, body }) => {
        const { userPrincipalName, displayName, accountEnabled, passwordProfile } = parseBody(userCreation, body);
        const made = passwordProfile ? null : newPersonPassword();
        const hash = await hashPassword(made ?? new Secret(passwordProfile!.password));
        const user = newUser(tenant.id, userPrincipalName, hash, now(), { displayName: displayName ?? null });
        const record = await store.create({ row: { ...user.row, status: accountEnabled === false ? 'disabled' : 'enabled' } });
        const shown = made ? { passwordProfile: { password: made.reveal() } } : {};
        return { status: 201, body: { ...userResource(record), ...shown } };
      },
    },
    {
      ...about,
      method: 'GET',
      path: '/users/:id',
      action: 'Microsoft.Authorization/directory/read',
      handle: async (call) => {
        parseBody(graphSelect, call.query, 'query');
        return { status: 200, body: userResource(await get(call)) };
      },
    },
    {
      method: 'PATCH',
      path: '/users/:id',
      action: 'Microsoft.Authorization/directory/write',
      handle: async (call) => {
        const { accountEnabled, displayName, passwordProfile } = parseBody(userUpdate, call.body);
        const { name } = await get(call);
        const change = { ...(accountEnabled === undefined ? {} : { enabled: accountEnabled }), ...(displayName === undefined ? {} : { displayName }) };
        if (Object.keys(change).length > 0) await store.update(name, change);
        if (passwordProfile) await store.setPassword(name, await hashPassword(new Secret(passwordProfile.password)), now());
        return { status: 204 };
      },
    },
    {
      method: 'DELETE',
      path: '/users/:id',
      action: 'Microsoft.Authorization/directory/write',
      handle: async (call) => {
        const { id, name } = await get(call);
        await refuseFirst(id, await policy());
        await store.remove(name);
        return { status: 204 };
      },
    },
  ];
}

/** Throws `resource-not-found`. */
export async function getUser(store: ReturnType<typeof userStore>, { tenant, params }: GraphCall): Promise<UserRecord> {
  const name = params['id']!.slice(0, 150);
  const record = await store.findIn(tenant.id, name);
  if (!record) throw new Refusal('resource-not-found', { kind: 'user', name });
  return record;
}

/** The socket of this machine speaks for the first user there is: without them nobody could manage anything. */
async function refuseFirst(id: string, { tenants }: Awaited<ReturnType<GraphParts['policy']>>): Promise<void> {
  const [tenant] = tenants.values();
  const ids = [...(tenant?.users.values() ?? [])].map((user) => user.id).toSorted();
  if (ids[0] === id) throw new Refusal('resource-conflict', { defect: 'The first user stays: commands on this machine speak for them. Disable the user instead.' });
}

const SEARCHED_AT_ONCE = 500;
const known = (filter: DirectoryFilter): DirectoryFilter => filter.filter(({ field }) => Object.hasOwn(userColumns, field));

/** The database cannot look at a user's display name: those that it gives are looked at one by one. */
async function search(load: (after: string) => Promise<readonly UserRecord[]>, filter: DirectoryFilter, { after, limit }: { after: string; limit: number }) {
  const asked = filter.filter(({ field }) => field === 'displayName').map(({ op, value }) => ({ op, value: value.toLowerCase() }));
  const found: UserRecord[] = [];
  for (let from = after; found.length < limit; ) {
    const rows = await load(from);
    found.push(...rows.filter(({ displayName, name }) => asked.every(({ op, value }) => holds((displayName ?? name).toLowerCase(), op, value))));
    if (rows.length < SEARCHED_AT_ONCE) break;
    from = rows.at(-1)!.name;
  }
  return found.slice(0, limit);
}

const holds = (text: string, op: DirectoryFilter[number]['op'], value: string): boolean => (op === 'eq' ? text === value : text.startsWith(value));
