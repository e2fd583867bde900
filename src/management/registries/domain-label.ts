import { createHash, randomBytes } from 'node:crypto';
import type { DomainNameLabelScope } from '../../identity/registries/registry-properties.ts';
import { resourceGroupScope, SUBSCRIPTION_SCOPE } from '../../names/resource-scope.ts';

/**
 * What stands behind a registry's name in its host, so that nobody who takes the name later gets the host:
 * https://learn.microsoft.com/azure/container-registry/container-registry-get-started-azure-cli#configure-domain-name-label-dnl-option
 * Null for `Unsecure`; with `NoReuse` another one each time; otherwise the same for the same name within the same scope.
 */
export function domainLabel(
  name: string,
  scope: DomainNameLabelScope,
  { tenantId, resourceGroup }: { readonly tenantId: string; readonly resourceGroup: string },
  random = () => randomBytes(32),
): string | null {
  if (scope === 'Unsecure') return null;
  const within = { TenantReuse: tenantId, SubscriptionReuse: SUBSCRIPTION_SCOPE, ResourceGroupReuse: resourceGroupScope(resourceGroup), NoReuse: null }[scope];
  const seed = within === null ? random() : Buffer.from(`${scope}\n${tenantId}\n${within}\n${name}`);
  return [...createHash('sha256').update(seed).digest().subarray(0, LENGTH)].map((byte) => letters[byte % letters.length]).join('');
}

const LENGTH = 16;
/** Of a host name, without those that are taken for each other. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
