import { Refusal } from '../causes/refusal.ts';

// Addresses as bytes: 4 or 16 of them. An IPv4-mapped IPv6 address is its IPv4 address everywhere, so that a rule
// for 10.0.0.0/8 also holds on a dual-stack socket, which reports ::ffff:10.0.0.1.

export interface Cidr {
  /** Canonical: `10.0.0.0/8`, `2001:db8::/32`; a single address stands without its prefix length. */
  readonly text: string;
  readonly family: 4 | 6;
  /** The network's first address, 4 or 16 bytes. */
  readonly base: Uint8Array;
  /** Bits that must agree. */
  readonly prefix: number;
}

// The longest IPv6 spelling has 45 characters; a zone id may follow.
const LONGEST_TEXT = 100;
const OCTET = '(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])';
/** Lets nothing pass but the canonical spelling: each request asks for it several times. */
const IPV4 = new RegExp(`^(?:${OCTET}\\.){3}${OCTET}$`);
const ZONE = /^[A-Za-z0-9._~-]{1,32}$/;
const MAPPED_PREFIX = 96;

/** The canonical spelling (RFC 5952, IPv4-mapped as IPv4, no zone id), or null when the text is no address. */
export function parseAddress(text: string): string | null {
  if (IPV4.test(text)) return text;
  const bytes = findAddressBytes(text);
  return bytes && formatAddress(bytes);
}

/** `10.0.0.0/8`, `2001:db8::/32` or a bare address. Throws `request-invalid` with the facts field and defect. */
export function parseCidr(text: string): Cidr {
  const slash = text.indexOf('/');
  const address = slash < 0 ? text : text.slice(0, slash);
  if (address.includes('%')) throw refuse('a zone id has no place in an address range');
  const bytes = findAddressBytes(address);
  if (!bytes) throw refuse(whyNoAddress(address));

  const written = address.includes(':') ? 128 : 32;
  const prefix = slash < 0 ? bytes.length * 8 : parsePrefix(text.slice(slash + 1), written) - (written - bytes.length * 8);
  if (prefix < 0) throw refuse(`a range of IPv4-mapped addresses needs a prefix length of at least ${MAPPED_PREFIX}`);
  const base = networkOf(bytes, prefix);
  const network = formatNetwork(base, prefix);
  if (bytes.some((byte, index) => byte !== base[index])) {
    throw refuse(`the address has bits set beyond its prefix length; the network is ${network}`);
  }
  return { text: network, family: base.length === 4 ? 4 : 6, base, prefix };
}

/** True when the address lies in one of the ranges. What is no address, or of the other family, lies in none. */
export const containsAny = (cidrs: readonly Cidr[], address: string): boolean => findContaining(cidrs, address) !== undefined;

/** The first range in which the address lies. The address is read once, however many ranges there are. */
export function findContaining(cidrs: readonly Cidr[], address: string): Cidr | undefined {
  if (cidrs.length === 0) return undefined;
  const bytes = findAddressBytes(address);
  return bytes === null ? undefined : cidrs.find((cidr) => holds(cidr, bytes));
}

// What one customer of a network is given: RFC 6177 says at least this much of IPv6, and one address of IPv4.
const CUSTOMER_PREFIX = 64;

/** Whom an address stands for: an IPv4 address itself, an IPv6 address its /64; what is no address as it is. */
export function sourceOf(address: string): string {
  if (IPV4.test(address)) return address;
  const bytes = findAddressBytes(address);
  if (bytes === null) return address;
  return bytes.length === 4 ? formatAddress(bytes) : formatNetwork(networkOf(bytes, CUSTOMER_PREFIX), CUSTOMER_PREFIX);
}

/** The network that an address is likely to share with its owner's others: /24, or /48 of IPv6; `null` when it is no address. */
export function networkOfAddress(address: string): string | null {
  const bytes = findAddressBytes(address);
  const prefix = bytes?.length === 4 ? 24 : 48;
  return bytes && formatNetwork(networkOf(bytes, prefix), prefix);
}

