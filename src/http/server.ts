import type { RequestListener, Server } from 'node:http';
import { createServer as createSecure } from 'node:https';
import type { Socket } from 'node:net';
import { createServer as createPlain } from '../node-http.ts';
import type { KeyAndCertificate } from './tls/certificate-authority.ts';
import type { certificatesByName } from './tls/certificates-by-name.ts';

// An access token for a hundred repositories has up to 28 KiB; everything else is far less.
const HEADER_BYTES = 32 * 1024;
const HEADERS_WITHIN_MS = 30_000;
/** A connection on which nothing moves, in either direction. A push may take hours, but never stands still so long. */
const IDLE_MS = 120_000;
const KEEP_ALIVE_MS = 65_000;
const LOOK_EVERY_MS = 100;

/** A server with limits on what a stranger can hold open; HTTPS when there is a certificate, and with another one for the names that have one. */
export function createServer(listener: RequestListener, tls: KeyAndCertificate | null, byName?: ReturnType<typeof certificatesByName>): Server {
  // The listener refuses a request without Host, as it does one with two: with a body that says so.
  const options = { requireHostHeader: false, maxHeaderSize: HEADER_BYTES, headersTimeout: HEADERS_WITHIN_MS, requestTimeout: 0, keepAliveTimeout: KEEP_ALIVE_MS };
  const server = tls
    ? createSecure({ ...options, cert: tls.certificate, key: tls.key.reveal(), minVersion: 'TLSv1.2', ...(byName ? { SNICallback: byName } : {}) }, listener)
    : createPlain(options, listener);
  server.timeout = IDLE_MS;
  // An expectation other than 100-continue is the client's own affair, RFC 9110 section 10.1.1.
  server.on('checkExpectation', listener);
  server.on('clientError', answerBadRequest);
  return server;
}

/** What is no HTTP cannot be told apart further; a header block that is too large can. */
function answerBadRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request';
  if (socket.writable) socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  else socket.destroy();
}

/** Resolves when the server accepts connections; rejects with the system's error, such as EADDRINUSE. */
export function listen(server: Server, where: { host: string; port: number } | { path: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(where, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** Takes no more connections, and lets requests in progress finish; those that take longer are cut off. */
export function close(server: Server, withinMs = 10_000): Promise<void> {
  return new Promise((resolve) => {
    const hurry = setTimeout(() => server.closeAllConnections(), withinMs);
    // A client may keep its connection for later, when the answer that it waits for is there.
    const idle = setInterval(() => server.closeIdleConnections(), LOOK_EVERY_MS);
    server.close(() => {
      clearTimeout(hurry);
      clearInterval(idle);
      resolve();
    });
    server.closeIdleConnections();
  });
}
