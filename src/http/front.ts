import type { IncomingMessage, ServerResponse } from 'node:http';
import { TLSSocket } from 'node:tls';
import { Refusal } from '../causes/refusal.ts';
import { formatHost, parseHostHeader, type Host } from '../names/login-server.ts';
import { containsAny, parseAddress, type Cidr } from '../names/ip-address.ts';
import { uuidv7 } from '../names/uuid.ts';
import { limitUnreadBody, mayHaveBody } from './body-limits.ts';
import { clientAddress } from './client-address.ts';
import { reportFault, writeOciRefusal } from './error-response.ts';
import type { Exchange } from './exchange.ts';
import type { FaultLog } from './fault-log.ts';

// Between the socket and everything else. This folder knows HTTP; it knows no registry and no right.

export interface FrontParts {
  readonly trustedProxies: readonly Cidr[];
  readonly correlationIdInMessage: boolean;
  /** Hosts of public addresses that clients reach by HTTPS, whatever the connection behind the proxy is. */
  readonly publicHosts: ReadonlySet<string>;
  /** Each is told of every exchange when it begins. */
  readonly watchers: readonly ((exchange: Exchange) => void)[];
  readonly faultLog: FaultLog;
  /** The server was told to stop: each connection ends with its answer, so that the next request goes elsewhere. */
  isStopping(): boolean;
  now(): Date;
  /** Answers. What it throws before an answer began is written as a refusal. */
  handle(exchange: Exchange): Promise<void>;
}

const LONGEST_TARGET = 8_192;
const FORWARDING_HEADERS = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'via'];

/** The one listener of every request: checks what all handlers rely on, or refuses. */
export const front =
  (parts: FrontParts) =>
  (request: IncomingMessage, response: ServerResponse): void => {
    const exchange = open(request, response, parts);
    if (parts.isStopping()) response.shouldKeepAlive = false;
    for (const watch of parts.watchers) watch(exchange);
    if (mayHaveBody(request)) response.once('finish', () => limitUnreadBody(request));
    const defect = findDefect(request, exchange);
    if (defect) refuse(exchange, new Refusal('request-invalid', defect));
    else parts.handle(exchange).catch((thrown: unknown) => refuse(exchange, thrown));
  };

function refuse(exchange: Exchange, thrown: unknown): void {
  const refusal = Refusal.from(thrown);
  if (!exchange.response.headersSent) return writeOciRefusal(exchange, refusal, 'strict');
  reportFault(exchange, refusal);
  exchange.response.destroy();
}

function open(request: IncomingMessage, response: ServerResponse, parts: FrontParts): Exchange {
  const receivedAt = parts.now();
  const peer = parseAddress(request.socket.remoteAddress ?? '') ?? 'unknown';
  const viaProxy = containsAny(parts.trustedProxies, peer);
  const { headers, url = '/' } = request;
  const host = parseHostHeader(headers.host ?? '');
  const secure = request.socket instanceof TLSSocket || (viaProxy && headers['x-forwarded-proto'] === 'https') || isPublic(host, parts);
  const query = url.indexOf('?');
  // Made of all headers by the first who looks.
  const forwardedFor = headers['x-forwarded-for'] === undefined ? [] : (request.headersDistinct['x-forwarded-for'] ?? []);
  return {
    request,
    response,
    correlationId: uuidv7(receivedAt),
    receivedAt,
    address: clientAddress(peer, forwardedFor, parts.trustedProxies),
    // Empty when the header is not exactly a host and perhaps a port.
    host: host ? formatHost(host.host, host.port, secure ? 443 : 80) : '',
    scheme: secure ? 'https' : 'http',
    path: query < 0 ? url : url.slice(0, query),
    query: new URLSearchParams(query < 0 ? '' : url.slice(query + 1)),
    forwarded: FORWARDING_HEADERS.some((name) => headers[name] !== undefined),
    correlationIdInMessage: parts.correlationIdInMessage,
    faultLog: parts.faultLog,
    observed: { route: null, trace: null },
  };
}

const isPublic = (host: Host | null, { publicHosts }: FrontParts): boolean =>
  host !== null && publicHosts.has(formatHost(host.host, host.port, 443));

/** How often a header is there: of some, Node keeps the first one. */
function countOf(name: string, { rawHeaders }: IncomingMessage): number {
  let count = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const raw = rawHeaders[index]!;
    if (raw.length === name.length && raw.toLowerCase() === name) count += 1;
  }
  return count;
}

function findDefect(request: IncomingMessage, { host, path }: Exchange): { field: string; defect: string } | null {
  if (host === '' || countOf('host', request) !== 1) {
    return { field: 'Host', defect: 'the header must be there once and be a host name, with a port if need be' };
  }
  // A proxy that reads the other one would see somebody else.
  if (countOf('authorization', request) > 1) {
    return { field: 'Authorization', defect: 'the header must not be there twice' };
  }
  if (!path.startsWith('/')) return { field: 'request target', defect: 'it must be a path' };
  if ((request.url ?? '').length > LONGEST_TARGET) {
    return { field: 'request target', defect: `it has more than ${LONGEST_TARGET} characters` };
  }
  return null;
}
