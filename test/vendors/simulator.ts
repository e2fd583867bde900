import { createServer, type Server } from 'node:https';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { makeAuthority, issueCertificate } from '../../src/http/tls/certificate-authority.ts';
import type { Simulation } from './simulation.ts';

// A vendor on loopback: one HTTPS server that answers for the registry's host, its token host and its layer host, each by its
// real name, with a certificate of an authority that the examined machine trusts.

/** A request, as a vendor reads it. */
export interface Played {
  readonly method: string;
  /** Without port. */
  readonly host: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly form: URLSearchParams;
  readonly basic: Login | null;
  readonly bearer: string | null;
}

export interface Login {
  readonly user: string;
  readonly password: string;
  /** Stored as an identity token: it is sent to the token service in a form. */
  readonly isIdentityToken?: boolean;
}

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | object;
}

/** What went over the wire, and how it was answered. */
export interface Recorded {
  readonly request: Played;
  readonly status: number;
  /** Of this request and of those whose answers it may have waited for. */
  readonly depth: number;
}

/** What is different today. */
export interface World {
  /** A sickness by name; null in health. */
  readonly sick: string | null;
  readonly port: number;
  /** Repositories that a request brought into being. */
  readonly created: string[];
}

export interface PlayedVendor {
  readonly simulation: Simulation;
  readonly port: number;
  /** PEM, for the machine to trust. */
  readonly authority: string;
  readonly recorded: Recorded[];
  readonly world: World;
}

interface Circumstances {
  readonly sick?: string | undefined;
  /** Of the requests, counted from 0, the one whose connection breaks. */
  readonly unanswered?: number | undefined;
  /** Milliseconds that each answer takes. */
  readonly latency?: number | undefined;
}

export async function playVendor(t: TestContext, simulation: Simulation, { sick, unanswered = -1, latency = 0 }: Circumstances = {}): Promise<PlayedVendor> {
  const authority = await theAuthority();
  const hosts = [simulation.host, ...(simulation.otherHosts ?? [])];
  const { certificate, key } = await issueCertificate(authority, hosts.map((value) => ({ type: 'dns', value })), new Date());
  const recorded: Recorded[] = [];
  const created: string[] = [];
  let count = 0;
  let answered = 0;
  const server: Server = createServer({ cert: certificate, key: key.reveal() }, (message, response) => {
    const depth = 1 + answered;
    void readRequest(message).then(async (request) => {
      if (latency > 0) await setTimeout(latency);
      count += 1;
      answered = Math.max(answered, depth);
      if (count - 1 === unanswered) return response.destroy();
      const { status, headers = {}, body = '' } = simulation.play(request, { sick: sick ?? null, port, created });
      recorded.push({ request, status, depth });
      const content = typeof body === 'string' ? body : JSON.stringify(body);
      const type = typeof body === 'string' ? {} : { 'Content-Type': 'application/json' };
      return response.writeHead(status, { ...type, ...headers }).end(request.method === 'HEAD' ? undefined : content);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  return { simulation, port, authority: authority.certificate, recorded, world: { sick: sick ?? null, port, created } };
}

let authority: ReturnType<typeof makeAuthority> | undefined;
const theAuthority = () => (authority ??= makeAuthority(new Date()));

async function readRequest(message: IncomingMessage): Promise<Played> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const { method = 'GET', headers } = message;
  const url = new URL(message.url ?? '/', `https://${headers.host}`);
  const [scheme = '', value = ''] = (headers.authorization ?? '').split(' ', 2);
  const pair = Buffer.from(value, 'base64').toString();
  const isBasic = scheme.toLowerCase() === 'basic' && pair !== ':';
  return {
    method,
    host: url.hostname,
    path: decodeURIComponent(url.pathname),
    query: url.searchParams,
    headers,
    form: new URLSearchParams(Buffer.concat(chunks).toString()),
    basic: isBasic ? { user: pair.slice(0, pair.indexOf(':')), password: pair.slice(pair.indexOf(':') + 1) } : null,
    bearer: scheme.toLowerCase() === 'bearer' ? value : null,
  };
}
