import { containsAny, parseAddress, type Cidr } from '../names/ip-address.ts';
import { kindOfAddress } from './address-kind.ts';

/** Where the server may connect to although it is no public address. */
export interface Allowed {
  /** Lower case, without a port. */
  readonly hosts: readonly string[];
  readonly ranges: readonly Cidr[];
}

export interface OutboundRules {
  /** May it be connected to? Null, or why not, in words that end a sentence. */
  refusal(host: string, address: string): string | null;
}

/** Public addresses, and what is allowed beside them: a host by its name whatever it resolves to, or an address. */
export function outboundRules({ hosts, ranges }: Allowed): OutboundRules {
  return {
    refusal(host, address) {
      const kind = kindOfAddress(address);
      if (kind === 'public' || hosts.includes(plainHost(host)) || containsAny(ranges, address)) return null;
      const article = kind === 'metadata' ? 'an address of cloud metadata' : `a ${kind} address`;
      return `${host} is ${article}, and the setting outboundAllow (DOCKGATE_OUTBOUND_ALLOW) does not name it`;
    },
  };
}

/** For where the operator's own settings say to connect to. */
export const rulesFor = (host: string): OutboundRules => outboundRules({ hosts: [plainHost(host)], ranges: [] });

/** As lists hold it: lower case, no brackets, no trailing dot, an address in its canonical spelling. */
export function plainHost(host: string): string {
  const bare = host.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '').toLowerCase();
  return parseAddress(bare) ?? bare;
}
