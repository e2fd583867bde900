import { isLoopback, parseCidr } from '../names/ip-address.ts';
import { formatHost } from '../names/login-server.ts';
import { DEFAULT_REGISTRY } from '../names/registry-name.ts';
import { ownAddresses, ownLoginServer } from './own-address.ts';
import type { Config } from './settings.ts';

// The hosts, with their ports, by which this server is reached. `port` is the one that clients connect to.

/** Where clients reach a registry that has no login server of its own. */
export const loginServerFor = (name: string, config: Config, port: number): string =>
  name === DEFAULT_REGISTRY ? ownLoginServer(config, port) : formatHost(`${name}.localhost`, port, config.tls ? 443 : 80);

/** Where the registry `dockgate` and its management are. */
export const registryOriginOf = (config: Config, port: number): string =>
  config.publicUrl === undefined ? `${config.tls ? 'https' : 'http'}://${ownLoginServer(config, port)}` : new URL(config.publicUrl).origin;

/** Where people and programs sign in: what the issuer of the directory's tokens begins with. */
export const authorityOf = (config: Config, port: number): string =>
  config.authorityUrl === undefined ? registryOriginOf(config, port) : new URL(config.authorityUrl).origin;

/** The host on which nothing but the directory answers; `null`: it has none of its own. */
export const authorityHostOf = ({ authorityUrl }: Config): string | null => (authorityUrl === undefined ? null : new URL(authorityUrl).host);

/**
 * Where somebody who asked there signs in: on the authority's own host, or, while the server is reached from this machine
 * alone, where they are. `null` anywhere else: no page for passwords stands beside what others have pushed.
 */
export function signInOriginOf(config: Config, { scheme, host, forwarded }: { scheme: string; host: string; forwarded: boolean }): string | null {
  const { authorityUrl } = config;
  if (authorityUrl !== undefined) return new URL(authorityUrl).origin;
  return isOnlyHere(config) && !forwarded ? `${scheme}://${host}` : null;
}

/** By its settings the server is reached from this machine alone. */
const isOnlyHere = ({ listen, publicUrl, trustedProxies }: Config): boolean =>
  isLoopback(listen) && publicUrl === undefined && trustedProxies.length === 0;

/** Where the server may connect to although it is no public address. Whoever is on this machine reaches this machine anyway. */
export const outboundAllowed = (config: Config): NonNullable<Config['outboundAllow']> =>
  config.outboundAllow ?? { hosts: [], ranges: isOnlyHere(config) ? THIS_MACHINE : [] };

const THIS_MACHINE = ['127.0.0.0/8', '::1'].map(parseCidr);

/** Clients that reach us by HTTPS are sent to HTTPS, also by a proxy whose word on it is not trusted. */
export const securePublicHosts = ({ publicUrl, authorityUrl }: Config): ReadonlySet<string> =>
  new Set([publicUrl, authorityUrl].flatMap((url) => (url?.startsWith('https:') ? [new URL(url).host] : [])));

/** The hosts of the default registry, further names of this machine, and what follows the name of any registry. */
export function ownHostsOf(config: Config, port: number) {
  const { tls, publicUrl, hosts } = config;
  const format = (host: string) => formatHost(host, port, tls ? 443 : 80);
  const own = ownAddresses(config).map(format);
  const named = [publicUrl, config.authorityUrl].flatMap((url) => (url === undefined ? [] : [new URL(url).host]));
  return {
    ofDefault: new Set([...own, ...named]),
    further: new Set(hosts.map(format)),
    suffix: format('.localhost'),
  };
}
