import type { Probe } from '../../context.ts';
import { isListedInsecure } from '../../network/insecure-registries.ts';
import type { Trust } from '../../network/trust.ts';
import { isLoopback } from '../../target.ts';

/** Whom the client trusts for this registry, and others beside it. */
export interface TrustInUse extends Pick<Trust, 'client' | 'system' | 'node'> {
  /** The client was told not to check the certificate here. */
  readonly isUnchecked: boolean;
  /** It speaks HTTP without encryption here, unasked or because it was told to. */
  readonly isPlainAllowed: boolean;
}

/** On loopback these insist on TLS until they are told. */
const strict = new Set(['podman', 'buildah', 'skopeo', 'helm']);

export const trustInUse: Probe<TrustInUse> = async ({ target, settings: { client }, machine, requests }) => {
  const [trust, isListed] = await Promise.all([requests.wayOut.trust(), target ? isListedInsecure(machine, client, target) : false]);
  return { ...trust, isUnchecked: isListed, isPlainAllowed: isListed || (target !== null && isLoopback(target) && !strict.has(client)) };
};
