import { mkdirSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSafeServer } from 'node:https';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import type { TestContext } from 'node:test';

export interface EngineAnswers {
  readonly version?: object;
  readonly info?: object;
  /** Of `/_ping`. */
  readonly status?: number;
  /** Says the same over and over at `/info`, until the other side hangs up. */
  readonly isEndless?: boolean;
  /** Accepts connections and never says anything. */
  readonly isMute?: boolean;
  /** Answers with this page instead. */
  readonly page?: string;
  /** Speaks TLS; with an authority it wants a certificate of the client too. PEM. */
  readonly tls?: { readonly certificate: string; readonly key: string; readonly authority?: string };
}

const usualVersion = { Version: '28.2.2', ApiVersion: '1.50', MinAPIVersion: '1.24', Components: [{ Name: 'Engine' }] };
const usualInfo = {
  Name: 'here', OperatingSystem: 'Debian GNU/Linux 12', ServerVersion: '28.2.2', DriverStatus: [], SecurityOptions: ['name=seccomp,profile=builtin'],
  HttpProxy: '', HttpsProxy: '', NoProxy: '', DockerRootDir: '/var/lib/docker',
  RegistryConfig: { InsecureRegistryCIDRs: ['127.0.0.0/8'], IndexConfigs: { 'docker.io': { Name: 'docker.io', Mirrors: [], Secure: true } }, Mirrors: [] },
};

/** Something that listens where an engine would, at a Unix socket, or on a loopback port when `place` is 0. Resolves with the server. */
export async function fakeEngine(t: TestContext, place: string | 0, { version, info, status = 200, isMute = false, isEndless = false, page, tls }: EngineAnswers = {}): Promise<Server> {
  const answer: RequestListener = (request, response) => {
    if (isMute) return;
    if (page !== undefined) return void response.writeHead(status, { 'content-type': 'text/html' }).end(page);
    if (request.url === '/_ping') return void response.writeHead(status, { 'api-version': '1.50', 'content-type': 'text/plain' }).end('OK');
    if (isEndless && request.url === '/info') return void Readable.from((function* () { for (;;) yield '{"Name":"x",'.repeat(1_000); })()).pipe(response);
    const found = { '/version': { ...usualVersion, ...version }, '/info': { ...usualInfo, SystemTime: new Date().toISOString(), ...info } }[request.url ?? ''];
    response.writeHead(found ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(found ?? { message: 'page not found' }));
  };
  const safely = tls && { cert: tls.certificate, key: tls.key, ...(tls.authority === undefined ? {} : { ca: tls.authority, requestCert: true }) };
  const server: Server = safely ? createSafeServer(safely, answer) : createServer(answer);
  if (place !== 0) mkdirSync(dirname(place), { recursive: true });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  if (place === 0) server.listen(0, '127.0.0.1', resolve);
  else server.listen(place, resolve);
  await promise;
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  return server;
}
