import type { RegistryPolicy } from '../../access/policy.ts';
import { Refusal } from '../../causes/refusal.ts';
import { findNameBelow, registryPath, scopeMapPath, tokenPath } from '../../contract/address.ts';
import { pageQuery } from '../../contract/page.ts';
import { tokenCreation, tokenPage, tokenResource, tokenUpdate, type TokenResource } from '../../contract/token.ts';
import { scopeMapStore, type ScopeMapRecord, type ScopeMapStore } from '../../identity/registries/scope-map-store.ts';
import { tokenStore, type TokenRecord } from '../../identity/registries/token-store.ts';
import { parseTokenName } from '../../names/token-name.ts';
import { readIpRules, writeIpRules } from '../../contract/ip-rules.ts';
import { insistOnHeld } from './held-rights.ts';
import { replyWithPage } from '../list-page.ts';
import { refuseIfMustBeNew } from '../must-be-new.ts';
import type { ManagementParts } from '../parts.ts';
import { onRegistry, type Route } from '../route.ts';
import { tokenChange } from './token-change.ts';

const one = '/:registry/tokens/:token';

export function tokenRoutes({ database, policy, now }: ManagementParts): readonly Route[] {
  const [store, scopeMaps] = [tokenStore(database), scopeMapStore(database)];
  /** The names of scope maps come from the policy as it is after what the request changed. */
  const toResource = async (registry: RegistryPolicy, token: TokenRecord) =>
    resource((await policy()).registries.get(registry.name) ?? registry, token);

  return [
    onRegistry({
      method: 'GET',
      path: '/:registry/tokens',
      action: 'registries/tokens/read',
      query: pageQuery,
      answer: tokenPage,
      handle: (call) => replyWithPage(call, (cursor) => store.page(call.registry.id, cursor), (token) => resource(call.registry, token)),
    }),
    onRegistry({
      method: 'GET',
      path: one,
      action: 'registries/tokens/read',
      answer: tokenResource,
      handle: async ({ registry, params }) => {
        const name = params['token']!;
        const token = await store.find(registry.id, name);
        if (!token) throw new Refusal('resource-not-found', { kind: 'token', name });
        return { status: 200, body: resource(registry, token) };
      },
    }),
    onRegistry({
      method: 'PUT',
      path: one,
      action: 'registries/tokens/write',
      body: tokenCreation,
      answer: tokenResource,
      handle: async (call) => {
        const { registry, params, body, exchange } = call;
        const { scopeMapId, status = 'enabled', ipRules } = body.properties;
        const scopeMap = await findScopeMap(scopeMaps, registry, scopeMapId);
        await insistOnHeld(call, scopeMap.actions);
        // Not named, rules stay: a client that does not know them must not take them away.
        const limited = ipRules ? { ipRules: readIpRules(ipRules, 'properties.ipRules') } : {};
        const settings = { enabled: status === 'enabled', scopeMapId: scopeMap.id, ...limited };
        const existing = await store.find(registry.id, params['token']!);
        refuseIfMustBeNew(exchange, 'token', existing?.name);
        const token = existing
          ? await store.update(registry.id, existing.name, settings)
          : await store.create(registry, parseTokenName(params['token']!), settings, now());
        return { status: existing ? 200 : 201, body: await toResource(registry, token) };
      },
    }),
    onRegistry({
      method: 'PATCH',
      path: one,
      action: 'registries/tokens/write',
      body: tokenUpdate,
      answer: tokenResource,
      handle: async (call) => {
        const { registry, params, body } = call;
        const { scopeMapId, ...properties } = body.properties;
        const existing = await store.find(registry.id, params['token']!);
        if (!existing) throw new Refusal('resource-not-found', { kind: 'token', name: params['token']! });
        const scopeMap = scopeMapId === undefined ? undefined : await findScopeMap(scopeMaps, registry, scopeMapId);
        const gives = scopeMap ?? (properties.status === 'enabled' ? registry.scopeMaps.get(existing.scopeMapId) : undefined);
        await insistOnHeld(call, gives?.actions ?? []);
        const change = { ...tokenChange(properties, existing), ...(scopeMap ? { scopeMapId: scopeMap.id } : {}) };
        return { status: 200, body: await toResource(registry, await store.update(registry.id, existing.name, change)) };
      },
    }),
    onRegistry({
      method: 'DELETE',
      path: one,
      action: 'registries/tokens/delete',
      answer: null,
      handle: async ({ registry, params }) => ({ status: (await store.remove(registry.id, params['token']!)) ? 200 : 204 }),
    }),
  ];
}

/** From a resource id, which must be one of this registry's. */
async function findScopeMap(scopeMaps: ScopeMapStore, registry: RegistryPolicy, resourceId: string): Promise<ScopeMapRecord> {
  const name = findNameBelow(`${registryPath(registry)}/scopeMaps`, resourceId);
  const map = name === null ? undefined : await scopeMaps.find(registry.id, name);
  if (map) return map;
  const defect = name === null ? `it is not the id of a scope map of ${registry.name}` : `there is no scope map ${name} in ${registry.name}`;
  throw new Refusal('request-invalid', { field: 'properties.scopeMapId', defect });
}

const resource = (registry: RegistryPolicy, token: TokenRecord): TokenResource => ({
  id: tokenPath(registry, token.name),
  name: token.name,
  type: 'Microsoft.ContainerRegistry/registries/tokens',
  properties: {
    scopeMapId: scopeMapPath(registry, registry.scopeMaps.get(token.scopeMapId)?.name ?? token.scopeMapId),
    status: token.enabled ? 'enabled' : 'disabled',
    ipRules: writeIpRules(token.ipRules),
    creationDate: token.createdAt,
    provisioningState: 'Succeeded',
    credentials: {
      certificates: [],
      passwords: token.passwords.map(({ name, createdAt, expiresAt, lastUsedAt }) => ({
        name,
        creationTime: createdAt,
        expiry: expiresAt,
        lastUsedTime: lastUsedAt,
      })),
    },
  },
});
