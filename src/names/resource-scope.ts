import { Refusal } from '../causes/refusal.ts';
import { isRegistryName } from './registry-name.ts';
import { isResourceGroupName } from './resource-group.ts';

// Where a role can be assigned: the tenant root, the subscription, a resource group, a registry. A role counts at its
// scope and at everything below it: https://learn.microsoft.com/azure/role-based-access-control/scope-overview

/** Azure files every resource under a subscription, of which there is one here, and a resource group. */
export const SUBSCRIPTION_ID = 'd0c6a7e0-0000-4000-8000-000000000000';
/** The one that is always there, with every registry that was made in no other. */
export const RESOURCE_GROUP = 'dockgate';
export const PROVIDER = 'Microsoft.ContainerRegistry';

/** The root of a tenant. */
export const TENANT_SCOPE = '/';
export const SUBSCRIPTION_SCOPE = `/subscriptions/${SUBSCRIPTION_ID}`;
/** @param group lower case */
export const resourceGroupScope = (group: string): string => `${SUBSCRIPTION_SCOPE}/resourceGroups/${group}`;
export const RESOURCE_GROUP_SCOPE = resourceGroupScope(RESOURCE_GROUP);

/** All that a registry's address is made of, in lower case. */
export interface RegistryAddress {
  readonly name: string;
  readonly resourceGroup: string;
}
/** By its name alone a registry is in the group that is always there. */
export type RegistryPlace = string | RegistryAddress;

const registriesOf = (group: string) => `${resourceGroupScope(group)}/providers/${PROVIDER}/registries`;
export const registryScope = (place: RegistryPlace): string =>
  typeof place === 'string' ? `${registriesOf(RESOURCE_GROUP)}/${place}` : `${registriesOf(place.resourceGroup)}/${place.name}`;

export interface ResourceScope {
  /** In the one spelling that is stored and compared. */
  readonly text: string;
  /** The registry's name; null for a scope above. */
  readonly registry: string | null;
}

const shape = new RegExp(`^${SUBSCRIPTION_SCOPE}(?:/resourcegroups/([^/]+)(?:/providers/${PROVIDER.toLowerCase()}/registries/([^/]+))?)?$`);

/**
 * Reads a scope in any case, with or without a slash at its end, as Azure does. That a group or a registry of the name
 * exists is not looked at. Throws `request-invalid`; `field` is what the caller of the API calls it.
 */
export function parseResourceScope(text: string, field = 'scope'): ResourceScope {
  const asked = text.toLowerCase().replace(/(?<=[^/])\/$/, '');
  if (asked === TENANT_SCOPE) return { text: TENANT_SCOPE, registry: null };
  const found = shape.exec(asked);
  if (found) {
    const [, group, name] = found;
    if (group === undefined) return { text: SUBSCRIPTION_SCOPE, registry: null };
    if (isResourceGroupName(group) && name === undefined) return { text: resourceGroupScope(group), registry: null };
    if (isResourceGroupName(group) && isRegistryName(name!)) return { text: registryScope({ name: name!, resourceGroup: group }), registry: name! };
  }
  throw new Refusal('request-invalid', { field, defect: 'it is neither / nor the subscription, a resource group or a registry of this server' });
}

/** The scopes at which an assignment counts for this one: itself and all above, the widest first. */
export function scopesCovering({ text }: ResourceScope): readonly string[] {
  if (text === TENANT_SCOPE) return [TENANT_SCOPE];
  const group = /^.*\/resourceGroups\/[^/]+/.exec(text)?.[0];
  const above = group === undefined ? [TENANT_SCOPE] : [TENANT_SCOPE, SUBSCRIPTION_SCOPE];
  return group === undefined || group === text ? [...above, text] : [...above, group, text];
}

/** Is the second one the same scope, or below the first? Both in their stored spelling. */
export const scopeContains = (outer: string, inner: string): boolean =>
  outer === TENANT_SCOPE || inner === outer || inner.startsWith(`${outer}/`);