function holds({ base, prefix }: Cidr, bytes: Uint8Array): boolean {
  if (base.length !== bytes.length) return false;
  const whole = prefix >> 3;
  for (let index = 0; index < whole; index += 1) if (base[index] !== bytes[index]) return false;
  const rest = prefix & 7;
  return rest === 0 || (base[whole]! ^ bytes[whole]!) >> (8 - rest) === 0;
}

function parsePrefix(text: string, longest: number): number {
  if (!/^(?:0|[1-9][0-9]{0,2})$/.test(text) || Number(text) > longest) {
    throw refuse(`the prefix length must be a number from 0 to ${longest}`);
  }
  return Number(text);
}

const networkOf = (bytes: Uint8Array, prefix: number): Uint8Array =>
  bytes.map((byte, index) => byte & (0xff00 >> Math.min(8, Math.max(0, prefix - index * 8))));

const formatNetwork = (base: Uint8Array, prefix: number): string =>
  prefix === base.length * 8 ? formatAddress(base) : `${formatAddress(base)}/${prefix}`;

function findAddressBytes(text: string): Uint8Array | null {
  if (text.length > LONGEST_TEXT) return null;
  if (IPV4.test(text)) return Uint8Array.from(text.split('.'), Number);
  const percent = text.indexOf('%');
  if (percent >= 0 && !ZONE.test(text.slice(percent + 1))) return null;
  const groups = findGroups(percent < 0 ? text : text.slice(0, percent));
  if (!groups) return null;
  const bytes = Uint8Array.from(groups.flatMap((group) => [group >> 8, group & 0xff]));
  const mapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  return mapped ? bytes.slice(12) : bytes;
}

/** The eight groups of an IPv6 address (RFC 4291, 2.2), or null. */
function findGroups(text: string): number[] | null {
  const halves = text.split('::');
  if (halves.length > 2) return null;
  const [left, right] = halves.map((half, index) => findHalf(half, index === halves.length - 1));
  if (!left || right === null) return null;
  if (right === undefined) return left.length === 8 ? left : null;
  const missing = 8 - left.length - right.length;
  return missing < 1 ? null : [...left, ...Array<number>(missing).fill(0), ...right];
}

/** One side of `::`; the last may end in an IPv4 address. */
function findHalf(text: string, isLast: boolean): number[] | null {
  if (text === '') return [];
  const parts = text.split(':');
  const groups: number[] = [];
  for (const [index, part] of parts.entries()) {
    if (/^[0-9a-fA-F]{1,4}$/.test(part)) groups.push(Number.parseInt(part, 16));
    else if (isLast && index === parts.length - 1 && IPV4.test(part)) {
      const [a = 0, b = 0, c = 0, d = 0] = part.split('.').map(Number);
      groups.push((a << 8) | b, (c << 8) | d);
    } else return null;
  }
  return groups;
}

/** RFC 5952: lower case, no leading zeros, the first longest run of two or more zero groups becomes `::`. */
function formatAddress(bytes: Uint8Array): string {
  if (bytes.length === 4) return bytes.join('.');
  const groups = Array.from({ length: 8 }, (_, index) => (bytes[2 * index]! << 8) | bytes[2 * index + 1]!);
  let [start, length] = [0, 1];
  for (let from = 0; from < 8; from += 1) {
    const run = groups.slice(from).findIndex((group) => group !== 0);
    const zeros = run < 0 ? 8 - from : run;
    if (zeros > length) [start, length] = [from, zeros];
  }
  const hex = (part: readonly number[]) => part.map((group) => group.toString(16)).join(':');
  return length < 2 ? hex(groups) : `${hex(groups.slice(0, start))}::${hex(groups.slice(start + length))}`;
}

const whyNoAddress = (text: string): string =>
  /^[0-9.]{1,30}$/.test(text) && /(?:^|\.)0[0-9]/.test(text)
    ? 'a number of the address begins with 0, which some programs read as octal'
    : 'it is neither an IP address nor an IP address with a prefix length';

const refuse = (defect: string) => new Refusal('request-invalid', { field: 'address range', defect });

/** Only this machine itself can reach a server that listens there. */
export const isLoopback = (host: string): boolean => /^(127\.\d+\.\d+\.\d+|::1|localhost)$/.test(host);
