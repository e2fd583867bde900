import { isLoopback } from '../../names/ip-address.ts';
import { formatHost, parseHostHeader } from '../../names/login-server.ts';
import { Unreachable } from '../api/api-error.ts';
import { UsageError } from '../command.ts';
import type { Web } from './web.ts';

/** A registry's host. */
export interface Place {
  /** Host and port, as clients type it. */
  readonly loginServer: string;
  /** `https://registry.example`: never of another scheme than what was measured or typed. */
  readonly origin: string;
}

/** What OpenSSL and Node say of an answer that is no TLS. */
const NO_TLS = /^(?:EPROTO|ECONNRESET|ERR_SSL_.*)$/;

/**
 * Reads `registry.example`, `localhost:5000` or an address with its scheme. Without one it is HTTPS, and on this machine also
 * HTTP where nobody answers HTTPS, as docker does it. Throws UsageError and Unreachable.
 */
export async function findPlace(typed: string, web: Web): Promise<Place> {
  const [, scheme, rest = ''] = /^(?:(https?):\/\/)?([^/]+)\/?$/i.exec(typed) ?? [];
  const host = parseHostHeader(rest);
  if (!host) throw new UsageError(`${typed} is no login server: give a host such as registry.example.com or localhost:5000.`);
  const at = (scheme: 'http' | 'https'): Place => {
    const loginServer = formatHost(host.host, host.port, scheme === 'https' ? 443 : 80);
    return { loginServer, origin: `${scheme}://${loginServer}` };
  };
  if (scheme) return at(scheme.toLowerCase() as 'http' | 'https');
  const isHere = isLoopback(host.host) || host.host.endsWith('.localhost');
  return isHere && !(await speaksTls(at('https'), web)) ? at('http') : at('https');
}

async function speaksTls({ origin }: Place, web: Web): Promise<boolean> {
  try {
    await web(new URL('/v2/', origin));
    return true;
  } catch (error) {
    const { code = '' } = (error instanceof Unreachable ? error.cause ?? {} : {}) as NodeJS.ErrnoException;
    return !NO_TLS.test(code);
  }
}
