import { parseAddress } from './ip-address.ts';

export interface Host {
  /** Lower-case, without port, trailing dot and brackets; addresses in canonical form. */
  readonly host: string;
  readonly port: number | null;
}

const LONGEST_HOST = 255;
const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const DNS_NAME = new RegExp(`^${LABEL}(?:\\.${LABEL})*$`);
const PORT = /^[1-9][0-9]{0,4}$/;
const HIGHEST_PORT = 65_535;

/**
 * The value of a `Host` header, or a login server that somebody typed; null when it is not exactly `host` or
 * `host:port`. Stricter than RFC 9110: no user, no path, no empty port, no percent-encoding, ASCII only, and a name
 * that ends in a number must be an IPv4 address, so that no two readers can understand two different hosts.
 */
export function parseHostHeader(text: string): Host | null {
  if (text.length > LONGEST_HOST) return null;
  const [hostText, portText] = split(text);
  const port = portText === null ? null : findPort(portText);
  const host = findHost(hostText);
  return host === null || port === undefined ? null : { host, port };
}

/** `host:port` for people, headers and URLs: IPv6 in brackets, the port left out when it is the scheme's own. */
export function formatHost(host: string, port: number | null, defaultPort: number): string {
  const name = host.includes(':') ? `[${host}]` : host;
  return port === null || port === defaultPort ? name : `${name}:${port}`;
}

function split(text: string): [host: string, port: string | null] {
  const colon = text.indexOf(':', text.startsWith('[') ? text.indexOf(']') + 1 : 0);
  return colon < 0 ? [text, null] : [text.slice(0, colon), text.slice(colon + 1)];
}

const findPort = (text: string): number | undefined =>
  PORT.test(text) && Number(text) <= HIGHEST_PORT ? Number(text) : undefined;

function findHost(text: string): string | null {
  if (text.startsWith('[') && text.endsWith(']')) {
    const inner = text.slice(1, -1);
    return inner.includes(':') && !inner.includes('%') ? parseAddress(inner) : null;
  }
  const name = text.replace(/\.$/, '').toLowerCase();
  if (!/^[\x20-\x7e]*$/.test(text) || !DNS_NAME.test(name)) return null;
  const last = name.slice(name.lastIndexOf('.') + 1);
  return /^(?:[0-9]+|0x[0-9a-f]*)$/.test(last) ? parseAddress(name) : name;
}
