import { isIPv6 } from 'node:net';
import type { Probe } from '../../context.ts';
import { dial } from '../../network/dial.ts';
import { failure, isFailure, type Failure } from '../../network/failure.ts';
import type { Proxy } from '../../network/proxy-settings.ts';
import { portOf, type Ways } from '../../network/way-out.ts';
import { baseUrl } from '../registry/ask-v2.ts';
import { resolveHost } from './resolve-host.ts';

export interface Attempt {
  readonly address: string;
  readonly isIPv6: boolean;
  /** Null when it was accepted. */
  readonly failure: Failure | null;
  readonly milliseconds: number;
}

export const wayInUse: Probe<Ways | null> = async ({ target, requests }) => (target ? requests.wayOut.ways(baseUrl(target)) : null);

const MOST_ATTEMPTS = 4;

/** A connection past every proxy, to each of the first addresses; a failure when the name has none. */
export const connectDirectly: Probe<readonly Attempt[] | Failure> = async ({ target, ask }) => {
  if (!target) return failure('ours', 'NO_TARGET');
  const found = await ask(resolveHost);
  if (isFailure(found)) return found;
  const port = portOf(baseUrl(target));
  return Promise.all(found.addresses.slice(0, MOST_ATTEMPTS).map(async (address): Promise<Attempt> => {
    const begun = performance.now();
    const socket = await dial([address], port);
    if (!isFailure(socket)) socket.destroy();
    return { address, isIPv6: isIPv6(address), failure: isFailure(socket) ? socket : null, milliseconds: Math.round(performance.now() - begun) };
  }));
};

export interface ProxyAttempt {
  readonly proxy: Proxy;
  /** Null when it let us through. */
  readonly failure: Failure | null;
}

/** Through each proxy that is set up, the one in use first. */
export const connectThroughProxies: Probe<readonly ProxyAttempt[]> = async ({ target, requests: { wayOut }, ask }) => {
  const ways = await ask(wayInUse);
  if (!target || !ways) return [];
  const url = baseUrl(target);
  return Promise.all([ways.inUse, ways.other].flatMap((way) => (way?.kind === 'proxy' ? [way] : [])).map(async (way) => {
    const opened = await wayOut.openBy(url, way);
    if (!isFailure(opened)) opened.socket.destroy();
    return { proxy: way.proxy, failure: isFailure(opened) ? opened : null };
  }));
};
