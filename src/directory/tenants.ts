import type { Policy, RegistryPolicy, TenantPolicy } from '../access/policy.ts';
import { Refusal } from '../causes/refusal.ts';

/** Names that stand for whichever tenant the host's registry belongs to; `adfs` is how a custom cloud's authority ends. */
const ANY_TENANT: ReadonlySet<string> = new Set(['common', 'organizations', 'adfs']);

/** The tenant that a path names, by its id or its name. Throws `resource-not-found`. */
export function findTenant(named: string, registry: RegistryPolicy, { tenants }: Policy): TenantPolicy {
  const name = named.toLowerCase();
  if (ANY_TENANT.has(name)) return registry.tenant;
  const found = tenants.get(name) ?? [...tenants.values()].find((tenant) => tenant.name === name);
  if (!found) throw new Refusal('resource-not-found', { kind: 'tenant', name: name.slice(0, 100) });
  return found;
}
