import { lookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { OutboundFailure } from './outbound-failure.ts';
import type { OutboundRules } from './outbound-rules.ts';

export interface Address {
  readonly address: string;
  readonly family: number;
}

/** Every address of a host name, as the machine resolves it. */
export type Resolve = (host: string) => Promise<readonly Address[]>;

export const resolveByMachine: Resolve = (host) => lookup(host, { all: true });

/**
 * The addresses of a host that may be connected to, looked up once: whoever connects uses these and asks no second time,
 * since the answer may be another one by then. Throws OutboundFailure when there are none.
 * @param host as `URL.hostname` has it; IPv6 may stand in brackets
 */
export async function resolveTarget(host: string, rules: OutboundRules, resolve: Resolve = resolveByMachine): Promise<readonly Address[]> {
  const bare = host.replace(/^\[(.*)\]$/, '$1');
  const found = isIP(bare) === 0 ? await lookUp(bare, resolve) : [{ address: bare, family: isIP(bare) }];
  const refusals = found.map(({ address }) => rules.refusal(host, address));
  const allowed = found.filter((_, index) => refusals[index] === null);
  if (allowed.length === 0) throw new OutboundFailure('refused', refusals.find((one) => one !== null) ?? `${host} has no address`);
  return allowed;
}

/** For a connection to one of them. Node skips this for a host that is an address, which then is the one that was checked. */
export const knownAlready = (addresses: readonly Address[]): LookupFunction => (_host, { all }, answer) => {
  const list = addresses.map(({ address, family }) => ({ address, family }));
  if (all) answer(null, list);
  else answer(null, list[0]!.address, list[0]!.family);
};

async function lookUp(host: string, resolve: Resolve): Promise<readonly Address[]> {
  try {
    return await resolve(host);
  } catch (error) {
    throw new OutboundFailure('unreachable', `the name ${host} could not be resolved`, { cause: error });
  }
}
