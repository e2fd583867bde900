import { createServer } from 'node:net';
import type { CauseId } from '../causes/catalogue.ts';
import { always, blobHost, certify, listen, openRegistry, serve, serveNoNames, serveTls } from './impostors.ts';
import type { Play, Scenario } from './scenario.ts';
import type { Stage } from './stage.ts';

// On the way to the registry.

const REGISTRY = 'registry.example';
const REGISTRY_ADDRESS = '10.20.0.1';
const OTHER_ADDRESS = '10.20.0.2';
const HTML = '<html><head><title>Access denied</title></head><body>Blocked by the company firewall.</body></html>';

export const inspects = (image: string, env: Readonly<Record<string, string>> = {}): Play => ({
  command: ['skopeo', '--command-timeout', '10s', 'inspect', `docker://${image}`],
  question: [image, '--client', 'skopeo'],
  env,
});

const pullsFrom = (port: number): Play => {
  const image = `localhost:${port}/team/app:1`;
  return { command: ['docker', 'pull', image], question: [image] };
};

/** On loopback, where Docker speaks plain HTTP. */
const nearby = (name: string, cause: CauseId, set: (stage: Stage, isSick: boolean) => Promise<Play>): Scenario => ({ name, cause, needs: ['docker'], set });

/** On a machine of its own, with a registry that everybody trusts at `registry.example`. */
const elsewhere = (name: string, cause: CauseId, hosts: Scenario['hosts'], set: (stage: Stage, isSick: boolean) => Promise<Play>): Scenario => ({
  name, cause, needs: ['skopeo', 'root'], set,
  hosts: { [REGISTRY]: REGISTRY_ADDRESS, 'blobs.example': OTHER_ADDRESS, ...hosts },
});

async function trusted(stage: Stage, answer = openRegistry()): Promise<Play> {
  const { authorityFile, ...certificate } = await certify(stage, [REGISTRY, 'blobs.example']);
  await serveTls(stage, answer, certificate, REGISTRY_ADDRESS, 443);
  await serveTls(stage, blobHost, certificate, OTHER_ADDRESS, 443);
  return inspects(`${REGISTRY}/team/app:1`, { SSL_CERT_FILE: authorityFile });
}

export const networkScenarios: readonly Scenario[] = [
  nearby('registry-in-trouble', 'registry-service-outage', async (stage, isSick) =>
    pullsFrom(await serve(stage, isSick ? always(503, { 'content-type': 'application/json' }, '{"errors":[{"code":"UNAVAILABLE","message":"service unavailable"}]}') : openRegistry()))),

  nearby('rate-limited', 'rate-limit', async (stage, isSick) =>
    pullsFrom(await serve(stage, isSick ? always(429, { 'content-type': 'application/json', 'retry-after': '60' }, '{"errors":[{"code":"TOOMANYREQUESTS","message":"too many requests"}]}') : openRegistry()))),

  nearby('a-web-page-instead-of-a-registry', 'wrong-endpoint-path', async (stage, isSick) =>
    pullsFrom(await serve(stage, isSick ? always(404, { 'content-type': 'text/html' }, '<html><title>Welcome</title></html>') : openRegistry()))),

  nearby('nobody-listens-on-the-port', 'connection-refused', async (stage, isSick) => {
    const server = createServer();
    const port = isSick ? await listen(stage, server) : await serve(stage, openRegistry());
    if (isSick) await new Promise((ended) => server.close(ended));
    return pullsFrom(port);
  }),

  elsewhere('host-that-does-not-exist', 'registry-does-not-exist', {}, async (stage, isSick) => {
    await serveNoNames(stage);
    const { question, command, env } = await trusted(stage);
    const misspelt = (words: readonly string[]) => words.map((word) => (isSick ? word.replace(REGISTRY, 'registri.example') : word));
    return { command: misspelt(command), question: misspelt(question), ...(env ? { env } : {}) };
  }),

  elsewhere('suffix-of-the-registry-left-out', 'login-server-suffix-missing', {}, async (stage, isSick) => {
    await serveNoNames(stage);
    await stage.write('.docker/config.json', JSON.stringify({ auths: { [REGISTRY]: { auth: Buffer.from('ci:password').toString('base64') } } }));
    const { command, question, env } = await trusted(stage);
    const withoutSuffix = (words: readonly string[]) => words.map((word) => (isSick ? word.replace(REGISTRY, 'registry') : word));
    return { command: withoutSuffix(command), question: withoutSuffix(question), ...(env ? { env } : {}) };
  }),

  elsewhere('name-server-that-does-not-answer', 'dns-resolution-failure', {}, async (stage, isSick) => {
    const play = await trusted(stage);
    return isSick ? inspects('other.registry.example/team/app:1') : play;
  }),

  elsewhere('firewall-that-drops', 'network-timeout', { 'dropped.example': '10.66.0.1' }, async (stage, isSick) => {
    const play = await trusted(stage);
    return isSick ? inspects('dropped.example/team/app:1') : play;
  }),

  elsewhere('firewall-that-answers-with-a-page', 'html-instead-of-registry', {}, (stage, isSick) =>
    trusted(stage, isSick ? always(403, { 'content-type': 'text/html', server: 'BigFirewall' }, HTML) : openRegistry())),

  elsewhere('realm-that-only-the-registry-can-reach', 'token-realm-misconfigured', {}, (stage, isSick) => {
    const challenge = { 'www-authenticate': 'Bearer realm="http://localhost:5001/token",service="registry.internal"', 'content-type': 'application/json' };
    return trusted(stage, isSick ? always(401, challenge, '{"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]}') : openRegistry());
  }),

  elsewhere('proxy-that-wants-a-password', 'proxy-misconfigured', { 'proxy.example': OTHER_ADDRESS }, async (stage, isSick) => {
    const play = await trusted(stage);
    const refuse = createServer((socket) => socket.once('data', () => socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="proxy"\r\nContent-Length: 0\r\n\r\n')));
    const refusing = await listen(stage, refuse, OTHER_ADDRESS);
    return isSick ? { ...play, env: { ...play.env, HTTPS_PROXY: `http://proxy.example:${refusing}` } } : play;
  }),

  elsewhere('blob-host-that-is-blocked', 'blob-storage-host-blocked', { 'blocked.example': '10.66.0.1' }, (stage, isSick) =>
    trusted(stage, openRegistry(isSick ? 'https://blocked.example' : 'https://blobs.example'))),
];
