import { findContaining, type Cidr } from '../names/ip-address.ts';
import type { Step } from './decision.ts';
import type { RegistryPolicy } from './policy.ts';
import type { Subject } from './subject.ts';

/** An address range that is let in when the default action is `Deny`. */
export type IpRule = Cidr;

/**
 * May this address reach the registry at all? A range that lets it in is named, so that an owner can see which.
 * @param address canonical, as names/ip-address.ts writes it
 */
export function checkNetwork(
  registry: { readonly networkDefault: RegistryPolicy['networkDefault']; readonly ipRules: readonly IpRule[] },
  address: string,
): Step {
  if (registry.networkDefault === 'Allow') return pass(address, 'default action Allow');
  if (registry.networkDefault === 'Closed') return { rule: 'public-access', outcome: 'fail', facts: { address } };
  const rule = findContaining(registry.ipRules, address);
  return rule ? pass(address, rule.text) : { rule: 'network', outcome: 'fail', facts: { address } };
}

/** Where a subject alone may come from, beyond the rules of the registry; none means from anywhere. */
export function ownRulesOf(subject: Subject, registry: RegistryPolicy): readonly IpRule[] {
  if (subject.kind === 'service-principal' || subject.kind === 'managed-identity') {
    const principal = registry.tenant.servicePrincipals.get(subject.name);
    return principal?.id === subject.id ? principal.ipRules : [];
  }
  if (subject.kind !== 'repository-token') return [];
  const token = registry.tokens.get(subject.name.toLowerCase());
  return token?.id === subject.id ? token.ipRules : [];
}

/** May this subject come from there? Null where it has no rules of its own. */
export function checkAccountNetwork({ name }: Pick<Subject, 'name'>, rules: readonly IpRule[], address: string): Step | null {
  if (rules.length === 0) return null;
  const rule = findContaining(rules, address);
  return rule
    ? { rule: 'account-network', outcome: 'pass', facts: { subject: name, address, rule: rule.text } }
    : { rule: 'account-network', outcome: 'fail', facts: { subject: name, address } };
}

const pass = (address: string, rule: string): Step => ({ rule: 'network', outcome: 'pass', facts: { address, rule } });
