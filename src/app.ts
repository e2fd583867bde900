import { join } from 'node:path';
import type { RequestListener } from 'node:http';
import { findRegistry, type OwnHosts } from './access/find-registry.ts';
import { discloser } from './access/disclosure.ts';
import type { Disclosure, RegistryPolicy } from './access/policy.ts';
import type { Identification } from './access/subject.ts';
import { Refusal } from './causes/refusal.ts';
import { authorityHostOf, authorityOf, loginServerFor, ownHostsOf, registryOriginOf, securePublicHosts, signInOriginOf } from './config/own-hosts.ts';
import { locationOf, type Config } from './config/settings.ts';
import { openDatabase } from './db/database.ts';
import { accessLog } from './http/access-log.ts';
import type { Exchange } from './http/exchange.ts';
import { faultLog } from './http/fault-log.ts';
import { openFramework } from './http/framework.ts';
import { front } from './http/front.ts';
import { directoryTokenIdentifier } from './directory/bearer.ts';
import { managedIdentityEndpoint } from './directory/managed-identity/endpoint.ts';
import type { DirectoryParts } from './directory/parts.ts';
import { graph } from './directory/graph/plugin.ts';
import { directoryPlugin, isDirectoryPath } from './directory/plugin.ts';
import type { Resource } from './directory/resources.ts';
import { openKey } from './identity/jwt/signing-keys.ts';
import { resume } from './identity/authenticate.ts';
import { openCredentialUse } from './identity/credential-use.ts';
import type { Bearer, CredentialKind } from './identity/credential-kind.ts';
import { adminAccount } from './identity/credentials/admin-account.ts';
import { anonymousAccess } from './identity/credentials/anonymous.ts';
import { managedIdentity, servicePrincipal } from './identity/credentials/service-principal.ts';
import { user } from './identity/credentials/user.ts';
import { federatedSubject } from './identity/credentials/federated-subject.ts';
import { refreshToken } from './identity/credentials/refresh-token.ts';
import { identifyOutside } from './identity/federation/identify-outside.ts';
import { issuerKeys } from './identity/federation/issuer-keys.ts';
import { issuerOf } from './identity/federation/verify-outside-token.ts';
import { repositoryToken } from './identity/credentials/repository-token.ts';
import { passwordVerifier } from './identity/password-hash.ts';
import { rememberVerified } from './identity/verified-passwords.ts';
import type { ThrottleLimits } from './identity/throttle/login-throttle.ts';
import { sharedThrottle, type OtherWorkers } from './identity/throttle/shared-throttle.ts';
import { managedIdentityAccess } from './identity/principals/managed-identity-access.ts';
import { tellOfEndings } from './identity/expiry-notices.ts';
import { signInStores } from './identity/sign-ins/sign-in-stores.ts';
import { openPolicy } from './identity/policy-store.ts';
import { hashSecret } from './identity/secret-hash.ts';
import { eventStore } from './journal/event-store.ts';
import { openQuerier } from './journal/kusto/querier.ts';
import { identifyLocalOwner, withoutImageTokens } from './management/caller.ts';
import type { RefreshTokenWish } from './management/parts.ts';
import { openLog } from './open-log.ts';
import { management } from './management/plugin.ts';
import { filesystemBlobStore } from './registry/blob-stores/filesystem.ts';
import { dataPlane } from './registry/data-plane.ts';
import { removeAbandonedUploads } from './registry/uploads/sweep.ts';
import { Secret } from './secret.ts';
import { accessTokenVerifier } from './tokens/access-token.ts';
import { challenge } from './tokens/challenge.ts';
import { identifier, identifyPair, type Identify } from './tokens/identify.ts';
import { mintRefreshToken, refreshTokenVerifier } from './tokens/refresh-token.ts';
import { ISSUER, openTokenKeys } from './tokens/token-keys.ts';
import { tokenRoutes } from './tokens/token-routes.ts';

// Wires the parts together. The only file that knows all of them; it decides nothing itself.

/** The secrets that the first start makes. */
export interface Keys {
  readonly accessToken: Secret;
  readonly refreshToken: Secret;
  readonly directoryToken: Secret;
  readonly secretHash: Secret;
  readonly logCheckpoint: Secret;
}

export interface AppOptions {
  readonly keys: Keys;
  readonly now: () => Date;
  /** The port that clients connect to, once it is known. */
  readonly port: () => number;
  readonly logs: Logs;
  /** Of the same server; null when there are none. */
  readonly others: OtherWorkers | null;
}

/** Where the server tells about itself, entry by entry; whoever writes one down makes its texts safe for there. */
export interface Logs {
  access(entry: object): void;
  /** What went wrong on our side. */
  faults(entry: object): void;
}

export interface App {
  /** For the port that clients reach. */
  readonly public: RequestListener;
  /** For the socket that only this machine's owner of the data folder can open. */
  readonly management: RequestListener;
  /** For the port that only programs of this machine reach. */
  readonly managedIdentities: RequestListener;
  close(): Promise<void>;
}

