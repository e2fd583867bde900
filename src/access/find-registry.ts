import { DEFAULT_REGISTRY } from '../names/registry-name.ts';
import type { Policy, RegistryPolicy } from './policy.ts';

/** The hosts by which this server is reached, whatever its registries are called. */
export interface OwnHosts {
  /** Of the default registry, and of no other: this machine by loopback and by the address it listens on, the public address. */
  readonly ofDefault: ReadonlySet<string>;
  /** Further names of this machine: the default registry's unless another one names it as its login server. */
  readonly further: ReadonlySet<string>;
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
  const byDefault = policy.registries.get(DEFAULT_REGISTRY);
  if (own.ofDefault.has(host)) return byDefault;
  const bySuffix = host.endsWith(own.suffix) ? byHostName(policy, host.slice(0, -own.suffix.length)) : undefined;
  return bySuffix ?? loginServersOf(policy).get(host) ?? (own.further.has(host) ? byDefault : undefined);
}

/** Does a registry answer to this name at some port? Of the names of its own that this server was told of, it knows by itself. */
export function servesName(policy: Policy, name: string): boolean {
  const [, below] = /^([^.]+)\.localhost$/.exec(name) ?? [];
  if (below !== undefined) return byHostName(policy, below) !== undefined;
  return [...loginServersOf(policy).keys()].some((host) => host === name || host.startsWith(`${name}:`));
}

/** No registry's name has a dash: what follows one is its label. */
function byHostName({ registries }: Policy, hostName: string): RegistryPolicy | undefined {
  const found = registries.get(hostName.split('-', 1)[0]!);
  return found?.hostName === hostName ? found : undefined;
}

function loginServersOf(policy: Policy): ReadonlyMap<string, RegistryPolicy> {
  let named = byLoginServer.get(policy);
  if (!named) {
    named = new Map([...policy.registries.values()].flatMap((registry) => registry.loginServers.map((name) => [name, registry])));
    byLoginServer.set(policy, named);
  }
  return named;
}
