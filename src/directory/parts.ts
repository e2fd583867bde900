import type { FastifyRequest } from 'fastify';
import type { Disclosure, Policy, RegistryPolicy, TenantPolicy } from '../access/policy.ts';
import type { Exchange } from '../http/exchange.ts';
import type { Identification } from '../access/subject.ts';
import type { Bearer } from '../identity/credential-kind.ts';
import type { KeysOf } from '../identity/federation/issuer-keys.ts';
import type { AuthorizationCodeStore } from '../identity/sign-ins/authorization-code-store.ts';
import type { SecondFactorStore } from '../identity/second-factors/second-factor-store.ts';
import type { OpenidProviders } from '../identity/outside-users/openid-provider.ts';
import type { UserIdentityStore } from '../identity/outside-users/user-identity-store.ts';
import type { Sealer } from '../identity/passwords/sealed-secret.ts';
import type { ClientApplicationStore } from '../identity/sign-ins/client-application-store.ts';
import type { DeviceCodeStore } from '../identity/sign-ins/device-code-store.ts';
import type { SignInStepStore } from '../identity/sign-ins/sign-in-step-store.ts';
import type { UsedAssertionStore } from '../identity/sign-ins/used-assertion-store.ts';
import type { LoginThrottle } from '../identity/throttle/login-throttle.ts';
import type { Journal } from '../journal/journal.ts';
import type { Secret } from '../secret.ts';
import type { Signer } from './directory-token.ts';

/** What the directory needs from the rest of the server. */
export interface DirectoryParts {
  readonly signer: Signer;
  readonly journal: Journal;
  /** Who has this name and secret? Within the limits that hold for every login. */
  identifyPair(userName: string, secret: Secret, exchange: Exchange, registry: RegistryPolicy): Promise<Identification>;
  /** Does somebody who proved who they are a while ago still stand? */
  resume(bearer: Bearer): Identification;
  /** A credential was accepted. */
  used(credentialId: string, at: Date): void;
  readonly throttle: LoginThrottle;
  readonly deviceCodes: DeviceCodeStore;
  readonly authorizationCodes: AuthorizationCodeStore;
  readonly usedAssertions: UsedAssertionStore;
  readonly clientApplications: ClientApplicationStore;
  readonly signInSteps: SignInStepStore;
  readonly secondFactors: SecondFactorStore;
  readonly userIdentities: UserIdentityStore;
  readonly openidProviders: OpenidProviders;
  /** Opens what is kept of the secrets of others. */
  readonly sealer: Sealer;
  /** The hash of a password that nobody knows, argon2id in PHC form. */
  unknownPassword(): Promise<string>;
  /** The keys of trusted issuers outside. */
  readonly keysOf: KeysOf;
  /** The server's keyed hash. */
  hash(secret: Secret): string;
  policy(): Policy | Promise<Policy>;
  /** The exchange that Fastify was handed, and the registry of its host. */
  at(request: FastifyRequest): { exchange: Exchange; registry: RegistryPolicy };
  tells(exchange: Exchange, registry: RegistryPolicy): Disclosure;
  /** Where people sign in, such as `https://login.example.com`; `null` where the server has no place for that. */
  signInOrigin(exchange: Exchange): string | null;
  /** Where the registry `dockgate` and its management are, whichever host was asked. */
  registryOrigin(): string;
  now(): Date;
}

/** A request to the directory, as far as it is understood. */
export interface TokenRequest {
  readonly form: URLSearchParams;
  readonly exchange: Exchange;
  /** The registry of the host, of the tenant that the path names. */
  readonly registry: RegistryPolicy;
  readonly tenant: TenantPolicy;
}

/** How much a stranger learns from signing in to a tenant: its own setting, then that of the registry which was asked. */
export const tellsAt = (parts: Pick<DirectoryParts, 'tells'>, exchange: Exchange, registry: RegistryPolicy): Disclosure => {
  const own = registry.tenant.disclosure ?? (registry.disclosure === 'strict' ? 'strict' : null);
  return parts.tells(exchange, { ...registry, disclosure: own });
};
