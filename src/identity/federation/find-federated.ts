import type { FederatedCredential } from '../../access/federation.ts';
import type { TenantPolicy } from '../../access/policy.ts';

/** The federated credential of that id, of whichever trusted issuer. */
export function findFederated(tenant: TenantPolicy, id: string | null): FederatedCredential | undefined {
  for (const { credentials } of tenant.trustedIssuers.values()) {
    const found = credentials.find((credential) => credential.id === id);
    if (found) return found;
  }
  return undefined;
}
