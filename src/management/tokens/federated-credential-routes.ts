import type { RegistryPolicy, ScopeMap } from '../../access/policy.ts';
import { Refusal } from '../../causes/refusal.ts';
import { federatedCredentialPath, findNameBelow, registryPath, scopeMapPath } from '../../contract/address.ts';
import {
  federatedCredentialChange,
  federatedCredentialCreation,
  federatedCredentialPage,
  federatedCredentialResource,
  type FederatedCredentialResource,
} from '../../contract/federated-credential.ts';
import { pageQuery } from '../../contract/page.ts';
import { federationStore, type FederatedRecord, type FederationOwner } from '../../identity/federation/federation-store.ts';
import { parseFederatedCredentialName } from '../../names/token-name.ts';
import { insistOnHeld } from './held-rights.ts';
import { replyWithPage } from '../list-page.ts';
import { refuseIfMustBeNew } from '../must-be-new.ts';
import type { ManagementParts } from '../parts.ts';
import { onRegistry, type Route } from '../route.ts';

const one = '/:registry/federatedCredentials/:credential';

/** Who of others may do what a scope map of this registry allows. It takes the same rights as a token with that scope map. */
export function federatedCredentialRoutes({ database, now }: ManagementParts): readonly Route[] {
  const store = federationStore(database);
  const ownerOf = ({ id, tenant }: RegistryPolicy): FederationOwner => ({ id, tenantId: tenant.id });
  const get = async (registry: RegistryPolicy, name: string) => {
    const found = await store.find(ownerOf(registry), name);
    if (!found) throw new Refusal('resource-not-found', { kind: 'federated credential', name });
    return found;
  };

  return [
    onRegistry({
      method: 'GET',
      path: '/:registry/federatedCredentials',
      action: 'registries/tokens/read',
      query: pageQuery,
      answer: federatedCredentialPage,
      handle: (call) =>
        replyWithPage(call, (cursor) => store.page(ownerOf(call.registry), cursor), (record) => resource(call.registry, record)),
    }),
    onRegistry({
      method: 'GET',
      path: one,
      action: 'registries/tokens/read',
      answer: federatedCredentialResource,
      handle: async ({ registry, params }) => {
        return { status: 200, body: resource(registry, await get(registry, params['credential']!)) };
      },
    }),
    onRegistry({
      method: 'PUT',
      path: one,
      action: 'registries/tokens/write',
      body: federatedCredentialCreation,
      answer: federatedCredentialResource,
      handle: async (call) => {
        const { registry, params, body, exchange } = call;
        const name = parseFederatedCredentialName(params['credential']!);
        const { keys, scopeMapId, claim = 'sub', subject, audience = null, issuer, tokenReuse = false } = body.properties;
        const scopeMap = findScopeMap(registry, scopeMapId);
        await insistOnHeld(call, scopeMap.actions);
        const existing = await store.find(ownerOf(registry), name);
        refuseIfMustBeNew(exchange, 'federated credential', existing?.name);
        const target = { kind: 'scope-map', scopeMapId: scopeMap.id } as const;
        const wanted = { name, issuer, claim, value: subject, audience, keys: keys ? JSON.stringify(keys) : null, reuse: tokenReuse, target };
        return { status: existing ? 200 : 201, body: resource(registry, await store.put(ownerOf(registry), wanted, now())) };
      },
    }),
    onRegistry({
      method: 'PATCH',
      path: one,
      action: 'registries/tokens/write',
      body: federatedCredentialChange,
      answer: federatedCredentialResource,
      handle: async ({ registry, params, body }) => {
        await store.setReuse(ownerOf(registry), params['credential']!, body.properties.tokenReuse);
        return { status: 200, body: resource(registry, await get(registry, params['credential']!)) };
      },
    }),
    onRegistry({
      method: 'POST',
      path: `${one}/revoke`,
      action: 'registries/tokens/write',
      answer: federatedCredentialResource,
      handle: async ({ registry, params }) => {
        await store.revoke(ownerOf(registry), params['credential']!, now());
        return { status: 200, body: resource(registry, await get(registry, params['credential']!)) };
      },
    }),
    onRegistry({
      method: 'DELETE',
      path: one,
      action: 'registries/tokens/delete',
      answer: null,
      handle: async ({ registry, params }) => ({ status: (await store.remove(ownerOf(registry), params['credential']!)) ? 200 : 204 }),
    }),
  ];
}

function findScopeMap(registry: RegistryPolicy, resourceId: string): ScopeMap {
  const name = findNameBelow(`${registryPath(registry)}/scopeMaps`, resourceId);
  const found = [...registry.scopeMaps.values()].find((map) => map.name.toLowerCase() === name);
  if (!found) throw new Refusal('request-invalid', { field: 'properties.scopeMapId', defect: 'it names no scope map of this registry' });
  return found;
}

function resource(registry: RegistryPolicy, { name, issuer, claim, value, audience, hasKeys, reuse, validFrom, target }: FederatedRecord): FederatedCredentialResource {
  const map = target.kind === 'scope-map' ? registry.scopeMaps.get(target.scopeMapId) : undefined;
  return {
    id: federatedCredentialPath(registry, name),
    name,
    type: 'Microsoft.ContainerRegistry/registries/federatedCredentials',
    properties: {
      issuer,
      claim,
      subject: value,
      audience,
      scopeMapId: scopeMapPath(registry, map?.name ?? ''),
      hasKeys,
      tokenReuse: reuse,
      validFrom: validFrom.getTime() === 0 ? null : validFrom.toISOString(),
      provisioningState: 'Succeeded',
    },
  };
}