/** Opens everything that answers requests. Throws `registry-service-outage` when the database does not answer. */
export async function openApp(config: Config, { keys, now, port, logs, others }: AppOptions): Promise<App> {
  const location = locationOf(config);
  const policyDatabase = await openDatabase(location, 'policy');
  const content = await openDatabase(location, 'content');
  const journalDatabase = await openDatabase(location, 'journal');
  const journal = await openLog(config, { database: journalDatabase, key: keys.logCheckpoint, now, faults: logs.faults });
  const queries = openQuerier(location);
  const policies = await openPolicy(policyDatabase);
  const use = openCredentialUse(policyDatabase);

  const tokenKeys = openTokenKeys({ access: keys.accessToken, refresh: keys.refreshToken });
  const hash = (secret: Secret) => hashSecret(keys.secretHash, secret);
  const kinds: CredentialKind[] = [
    anonymousAccess,
    refreshToken(refreshTokenVerifier(tokenKeys), () => kinds),
    adminAccount(hash),
    user(rememberVerified(await passwordVerifier(), { now })),
    servicePrincipal(hash),
    managedIdentity,
    federatedSubject,
    repositoryToken(hash),
  ];
  const policy = () => policies.current();
  const throttle = sharedThrottle(throttleLimitsOf(config), others);
  const presenting = { kinds, use, throttle };
  const signIns = signInStores(policyDatabase, hash);
  const identify = identifier({ ...presenting, verifyAccessToken: accessTokenVerifier(tokenKeys) });
  const signer = { key: openKey(keys.directoryToken, 'JWT'), issuer: (tenantId: string) => `${authorityOf(config, port())}/${tenantId}/v2.0` };
  const tenantIds = async () => [...(await policies.current()).tenants.keys()];
  const identifyDirectoryToken = directoryTokenIdentifier({ kinds, signer, tenantIds });
  // Of our own tokens it is said of which kind they are, not that nobody trusts their issuer.
  const isOwnIssuer = async (issuer: string | null) => issuer === null || issuer === ISSUER || (await tenantIds()).some((id) => signer.issuer(id) === issuer);
  const keysOf = issuerKeys();
  const tells = tellsBy(config);
  const registryOrigin = () => registryOriginOf(config, port());

  const { blobBytes, manifestBytes, uploadsInProgress } = config;
  const blobs = filesystemBlobStore(join(config.data, 'blobs'));
  const limits = { blobBytes, manifestBytes, uploadsInProgress };
  const serveData = dataPlane({
    identify,
    challenge,
    tells,
    journal,
    content,
    blobs,
    limits,
    now,
  });

  let ownHosts: OwnHosts | undefined;
  const own = () => (ownHosts ??= ownHostsOf(config, port()));
  const managed = {
    database: policyDatabase,
    events: eventStore(journalDatabase),
    queries,
    journal,
    policy,
    tells,
    resume: (bearer: Bearer) => resume(bearer, kinds),
    hash,
    mintRefreshToken: (wish: RefreshTokenWish) => mintRefreshToken(tokenKeys, wish),
    isOwnHost: (host: string) => own().ofDefault.has(host),
    loginServerFor: (name: string) => loginServerFor(name, config, port()),
    now,
  };
  const outside = await openFramework<RegistryPolicy>(({ exchange, registry }) => tells(exchange, registry), async (app, at) => {
    await app.register(tokenRoutes, {
      ...presenting,
      keys: tokenKeys,
      identify,
      identifyDirectoryToken: async (token, exchange, registry) =>
        (await isOwnIssuer(issuerOf(token)))
          ? identifyDirectoryToken(token, exchange, registry, registry.takesManagementTokens ? atRegistries : atRegistriesAlone)
          : identifyOutside(token, registry, keysOf, { address: exchange.address, at: exchange.receivedAt, audiences: audiencesOf(exchange) }),
      journal,
      tells,
      at,
      now,
    });
    const identifyManager = byBearerOr(identify, (token, exchange, registry) => identifyDirectoryToken(token, exchange, registry, atManagement));
    await app.register(management, { ...managed, identify: identifyManager, at });
    const identifyDirectoryReader = byBearerOr(identify, (token, exchange, registry) => identifyDirectoryToken(token, exchange, registry, atDirectory));
    await app.register(graph('/v1.0'), {
      ...managed,
      // Rules for addresses guard images, and a token for images is for nothing else.
      identify: async (exchange, registry) => withoutImageTokens(await identifyDirectoryReader(exchange, { ...registry!, networkDefault: 'Allow' })),
      at,
    });
    const pair: DirectoryParts['identifyPair'] = (userName, secret, exchange, registry) => identifyPair(userName, secret, exchange, registry, presenting);
    await app.register(directoryPlugin, {
      signer,
      journal,
      identifyPair: pair,
      resume: (bearer) => resume(bearer, kinds),
      used: use.used,
      throttle,
      ...signIns,
      keysOf,
      hash,
      policy,
      at,
      tells,
      signInOrigin: (exchange) => signInOriginOf(config, exchange),
      registryOrigin,
      now,
    });
  });
  const inside = await openFramework<null>(() => 'helpful', async (app, at) => {
    await app.register(management, { ...managed, identify: null, at });
    const byOwner = { ...managed, identify: async () => identifyLocalOwner(await policy()), at };
    for (const prefix of ['/v1.0', '/:tenant/v1.0']) await app.register(graph(prefix), byOwner);
  });

  const authorityHost = authorityHostOf(config);
  const handle = async (exchange: Exchange) => {
    const registry = findRegistry(await policies.current(), exchange.host, own());
    if (!registry) throw new Refusal('registry-does-not-exist', { host: exchange.host });
    // What others have pushed and the pages for passwords share no host, once there are two.
    if (exchange.host === authorityHost && !isDirectoryPath(exchange.path)) throw new Refusal('wrong-endpoint-path');
    if (/^\/(v2|acr\/v1)(\/|$)/.test(exchange.path)) return serveData(exchange, registry);
    outside.handle({ exchange, registry });
  };
  const { trustedProxies, correlationIdInMessage } = config;
  const settings = {
    trustedProxies,
    correlationIdInMessage,
    publicHosts: securePublicHosts(config),
    accessLog: config.accessLog === 'none' ? null : accessLog(logs.access, now),
    faultLog: faultLog(logs.faults, now),
    now,
  };
  const telling = every(HOUR_MS, async () => tellOfEndings(await policy(), policyDatabase, journal, now()));
  const sweeping = every(HOUR_MS, () => removeAbandonedUploads({ content, blobs }, new Date(now().getTime() - ABANDONED_MS)));
  const forgetting = every(MINUTE_MS, () => signIns.sweep(now()));

  return {
    public: front({ ...settings, handle }),
    management: front({ ...settings, handle: async (exchange) => inside.handle({ exchange, registry: null }) }),
    managedIdentities: managedIdentityEndpoint({ signer, journal, access: managedIdentityAccess(policyDatabase).all, hash, policy, registryOrigin, now }),
    async close() {
      await Promise.all([outside.close(), inside.close(), sweeping.stop(), forgetting.stop(), telling.stop()]);
      await queries.close();
      await journal.close();
      await use.close();
      for (const database of [content, journalDatabase, policyDatabase]) await database.close();
    },
  };
}

