import { findContaining, parseAddress, parseCidr, type Cidr } from '../../names/ip-address.ts';

/**
 * The entry of a NO_PROXY list that keeps `host:port` away from the proxy, by the rules of Go's `httpproxy` package, which
 * every container client has; null where none does. `(loopback)` stands for the rule that needs no entry.
 * https://pkg.go.dev/golang.org/x/net/http/httpproxy#Config
 */
export function exemptingEntry(noProxy: string, host: string, port: number): string | null {
  const name = host.toLowerCase();
  const address = parseAddress(name);
  if (name === 'localhost' || address === '::1' || address?.startsWith('127.')) return '(loopback)';
  const entries = noProxy.split(',').map((entry) => entry.trim().toLowerCase()).filter((entry) => entry !== '');
  // A star anywhere ends the list and exempts everything.
  if (entries.includes('*')) return '*';
  return entries.find((entry) => fits(entry, { name, address, port })) ?? null;
}

interface Destination {
  readonly name: string;
  readonly address: string | null;
  readonly port: number;
}

function fits(entry: string, { name, address, port }: Destination): boolean {
  const range = entry.includes('/') ? findRange(entry) : null;
  if (range) return address !== null && findContaining([range], address) !== undefined;
  const { host, wantedPort } = splitPort(entry);
  if (host === '' || (wantedPort !== null && wantedPort !== String(port))) return false;
  const entryAddress = parseAddress(host);
  if (entryAddress !== null) return entryAddress === address;
  const suffix = host.startsWith('*.') ? host.slice(1) : host;
  return suffix.startsWith('.') ? name.endsWith(suffix) : name === suffix || name.endsWith(`.${suffix}`);
}

function findRange(entry: string): Cidr | null {
  const [address = '', prefix = ''] = entry.split('/');
  // Go drops the bits beyond the prefix, where our own parser refuses them.
  const network = /^\d{1,3}$/.test(prefix) ? maskedText(address, Number(prefix)) : null;
  if (network === null) return null;
  try {
    return parseCidr(`${network}/${prefix}`);
  } catch {
    return null;
  }
}

function maskedText(address: string, prefix: number): string | null {
  const canonical = parseAddress(address);
  if (canonical === null || canonical.includes(':')) return canonical;
  const bits = canonical.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  const size = 2 ** Math.max(0, 32 - prefix);
  const base = bits - (bits % size);
  return [24, 16, 8, 0].map((shift) => Math.floor(base / 2 ** shift) % 256).join('.');
}

/** `host:port`, `[v6]:port`; an address of IPv6 without brackets has no port. */
function splitPort(entry: string): { host: string; wantedPort: string | null } {
  const bracketed = /^\[([^\]]*)\]:([^:]*)$/.exec(entry);
  if (bracketed) return { host: bracketed[1]!, wantedPort: bracketed[2]! };
  const colon = entry.indexOf(':');
  if (colon < 0 || entry.includes(':', colon + 1)) return { host: entry, wantedPort: null };
  return { host: entry.slice(0, colon), wantedPort: entry.slice(colon + 1) };
}
