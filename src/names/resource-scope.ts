import { Refusal } from '../causes/refusal.ts';
import { isRegistryName } from './registry-name.ts';

// Where a role can be assigned: the tenant root, the subscription, the resource group, a registry. A role counts at its
// scope and at everything below it: https://learn.microsoft.com/azure/role-based-access-control/scope-overview

/** Azure files every resource under a subscription and a resource group; Dockgate has exactly one of each. */
export const SUBSCRIPTION_ID = 'd0c6a7e0-0000-4000-8000-000000000000';
export const RESOURCE_GROUP = 'dockgate';
export const PROVIDER = 'Microsoft.ContainerRegistry';

/** The root of a tenant. */
export const TENANT_SCOPE = '/';
export const SUBSCRIPTION_SCOPE = `/subscriptions/${SUBSCRIPTION_ID}`;
export const RESOURCE_GROUP_SCOPE = `${SUBSCRIPTION_SCOPE}/resourceGroups/${RESOURCE_GROUP}`;
const REGISTRIES = `${RESOURCE_GROUP_SCOPE}/providers/${PROVIDER}/registries`;

/** @param name of the registry, lower case */
export const registryScope = (name: string): string => `${REGISTRIES}/${name}`;

const above = [TENANT_SCOPE, SUBSCRIPTION_SCOPE, RESOURCE_GROUP_SCOPE] as const;

export interface ResourceScope {
  /** In the one spelling that is stored and compared. */
  readonly text: string;
  /** The registry's name; null for a scope above. */
  readonly registry: string | null;
}

/**
 * Reads a scope in any case, with or without a slash at its end, as Azure does. That a registry of the name exists is
 * not looked at. Throws `request-invalid`; `field` is what the caller of the API calls it.
 */
export function parseResourceScope(text: string, field = 'scope'): ResourceScope {
  const asked = text.toLowerCase().replace(/(?<=[^/])\/$/, '');
  const wide = above.find((scope) => scope.toLowerCase() === asked);
  if (wide !== undefined) return { text: wide, registry: null };
  const start = `${REGISTRIES}/`.toLowerCase();
  const name = asked.startsWith(start) ? asked.slice(start.length) : '';
  if (isRegistryName(name)) return { text: registryScope(name), registry: name };
  throw new Refusal('request-invalid', { field, defect: 'it is neither / nor the subscription, the resource group or a registry of this server' });
}

/** The scopes at which an assignment counts for this one: itself and all above, the widest first. */
export function scopesCovering({ text, registry }: ResourceScope): readonly string[] {
  if (registry !== null) return [...above, text];
  return above.slice(0, above.indexOf(text as (typeof above)[number]) + 1);
}

/** Is the second one the same scope, or below the first? Both in their stored spelling. */
export const scopeContains = (outer: string, inner: string): boolean =>
  outer === TENANT_SCOPE || inner === outer || inner.startsWith(`${outer}/`);
