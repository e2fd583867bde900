import { Refusal } from '../../causes/refusal.ts';
import { adminPasswordNames } from '../../contract/credential.ts';
import { pageQuery } from '../../contract/page.ts';
import { registryChange, registryPage, registryResource as shown, type RegistryChange as RegistryBody } from '../../contract/registry.ts';
import { adminPasswordStore } from '../../identity/passwords/admin-password-store.ts';
import { makePassword } from '../../identity/passwords/password-rows.ts';
import type { Author, RegistryChange } from '../../identity/registries/registry-properties.ts';
import { registryStore, type RegistryRecord } from '../../identity/registries/registry-store.ts';
import { DEFAULT_REGISTRY, parseRegistryName } from '../../names/registry-name.ts';
import { replyWithPage } from '../list-page.ts';
import { refuseIfMustBeNew } from '../must-be-new.ts';
import type { ManagementParts } from '../parts.ts';
import { aboveRegistries, onRegistry, type CallAbove, type Route } from '../route.ts';
import { domainLabel } from './domain-label.ts';
import { resultHeaders, statusHeaders } from './operation-routes.ts';
import { readChange } from './registry-change.ts';
import { loginServerOf, registryResource } from './registry-resource.ts';

export function registryRoutes({ database, hash, sealer, identify, isOwnHost, loginServerFor, now }: ManagementParts): readonly Route[] {
  const store = registryStore(database);
  const adminPasswords = adminPasswordStore(database, sealer);
  /** As in Azure, an account that is switched on has both passwords. Who may read them is another right. */
  const giveAdminPasswords = async ({ id, properties }: RegistryRecord, at: Date) => {
    if (properties.adminUserEnabled) await adminPasswords.setFirst(id, adminPasswordNames.map((name) => makePassword(name, hash, at)));
  };
  const toResource = (record: RegistryRecord) => registryResource(record, loginServerFor);
  const find = async (name: string) => {
    const record = await store.find(name);
    if (!record) throw new Refusal('resource-not-found', { kind: 'registry', name });
    return record;
  };
  const update = async (call: Changing, name: string) => {
    const record = await find(name);
    const at = now();
    const loginServer = loginServerOf(record, loginServerFor);
    const change = readChange(call.body, { name, resourceGroup: record.resourceGroup, loginServer, before: record.properties, createdAt: record.createdAt, at });
    refuseOwnHost(change, name, isOwnHost);
    const changed = await store.update(record.id, { ...change, modified: authorOf(call, at) });
    await giveAdminPasswords(changed, at);
    return { status: 200 as const, headers: statusHeaders(call.exchange), body: toResource(changed) };
  };
  const create = async (call: Changing, text: string) => {
    const at = now();
    const resourceGroup = call.params['group']!.toLowerCase();
    const change = readChange(call.body, { name: text.toLowerCase(), resourceGroup, loginServer: null, before: null, createdAt: null, at });
    const name = parseRegistryName(text);
    refuseOwnHost(change, name, isOwnHost);
    const label = domainLabel(name, change.domainNameLabelScope ?? 'Unsecure', { tenantId: call.tenant.id, resourceGroup });
    const author = authorOf(call, at);
    const wanted = { ...change, domainLabel: label, created: author, modified: author };
    const made = await store.create(name, wanted, { ownerId: null, at, tenantId: call.tenant.id, resourceGroup });
    await giveAdminPasswords(made, at);
    return { status: 201 as const, headers: statusHeaders(call.exchange), body: toResource(made) };
  };

  return [
    aboveRegistries({
      method: 'GET',
      path: '',
      action: 'registries/read',
      query: pageQuery,
      answer: registryPage,
      // The owner of this machine sees those of every tenant.
      handle: (call) => replyWithPage(call, (cursor) => store.page(cursor, identify ? call.tenant.id : undefined, call.params['group']!.toLowerCase()), toResource),
    }),
    onRegistry({
      method: 'GET',
      path: '/:registry',
      action: 'registries/read',
      answer: shown,
      handle: async ({ registry }) => ({ status: 200, body: toResource(await find(registry.name)) }),
    }),
    aboveRegistries({
      method: 'PUT',
      path: '/:registry',
      action: 'registries/write',
      body: registryChange,
      answer: shown,
      handle: (call) => {
        refuseIfMustBeNew(call.exchange, 'registry', call.registry?.name);
        return call.registry ? update(call, call.registry.name) : create(call, call.params['registry']!);
      },
    }),
    onRegistry({
      method: 'PATCH',
      path: '/:registry',
      action: 'registries/write',
      body: registryChange,
      answer: shown,
      handle: (call) => update(call, call.registry.name),
    }),
    aboveRegistries({
      method: 'DELETE',
      path: '/:registry',
      action: 'registries/delete',
      answer: null,
      handle: async ({ registry, exchange }) =>
        registry && (await store.remove(registry.id)) ? { status: 202, headers: resultHeaders(exchange) } : { status: 204 },
    }),
  ];
}

/** Requests for a host that is the server's own go to the default registry: to name it would be without effect. */
function refuseOwnHost({ loginServer }: RegistryChange, name: string, isOwnHost: (host: string) => boolean): void {
  if (name === DEFAULT_REGISTRY || typeof loginServer !== 'string' || !isOwnHost(loginServer)) return;
  const defect = `The login server ${loginServer} is the address of this server, and so of the registry ${DEFAULT_REGISTRY}.`;
  throw new Refusal('resource-conflict', { defect });
}

type Changing = Omit<CallAbove, 'body' | 'query'> & { readonly body: RegistryBody };

const authorTypes = { 'service-principal': 'Application', 'managed-identity': 'ManagedIdentity' } as const;

const authorOf = ({ subject: { name, kind } }: Pick<CallAbove, 'subject'>, at: Date): Author => ({
  by: name,
  type: kind === 'service-principal' || kind === 'managed-identity' ? authorTypes[kind] : 'User',
  at: at.toISOString(),
});
