import { findContaining, type Cidr } from '../names/ip-address.ts';
import type { Step } from './decision.ts';

/** An address range that is let in when the default action is `Deny`. */
export type IpRule = Cidr;

/**
 * May this address reach the registry at all? A range that lets it in is named, so that an owner can see which.
 * @param address canonical, as names/ip-address.ts writes it
 */
export function checkNetwork(
  registry: { readonly networkDefault: 'Allow' | 'Deny'; readonly ipRules: readonly IpRule[] },
  address: string,
): Step {
  if (registry.networkDefault === 'Allow') return pass(address, 'default action Allow');
  const rule = findContaining(registry.ipRules, address);
  return rule ? pass(address, rule.text) : { rule: 'network', outcome: 'fail', facts: { address } };
}

const pass = (address: string, rule: string): Step => ({ rule: 'network', outcome: 'pass', facts: { address, rule } });
