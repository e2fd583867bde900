import { Refusal } from '../../causes/refusal.ts';
import { registryPath } from '../../contract/address.ts';
import { parseBody } from '../../contract/body.ts';
import { noQuery } from '../../contract/page.ts';
import { registryChange, type RegistryChange as RegistryBody, type RegistryResource } from '../../contract/registry.ts';
import { registryStore, type RegistryChange, type RegistryRecord } from '../../identity/registries/registry-store.ts';
import { parseHostHeader, formatHost } from '../../names/login-server.ts';
import { DEFAULT_REGISTRY, parseRegistryName } from '../../names/registry-name.ts';
import { readIpRules, writeIpRules } from '../../contract/ip-rules.ts';
import { refuseIfMustBeNew } from '../must-be-new.ts';
import { replyWithPage } from '../list-page.ts';
import type { ManagementParts } from '../parts.ts';
import type { Route } from '../route.ts';

export function registryRoutes({ database, identify, isOwnHost, loginServerFor, now }: ManagementParts): readonly Route[] {
  const store = registryStore(database);
  const toResource = (record: RegistryRecord) => registryResource(record, loginServerFor);
  const get = async (name: string) => {
    const record = await store.find(name);
    if (!record) throw new Refusal('resource-not-found', { kind: 'registry', name });
    return toResource(record);
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
        return { status: 200, body: await get(registry.name) };
      },
    },
    {
      method: 'PUT',
      path: '/:registry',
      action: 'registries/write',
      about: 'registries',
      handle: async ({ registry, tenant, params, body, exchange }) => {
        const change = readChange(parseBody(registryChange, body));
        refuseIfMustBeNew(exchange, 'registry', registry?.name);
        refuseOwnHost(change.loginServer, params['registry']!.toLowerCase(), isOwnHost);
        if (registry) return { status: 200, body: toResource(await store.update(registry.id, change)) };
        const name = parseRegistryName(params['registry']!);
        return { status: 201, body: toResource(await store.create(name, change, { ownerId: null, at: now(), tenantId: tenant.id })) };
      },
    },
    {
      method: 'PATCH',
      path: '/:registry',
      action: 'registries/write',
      handle: async ({ registry, body }) => {
        const change = readChange(parseBody(registryChange, body));
        refuseOwnHost(change.loginServer, registry.name, isOwnHost);
        return { status: 200, body: toResource(await store.update(registry.id, change)) };
      },
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
function refuseOwnHost(loginServer: string | null | undefined, name: string, isOwnHost: (host: string) => boolean): void {
  if (name === DEFAULT_REGISTRY || typeof loginServer !== 'string' || !isOwnHost(loginServer)) return;
  const defect = `The login server ${loginServer} is the address of this server, and so of the registry ${DEFAULT_REGISTRY}.`;
  throw new Refusal('resource-conflict', { defect });
}

/** What the body asks for, with every address and host checked; what it does not name is not in it. */
function readChange({ properties = {} }: RegistryBody): RegistryChange {
  const { networkRuleSet, loginServer, adminUserEnabled, anonymousPullEnabled, disclosure, roleAssignmentMode, policies } = properties;
  const asArm = policies?.azureADAuthenticationAsArmPolicy?.status;
  const ipRules = networkRuleSet?.ipRules && readIpRules(networkRuleSet.ipRules, 'properties.networkRuleSet.ipRules');
  const given = {
    adminUserEnabled,
    anonymousPullEnabled,
    disclosure,
    roleAssignmentMode,
    takesManagementTokens: asArm && asArm === 'enabled',
    loginServer: typeof loginServer === 'string' ? readLoginServer(loginServer) : loginServer,
    networkRuleSet: networkRuleSet && named({ defaultAction: networkRuleSet.defaultAction, ipRules }),
  };
  return named(given);
}

type Named<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

const named = <T extends object>(given: T): Named<T> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Named<T>;

/** Requests are told apart by this host: in the one spelling that a client's Host header has after parsing. */
function readLoginServer(text: string): string {
  const refuse = (defect: string) => new Refusal('request-invalid', { field: 'properties.loginServer', defect });
  const host = parseHostHeader(text);
  if (!host) throw refuse('it is not a host name, with a port if need be');
  // Two registries would answer to one host: NAME.localhost is the registry of that name.
  if (/^(.+\.)?localhost$/.test(host.host)) throw refuse('localhost and the names below it are given by the server');
  if (host.port === 80 || host.port === 443) throw refuse(`leave out the port ${host.port}: clients do`);
  return formatHost(host.host, host.port, 443);
}

function registryResource({ name, properties, createdAt }: RegistryRecord, loginServerFor: (name: string) => string): RegistryResource {
  const { networkRuleSet, loginServer, adminUserEnabled, anonymousPullEnabled, disclosure } = properties;
  return {
    id: registryPath(name),
    name,
    type: 'Microsoft.ContainerRegistry/registries',
    location: 'local',
    sku: { name: 'Premium', tier: 'Premium' },
    properties: {
      loginServer: loginServer ?? loginServerFor(name),
      creationDate: createdAt,
      provisioningState: 'Succeeded',
      adminUserEnabled,
      anonymousPullEnabled,
      publicNetworkAccess: 'Enabled',
      roleAssignmentMode: properties.roleAssignmentMode,
      networkRuleSet: {
        defaultAction: networkRuleSet.defaultAction,
        ipRules: writeIpRules(networkRuleSet.ipRules),
      },
      policies: { azureADAuthenticationAsArmPolicy: { status: properties.takesManagementTokens ? 'enabled' : 'disabled' } },
      disclosure,
    },
  };
}
