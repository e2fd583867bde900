import type { Socket } from 'node:net';
import type { ClientName } from '../context.ts';
import type { Machine } from '../machine.ts';
import { dial, handshake, limits, tunnel } from './dial.ts';
import { engineProxies } from './engine-proxies.ts';
import { isFailure, type Failure } from './failure.ts';
import { isSameWay, malformedSettings, proxySettingsOf, wayTo, type Proxy, type Way } from './proxy-settings.ts';
import { rememberingResolver, type Resolve } from './resolve.ts';
import { leadBySocks } from './socks.ts';
import { readTrust, type Trust } from './trust.ts';

/** The ways to a host that are set up on this machine. */
export interface Ways {
  /** That of the program which failed. */
  readonly inUse: Way;
  /** That of this shell, where it is another one. */
  readonly other: Way | null;
  /** Variables whose value is no address of a proxy. */
  readonly malformed: readonly string[];
}

/** An open connection on which nothing was sent yet. Milliseconds; `dns` is 0 where nothing had to be asked. */
export interface Opened {
  readonly kind: 'opened';
  readonly socket: Socket;
  readonly way: Way;
  readonly dns: number;
  readonly tcp: number;
}

/** How this machine reaches hosts: names, proxies, connections, authorities. Each is found out once a run. */
export interface WayOut {
  readonly resolve: Resolve;
  ways(url: URL): Promise<Ways>;
  /** Connects in this way. */
  openBy(url: URL, way: Way): Promise<Opened | Failure>;
  /** Connects in the way in use, or in the other where that fails. */
  open(url: URL): Promise<Opened | Failure>;
  /** The proxy that an unencrypted request is handed to, instead of a tunnel through it. */
  plainProxy(url: URL): Promise<Proxy | null>;
  trust(): Promise<Trust>;
}

interface Parts {
  readonly machine: Machine;
  readonly client: ClientName;
  /** As the user types it. */
  readonly registry: string;
}

export function makeWayOut({ machine, client, registry }: Parts): WayOut {
  const resolve = rememberingResolver(machine.resolve);
  let engine: ReturnType<typeof engineProxies> | undefined;
  let trust: Promise<Trust> | undefined;
  const wayOut: WayOut = {
    resolve,
    async ways(url) {
      const shell = proxySettingsOf(machine.env);
      const settings = await (engine ??= engineProxies(machine, client));
      const [ours, theirs] = [wayTo(shell, url), wayTo(settings ?? shell, url)];
      return { inUse: theirs, other: isSameWay(ours, theirs) ? null : ours, malformed: malformedSettings(settings ?? shell) };
    },
    openBy: (url, way) => openBy(resolve, url, way, wayOut),
    async open(url) {
      const { inUse, other } = await wayOut.ways(url);
      const opened = await wayOut.openBy(url, inUse);
      // What is asked of a proxy without encryption is put otherwise than what is asked of the registry: there is no changing over.
      return isFailure(opened) && other && url.protocol === 'https:' ? wayOut.openBy(url, other) : opened;
    },
    async plainProxy(url) {
      const { inUse } = await wayOut.ways(url);
      return url.protocol === 'http:' && inUse.kind === 'proxy' && inUse.proxy.scheme !== 'socks5' ? inUse.proxy : null;
    },
    trust: () => (trust ??= readTrust(machine, client, registry)),
  };
  return wayOut;
}

export const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '');
export const portOf = (url: URL): number => Number(url.port) || (url.protocol === 'http:' ? 80 : 443);

async function openBy(resolve: Resolve, url: URL, way: Way, wayOut: WayOut): Promise<Opened | Failure> {
  const [host, port] = way.kind === 'proxy' ? [way.proxy.host, way.proxy.port] : [hostOf(url), portOf(url)];
  const answer = await resolve(host);
  if (isFailure(answer)) return asStage(answer, way);
  const begun = performance.now();
  const socket = await dial(answer.addresses, port);
  if (isFailure(socket)) return asStage(socket, way);
  const led = way.kind === 'proxy' ? await leadOn(socket, way.proxy, url, wayOut) : socket;
  if (isFailure(led)) return led;
  return { kind: 'opened', socket: led, way, dns: answer.milliseconds, tcp: Math.round(performance.now() - begun) };
}

async function leadOn(socket: Socket, proxy: Proxy, url: URL, wayOut: WayOut): Promise<Socket | Failure> {
  if (proxy.scheme === 'socks5') return leadBySocks(socket, proxy, hostOf(url), portOf(url), limits.tunnel);
  const isTunnel = url.protocol === 'https:';
  if (proxy.scheme === 'http') return isTunnel ? tunnel(socket, proxy, hostOf(url), portOf(url)) : socket;
  const { system } = await wayOut.trust();
  const safe = await handshake(socket, proxy.host, { ca: [...system.certificates], rejectUnauthorized: true });
  if (isFailure(safe)) return asStage(safe, { kind: 'proxy', proxy });
  return isTunnel ? tunnel(safe, proxy, hostOf(url), portOf(url)) : safe;
}

const asStage = (result: Failure, way: Way): Failure => (way.kind === 'proxy' ? { ...result, stage: 'proxy', code: `PROXY_${result.code}` } : result);
