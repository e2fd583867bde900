import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { failureOf, isFailure, withinMilliseconds, type Failure } from './failure.ts';

export interface Addresses {
  readonly kind: 'addresses';
  readonly addresses: readonly string[];
  readonly milliseconds: number;
}

/** Rejects with the system's code, such as `ENOTFOUND`. */
export type Lookup = (host: string) => Promise<readonly string[]>;

export type Resolve = (host: string) => Promise<Addresses | Failure>;

const TIME_LIMIT = 4_000;
const MOST_ADDRESSES = 8;

/**
 * Asks for each host once, as other programs of this machine do. What is connected to later is the address found here, so a
 * name that points elsewhere the second time leads nowhere else.
 */
export function rememberingResolver(lookUp: Lookup = systemLookup): Resolve {
  const known = new Map<string, Promise<Addresses | Failure>>();
  return (host) => {
    const answer = known.get(host) ?? resolve(host, lookUp);
    known.set(host, answer);
    return answer;
  };
}

const systemLookup: Lookup = async (host) => (await lookup(host, { all: true })).map(({ address }) => address);

async function resolve(host: string, lookUp: Lookup): Promise<Addresses | Failure> {
  const bare = host.replace(/^\[|\]$/g, '');
  if (isIP(bare)) return { kind: 'addresses', addresses: [bare], milliseconds: 0 };
  const begun = performance.now();
  const answer = await withinMilliseconds('dns', TIME_LIMIT, lookUp(bare).catch((error: NodeJS.ErrnoException) => failureOf('dns', error)));
  if (isFailure(answer)) return answer;
  const addresses = [...new Set(answer)].slice(0, MOST_ADDRESSES);
  return { kind: 'addresses', addresses, milliseconds: Math.round(performance.now() - begun) };
}
