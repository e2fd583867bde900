import type { RequestListener } from 'node:http';
import { findRegistry, servesName, type OwnHosts } from './access/find-registry.ts';
import { discloser } from './access/disclosure.ts';
import { nothing, type Between } from './app/between.ts';
import { openIdentification } from './app/identification.ts';
import { keepRetentionPolicies } from './app/retention.ts';
import { openRoutes, type Tells } from './app/routes.ts';
import { openStores, type Stores } from './app/stores.ts';
import { keepUp } from './app/upkeep.ts';
import { openWatch } from './app/watch.ts';
import { Refusal } from './causes/refusal.ts';
import { authorityHostOf, outboundAllowed, ownHostsOf, registryOriginOf, securePublicHosts } from './config/own-hosts.ts';
import { locationOf, type Config } from './config/settings.ts';
import { managedIdentityEndpoint } from './directory/managed-identity/endpoint.ts';
import { isDirectoryPath } from './directory/plugin.ts';
import type { Exchange } from './http/exchange.ts';
import { faultLog } from './http/fault-log.ts';
import { front } from './http/front.ts';
import { tellOfEndings } from './identity/expiry-notices.ts';
import { managedIdentityAccess } from './identity/principals/managed-identity-access.ts';
import { signInStores } from './identity/sign-ins/sign-in-stores.ts';
import { otherReplicas } from './identity/throttle/other-replicas.ts';
import type { OtherWorkers } from './identity/throttle/shared-throttle.ts';
import { openBlobs, type OpenBlobs } from './open-blobs.ts';
import { outboundClient } from './outbound/outbound-client.ts';
import { outboundRules } from './outbound/outbound-rules.ts';
import { hasRoom, isHealthPath, openHealth, type Needs } from './operations/health.ts';
import { webhookSender } from './management/webhooks/webhook-sender.ts';
import { webhookStore } from './management/webhooks/webhook-store.ts';
import { openMeasures, type Family } from './operations/measures.ts';
import { dataPlane } from './registry/data-plane.ts';
import { imageImporter } from './registry/import/importer.ts';
import { collectGarbage, UNUSED_MS } from './registry/upkeep/collect-garbage.ts';
import { removeAbandonedUploads } from './registry/uploads/sweep.ts';
import type { Secret } from './secret.ts';
import { challenge } from './tokens/challenge.ts';

// Wires the parts together, with app/. Nothing else knows all of them; it decides nothing itself.

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
  readonly between?: Between;
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
  /** Is this the host name of a registry, whatever the port? */
  servesName(name: string): Promise<boolean>;
  /** What this process counted; nothing without `metricsPort`. */
  measured(): Promise<readonly Family[]>;
  /** From now on `/readyz` says that others should be asked, and each connection ends with its answer. */
  leave(): void;
  close(): Promise<void>;
}

