import { containsAny, parseAddress, parseCidr, type Cidr } from '../names/ip-address.ts';

// What an address is for, https://www.iana.org/assignments/iana-ipv4-special-registry/ and
// https://www.iana.org/assignments/iana-ipv6-special-registry/. What is not known to be public is not public.

export type AddressKind = 'public' | 'loopback' | 'private' | 'link-local' | 'metadata' | 'multicast' | 'reserved';

const ranges = (...texts: string[]): readonly Cidr[] => texts.map(parseCidr);

/** The first that holds an address wins. */
const special: readonly (readonly [AddressKind, readonly Cidr[]])[] = [
  // Where clouds tell a machine its own secrets: Azure, AWS, Google and others; Azure's host; Alibaba; AWS over IPv6.
  ['metadata', ranges('169.254.169.254', '169.254.170.2', '169.254.170.23', '168.63.129.16', '100.100.100.200', 'fd00:ec2::254', 'fd00:ec2::23')],
  ['loopback', ranges('127.0.0.0/8', '::1')],
  ['link-local', ranges('169.254.0.0/16', 'fe80::/10')],
  ['private', ranges('10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', 'fc00::/7', 'fec0::/10')],
  ['multicast', ranges('224.0.0.0/4', 'ff00::/8')],
  ['reserved', ranges('0.0.0.0/8', '192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '240.0.0.0/4')],
  // Protocol assignments and Teredo, documentation, 6to4: what is behind them may be anything.
  ['reserved', ranges('2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20')],
];

const GLOBAL_UNICAST = ranges('2000::/3');
/** RFC 6052: its last four bytes are an IPv4 address, and whoever connects to it is connected to that one. */
const NAT64 = ranges('64:ff9b::/96');

/** Of an address in any spelling; `reserved` for what is none. */
export function kindOfAddress(text: string): AddressKind {
  const address = parseAddress(text);
  if (address === null) return 'reserved';
  if (containsAny(NAT64, address)) return kindOfAddress(lastFourBytes(address));
  const found = special.find(([, cidrs]) => containsAny(cidrs, address));
  if (found) return found[0];
  return !address.includes(':') || containsAny(GLOBAL_UNICAST, address) ? 'public' : 'reserved';
}

function lastFourBytes(nat64: string): string {
  const groups = nat64.split('::')[1]!.split(':').filter(Boolean).slice(-2);
  const [high = 0, low = 0] = groups.length === 2 ? groups.map(hex) : [0, ...groups.map(hex)];
  return [high >> 8, high & 0xff, low >> 8, low & 0xff].join('.');
}

const hex = (group: string) => Number.parseInt(group, 16);
