import { createServer, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import type { TestContext } from 'node:test';
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

/** A proxy on loopback that does as it is told. */
export async function connectProxy(t: TestContext, manner: Manner): Promise<ConnectProxy> {
  const asked: string[] = [];
  const others: string[] = [];
  const server = createServer((request, response) => {
    others.push(`${request.method} ${request.url}`);
    response.writeHead(400).end();
  });
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
