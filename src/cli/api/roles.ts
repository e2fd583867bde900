import { principalsPath, roleDefinitionsPath } from '../../contract/address.ts';
import { principalList, type PrincipalResource } from '../../contract/authorization/principal.ts';
import { roleDefinitionPage, type RoleDefinitionResource } from '../../contract/authorization/role-definition.ts';
import { parseResourceScope, registryScope, RESOURCE_GROUP_SCOPE, SUBSCRIPTION_SCOPE, TENANT_SCOPE, type RegistryAddress } from '../../names/resource-scope.ts';
import { CommandFailed, readTyped, text } from '../command.ts';
import type { Api } from './api-client.ts';
import { whereEqual } from './graph-lists.ts';

const words = { tenant: TENANT_SCOPE, subscription: SUBSCRIPTION_SCOPE, 'resource-group': RESOURCE_GROUP_SCOPE } as const;

/** Where a role counts: at a registry unless something wider is named. */
export const scopeOption = { scope: text('SCOPE', `instead of the registry: ${Object.keys(words).join(', ')}, or a resource id`) };

/** @param registry the one that counts without `--scope` */
export async function readScope(scope: string | undefined, registry: () => Promise<RegistryAddress>): Promise<string> {
  if (scope === undefined) return registryScope(await registry());
  return Object.hasOwn(words, scope) ? words[scope as keyof typeof words] : readTyped(parseResourceScope, scope).text;
}

/** For people: what `--scope` takes, or the name of a registry. What is no scope stays as it is. */
export function shortScope(scope: string): string {
  const word = Object.entries(words).find(([, text]) => text === scope)?.[0];
  return word ?? /\/registries\/([^/]+)$/.exec(scope)?.[1] ?? scope;
}

/** Whoever is called so: a user, a service principal, a managed identity or a group. Throws CommandFailed. */
export async function findAssignee(api: Api, scope: string, typed: string): Promise<PrincipalResource> {
  const { value } = await api.ask({ method: 'GET', path: `${principalsPath(scope)}?name=${encodeURIComponent(typed)}` }, principalList);
  const [found] = value;
  if (value.length === 1) return found!;
  if (!found) throw new CommandFailed(`There is no user, service principal, managed identity or group called ${typed}.`);
  const all = value.map(({ id, type }) => `  ${id}  ${type}`).join('\n');
  throw new CommandFailed(`There are ${value.length} called ${typed}: name one by its id.\n${all}`);
}

/** A role by its name or its id. Throws CommandFailed. */
export async function findRole(api: Api, scope: string, typed: string): Promise<RoleDefinitionResource> {
  const path = roleDefinitionsPath(scope);
  const named = await api.ask({ method: 'GET', path: whereEqual(path, 'roleName', typed) }, roleDefinitionPage);
  const found = named.value[0] ?? (await api.ask({ method: 'GET', path }, roleDefinitionPage)).value.find(({ name }) => name === typed.toLowerCase());
  if (!found) throw new CommandFailed(`There is no role called ${typed}. "dockgate role definition list" shows them.`);
  return found;
}
