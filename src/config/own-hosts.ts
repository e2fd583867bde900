import { formatHost } from '../names/login-server.ts';
import { DEFAULT_REGISTRY } from '../names/registry-name.ts';
import { ownAddresses, ownLoginServer } from './own-address.ts';
import type { Config } from './settings.ts';

// The hosts, with their ports, by which this server is reached. `port` is the one that clients connect to.

/** Where clients reach a registry that has no login server of its own. */
export const loginServerFor = (name: string, config: Config, port: number): string =>
  name === DEFAULT_REGISTRY ? ownLoginServer(config, port) : formatHost(`${name}.localhost`, port, config.tls ? 443 : 80);

/** Where people and programs sign in: what the issuer of the directory's tokens begins with. */
export const authorityOf = (config: Config, port: number): string =>
  config.publicUrl === undefined ? `${config.tls ? 'https' : 'http'}://${ownLoginServer(config, port)}` : new URL(config.publicUrl).origin;

/** Clients that reach us by HTTPS are sent to HTTPS, also by a proxy whose word on it is not trusted. */
export function securePublicHost({ publicUrl }: Config): string | null {
  const { protocol, host } = new URL(publicUrl ?? 'http://localhost');
  return protocol === 'https:' ? host : null;
}

/** The hosts of the default registry, further names of this machine, and what follows the name of any registry. */
export function ownHostsOf(config: Config, port: number) {
  const { tls, publicUrl, hosts } = config;
  const format = (host: string) => formatHost(host, port, tls ? 443 : 80);
  const own = ownAddresses(config).map(format);
  return {
    ofDefault: new Set(publicUrl === undefined ? own : [...own, new URL(publicUrl).host]),
    further: new Set(hosts.map(format)),
    suffix: format('.localhost'),
  };
}
