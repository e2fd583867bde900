import { isLoopback } from '../names/ip-address.ts';
import type { Disclosure, RegistryPolicy } from './policy.ts';

/** Where the server can be reached from, as far as its settings tell. */
export interface Reach {
  /** The address it listens on. */
  readonly listen: string;
  readonly hasTrustedProxies: boolean;
  readonly hasPublicUrl: boolean;
  readonly likeAcr: boolean;
}

/**
 * How much a caller is told. The registry's own setting comes first. Without one: as much as ACR tells where nobody but
 * this machine can ask, and nothing to strangers everywhere else.
 * @returns for a registry and whether the request was forwarded
 */
export function discloser({ listen, hasTrustedProxies, hasPublicUrl, likeAcr }: Reach) {
  const isLocal = isLoopback(listen) && !hasTrustedProxies && !hasPublicUrl;
  return (registry: Pick<RegistryPolicy, 'disclosure'>, isForwarded: boolean): Disclosure =>
    registry.disclosure ?? (likeAcr || (isLocal && !isForwarded) ? 'helpful' : 'strict');
}
