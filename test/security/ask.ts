import { Agent, request as httpRequest, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { withApiVersion } from '../../src/contract/api-version.ts';
import { basic, bearer } from '../harness/harness.ts';

// Requests as a stranger makes them: any host, any header, any target; on kept-alive connections, thousands a test.

export interface Asked {
  readonly method?: string;
  /** The request target as it is sent. */
  readonly path: string;
  /** The Host header; `localhost:PORT` when it is left out. */
  readonly host?: string;
  /** A user name and a password, or an access token. */
  readonly as?: Credential | null;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Buffer | object;
}

export type Credential = readonly [userName: string, password: string] | { readonly token: string };

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** From the header, which HEAD has as well. */
  readonly cause: string | null;
  readonly correlationId: string;
  /** The body, empty where it is no JSON object. */
  readonly json: Json;
}
export type Json = Readonly<Record<string, unknown>> & { readonly errors?: readonly OciError[] };

export interface OciError {
  readonly code: string;
  readonly message: string;
  readonly cause: string;
  readonly correlationId: string;
}

export type AskServer = (asked: Asked) => Promise<Answer>;

/** A client of the server on that port. `close` ends its connections. */
export function client(port: number, maxSockets = 16): { ask: AskServer; close(): void } {
  const agent = new Agent({ keepAlive: true, maxSockets });
  const ask: AskServer = ({ method = 'GET', path, host = `localhost:${port}`, as, headers = {}, body }) =>
    new Promise((resolve, reject) => {
      const sent = httpRequest(
        { agent, host: '127.0.0.1', port, method, path: withApiVersion(path), headers: { host, ...authorization(as), ...lengthOf(body), ...headers } },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('error', reject).on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () => resolve(toAnswer(response.statusCode ?? 0, response.headers, Buffer.concat(chunks).toString())));
        },
      );
      sent.on('error', reject);
      sent.end(toBytes(body));
    });
  return { ask, close: () => agent.destroy() };
}

export const authorization = (as: Credential | null | undefined): { authorization?: string } =>
  as ? { authorization: 'token' in as ? bearer(as.token) : basic(...as) } : {};

const isPlain = (body: Asked['body']): body is object => typeof body === 'object' && !Buffer.isBuffer(body);
const toBytes = (body: Asked['body']) => (isPlain(body) ? JSON.stringify(body) : body);
const lengthOf = (body: Asked['body']) => ({
  ...(isPlain(body) ? { 'content-type': 'application/json' } : {}),
  ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(toBytes(body) as string) }),
});

function toAnswer(status: number, headers: IncomingHttpHeaders, text: string): Answer {
  const one = (name: string) => headers[name] as string | undefined;
  return {
    status, headers, text,
    cause: one('x-dockgate-cause') ?? null,
    correlationId: one('x-ms-correlation-request-id') ?? '',
    get json() {
      return (text.startsWith('{') ? JSON.parse(text) : {}) as Json;
    },
  };
}

/** Writes bytes to the port and resolves with all that comes back until the server closes or `milliseconds` pass. */
export function exchangeRaw(port: number, bytes: string | Buffer, milliseconds = 10_000): Promise<{ received: string; closed: boolean }> {
  return new Promise((resolve) => {
    let received = '';
    const socket = connect(port, '127.0.0.1', () => void socket.write(bytes));
    const end = (closed: boolean) => {
      clearTimeout(timer);
      socket.destroy();
      resolve({ received, closed });
    };
    const timer = setTimeout(() => end(false), milliseconds);
    socket.setEncoding('utf8').on('data', (text: string) => (received += text));
    socket.on('error', () => {}).on('close', () => end(true));
  });
}
