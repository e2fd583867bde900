import type { FastifyRequest } from 'fastify';
import type { Disclosure, Policy, RegistryPolicy } from '../access/policy.ts';
import type { Identification, Subject } from '../access/subject.ts';
import type { Database } from '../db/database.ts';
import type { Exchange } from '../http/exchange.ts';
import type { Bearer } from '../identity/credential-kind.ts';
import type { Sealer } from '../identity/passwords/sealed-secret.ts';
import type { EventStore } from '../journal/event-store.ts';
import type { Journal } from '../journal/journal.ts';
import type { Querier } from '../journal/kusto/querier.ts';
import type { DeletedImages } from '../registry/deleted/deleted-images.ts';
import type { ImageImporter } from '../registry/import/importer.ts';
import type { WebhookSender } from './webhooks/webhook-sender.ts';
import type { Secret } from '../secret.ts';

/** What the management API needs from the rest of the server. */
export interface ManagementParts {
  readonly database: Database<'policy'>;
  readonly events: EventStore;
  readonly journal: Journal;
  readonly queries: Querier;
  policy(): Policy | Promise<Policy>;
  /** The exchange that Fastify was handed, and the registry of its host; null on the socket, which has no host. */
  at(request: FastifyRequest): { exchange: Exchange; registry: RegistryPolicy | null };
  /** Who asks, from the Authorization header; null on the socket of this machine, where it is the owner. */
  readonly identify: ((exchange: Exchange, registry: RegistryPolicy) => Promise<Identification>) | null;
  tells(exchange: Exchange, registry: RegistryPolicy): Disclosure;
  /** Does the subject of a token still stand? Also asked about tokens that nobody made. */
  resume(bearer: Bearer): Identification;
  /** What is kept of a generated secret. */
  hash(secret: Secret): string;
  /** Keeps what must be said again. */
  readonly sealer: Sealer;
  mintRefreshToken(wish: RefreshTokenWish): Promise<{ token: Secret; expiresAt: Date }>;
  readonly images: ImageImporter;
  readonly deletedImages: DeletedImages;
  readonly webhooks: WebhookSender;
  /** Which registry of this server answers to the host? */
  registryAt(host: string): Promise<RegistryPolicy | undefined>;
  /** Is the host this server's own, which no registry can take as its login server? */
  isOwnHost(host: string): boolean;
  /** Host and port under which this server's clients reach a registry of that host name (`RegistryPolicy.hostName`) that has no login server of its own. */
  loginServerFor(hostName: string): string;
  /** Origins of the registry `dockgate` and of the authority, and what follows the name of any other registry, without the first dot. */
  reachedAt(): { readonly origin: string; readonly authority: string; readonly suffix: string };
  /** Bytes of all that a registry holds, each blob once. */
  sizeOf(registryId: string): Promise<number>;
  now(): Date;
}

export interface RefreshTokenWish {
  readonly subject: Subject;
  readonly registry: RegistryPolicy;
  readonly host: string;
  readonly at: Date;
}
