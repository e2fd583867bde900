import type { Policy, RegistryPolicy } from './policy.ts';

/** The registry of a process that has no host of its own: `localhost` and the public address are its. */
export const DEFAULT_REGISTRY = 'dockgate';

const byHost = new WeakMap<Policy, ReadonlyMap<string, RegistryPolicy>>();

/**
 * Which registry answers to a host? One that names it as a login server, or the default one for the hosts that are
 * this server's own. Undefined for any other: it is answered by nobody, so that no challenge names a host we do not know.
 */
export function findRegistry(policy: Policy, host: string, ownHosts: ReadonlySet<string>): RegistryPolicy | undefined {
  let hosts = byHost.get(policy);
  if (!hosts) {
    hosts = new Map([...policy.registries.values()].flatMap((registry) => registry.loginServers.map((name) => [name, registry])));
    byHost.set(policy, hosts);
  }
  return hosts.get(host) ?? (ownHosts.has(host) ? policy.registries.get(DEFAULT_REGISTRY) : undefined);
}
