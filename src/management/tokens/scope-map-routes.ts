import { parseScopeMapAction, formatScopeMapAction } from '../../access/scope-maps.ts';
import { Refusal } from '../../causes/refusal.ts';
import { scopeMapPath } from '../../contract/address.ts';
import { pageQuery } from '../../contract/page.ts';
import { scopeMapCreation, scopeMapPage, scopeMapResource, scopeMapUpdate, type ScopeMapResource } from '../../contract/scope-map.ts';
import { scopeMapStore, type ScopeMapChange, type ScopeMapRecord } from '../../identity/registries/scope-map-store.ts';
import { parseScopeMapName } from '../../names/token-name.ts';
import { insistOnHeld } from './held-rights.ts';
import { replyWithPage } from '../list-page.ts';
import { refuseIfMustBeNew } from '../must-be-new.ts';
import type { ManagementParts } from '../parts.ts';
import { onRegistry, type Route } from '../route.ts';
import type { RegistryPlace } from '../../names/resource-scope.ts';

const one = '/:registry/scopeMaps/:scopeMap';

export function scopeMapRoutes({ database, now }: ManagementParts): readonly Route[] {
  const store = scopeMapStore(database);
  return [
    onRegistry({
      method: 'GET',
      path: '/:registry/scopeMaps',
      action: 'registries/scopeMaps/read',
      query: pageQuery,
      answer: scopeMapPage,
      handle: (call) =>
        replyWithPage(call, (cursor) => store.page(call.registry.id, cursor), (map) => resource(call.registry, map)),
    }),
    onRegistry({
      method: 'GET',
      path: one,
      action: 'registries/scopeMaps/read',
      answer: scopeMapResource,
      handle: async ({ registry, params }) => {
        const name = params['scopeMap']!;
        const map = await store.find(registry.id, name);
        if (!map) throw new Refusal('resource-not-found', { kind: 'scope map', name });
        return { status: 200, body: resource(registry, map) };
      },
    }),
    onRegistry({
      method: 'PUT',
      path: one,
      action: 'registries/scopeMaps/write',
      body: scopeMapCreation,
      answer: scopeMapResource,
      handle: async (call) => {
        const { registry, params, body, exchange } = call;
        const change = readChange(body.properties);
        await insistOnHeld(call, change.actions ?? []);
        const existing = await store.find(registry.id, params['scopeMap']!);
        refuseIfMustBeNew(exchange, 'scope map', existing?.name);
        const map = existing
          ? await store.update(registry.id, existing.name, change)
          : await store.create(registry.id, parseScopeMapName(params['scopeMap']!), change, now());
        return { status: existing ? 200 : 201, body: resource(registry, map) };
      },
    }),
    onRegistry({
      method: 'PATCH',
      path: one,
      action: 'registries/scopeMaps/write',
      body: scopeMapUpdate,
      answer: scopeMapResource,
      handle: async (call) => {
        const { registry, params, body } = call;
        const change = readChange(body.properties);
        await insistOnHeld(call, change.actions ?? []);
        return { status: 200, body: resource(registry, await store.update(registry.id, params['scopeMap']!, change)) };
      },
    }),
    onRegistry({
      method: 'DELETE',
      path: one,
      action: 'registries/scopeMaps/delete',
      answer: null,
      handle: async ({ registry, params }) => {
        if (!(await store.find(registry.id, params['scopeMap']!))) return { status: 204 };
        await store.remove(registry.id, params['scopeMap']!);
        return { status: 200 };
      },
    }),
  ];
}

function readChange({ description, actions }: { description?: string | undefined; actions?: string[] | undefined }): ScopeMapChange {
  const lines = actions?.map((line, index) => parseScopeMapAction(line, `properties.actions[${index}]`));
  return { ...(description === undefined ? {} : { description }), ...(lines ? { actions: lines } : {}) };
}

const resource = (registry: RegistryPlace, map: ScopeMapRecord): ScopeMapResource => ({
  id: scopeMapPath(registry, map.name),
  name: map.name,
  type: 'Microsoft.ContainerRegistry/registries/scopeMaps',
  properties: {
    description: map.description,
    type: map.type,
    creationDate: map.createdAt,
    provisioningState: 'Succeeded',
    actions: map.actions.map(formatScopeMapAction),
  },
});
