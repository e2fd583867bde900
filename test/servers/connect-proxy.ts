import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSafeServer } from 'node:https';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import type { TestContext } from 'node:test';
import type { Certificate } from '../samples/certificates.ts';
import { listen } from './listening.ts';

/** `lead`: it connects to `to`, whatever host it was asked for. A number: it answers with this status. */
export type Manner = { readonly lead: number } | { readonly status: number; readonly headers?: string } | 'hang' | 'close' | 'reset';

export interface ConnectProxy {
  readonly port: number;
  /** `host:port Proxy-Authorization` of each CONNECT. */
  readonly asked: string[];
  /** Requests that came without CONNECT. */
  readonly others: string[];
}

/** A proxy on loopback that does as it is told; with a certificate it is spoken to by TLS. */
export async function connectProxy(t: TestContext, manner: Manner, shown?: Certificate): Promise<ConnectProxy> {
  const asked: string[] = [];
  const others: string[] = [];
  const refuse = (request: IncomingMessage, response: ServerResponse) => {
    others.push(`${request.method} ${request.url}`);
    response.writeHead(400).end();
  };
  const server = shown ? createSafeServer({ cert: shown.certificate, key: shown.key }, refuse) : createServer(refuse);
  server.on('connect', (request: IncomingMessage, socket: Duplex) => {
    asked.push(`${request.url} ${request.headers['proxy-authorization'] ?? '-'}`);
    socket.on('error', () => {});
    if (manner === 'hang') return;
    if (manner === 'close') return void socket.end();
    if (manner === 'reset') return void socket.destroy();
    if ('status' in manner) return void socket.end(`HTTP/1.1 ${manner.status} No\r\n${manner.headers ?? ''}\r\n`);
    const onward = connect(manner.lead, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    onward.on('error', () => socket.destroy());
    t.after(() => onward.destroy());
  });
  return { port: await listen(t, server), asked, others };
}
