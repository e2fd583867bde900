import { readFile } from 'node:fs/promises';
import { request as httpRequest, type IncomingHttpHeaders, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import { join } from 'node:path';
import type { EngineAddress, EngineTls } from './docker-endpoint.ts';

export type EngineAnswer =
  | { readonly kind: 'answer'; readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string }
  | { readonly kind: 'failure'; readonly code: string };

const LARGEST_BODY = 512 * 1024;

/** `GET` at an engine that listens on a socket or a port, or at a mirror that it uses; proxies are never asked. Never throws. */
export async function askEngine(address: EngineAddress, path: string, timeLimit: number, host = 'docker'): Promise<EngineAnswer> {
  if (address.kind === 'ssh' || address.kind === 'unusable') return { kind: 'failure', code: 'UNSUPPORTED' };
  const { promise, resolve } = Promise.withResolvers<EngineAnswer>();
  const fail = (error: unknown) => resolve({ kind: 'failure', code: (error as NodeJS.ErrnoException).code ?? 'ERR' });
  const tls = address.kind === 'tcp' && address.tls ? await readTls(address.tls) : null;
  // Without a name of its own, Node takes that of the Host header for the certificate's.
  const where: RequestOptions & { servername?: string } =
    address.kind === 'socket'
      ? { socketPath: address.path }
      : { host: address.host, port: address.port, servername: isIP(address.host) ? '' : address.host };
  // Node checks a socket's path before it connects, and may throw then.
  try {
    const request = (tls ? httpsRequest : httpRequest)({ ...where, ...tls, path, method: 'GET', headers: { host }, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        size += chunk.length;
        if (size > LARGEST_BODY) request.destroy(Object.assign(new Error(), { code: 'EFBIG' }));
      });
      response.on('error', fail);
      const { statusCode: status = 0, headers } = response;
      response.on('end', () => resolve({ kind: 'answer', status, headers, body: Buffer.concat(chunks).toString() }));
    });
    const timer = setTimeout(() => request.destroy(Object.assign(new Error(), { code: 'ETIMEDOUT' })), timeLimit);
    request.on('close', () => clearTimeout(timer));
    request.on('error', fail);
    request.end();
  } catch (error) {
    fail(error);
  }
  return promise;
}

async function readTls({ folder, isVerified }: EngineTls) {
  const read = (name: string) => (folder === null ? undefined : readFile(join(folder, name)).catch(() => undefined));
  const [ca, cert, key] = await Promise.all([read('ca.pem'), read('cert.pem'), read('key.pem')]);
  return { rejectUnauthorized: isVerified, ...(ca && { ca }), ...(cert && key && { cert, key }) };
}
