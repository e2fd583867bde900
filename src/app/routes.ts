import { findRegistry, type OwnHosts } from '../access/find-registry.ts';
import type { Disclosure, RegistryPolicy } from '../access/policy.ts';
import { authorityOf, loginServerFor, signInOriginOf } from '../config/own-hosts.ts';
import type { Config } from '../config/settings.ts';
import { graph } from '../directory/graph/plugin.ts';
import { directoryPlugin } from '../directory/plugin.ts';
import type { Exchange } from '../http/exchange.ts';
import { openFramework } from '../http/framework.ts';
import type { signInStores } from '../identity/sign-ins/sign-in-stores.ts';
import { eventStore } from '../journal/event-store.ts';
import { identifyLocalOwner, withoutImageTokens } from '../management/caller.ts';
import type { RefreshTokenWish } from '../management/parts.ts';
import { userIdentityStore } from '../identity/outside-users/user-identity-store.ts';
import { hashPassword } from '../identity/passwords/password-hash.ts';
import { newSecret } from '../identity/passwords/secret-hash.ts';
import { management } from '../management/plugin.ts';
import type { ImageImporter } from '../registry/import/importer.ts';
import { deletedImages } from '../registry/deleted/deleted-images.ts';
import { registrySize } from '../registry/upkeep/registry-size.ts';
import type { WebhookSender } from '../management/webhooks/webhook-sender.ts';
import { mintRefreshToken } from '../tokens/refresh-token.ts';
import { tokenRoutes } from '../tokens/token-routes.ts';
import type { openIdentification } from './identification.ts';
import type { Stores } from './stores.ts';

export type Tells = (exchange: Exchange, registry: RegistryPolicy) => Disclosure;

export interface RouteOptions {
  readonly stores: Stores;
  readonly identities: Awaited<ReturnType<typeof openIdentification>>;
  readonly signIns: ReturnType<typeof signInStores>;
  readonly tells: Tells;
  readonly own: () => OwnHosts;
  readonly port: () => number;
  readonly registryOrigin: () => string;
  readonly images: ImageImporter;
  readonly webhooks: WebhookSender;
  readonly now: () => Date;
}

/** Everything but the data plane: on the port that clients reach, and on the socket of this machine. */
export async function openRoutes(config: Config, options: RouteOptions) {
  const { stores, identities, signIns, tells, registryOrigin, now } = options;
  const { journal, policy, use } = stores;
  const { hash, sealer, identify, identifyPair, resume, signer, throttle, keysOf, openidProviders, presenting, tokenKeys } = identities;
  const managed = managedParts(config, options);

  const outside = await openFramework<RegistryPolicy>(({ exchange, registry }) => tells(exchange, registry), async (app, at) => {
    const identifyDirectoryToken = identities.identifyExchanged;
    await app.register(tokenRoutes, { ...presenting, keys: tokenKeys, identify, identifyDirectoryToken, journal, tells, at, now });
    await app.register(management, { ...managed, identify: identities.identifyManager, at });
    await app.register(graph('/v1.0'), {
      ...managed,
      // Rules for addresses guard images, and a token for images is for nothing else.
      identify: async (exchange, registry) => withoutImageTokens(await identities.identifyDirectoryReader(exchange, { ...registry!, networkDefault: 'Allow' })),
      at,
    });
    const signInOrigin = (exchange: Exchange) => signInOriginOf(config, exchange);
    const asked = { signer, journal, identifyPair, resume, used: use.used, throttle, keysOf, openidProviders, hash, sealer, policy, at, tells };
    const userIdentities = userIdentityStore(stores.policyDatabase);
    const unknownPassword = () => hashPassword(newSecret());
    await app.register(directoryPlugin, { ...asked, ...signIns, userIdentities, unknownPassword, signInOrigin, registryOrigin, now });
  });
  const inside = await openFramework<null>(() => 'helpful', async (app, at) => {
    await app.register(management, { ...managed, identify: null, at });
    const byOwner = { ...managed, identify: async () => identifyLocalOwner(await policy()), at };
    for (const prefix of ['/v1.0', '/:tenant/v1.0']) await app.register(graph(prefix), byOwner);
  });
  return { outside, inside };
}

const managedParts = (config: Config, { stores, identities, tells, own, port, registryOrigin, images, webhooks, now }: RouteOptions) => ({
  database: stores.policyDatabase,
  events: eventStore(stores.journalDatabase),
  queries: stores.queries,
  journal: stores.journal,
  policy: stores.policy,
  tells,
  resume: identities.resume,
  hash: identities.hash,
  sealer: identities.sealer,
  authorityOrigin: () => authorityOf(config, port()),
  mintRefreshToken: (wish: RefreshTokenWish) => mintRefreshToken(identities.tokenKeys, wish),
  images,
  deletedImages: deletedImages(stores.content),
  webhooks,
  registryAt: async (host: string) => findRegistry(await stores.policy(), host, own()),
  isOwnHost: (host: string) => own().ofDefault.has(host),
  loginServerFor: (name: string) => loginServerFor(name, config, port()),
  reachedAt: () => ({ origin: registryOrigin(), authority: authorityOf(config, port()), suffix: own().suffix.slice(1) }),
  sizeOf: (registryId: string) => registrySize(stores.content, registryId),
  now,
});
