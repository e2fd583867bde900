import { Refusal } from '../../../causes/refusal.ts';
import { parseBody } from '../../../contract/body.ts';
import { identityCreation, type IdentityResource } from '../../../contract/directory/identity-provider.ts';
import { identityProviderStore } from '../../../identity/outside-users/identity-provider-store.ts';
import { userIdentityStore, type UserIdentity } from '../../../identity/outside-users/user-identity-store.ts';
import { userStore } from '../../../identity/principals/user-store.ts';
import type { GraphParts } from '../parts.ts';
import type { GraphRoute } from '../route.ts';
import { getUser } from './user-routes.ts';

const all = '/users/:id/identities';

/** Who a user is at the identity providers outside. */
export function userIdentityRoutes({ database, sealer, now }: GraphParts): readonly GraphRoute[] {
  const [users, providers, store] = [userStore(database), identityProviderStore(database, sealer), userIdentityStore(database)];
  return [
    {
      method: 'GET',
      path: all,
      action: 'Microsoft.Authorization/directory/read',
      named: 'user',
      handle: async (call) => ({ status: 200, body: { value: (await store.of((await getUser(users, call)).id)).map(resource) } }),
    },
    {
      method: 'POST',
      path: all,
      action: 'Microsoft.Authorization/directory/write',
      handle: async (call) => {
        const { id } = await getUser(users, call);
        const { issuer, issuerAssignedId: subject } = parseBody(identityCreation, call.body);
        const provider = (await providers.all(call.tenant.id)).find((each) => each.issuer === issuer);
        if (!provider) throw new Refusal('request-invalid', { field: 'issuer', defect: 'no identity provider of this tenant has it, letter for letter' });
        await store.link(id, { providerId: provider.id, subject }, now());
        const made = (await store.of(id)).find((each) => each.issuer === issuer && each.subject === subject);
        if (!made) throw new Refusal('resource-conflict', { defect: 'Somebody took the identity away at the same moment.' });
        return { status: 201, body: resource(made) };
      },
    },
    {
      method: 'DELETE',
      path: `${all}/:identity`,
      action: 'Microsoft.Authorization/directory/write',
      handle: async (call) => {
        const { id } = await getUser(users, call);
        const identity = call.params['identity']!.slice(0, 100);
        if (!(await store.unlink(id, identity))) throw new Refusal('resource-not-found', { kind: 'identity', name: identity });
        return { status: 204 };
      },
    },
  ];
}

const resource = ({ id, provider, issuer, subject, createdAt }: UserIdentity): IdentityResource => ({
  id,
  signInType: 'federated',
  issuer,
  issuerAssignedId: subject,
  provider,
  createdDateTime: createdAt,
});
