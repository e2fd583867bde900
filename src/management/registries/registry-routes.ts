import { Refusal } from '../../causes/refusal.ts';
import { parseBody } from '../../contract/body.ts';
import { noQuery } from '../../contract/page.ts';
import { registryChange } from '../../contract/registry.ts';
import type { Author, RegistryChange } from '../../identity/registries/registry-properties.ts';
import { registryStore, type RegistryRecord } from '../../identity/registries/registry-store.ts';
import { DEFAULT_REGISTRY, parseRegistryName } from '../../names/registry-name.ts';
import { replyWithPage } from '../list-page.ts';
import { refuseIfMustBeNew } from '../must-be-new.ts';
import type { ManagementParts } from '../parts.ts';
import type { CallAbove, Route } from '../route.ts';
import { domainLabel } from './domain-label.ts';
import { readChange } from './registry-change.ts';
import { loginServerOf, registryResource } from './registry-resource.ts';

export function registryRoutes({ database, identify, isOwnHost, loginServerFor, now }: ManagementParts): readonly Route[] {
  const store = registryStore(database);
  const toResource = (record: RegistryRecord) => registryResource(record, loginServerFor);
  const find = async (name: string) => {
    const record = await store.find(name);
    if (!record) throw new Refusal('resource-not-found', { kind: 'registry', name });
    return record;
  };
  const update = async (call: CallAbove, name: string) => {
    const record = await find(name);
    const at = now();
    const loginServer = loginServerOf(record, loginServerFor);
    const change = readChange(parseBody(registryChange, call.body), { name, loginServer, before: record.properties, createdAt: record.createdAt, at });
    refuseOwnHost(change, name, isOwnHost);
    const changed = await store.update(record.id, { ...change, modified: authorOf(call, at) });
    return { status: 200 as const, body: toResource(changed) };
  };
  const create = async (call: CallAbove, text: string) => {
    const at = now();
    const change = readChange(parseBody(registryChange, call.body), { name: text.toLowerCase(), loginServer: null, before: null, createdAt: null, at });
    const name = parseRegistryName(text);
    refuseOwnHost(change, name, isOwnHost);
    const label = domainLabel(name, change.domainNameLabelScope ?? 'Unsecure', call.tenant.id);
    const author = authorOf(call, at);
    const wanted = { ...change, domainLabel: label, created: author, modified: author };
    return { status: 201 as const, body: toResource(await store.create(name, wanted, { ownerId: null, at, tenantId: call.tenant.id })) };
  };

  return [
    {
      method: 'GET',
      path: '',
      action: 'registries/read',
      about: 'registries',
      // The owner of this machine sees those of every tenant.
      handle: (call) => replyWithPage(call, (cursor) => store.page(cursor, identify ? call.tenant.id : undefined), toResource),
    },
    {
      method: 'GET',
      path: '/:registry',
      action: 'registries/read',
      handle: async ({ registry, query }) => {
        parseBody(noQuery, query, 'query');
        return { status: 200, body: toResource(await find(registry.name)) };
      },
    },
    {
      method: 'PUT',
      path: '/:registry',
      action: 'registries/write',
      about: 'registries',
      handle: (call) => {
        refuseIfMustBeNew(call.exchange, 'registry', call.registry?.name);
        return call.registry ? update(call, call.registry.name) : create(call, call.params['registry']!);
      },
    },
    {
      method: 'PATCH',
      path: '/:registry',
      action: 'registries/write',
      handle: (call) => update(call, call.registry.name),
    },
    {
      method: 'DELETE',
      path: '/:registry',
      action: 'registries/delete',
      about: 'registries',
      handle: async ({ registry }) => ({ status: registry && (await store.remove(registry.id)) ? 200 : 204 }),
    },
  ];
}

/** Requests for a host that is the server's own go to the default registry: to name it would be without effect. */
function refuseOwnHost({ loginServer }: RegistryChange, name: string, isOwnHost: (host: string) => boolean): void {
  if (name === DEFAULT_REGISTRY || typeof loginServer !== 'string' || !isOwnHost(loginServer)) return;
  const defect = `The login server ${loginServer} is the address of this server, and so of the registry ${DEFAULT_REGISTRY}.`;
  throw new Refusal('resource-conflict', { defect });
}

const authorTypes = { 'service-principal': 'Application', 'managed-identity': 'ManagedIdentity' } as const;

const authorOf = ({ subject: { name, kind } }: CallAbove, at: Date): Author => ({
  by: name,
  type: kind === 'service-principal' || kind === 'managed-identity' ? authorTypes[kind] : 'User',
  at: at.toISOString(),
});
