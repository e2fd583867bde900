import { Refusal } from '../../causes/refusal.ts';
import type { RegistryChange } from '../../contract/registry.ts';

interface Absent {
  readonly field: string;
  readonly isAskedFor: (change: RegistryChange) => boolean;
  readonly defect: string;
}

/** What a registry has in Azure and cannot have on a machine of one's own. To switch it off is no contradiction. */
const absent: readonly Absent[] = [
  {
    field: 'identity.type',
    isAskedFor: ({ identity }) => (identity?.type ?? 'None') !== 'None',
    defect: 'a registry here signs in nowhere, so it has no identity of its own; leave it out, or send None',
  },
  {
    field: 'properties.encryption.status',
    isAskedFor: ({ properties }) => properties?.encryption?.status === 'enabled',
    defect: 'there is no key vault here; encrypt the disk that holds the data folder',
  },
  {
    field: 'properties.policies.quarantinePolicy.status',
    isAskedFor: ({ properties }) => properties?.policies?.quarantinePolicy?.status === 'enabled',
    defect: 'images are not kept in quarantine here; lock them until they are examined',
  },
  {
    field: 'properties.policies.trustPolicy.status',
    isAskedFor: ({ properties }) => properties?.policies?.trustPolicy?.status === 'enabled',
    defect: 'content trust with Notary is retired and not here; push signatures as artifacts, for example with notation or cosign',
  },
  {
    field: 'properties.policies.exportPolicy.status',
    isAskedFor: ({ properties }) => properties?.policies?.exportPolicy?.status === 'disabled',
    defect: 'exports cannot be switched off apart from pulling here; take away the right to pull',
  },
  {
    field: 'properties.networkRuleSet.virtualNetworkRules',
    isAskedFor: ({ properties }) => (properties?.networkRuleSet?.virtualNetworkRules ?? []).length > 0,
    defect: 'there are no virtual networks here; name the range of addresses in ipRules',
  },
  {
    field: 'properties.metadataSearch',
    isAskedFor: ({ properties }) => properties?.metadataSearch === 'Enabled',
    defect: 'metadata cannot be searched here; list the repositories and their tags',
  },
  {
    field: 'properties.regionalEndpoints',
    isAskedFor: ({ properties }) => properties?.regionalEndpoints === 'Enabled',
    defect: 'there is one machine and no region; clients reach the registry by its login server',
  },
];

/** Throws `request-invalid` for the first of them that is asked for. */
export function refuseAbsent(change: RegistryChange): void {
  const asked = absent.find(({ isAskedFor }) => isAskedFor(change));
  if (asked) throw new Refusal('request-invalid', { field: asked.field, defect: asked.defect, code: 'NotSupported' });
}
