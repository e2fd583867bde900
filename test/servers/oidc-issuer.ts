import { createServer, type Server } from 'node:http';
import { generateKeyPairSync } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { exportJWK, SignJWT, type JWK } from 'jose';
import { Provider } from 'oidc-provider';

// Issuers outside of Dockgate, on loopback: a real identity provider, and one whose answers a test writes itself.

export interface Issuer {
  readonly url: string;
  close(): Promise<void>;
}

/** `oidc-provider` with one client: its access tokens are JWTs for whatever resource the client names. */
export async function startProvider(): Promise<Issuer & { token(audience: string): Promise<string>; readonly subject: string; asked(): readonly string[] }> {
  const server = createServer();
  const url = await listen(server);
  const client = { client_id: 'pipeline', client_secret: 'the secret of the pipeline', grant_types: ['client_credentials'], redirect_uris: [], response_types: [] };
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const provider = new Provider(url, {
    clients: [client],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), kid: 'first', use: 'sig', alg: 'RS256' } as never] },
    ttl: { ClientCredentials: 600 },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: (_context, resource) => ({ scope: '', audience: resource, accessTokenFormat: 'jwt', jwt: { sign: { alg: 'RS256' } } }),
      },
    },
  });
  const asked: string[] = [];
  const answer = provider.callback();
  server.on('request', (request, response) => {
    asked.push(request.url!);
    void answer(request, response);
  });
  return {
    url,
    subject: client.client_id,
    asked: () => asked,
    close: () => stop(server),
    async token(audience) {
      const body = new URLSearchParams({ grant_type: 'client_credentials', resource: audience });
      const authorization = `Basic ${Buffer.from(`${client.client_id}:${encodeURIComponent(client.client_secret)}`).toString('base64')}`;
      const response = await fetch(`${url}/token`, { method: 'POST', body, headers: { authorization } });
      const answered = (await response.json()) as { access_token?: string };
      if (answered.access_token === undefined) throw new Error(JSON.stringify(answered));
      return answered.access_token;
    },
  };
}

export interface ScriptedIssuer extends Issuer {
  /** Signs with the key of that id; one that was never used before is made, and is not published until `publish`. */
  token(claims: object, options?: { kid?: string; header?: object }): Promise<string>;
  publish(...kids: string[]): void;
  /** What it answers at a path, instead of the document that belongs there. */
  readonly answers: Map<string, { status: number; headers?: Record<string, string>; body?: string }>;
  asked(path: string): number;
}

const DISCOVERY = '/.well-known/openid-configuration';

export async function startScriptedIssuer(): Promise<ScriptedIssuer> {
  const keys = new Map<string, ReturnType<typeof newKey>>();
  const published = new Set<string>(['first']);
  const answers: ScriptedIssuer['answers'] = new Map();
  const counts = new Map<string, number>();
  const keyOf = (kid: string) => keys.get(kid) ?? keys.set(kid, newKey()).get(kid)!;
  const server = createServer(async (request, response) => {
    const path = request.url!;
    counts.set(path, (counts.get(path) ?? 0) + 1);
    const scripted = answers.get(path);
    if (scripted) return void response.writeHead(scripted.status, scripted.headers).end(scripted.body);
    const jwks = async (): Promise<JWK[]> => Promise.all([...published].map(async (kid) => ({ ...(await exportJWK(keyOf(kid).publicKey)), kid, use: 'sig' })));
    const body = path === DISCOVERY ? { issuer: url, jwks_uri: `${url}/keys` } : path === '/keys' ? { keys: await jwks() } : null;
    response.writeHead(body ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  const url = await listen(server);
  return {
    url,
    answers,
    asked: (path) => counts.get(path) ?? 0,
    publish: (...kids) => kids.forEach((kid) => published.add(kid)),
    close: () => stop(server),
    token: (claims, { kid = 'first', header = {} } = {}) =>
      new SignJWT({ iss: url, ...claims }).setProtectedHeader({ alg: 'ES256', kid, ...header }).sign(keyOf(kid).privateKey),
  };
}

const newKey = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

const stop = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