/** A token of others counts here when it was made for this login server, with or without the scheme. */
const audiencesOf = ({ host }: Exchange): readonly string[] => [host, `https://${host}`];

/** Services take tokens that were made for them; registries also those for management, unless a registry says no. */
const atRegistriesAlone: ReadonlySet<Resource> = new Set(['registry']);
const atRegistries: ReadonlySet<Resource> = new Set(['registry', 'management']);
const atManagement: ReadonlySet<Resource> = new Set(['management']);
/** A registered cloud may have one address for all of its services. */
const atDirectory: ReadonlySet<Resource> = new Set(['graph', 'management']);

/** A bearer token is the directory's there, anything else a credential like any other. */
const byBearerOr =
  (identify: Identify, byToken: (token: Secret, exchange: Exchange, registry: RegistryPolicy) => Promise<Identification>): Identify =>
  (exchange, registry) => {
    const [, token] = /^bearer +(\S+)$/i.exec(exchange.request.headers.authorization ?? '') ?? [];
    return token === undefined ? identify(exchange, registry) : byToken(new Secret(token), exchange, registry);
  };

type Tells = (exchange: Exchange, registry: RegistryPolicy) => Disclosure;

function tellsBy({ listen, trustedProxies, publicUrl, likeAcr }: Config): Tells {
  const disclosureOf = discloser({ listen, likeAcr, hasTrustedProxies: trustedProxies.length > 0, hasPublicUrl: publicUrl !== undefined });
  return ({ forwarded }, registry) => disclosureOf(registry, forwarded);
}

const throttleLimitsOf = ({ failedLogins, failedLoginsPerAddress, failedLoginSeconds }: Config): ThrottleLimits => ({
  perName: failedLogins,
  perSource: failedLoginsPerAddress,
  seconds: failedLoginSeconds,
});

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
/** An upload that nobody touched for a week is not coming back. */
const ABANDONED_MS = 7 * 24 * HOUR_MS;

/** Now and at each interval. What fails is tried again at the next one: nobody waits for it. */
function every(milliseconds: number, work: () => Promise<unknown>): { stop(): Promise<unknown> } {
  let running = work().catch(() => undefined);
  const timer = setInterval(() => {
    running = running.then(work).catch(() => undefined);
  }, milliseconds);
  timer.unref();
  return {
    stop: () => {
      clearInterval(timer);
      return running;
    },
  };
}
