import { DEFAULT_REGISTRY } from '../names/registry-name.ts';
import type { Policy, RegistryPolicy } from './policy.ts';

/** The hosts by which this server is reached without anybody's configuration. */
export interface OwnHosts {
  /** Of the default registry: this machine by name and address, and the public address. */
  readonly ofDefault: ReadonlySet<string>;
  /** `.localhost:5000`: what follows the name of any registry. */
  readonly suffix: string;
}

const byLoginServer = new WeakMap<Policy, ReadonlyMap<string, RegistryPolicy>>();

/**
 * Which registry answers to a host? The default one for this server's own hosts, the one whose name stands before the
 * suffix, or one that names it as a login server; in this order, so that nobody who may name a login server takes over
 * another registry's host. Undefined for any other: no challenge ever names a host we do not know.
 */
export function findRegistry(policy: Policy, host: string, own: OwnHosts): RegistryPolicy | undefined {
  if (own.ofDefault.has(host)) return policy.registries.get(DEFAULT_REGISTRY);
  const bySuffix = host.endsWith(own.suffix) ? policy.registries.get(host.slice(0, -own.suffix.length)) : undefined;
  if (bySuffix) return bySuffix;
  let named = byLoginServer.get(policy);
  if (!named) {
    named = new Map([...policy.registries.values()].flatMap((registry) => registry.loginServers.map((name) => [name, registry])));
    byLoginServer.set(policy, named);
  }
  return named.get(host);
}
