import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { failureOf, isFailure, withinMilliseconds, type Failure } from './failure.ts';

export interface Addresses {
  readonly kind: 'addresses';
  readonly addresses: readonly string[];
  readonly milliseconds: number;
}

export type Resolve = (host: string) => Promise<Addresses | Failure>;

const TIME_LIMIT = 4_000;
const MOST_ADDRESSES = 8;

/**
 * Asks for each host once, as other programs of this machine do. What is connected to later is the address found here, so a
 * name that points elsewhere the second time leads nowhere else.
 */
export function rememberingResolver(): Resolve {
  const known = new Map<string, Promise<Addresses | Failure>>();
  return (host) => {
    const answer = known.get(host) ?? resolve(host);
    known.set(host, answer);
    return answer;
  };
}

async function resolve(host: string): Promise<Addresses | Failure> {
  const bare = host.replace(/^\[|\]$/g, '');
  if (isIP(bare)) return { kind: 'addresses', addresses: [bare], milliseconds: 0 };
  const begun = performance.now();
  const answer = await withinMilliseconds('dns', TIME_LIMIT, lookup(bare, { all: true }).catch((error: NodeJS.ErrnoException) => failureOf('dns', error)));
  if (isFailure(answer)) return answer;
  const addresses = [...new Set(answer.map(({ address }) => address))].slice(0, MOST_ADDRESSES);
  return { kind: 'addresses', addresses, milliseconds: Math.round(performance.now() - begun) };
}