/** Opens everything that answers requests. Throws `registry-service-outage` when the database does not answer. */
export async function openApp(config: Config, { keys, now, port, logs, others, between = nothing }: AppOptions): Promise<App> {
  const measures = config.metricsPort === undefined ? null : openMeasures();
  const watch = openWatch(config, measures, { logs, now });
  const stores = await openStores(config, { key: keys.logCheckpoint, now, faults: logs.faults, measures, watched: watch.journal, between });
  const { policyDatabase, content, journal, policy, policyOnArrival } = stores;
  const outbound = outboundClient(outboundRules(outboundAllowed(config)));
  const replicas = otherReplicas(locationOf(config));
  const identities = await openIdentification(config, stores, { keys, now, port, others: replicas ?? others, outbound, watchPasswords: watch.passwords });
  watch.stores(stores, identities.throttle);
  const { hash, sealer, identify, signer } = identities;
  const signIns = signInStores(policyDatabase, hash, sealer);
  const tells = tellsBy(config);
  const registryOrigin = () => registryOriginOf(config, port());
  let ownHosts: OwnHosts | undefined;
  const own = () => (ownHosts ??= ownHostsOf(config, port()));
  const { blobBytes, manifestBytes, uploadsInProgress, trustedProxies, correlationIdInMessage } = config;
  const bytes = await openBlobs(config);
  const blobs = between.blobs(bytes.blobs);
  const limits = { blobBytes, manifestBytes, uploadsInProgress };
  const webhooks = webhookSender({ webhooks: webhookStore(policyDatabase, sealer), content, outbound, now });
  const images = imageImporter({ content, blobs, limits, journal, outbound, now });
  const { outside, inside } = await openRoutes(config, { stores, identities, signIns, tells, own, port, registryOrigin, images, webhooks, now });

  const serveData = dataPlane({ identify, challenge, tells, journal, changed: webhooks.notify, content, blobs, limits, now });

  const authorityHost = authorityHostOf(config);
  let isStopping = false;
  const answerHealth = openHealth({ needs: needsOf(stores, bytes, config.data), faults: logs.faults, now, isStopping: () => isStopping });
  const handle = async (exchange: Exchange) => {
    if (isHealthPath(exchange.path)) {
      exchange.observed.route = exchange.path;
      return answerHealth(exchange);
    }
    const registry = findRegistry(await policyOnArrival(), exchange.host, own());
    if (!registry) throw new Refusal('registry-does-not-exist', { host: exchange.host });
    // What others have pushed and the pages for passwords share no host, once there are two.
    if (exchange.host === authorityHost && !isDirectoryPath(exchange.path)) throw new Refusal('wrong-endpoint-path');
    if (/^\/(v2|acr\/v1)(\/|$)/.test(exchange.path)) return serveData(exchange, registry);
    outside.handle({ exchange, registry });
  };
  const settings = {
    trustedProxies,
    correlationIdInMessage,
    publicHosts: securePublicHosts(config),
    watchers: watch.watchers,
    faultLog: faultLog(logs.faults, now),
    isStopping: () => isStopping,
    now,
  };
  const upkeep = keepUp(locationOf(config), [
    { everyMs: HOUR_MS, run: async () => tellOfEndings(await policy(), policyDatabase, journal, now()) },
    { everyMs: HOUR_MS, run: () => watch.garbage(() => collectGarbage({ content, blobs, unusedSince: new Date(now().getTime() - UNUSED_MS) })) },
    { everyMs: HOUR_MS, run: () => removeAbandonedUploads({ content, blobs }, new Date(now().getTime() - ABANDONED_MS)) },
    { everyMs: HOUR_MS, run: () => keepRetentionPolicies({ policyDatabase, content, journal, changed: webhooks.notify, now }) },
    { everyMs: MINUTE_MS, run: () => signIns.sweep(now()) },
    { everyMs: MINUTE_MS, run: stores.shortenLog },
  ]);
  const access = managedIdentityAccess(policyDatabase).all;

  return {
    public: front({ ...settings, handle }),
    management: front({ ...settings, handle: async (exchange) => inside.handle({ exchange, registry: null }) }),
    managedIdentities: managedIdentityEndpoint({ signer, journal, access, hash, policy, registryOrigin, now }),
    servesName: async (name) => servesName(await policy(), name),
    measured: async () => (await measures?.snapshot()) ?? [],
    leave: () => void (isStopping = true),
    async close() {
      await Promise.all([outside.close(), inside.close(), upkeep.stop(), replicas?.close()]);
      await Promise.all([images.close(), webhooks.close()]);
      bytes.close();
      await stores.close();
      await watch.close();
    },
  };
}

/** What a worker cannot answer without, in the words of its settings. */
const needsOf = ({ policyDatabase, content, journalDatabase }: Stores, { answers }: OpenBlobs, data: string): Needs => ({
  'policy database': () => policyDatabase.query.selectFrom('registry').select('id').limit(1).execute(),
  'content database': () => content.query.selectFrom('repository').select('id').limit(1).execute(),
  'log database': () => journalDatabase.query.selectFrom('log_stream').select('stream').limit(1).execute(),
  'room in the data folder': () => hasRoom(data),
  ...(answers && { 'blob store': answers }),
});

function tellsBy({ listen, trustedProxies, publicUrl, likeAcr }: Config): Tells {
  const disclosureOf = discloser({ listen, likeAcr, hasTrustedProxies: trustedProxies.length > 0, hasPublicUrl: publicUrl !== undefined });
  return ({ forwarded }, registry) => disclosureOf(registry, forwarded);
}

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
/** An upload that nobody touched for a week is not coming back. */
const ABANDONED_MS = 7 * 24 * HOUR_MS;
