import { containsAny, parseAddress, type Cidr } from '../names/ip-address.ts';

const MOST_HOPS = 50;

/**
 * The client's address: the rightmost hop that is no trusted proxy. What stands left of it was written by somebody
 * we do not know. A hop that is no address ends the search at the proxy that passed it on.
 * @param peer the address of the connection, canonical
 * @param forwardedFor values of X-Forwarded-For in the order received
 */
export function clientAddress(peer: string, forwardedFor: readonly string[], trusted: readonly Cidr[]): string {
  const hops = forwardedFor.flatMap((value) => value.split(',')).slice(-MOST_HOPS);
  let address = peer;
  while (containsAny(trusted, address) && hops.length > 0) {
    const hop = parseHop(hops.pop() ?? '');
    if (hop === null) break;
    address = hop;
  }
  return address;
}

/** Some proxies add a port, and brackets to IPv6. */
function parseHop(text: string): string | null {
  const hop = text.trim();
  const bare = /^\[([^\]]*)\](?::\d{1,5})?$/.exec(hop)?.[1] ?? /^(\d+\.\d+\.\d+\.\d+):\d{1,5}$/.exec(hop)?.[1] ?? hop;
  return parseAddress(bare);
}
