import { X509Certificate } from 'node:crypto';
import { request } from 'node:http';
import { connect as connectPlain, isIP, type LookupFunction, type Socket } from 'node:net';
import { connect as connectSafely, type ConnectionOptions, type TLSSocket } from 'node:tls';
import { formatHost } from '../../names/login-server.ts';
import { isFor } from './certificates.ts';
import { failure, failureOf, withinMilliseconds, type Failure } from './failure.ts';
import type { Proxy } from './proxy-settings.ts';

// The steps of a connection, one function each. Every one ends in time and leaves no socket open when it fails.

export const limits = { tcp: 3_000, tunnel: 4_000, handshake: 4_000 } as const;

/** Opens a connection to one of the addresses, the families tried beside each other; nothing is looked up. */
export function dial(addresses: readonly string[], port: number, limit: number = limits.tcp): Promise<Socket | Failure> {
  const [first] = addresses;
  if (first === undefined) return Promise.resolve(failure('dns', 'ENOTFOUND'));
  const lookup: LookupFunction = (_host, options, answer) => {
    const found = addresses.map((address) => ({ address, family: isIP(address) }));
    if (options.all) answer(null, found);
    else answer(null, found[0]!.address, found[0]!.family);
  };
  const target = addresses.length === 1 ? { host: first } : { host: 'resolved.invalid', lookup, autoSelectFamily: true, autoSelectFamilyAttemptTimeout: 300 };
  const socket = connectPlain({ ...target, port, noDelay: true });
  const opened = new Promise<Socket | Failure>((resolve) => {
    socket.once('connect', () => resolve(socket));
    socket.once('error', (error) => resolve(failureOf('tcp', error)));
  });
  return withinMilliseconds('tcp', limit, opened, () => socket.destroy()).then((result) => keepQuiet(result, socket));
}

/** Asks an HTTP proxy on an open connection to lead on to `host:port` (RFC 9110, 9.3.6). */
export function tunnel(socket: Socket, proxy: Proxy, host: string, port: number, limit: number = limits.tunnel): Promise<Socket | Failure> {
  const authority = formatHost(host, port, -1);
  const opened = new Promise<Socket | Failure>((resolve) => {
    const ask = request({ method: 'CONNECT', path: authority, headers: { host: authority, ...proxyLogin(proxy) }, setHost: false, createConnection: () => socket });
    ask.once('connect', ({ statusCode = 0, statusMessage = '' }, _socket, head) => {
      if (statusCode < 200 || statusCode > 299) {
        socket.destroy();
        return resolve(failure('proxy', `PROXY_${statusCode}`, statusMessage));
      }
      if (head.length > 0) socket.unshift(head);
      return resolve(socket);
    });
    ask.once('error', (error: NodeJS.ErrnoException) => resolve(failure('proxy', `PROXY_${error.code ?? 'ERR'}`, error.message)));
    ask.end();
  });
  return withinMilliseconds('proxy', limit, opened, () => socket.destroy()).then((result) => (result === socket ? socket : { ...(result as Failure), stage: 'proxy' }));
}

/** The header that a proxy reads, and nobody after it. */
export const proxyLogin = ({ login }: Proxy): Record<string, string> =>
  login === null ? {} : { 'proxy-authorization': `Basic ${Buffer.from(login.reveal()).toString('base64')}` };

/** A TLS handshake on an open connection. `options` say whom to trust; the name in the certificate is read as Go does. */
export function handshake(socket: Socket, host: string, options: ConnectionOptions, limit: number = limits.handshake): Promise<TLSSocket | Failure> {
  // The other side may have hung up in the meantime, which TLS would never notice.
  if (socket.destroyed || socket.readableEnded) return Promise.resolve(failure('tls', 'ECONNRESET'));
  const safe = connectSafely({ socket, ...(isIP(host) ? {} : { servername: host }), ALPNProtocols: ['http/1.1'], checkServerIdentity: (_host, { raw }) => whyNotFor(raw, host), ...options });
  const done = new Promise<TLSSocket | Failure>((resolve) => {
    safe.once('secureConnect', () => resolve(safe));
    safe.once('error', (error) => resolve(failureOf('tls', error)));
    for (const one of [safe, socket]) one.once('close', () => resolve(failure('tls', 'ECONNRESET')));
  });
  return withinMilliseconds('tls', limit, done, () => safe.destroy()).then((result) => {
    if (result !== safe) socket.destroy();
    return keepQuiet(result, safe);
  });
}

const whyNotFor = (raw: Buffer, host: string): Error | undefined =>
  isFor(new X509Certificate(raw), host) ? undefined : Object.assign(new Error('the certificate is for another name'), { code: 'ERR_TLS_CERT_ALTNAME_INVALID' });

/** A socket without a listener for errors would end the process. */
function keepQuiet<S extends Socket>(result: S | Failure, socket: S): S | Failure {
  socket.on('error', () => {});
  return result;
}
