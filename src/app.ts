import { join } from 'node:path';
import type { RequestListener } from 'node:http';
import { fastify, type FastifyInstance, type FastifyRequest } from 'fastify';
import { findRegistry } from './access/find-registry.ts';
import type { Disclosure, RegistryPolicy } from './access/policy.ts';
import { Refusal } from './causes/refusal.ts';
import { locationOf, type Config } from './config/settings.ts';
import { openDatabase } from './db/database.ts';
import { accessLog } from './http/access-log.ts';
import { writeOciRefusal } from './http/error-response.ts';
import type { Exchange } from './http/exchange.ts';
import { front } from './http/front.ts';
import { openCredentialUse } from './identity/credential-use.ts';
import type { CredentialKind } from './identity/credential-kind.ts';
import { adminAccount } from './identity/credentials/admin-account.ts';
import { anonymousAccess } from './identity/credentials/anonymous.ts';
import { owner } from './identity/credentials/owner.ts';
import { refreshToken } from './identity/credentials/refresh-token.ts';
import { repositoryToken } from './identity/credentials/repository-token.ts';
import { passwordVerifier } from './identity/password-hash.ts';
import { openPolicy } from './identity/policy-store.ts';
import { hashSecret } from './identity/secret-hash.ts';
import { openJournal } from './journal/journal.ts';
import { filesystemBlobStore } from './registry/blob-stores/filesystem.ts';
import { dataPlane } from './registry/data-plane.ts';
import { formatHost } from './names/login-server.ts';
import type { Secret } from './secret.ts';
import { accessTokenVerifier } from './tokens/access-token.ts';
import { challenge } from './tokens/challenge.ts';
import { identifier } from './tokens/identify.ts';
import { refreshTokenVerifier } from './tokens/refresh-token.ts';
import { openTokenKeys } from './tokens/signing-keys.ts';
import { tokenRoutes } from './tokens/token-routes.ts';

// Wires the parts together. The only file that knows all of them; it decides nothing itself.

/** The secrets that the first start makes. */
export interface Keys {
  readonly accessToken: Secret;
  readonly refreshToken: Secret;
  readonly secretHash: Secret;
}

export interface AppOptions {
  readonly keys: Keys;
  readonly now: () => Date;
  /** The port that clients connect to, once it is known. */
  readonly port: () => number;
  readonly print: (line: string) => void;
}

export interface App {
  /** For the port that clients reach. */
  readonly public: RequestListener;
  close(): Promise<void>;
}

interface Found {
  readonly exchange: Exchange;
  readonly registry: RegistryPolicy;
}

/** Opens everything that answers requests. Throws `registry-service-outage` when the database does not answer. */
export async function openApp(config: Config, { keys, now, port, print }: AppOptions): Promise<App> {
  const location = locationOf(config);
  const policyDatabase = await openDatabase(location, 'policy');
  const content = await openDatabase(location, 'content');
  const journal = await openJournal(location);
  const policies = await openPolicy(policyDatabase);
  const use = openCredentialUse(policyDatabase);

  const tokenKeys = openTokenKeys({ access: keys.accessToken, refresh: keys.refreshToken });
  const hash = (secret: Secret) => hashSecret(keys.secretHash, secret);
  const kinds: CredentialKind[] = [
    anonymousAccess,
    refreshToken(refreshTokenVerifier(tokenKeys), () => kinds),
    adminAccount(hash),
    owner(await passwordVerifier()),
    repositoryToken(hash),
  ];
  const policy = () => policies.current();
  const identify = identifier({ kinds, policy, verifyAccessToken: accessTokenVerifier(tokenKeys) });
  const tells = discloser(config);

  const { blobBytes, manifestBytes, uploadsInProgress } = config;
  const blobs = filesystemBlobStore(join(config.data, 'blobs'));
  const limits = { blobBytes, manifestBytes, uploadsInProgress };
  const serveData = dataPlane({
    identify,
    challenge: (exchange, _registry, scope, error) => challenge(exchange, scope, error),
    tells,
    journal,
    content,
    blobs,
    limits,
    now,
  });

  const found = new WeakMap<object, Found>();
  const others = fastify({ logger: false });
  const at = (request: FastifyRequest) => found.get(request.raw)!;
  await others.register(tokenRoutes, { kinds, policy, keys: tokenKeys, identify, journal, use, tells, at, now });
  refuseTheRest(others, at, tells);
  await others.ready();

  let ownHosts: ReadonlySet<string> | undefined;
  const handle = async (exchange: Exchange) => {
    const registry = findRegistry(await policies.current(), exchange.host, (ownHosts ??= hostsOf(config, port())));
    if (!registry) throw new Refusal('registry-does-not-exist', { host: exchange.host });
    if (/^\/(v2|acr\/v1)(\/|$)/.test(exchange.path)) return serveData(exchange, registry);
    found.set(exchange.request, { exchange, registry });
    others.routing(exchange.request, exchange.response);
  };

  return {
    public: front({
      trustedProxies: config.trustedProxies,
      correlationIdInMessage: config.correlationIdInMessage,
      accessLog: config.accessLog === 'none' ? null : accessLog(print, now),
      now,
      handle,
    }),
    async close() {
      await others.close();
      await journal.close();
      await use.close();
      await content.close();
      await policyDatabase.close();
    },
  };
}

/** What no plugin answers is no part of the API, and what they throw is answered like every other refusal. */
function refuseTheRest(app: FastifyInstance, at: (request: FastifyRequest) => Found, tells: ReturnType<typeof discloser>): void {
  const refuse = (request: FastifyRequest, thrown: unknown) => {
    const { exchange, registry } = at(request);
    writeOciRefusal(exchange, Refusal.from(thrown), tells(exchange, registry));
  };
  app.setNotFoundHandler((request, reply) => {
    reply.hijack();
    refuse(request, new Refusal('wrong-endpoint-path'));
  });
  app.setErrorHandler((error: { statusCode?: number; message: string }, request, reply) => {
    reply.hijack();
    const isClients = (error.statusCode ?? 500) < 500;
    refuse(request, isClients ? new Refusal('request-invalid', { field: 'body', defect: error.message }) : error);
  });
}

/**
 * How much a caller is told. Without a setting: as much as ACR tells, where nobody but this machine can ask, and
 * nothing to strangers everywhere else.
 */
function discloser(config: Config): (exchange: Exchange, registry: RegistryPolicy) => Disclosure {
  const loopback = /^(127\.|::1$|localhost$)/.test(config.listen);
  const local = loopback && config.trustedProxies.length === 0 && config.publicUrl === undefined;
  return (exchange, registry) =>
    registry.disclosure ?? (config.likeAcr || (local && !exchange.forwarded) ? 'helpful' : 'strict');
}

/** The hosts of the default registry: this machine by name and address, and the public one. */
function hostsOf({ tls, publicUrl, hosts }: Config, port: number): ReadonlySet<string> {
  const own = ['localhost', '127.0.0.1', '::1', ...hosts].map((host) => formatHost(host, port, tls ? 443 : 80));
  return new Set(publicUrl === undefined ? own : [...own, new URL(publicUrl).host]);
}
