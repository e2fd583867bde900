import { findContaining, parseAddress, parseCidr, type Cidr } from '../../names/ip-address.ts';

/** `never`: no registry is there, but a cloud's metadata service may be, or everybody on the link. */
export type AddressKind = 'public' | 'private' | 'loopback' | 'never';

// https://www.iana.org/assignments/iana-ipv4-special-registry and iana-ipv6-special-registry. 168.63.129.16 is Azure's own
// host to every virtual machine. An IPv4 address may hide in an IPv6 one (RFC 6052).
const ranges: Readonly<Record<Exclude<AddressKind, 'public'>, readonly string[]>> = {
  loopback: ['127.0.0.0/8', '::1'],
  private: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', '198.18.0.0/15', 'fc00::/7', '64:ff9b:1::/48', '64:ff9b::a00:0/104', '64:ff9b::ac10:0/108', '64:ff9b::c0a8:0/112'],
  never: ['0.0.0.0/8', '169.254.0.0/16', '224.0.0.0/3', '168.63.129.16', '::', 'fe80::/10', 'ff00::/8', '64:ff9b::a9fe:0/112', '64:ff9b::7f00:0/104', '::/96', 'fd00:ec2::254'],
};

const kinds = new Map<Cidr, AddressKind>(
  // The narrow ranges stand in `never`, so it is asked first, but for the one address of loopback that lies in `::/96`.
  (['never', 'loopback', 'private'] as const).flatMap((kind) => ranges[kind].map((text): [Cidr, AddressKind] => [parseCidr(text), kind])),
);

/** What lies at an address; null when the text is none. */
export function addressKind(text: string): AddressKind | null {
  const address = parseAddress(text);
  if (address === null) return null;
  if (address === '::1') return 'loopback';
  const range = findContaining([...kinds.keys()], address);
  return range ? kinds.get(range)! : 'public';
}
