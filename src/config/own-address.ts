import { isLoopback } from '../names/ip-address.ts';
import { formatHost, parseHostHeader } from '../names/login-server.ts';
import type { Config } from './settings.ts';

// By which names clients reach the registry `dockgate`.

const THIS_MACHINE = ['localhost', '127.0.0.1', '::1'];
const EVERY_ADDRESS = ['0.0.0.0', '::'];

/** Loopback and the address it listens on, without ports. */
export const ownAddresses = ({ listen }: Pick<Config, 'listen'>): string[] => [
  ...new Set([...THIS_MACHINE, ...(EVERY_ADDRESS.includes(listen) ? [] : [listen])]),
];

/** The above and the further hosts. The public address is not among them: it has a port of its own. */
const ownNames = (config: Pick<Config, 'listen' | 'hosts'>): string[] => [...new Set([...ownAddresses(config), ...config.hosts])];

/** What a certificate must hold: the above, the public address, and the one on which people sign in. */
export function certificateNames(config: Pick<Config, 'listen' | 'hosts' | 'publicUrl'> & Partial<Pick<Config, 'authorityUrl'>>): string[] {
  const named = [config.publicUrl, config.authorityUrl].flatMap((url) => (url === undefined ? [] : (parseHostHeader(new URL(url).host)?.host ?? [])));
  return [...new Set([...ownNames(config), ...named])];
}

/**
 * The login server that clients are told to type: the public address, the first of the further hosts, the address it
 * listens on, or this machine.
 * @param port the one it listens on
 */
export function ownLoginServer(config: Pick<Config, 'listen' | 'hosts' | 'publicUrl' | 'tls'>, port: number): string {
  const { publicUrl, hosts, tls } = config;
  if (publicUrl !== undefined) return new URL(publicUrl).host;
  const elsewhere = ownNames(config).filter((name) => !THIS_MACHINE.includes(name));
  return formatHost(hosts[0] ?? elsewhere[0] ?? 'localhost', port, tls ? 443 : 80);
}

/** It listens on every address, and no name of this machine was given: other machines have nothing to call it by. */
export const isNameless = ({ listen, hosts, publicUrl }: Pick<Config, 'listen' | 'hosts' | 'publicUrl'>): boolean =>
  EVERY_ADDRESS.includes(listen) && hosts.length === 0 && publicUrl === undefined;

/** Passwords cross a network in the clear, unless a proxy that we do not know of sees to it. */
export const isUnprotected = ({ listen, tls, publicUrl }: Pick<Config, 'listen' | 'tls' | 'publicUrl'>): boolean =>
  !tls && !isLoopback(listen) && !publicUrl?.startsWith('https:');
