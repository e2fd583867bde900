import type { RegistryPolicy } from '../access/policy.ts';
import type { Identification } from '../access/subject.ts';
import { authorityOf, registryOriginOf } from '../config/own-hosts.ts';
import type { Config } from '../config/settings.ts';
import { directoryTokenIdentifier } from '../directory/bearer.ts';
import type { Resource } from '../directory/resources.ts';
import type { Exchange } from '../http/exchange.ts';
import { resume } from '../identity/authenticate.ts';
import type { Bearer, CredentialKind } from '../identity/credential-kind.ts';
import { adminAccount } from '../identity/credentials/admin-account.ts';
import { anonymousAccess } from '../identity/credentials/anonymous.ts';
import { federatedSubject } from '../identity/credentials/federated-subject.ts';
import { refreshToken } from '../identity/credentials/refresh-token.ts';
import { repositoryToken } from '../identity/credentials/repository-token.ts';
import { managedIdentity, servicePrincipal } from '../identity/credentials/service-principal.ts';
import { user } from '../identity/credentials/user.ts';
import { identifyOutside } from '../identity/federation/identify-outside.ts';
import { issuerKeys } from '../identity/federation/issuer-keys.ts';
import { issuerOf } from '../identity/federation/verify-outside-token.ts';
import { openidProviders } from '../identity/outside-users/openid-provider.ts';
import { openKey } from '../identity/jwt/signing-keys.ts';
import { passwordVerifier } from '../identity/passwords/password-hash.ts';
import { sealer } from '../identity/passwords/sealed-secret.ts';
import { hashSecret } from '../identity/passwords/secret-hash.ts';
import type { ThrottleLimits } from '../identity/throttle/login-throttle.ts';
import { sharedThrottle, type OtherWorkers } from '../identity/throttle/shared-throttle.ts';
import { rememberVerified } from '../identity/passwords/verified-passwords.ts';
import { usedAssertionStore } from '../identity/sign-ins/used-assertion-store.ts';
import type { OutboundClient } from '../outbound/outbound-client.ts';
import { Secret } from '../secret.ts';
import { accessTokenVerifier } from '../tokens/access-token.ts';
import { identifier, identifyPair, type Identify } from '../tokens/identify.ts';
import { refreshTokenVerifier } from '../tokens/refresh-token.ts';
import { ISSUER, openTokenKeys } from '../tokens/token-keys.ts';
import type { Stores } from './stores.ts';

export interface IdentificationOptions {
  readonly keys: { readonly accessToken: Secret; readonly refreshToken: Secret; readonly directoryToken: Secret; readonly secretHash: Secret };
  readonly now: () => Date;
  readonly port: () => number;
  readonly others: OtherWorkers | null;
  readonly outbound: OutboundClient;
  /** Is handed what tells how many passwords wait to be hashed. */
  readonly watchPasswords: (waiting: () => number) => void;
}

/** Every way to find out who asks, and the keys that tokens are signed with. */
export async function openIdentification(config: Config, { policy, policyDatabase, use }: Stores, { keys, now, port, others, outbound, watchPasswords }: IdentificationOptions) {
  const tokenKeys = openTokenKeys({ access: keys.accessToken, refresh: keys.refreshToken });
  const hash = (secret: Secret) => hashSecret(keys.secretHash, secret);
  const kinds: CredentialKind[] = [
    anonymousAccess,
    refreshToken(refreshTokenVerifier(tokenKeys), () => kinds),
    adminAccount(hash),
    user(rememberVerified(await passwordVerifier({}, watchPasswords), { now })),
    servicePrincipal(hash),
    managedIdentity,
    federatedSubject,
    repositoryToken(hash),
  ];
  const throttle = sharedThrottle(throttleLimitsOf(config), others);
  const presenting = { kinds, use, throttle };
  const identify = identifier({ ...presenting, verifyAccessToken: accessTokenVerifier(tokenKeys) });
  const signer = { key: openKey(keys.directoryToken, 'JWT'), issuer: (tenantId: string) => `${authorityOf(config, port())}/${tenantId}/v2.0` };
  const tenantIds = async () => [...(await policy()).tenants.keys()];
  const byDirectoryToken = directoryTokenIdentifier({ kinds, signer, tenantIds, registryOrigin: () => registryOriginOf(config, port()) });
  // Of our own tokens it is said of which kind they are, not that nobody trusts their issuer.
  const isOwnIssuer = async (issuer: string | null) => issuer === null || issuer === ISSUER || (await tenantIds()).some((id) => signer.issuer(id) === issuer);
  const keysOf = issuerKeys(outbound);
  const { useOnce } = usedAssertionStore(policyDatabase);

  return {
    tokenKeys,
    hash,
    sealer: sealer(keys.secretHash),
    throttle,
    presenting,
    identify,
    signer,
    keysOf,
    openidProviders: openidProviders(outbound),
    resume: (bearer: Bearer) => resume(bearer, kinds),
    identifyPair: (userName: string, secret: Secret, exchange: Exchange, registry: RegistryPolicy) => identifyPair(userName, secret, exchange, registry, presenting),
    /** By a token of the directory, or of an issuer outside that the registry's tenant trusts. */
    async identifyExchanged(token: Secret, exchange: Exchange, registry: RegistryPolicy): Promise<Identification> {
      if (await isOwnIssuer(issuerOf(token))) {
        return byDirectoryToken(token, exchange, registry, registry.takesManagementTokens ? atRegistries : atRegistriesAlone);
      }
      return identifyOutside(token, registry, { keysOf, useOnce }, { address: exchange.address, at: exchange.receivedAt, audiences: audiencesOf(exchange) });
    },
    identifyManager: byBearerOr(identify, (token, exchange, registry) => byDirectoryToken(token, exchange, registry, exchange.path.startsWith(LOGS) ? atLogs : atManagement)),
    identifyDirectoryReader: byBearerOr(identify, (token, exchange, registry) => byDirectoryToken(token, exchange, registry, atDirectory)),
  };
}

/** A token of others counts here when it was made for this login server, with or without the scheme. */
const audiencesOf = ({ host }: Exchange): readonly string[] => [host, `https://${host}`];

/** Services take tokens that were made for them; registries also those for management, unless a registry says no. */
const atRegistriesAlone: ReadonlySet<Resource> = new Set(['registry']);
const atRegistries: ReadonlySet<Resource> = new Set(['registry', 'management']);
const atManagement: ReadonlySet<Resource> = new Set(['management']);
/** Where Azure Monitor's clients ask: with a token for it, or for management where the cloud has one address for both. */
const LOGS = '/v1/';
const atLogs: ReadonlySet<Resource> = new Set(['logs', 'management']);
/** A registered cloud may have one address for all of its services. */
const atDirectory: ReadonlySet<Resource> = new Set(['graph', 'management']);

/** A bearer token is the directory's there, anything else a credential like any other. */
const byBearerOr =
  (identify: Identify, byToken: (token: Secret, exchange: Exchange, registry: RegistryPolicy) => Promise<Identification>): Identify =>
  (exchange, registry) => {
    const [, token] = /^bearer +(\S+)$/i.exec(exchange.request.headers.authorization ?? '') ?? [];
    return token === undefined ? identify(exchange, registry) : byToken(new Secret(token), exchange, registry);
  };

const throttleLimitsOf = ({ failedLogins, failedLoginsPerAddress, failedLoginSeconds }: Config): ThrottleLimits => ({
  perName: failedLogins,
  perSource: failedLoginsPerAddress,
  seconds: failedLoginSeconds,
});
