import { parseBody } from '../../../contract/body.ts';
import { federatedIdentityCreation, type FederatedIdentity } from '../../../contract/directory/federated-identity.ts';
import { Refusal } from '../../../causes/refusal.ts';
import { federationStore, type FederatedRecord } from '../../../identity/federation/federation-store.ts';
import { applicationStore } from '../../../identity/principals/application-store.ts';
import { EXCHANGE_AUDIENCE } from '../../clients/federated-assertion.ts';
import { replyWithGraphPage } from '../page.ts';
import type { GraphParts } from '../parts.ts';
import type { GraphCall, GraphRoute } from '../route.ts';

const all = '/applications/:id/federatedIdentityCredentials';

/** Tokens of outside issuers that prove an application: https://learn.microsoft.com/graph/api/resources/federatedidentitycredential */
export function federatedIdentityRoutes({ database, now }: GraphParts): readonly GraphRoute[] {
  const [applications, store] = [applicationStore(database), federationStore(database)];

  /** Whose they are. Throws `resource-not-found`. */
  const ownerOf = async ({ tenant, params }: GraphCall) => {
    const name = params['id']!.slice(0, 100);
    const application = await applications.find(tenant.id, name);
    if (!application) throw new Refusal('resource-not-found', { kind: 'application', name });
    return { tenantId: tenant.id, id: application.appId };
  };
  const nameOf = ({ params }: GraphCall) => params['name']!.slice(0, 200);

  return [
    {
      method: 'GET',
      path: all,
      action: 'Microsoft.Authorization/directory/read',
      named: 'application',
      handle: async (call) => {
        const owner = await ownerOf(call);
        return replyWithGraphPage(call, {
          fields: [],
          keyOf: ({ name }: FederatedRecord) => name,
          load: (cursor) => store.page(owner, cursor),
          toResources: (records) => records.map(resource),
        });
      },
    },
    {
      method: 'POST',
      path: all,
      action: 'Microsoft.Authorization/directory/write',
      handle: async (call) => {
        const owner = await ownerOf(call);
        const { name, issuer, subject, audiences, keys, tokenReuse = false } = parseBody(federatedIdentityCreation, call.body);
        if (await store.find(owner, name)) throw new Refusal('resource-conflict', { defect: `There is a federated credential named ${name} already.` });
        const target = { kind: 'service-principal', appId: owner.id } as const;
        // What is made for this exchange, whoever's it is, is no login to a registry: the usual audience is none of its own.
        const audience = audiences?.[0] === EXCHANGE_AUDIENCE ? null : (audiences?.[0] ?? null);
        const wanted = { name, issuer, claim: 'sub', value: subject, audience, keys: keys ? JSON.stringify(keys) : null, reuse: tokenReuse, target };
        return { status: 201, body: resource(await store.put(owner, wanted, now())) };
      },
    },
    {
      method: 'GET',
      path: `${all}/:name`,
      action: 'Microsoft.Authorization/directory/read',
      named: 'application',
      handle: async (call) => ({ status: 200, body: resource(await find(await ownerOf(call), nameOf(call))) }),
    },
    {
      method: 'DELETE',
      path: `${all}/:name`,
      action: 'Microsoft.Authorization/directory/write',
      handle: async (call) => {
        const owner = await ownerOf(call);
        await store.remove(owner, (await find(owner, nameOf(call))).name);
        return { status: 204 };
      },
    },
  ];

  /** By name or by id, as Graph finds them. Throws `resource-not-found`. */
  async function find(owner: { tenantId: string; id: string }, name: string): Promise<FederatedRecord> {
    const found = (await store.find(owner, name)) ?? (await store.page(owner, { after: '', limit: MOST_LOOKED_AT })).find(({ id }) => id === name.toLowerCase());
    if (!found) throw new Refusal('resource-not-found', { kind: 'federated credential', name });
    return found;
  }
}

const MOST_LOOKED_AT = 1_000;

const resource = ({ id, name, issuer, value, audience, reuse }: FederatedRecord): FederatedIdentity => ({
  id,
  name,
  issuer,
  subject: value,
  audiences: [audience ?? EXCHANGE_AUDIENCE],
  description: null,
  tokenReuse: reuse,
});
