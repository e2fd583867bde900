import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK } from 'jose';
import { Provider } from 'oidc-provider';

// A real identity provider at which people sign in: `oidc-provider`, with a page that asks for nothing but a name.

export interface Account {
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly name?: string;
  /** By which means they sign in there, RFC 8176. */
  readonly amr?: readonly string[];
}

export interface SignInProvider {
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Whom the page offers, by their `sub`. */
  readonly accounts: Map<string, Account>;
  /** The last address that somebody was sent here by. */
  asked(): URL;
  /**
   * What a browser of its own does: follows every redirect from here on, signs in as that account or presses Cancel, and
   * ends where it is sent back to, which it does not open.
   */
  answer(url: string, as: string | null): Promise<URL>;
  close(): Promise<void>;
}

const CLIENT = { client_id: 'dockgate & co', client_secret: 'a secret: with % and +, and spaces' };

/** @param redirectUris what our own server has to be known by */
export async function startSignInProvider(redirectUris: readonly string[]): Promise<SignInProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  const accounts = new Map<string, Account>();
  const provider = await makeProvider(url, redirectUris, accounts);
  const handle = provider.callback();
  let asked = new URL(url);
  server.on('request', (request, response) => {
    if (request.url!.startsWith('/auth?')) asked = new URL(request.url!, url);
    if (!request.url!.startsWith('/interaction/')) return void handle(request, response);
    interact(provider, accounts, request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  return {
    url,
    clientId: CLIENT.client_id,
    clientSecret: CLIENT.client_secret,
    accounts,
    asked: () => asked,
    answer: (from, as) => walk(from, as, url),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function makeProvider(url: string, redirectUris: readonly string[], accounts: ReadonlyMap<string, Account>): Promise<Provider> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return new Provider(url, {
    clients: [{ ...CLIENT, redirect_uris: [...redirectUris], grant_types: ['authorization_code'], response_types: ['code'] }],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), kid: 'first', use: 'sig', alg: 'RS256' } as never] },
    cookies: { keys: ['a key for cookies'] },
    claims: { openid: ['sub'], amr: null, profile: ['name'], email: ['email', 'email_verified'] },
    features: { devInteractions: { enabled: false }, claimsParameter: { enabled: true } },
    pkce: { required: () => true },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, id) => {
      const { amr: _, ...claims } = accounts.get(id) ?? {};
      return accounts.has(id) ? { accountId: id, claims: () => ({ sub: id, ...claims }) } : undefined;
    },
    // Nobody is asked whether this server may know who they are.
    async loadExistingGrant(context) {
      const { Grant } = context.oidc.provider;
      const grant = new Grant({ clientId: context.oidc.client!.clientId, accountId: context.oidc.session!.accountId! });
      grant.addOIDCScope('openid profile email');
      grant.addOIDCClaims(['email', 'email_verified', 'name', 'amr']);
      await grant.save();
      return grant;
    },
    ttl: { AccessToken: 60, AuthorizationCode: 60, IdToken: 60, Grant: 600, Interaction: 600, Session: 600 },
  });
}

async function interact(provider: Provider, accounts: ReadonlyMap<string, Account>, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === 'GET') {
    const page = '<!doctype html><title>Corp</title><form method="post"><label>Account <input name="account"></label><button>Go</button><button name="cancel" value="1">Cancel</button></form>';
    return void response.setHeader('content-type', 'text/html').end(page);
  }
  let text = '';
  for await (const part of request) text += String(part);
  const form = new URLSearchParams(text);
  if (form.has('cancel')) return provider.interactionFinished(request, response, { error: 'access_denied' });
  const accountId = form.get('account')!;
  return provider.interactionFinished(request, response, { login: { accountId, amr: [...(accounts.get(accountId)?.amr ?? ['pwd'])] } });
}

async function walk(from: string, as: string | null, own: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let next: { url: string; body?: URLSearchParams } = { url: from };
  for (let step = 0; step < 10; step += 1) {
    const headers = { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') };
    const answered = await fetch(next.url, { redirect: 'manual', headers, ...(next.body ? { method: 'POST', body: next.body } : {}) });
    for (const cookie of answered.headers.getSetCookie()) cookies.set(...(cookie.split(';')[0]!.split(/=(.*)/, 2) as [string, string]));
    const location = answered.headers.get('location');
    if (location === null) {
      const text = await answered.text();
      if (!text.includes('<form')) throw new Error(`${answered.status} ${text}`);
      next = { url: next.url, body: new URLSearchParams(as === null ? { cancel: '1' } : { account: as }) };
      continue;
    }
    const target = new URL(location, next.url);
    if (target.origin !== own) return target;
    next = { url: target.href };
  }
  throw new Error('the provider sends in circles');
}
