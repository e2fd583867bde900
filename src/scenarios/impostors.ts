import { createHash } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { createServer as createHttp, type RequestListener } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { makeAuthority, issueCertificate } from '../http/tls/certificate-authority.ts';
import type { Stage } from './stage.ts';

// Servers that stand where a registry should, or are one that nobody has to log in to.

export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** Listens until the scenario is over; resolves with the port. */
export async function listen(stage: Stage, server: Server, address = '127.0.0.1', port = 0): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject).listen(port, address, resolve);
  await promise;
  stage.after(() => new Promise((ended) => {
    server.close(ended);
    if ('closeAllConnections' in server) (server as { closeAllConnections(): void }).closeAllConnections();
  }));
  return (server.address() as AddressInfo).port;
}

export const serve = (stage: Stage, answer: RequestListener, address?: string, port?: number): Promise<number> =>
  listen(stage, createHttp(answer), address, port);

export const serveTls = (stage: Stage, answer: RequestListener, certificate: Certificate & object, address?: string, port?: number): Promise<number> =>
  listen(stage, createHttps({ ...certificate }, answer), address, port);

/** A certificate for these names and the file of the authority that made it. */
export async function certify(stage: Stage, names: readonly string[], at = new Date()): Promise<Certificate & { readonly authorityFile: string }> {
  const authority = await makeAuthority(at);
  const { certificate, key } = await issueCertificate(authority, names.map((value) => ({ type: /^[0-9.]+$/.test(value) ? 'ip' : 'dns', value })), at);
  return { cert: certificate, key: key.reveal(), authorityFile: await stage.write('authority.crt', authority.certificate) };
}

const CONFIG = '{"architecture":"amd64","os":"linux","rootfs":{"type":"layers","diff_ids":[]}}';
const digestOf = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`;
const MANIFEST_TYPE = 'application/vnd.oci.image.manifest.v1+json';
const MANIFEST = JSON.stringify({
  schemaVersion: 2,
  mediaType: MANIFEST_TYPE,
  config: { mediaType: 'application/vnd.oci.image.config.v1+json', digest: digestOf(CONFIG), size: CONFIG.length },
  layers: [],
});

/**
 * A registry that everybody may pull `team/app:1` from.
 * @param blobAt where it sends whoever wants a blob; here otherwise
 */
export const openRegistry = (blobAt?: string): RequestListener => ({ method, url = '' }, response) => {
  const send = (status: number, type: string, body: string, headers: Record<string, string> = {}) =>
    response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body), ...headers }).end(method === 'HEAD' ? undefined : body);
  if (url === '/v2/') return send(200, 'application/json', '{}', { 'docker-distribution-api-version': 'registry/2.0' });
  if (url.startsWith('/v2/team/app/tags/list')) return send(200, 'application/json', '{"name":"team/app","tags":["1"]}');
  const isManifest = url === '/v2/team/app/manifests/1' || url === `/v2/team/app/manifests/${digestOf(MANIFEST)}`;
  if (isManifest) return send(200, MANIFEST_TYPE, MANIFEST, { 'docker-content-digest': digestOf(MANIFEST) });
  if (url !== `/v2/team/app/blobs/${digestOf(CONFIG)}`) return send(404, 'application/json', '{"errors":[{"code":"NAME_UNKNOWN","message":"repository name not known to registry"}]}');
  if (blobAt !== undefined) return response.writeHead(307, { location: `${blobAt}/${digestOf(CONFIG)}?signature=x` }).end();
  return send(200, 'application/octet-stream', CONFIG);
};

/** What the blob host of `openRegistry` answers. */
export const blobHost: RequestListener = (_, response) => response.writeHead(200, { 'content-length': CONFIG.length }).end(CONFIG);

/** Whatever is asked, the same. */
export const always = (status: number, headers: Readonly<Record<string, string>>, body: string): RequestListener => (request, response) => {
  request.resume();
  response.writeHead(status, { ...headers }).end(body);
};

const NXDOMAIN = 0x8183;
const HEADER_BYTES = 12;

/** A name server that knows no name (RFC 1035, 4.1: the question comes back with the code of the answer). */
export async function serveNoNames(stage: Stage): Promise<void> {
  const server = createSocket('udp4');
  server.on('message', (question, { port, address }) => {
    if (question.length < HEADER_BYTES) return;
    const answer = Buffer.from(question);
    answer.writeUInt16BE(NXDOMAIN, 2);
    // What was added to the question, such as EDNS, is not repeated.
    answer.writeUInt16BE(0, 10);
    server.send(answer.subarray(0, endOfQuestion(answer)), port, address);
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject).bind(53, '127.0.0.1', resolve);
  await promise;
  stage.after(() => new Promise<void>((ended) => void server.close(ended)));
}

function endOfQuestion(message: Buffer): number {
  let at = HEADER_BYTES;
  while ((message[at] ?? 0) !== 0) at += message[at]! + 1;
  return at + 5;
}
