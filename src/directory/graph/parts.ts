import type { FastifyRequest } from 'fastify';
import type { Disclosure, Policy, RegistryPolicy } from '../../access/policy.ts';
import type { Identification } from '../../access/subject.ts';
import type { Exchange } from '../../http/exchange.ts';
import type { Sealer } from '../../identity/passwords/sealed-secret.ts';
import type { PolicyDatabase } from '../../identity/policy/policy-revision.ts';
import type { Journal } from '../../journal/journal.ts';
import type { Secret } from '../../secret.ts';

/** What the directory's API needs from the rest of the server. */
export interface GraphParts {
  readonly database: PolicyDatabase;
  readonly journal: Journal;
  policy(): Policy | Promise<Policy>;
  /** The exchange that Fastify was handed, and the registry of its host; null on the socket, which has no host. */
  at(request: FastifyRequest): { exchange: Exchange; registry: RegistryPolicy | null };
  /** Who asks, from the Authorization header; on the socket of this machine the owner, whose registry is null. */
  identify(exchange: Exchange, registry: RegistryPolicy | null): Promise<Identification>;
  tells(exchange: Exchange, registry: RegistryPolicy): Disclosure;
  /** Where people sign in: what the directory's issuer begins with. */
  authorityOrigin(): string;
  /** What is kept of a secret that has to be said again. */
  readonly sealer: Sealer;
  /** What is kept of a generated secret. */
  hash(secret: Secret): string;
  now(): Date;
}
