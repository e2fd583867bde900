import { checkNetwork } from '../access/network-rules.ts';
import type { RegistryPolicy } from '../access/policy.ts';
import type { Identification } from '../access/subject.ts';
import type { Exchange } from '../http/exchange.ts';
import { resume } from '../identity/authenticate.ts';
import { credentialStep, rejected, type CredentialKind } from '../identity/credential-kind.ts';
import type { Secret } from '../secret.ts';
import { verifyDirectoryToken, type Signer } from './directory-token.ts';
import { resourceOf, type Resource } from './resources.ts';

export interface BearerParts {
  readonly kinds: readonly CredentialKind[];
  readonly signer: Signer;
  tenantIds(): Promise<readonly string[]>;
  /** Where management is, which stands for it in the audience also at registries with a host of their own. */
  registryOrigin(): string;
}

/**
 * Who presents an access token of this directory to a service that takes those for `accepts`? The token's subject is
 * looked up anew, so a revocation counts at once. Never throws for a bad token.
 */
export const directoryTokenIdentifier =
  ({ kinds, signer, tenantIds, registryOrigin }: BearerParts) =>
  async (token: Secret, exchange: Exchange, registry: RegistryPolicy, accepts: ReadonlySet<Resource>): Promise<Identification> => {
    const at = exchange.receivedAt;
    const steps = [credentialStep('fail', 'directory-token', '')];
    const nobody = { kind: 'directory-token', name: '' } as const;
    // decide() refuses for the address before it looks at anything else: the token need not be read.
    if (checkNetwork(registry, exchange.address).outcome === 'fail') return rejected(nobody, 'firewall-ip-denied');
    const verdict = await verifyDirectoryToken(token.reveal(), signer, { tenantIds: await tenantIds(), at });
    const jwtId = verdict.jwtId === undefined ? {} : { jwtId: verdict.jwtId };
    if (!verdict.ok) return { ...rejected(nobody, verdict.cause, { facts: verdict.facts, steps }), ...jwtId };
    const { subject, tenantId, audience, issuedAt } = verdict;
    const who = { kind: 'directory-token', name: subject.name, credentialId: subject.credentialId } as const;
    if (tenantId !== registry.tenant.id) {
      const facts = { tenant: tenantId, subject: subject.name };
      return { ...rejected(who, 'service-principal-in-other-tenant', { facts, steps }), ...jwtId };
    }
    const resource = resourceOf(audience, `${exchange.scheme}://${exchange.host}`) ?? resourceOf(audience, registryOrigin());
    if (resource === null || !accepts.has(resource)) {
      const cause = resource === 'management' ? 'acr-arm-audience-disabled' : 'token-type-not-accepted';
      return { ...rejected(who, cause, { facts: { audience: audience.slice(0, 100) }, steps }), ...jwtId };
    }
    const found = resume({ subject, registry, issuedAt, at }, kinds);
    return { ...found, credentialKind: 'directory-token', steps: [credentialStep('pass', 'directory-token', subject.name), ...found.steps], ...jwtId };
  };
