import type { FastifyRequest } from 'fastify';
import type { Disclosure, Policy, RegistryPolicy, TenantPolicy } from '../access/policy.ts';
import type { Exchange } from '../http/exchange.ts';
import type { Identification } from '../access/subject.ts';
import type { Journal } from '../journal/journal.ts';
import type { Secret } from '../secret.ts';
import type { Signer } from './directory-token.ts';

/** What the directory needs from the rest of the server. */
export interface DirectoryParts {
  readonly signer: Signer;
  readonly journal: Journal;
  /** Who has this name and secret? Within the limits that hold for every login. */
  identifyPair(userName: string, secret: Secret, exchange: Exchange, registry: RegistryPolicy): Promise<Identification>;
  policy(): Policy | Promise<Policy>;
  /** The exchange that Fastify was handed, and the registry of its host. */
  at(request: FastifyRequest): { exchange: Exchange; registry: RegistryPolicy };
  tells(exchange: Exchange, registry: RegistryPolicy): Disclosure;
  now(): Date;
}

/** A request to the token endpoint, as far as it is understood. */
export interface TokenRequest {
  readonly form: URLSearchParams;
  readonly exchange: Exchange;
  /** The registry of the host, of the tenant that the path names. */
  readonly registry: RegistryPolicy;
  readonly tenant: TenantPolicy;
  /** As the client named it; `null` where the request names none. */
  readonly resource: string | null;
}
