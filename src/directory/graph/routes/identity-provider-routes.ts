import { Refusal } from '../../../causes/refusal.ts';
import { parseBody } from '../../../contract/body.ts';
import { identityProviderCreation, identityProviderUpdate, type IdentityProviderResource } from '../../../contract/directory/identity-provider.ts';
import { identityProviderStore, type IdentityProviderRecord } from '../../../identity/outside-users/identity-provider-store.ts';
import { Secret } from '../../../secret.ts';
import { replyWithGraphPage } from '../page.ts';
import type { GraphParts } from '../parts.ts';
import type { GraphCall, GraphRoute } from '../route.ts';

const all = '/identity/identityProviders';

/** OpenID providers outside at which people of the tenant may sign in. */
export function identityProviderRoutes({ database, sealer, authorityOrigin, now }: GraphParts): readonly GraphRoute[] {
  const store = identityProviderStore(database, sealer);
  const nameOf = ({ params }: GraphCall) => params['id']!.slice(0, 100);
  const resource = ({ tenant }: GraphCall, record: IdentityProviderRecord) => resourceOf(record, `${authorityOrigin()}/${tenant.name}/oauth2/callback/${record.name}`);
  const missing = (call: GraphCall) => new Refusal('resource-not-found', { kind: 'identity provider', name: nameOf(call) });

  return [
    {
      method: 'GET',
      path: all,
      action: 'Microsoft.Authorization/directory/read',
      handle: (call) =>
        replyWithGraphPage(call, {
          fields: [],
          keyOf: ({ name }: IdentityProviderRecord) => name,
          load: async ({ after, limit }) => (await store.all(call.tenant.id)).filter(({ name }) => name > after).slice(0, limit),
          toResources: (records) => records.map((record) => resource(call, record)),
        }),
    },
    {
      method: 'POST',
      path: all,
      action: 'Microsoft.Authorization/directory/write',
      handle: async (call) => {
        const { name, displayName = name, issuer, clientId, clientSecret, subjectClaim, countsSecondFactor, createUsersOf = [] } = parseBody(identityProviderCreation, call.body);
        const settings = { displayName, claim: subjectClaim ?? 'sub', countsSecondFactor: countsSecondFactor ?? false, domains: lowerCase(createUsersOf) };
        const made = await store.create(call.tenant.id, { name, issuer, clientId, clientSecret: new Secret(clientSecret), ...settings }, now());
        return { status: 201, body: resource(call, made) };
      },
    },
    {
      method: 'GET',
      path: `${all}/:id`,
      action: 'Microsoft.Authorization/directory/read',
      handle: async (call) => {
        const found = await store.find(call.tenant.id, nameOf(call));
        if (!found) throw missing(call);
        return { status: 200, body: resource(call, found) };
      },
    },
    {
      method: 'PATCH',
      path: `${all}/:id`,
      action: 'Microsoft.Authorization/directory/write',
      handle: async (call) => {
        const { clientSecret, subjectClaim, createUsersOf, ...others } = parseBody(identityProviderUpdate, call.body);
        const change = {
          ...present(others),
          ...(clientSecret === undefined ? {} : { clientSecret: new Secret(clientSecret) }),
          ...(subjectClaim === undefined ? {} : { claim: subjectClaim }),
          ...(createUsersOf === undefined ? {} : { domains: lowerCase(createUsersOf) }),
        };
        return { status: 200, body: resource(call, await store.update(call.tenant.id, nameOf(call), change)) };
      },
    },
    {
      method: 'DELETE',
      path: `${all}/:id`,
      action: 'Microsoft.Authorization/directory/write',
      handle: async (call) => {
        if (!(await store.remove(call.tenant.id, nameOf(call)))) throw missing(call);
        return { status: 204 };
      },
    },
  ];
}

const lowerCase = (domains: readonly string[]): string[] => [...new Set(domains.map((domain) => domain.toLowerCase()))];

/** Without what was not said. */
const present = <T extends object>(values: T) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };

const resourceOf = ({ id, name, displayName, issuer, clientId, claim, countsSecondFactor, domains, createdAt }: IdentityProviderRecord, redirectUri: string): IdentityProviderResource => ({
  id,
  name,
  displayName,
  issuer,
  clientId,
  clientSecret: null,
  subjectClaim: claim,
  countsSecondFactor,
  createUsersOf: [...domains],
  redirectUri,
  createdDateTime: createdAt,
});
