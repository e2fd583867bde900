import type { Disclosure } from '../../access/policy.ts';
import type { AssignmentMode } from '../../access/roles/azure-actions.ts';
import type { Instant } from '../../db/tables.ts';

/** What the JSON of `registry.properties` holds. */
export interface RegistryProperties extends AzureProperties {
  readonly adminUserEnabled: boolean;
  readonly anonymousPullEnabled: boolean;
  /** Rules as canonical addresses and ranges. */
  readonly networkRuleSet: { readonly defaultAction: 'Allow' | 'Deny'; readonly ipRules: readonly string[] };
  /** `Disabled`: no address reaches the images, whatever the rules say. */
  readonly publicNetworkAccess: 'Enabled' | 'Disabled';
  readonly disclosure: Disclosure | null;
  /** `null`: the one that the server gives it. */
  readonly loginServer: string | null;
  /** Behind the name in the host that the server gives it: `team01-<label>`; `null`: nothing. */
  readonly domainLabel: string | null;
  /** Which roles give access to images. */
  readonly roleAssignmentMode: AssignmentMode;
  /** Tokens that the directory made for resource management are taken by the registry too. */
  readonly takesManagementTokens: boolean;
  readonly retention: RetentionPolicy;
  readonly softDelete: RetentionPolicy;
}

/** For how many days something is kept, and whether that counts at all. */
export interface RetentionPolicy {
  readonly isEnabled: boolean;
  readonly days: number;
  readonly updatedAt: Instant | null;
}

/** What Azure's clients set and read again, and what on one machine changes nothing but limits. */
export interface AzureProperties {
  readonly sku: Sku;
  readonly location: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly networkRuleBypassOptions: 'AzureServices' | 'None';
  readonly networkRuleBypassAllowedForTasks: boolean;
  readonly dataEndpointEnabled: boolean;
  readonly zoneRedundancy: 'Enabled' | 'Disabled';
  readonly domainNameLabelScope: DomainNameLabelScope;
  readonly endpointProtocol: 'IPv4' | 'IPv4AndIPv6';
  /** Which events are collected, by Azure's word for it; none: all of them. */
  readonly diagnosticSettings: readonly StoredSetting[];
  readonly created: Author | null;
  readonly modified: Author | null;
}

/** As its client sent it, checked. */
export interface StoredSetting {
  readonly name: string;
  readonly properties: object;
}

export const skus = ['Basic', 'Standard', 'Premium'] as const;
export type Sku = (typeof skus)[number];

/** Within what the label behind a registry's name is the same again when the registry is made again. */
export const domainNameLabelScopes = ['Unsecure', 'TenantReuse', 'SubscriptionReuse', 'ResourceGroupReuse', 'NoReuse'] as const;
export type DomainNameLabelScope = (typeof domainNameLabelScopes)[number];

/** Who made or changed it last, as Azure's `systemData` has it. */
export interface Author {
  readonly by: string;
  readonly type: 'User' | 'Application' | 'ManagedIdentity';
  readonly at: Instant;
}

export type RegistryChange = Partial<Omit<RegistryProperties, 'networkRuleSet'>> & {
  readonly networkRuleSet?: Partial<RegistryProperties['networkRuleSet']>;
};

const off: RetentionPolicy = { isEnabled: false, days: 7, updatedAt: null };

/** Nothing is open until somebody opens it. */
export const defaults: RegistryProperties = {
  adminUserEnabled: false,
  anonymousPullEnabled: false,
  networkRuleSet: { defaultAction: 'Allow', ipRules: [] },
  publicNetworkAccess: 'Enabled',
  disclosure: null,
  loginServer: null,
  domainLabel: null,
  roleAssignmentMode: 'LegacyRegistryPermissions',
  takesManagementTokens: true,
  retention: off,
  softDelete: off,
  sku: 'Premium',
  location: 'local',
  tags: {},
  networkRuleBypassOptions: 'AzureServices',
  networkRuleBypassAllowedForTasks: false,
  dataEndpointEnabled: false,
  zoneRedundancy: 'Disabled',
  domainNameLabelScope: 'Unsecure',
  endpointProtocol: 'IPv4',
  diagnosticSettings: [],
  created: null,
  modified: null,
};

/** A row that an older version wrote gets the defaults of what it did not know. */
export const readProperties = (json: string): RegistryProperties => ({ ...defaults, ...(JSON.parse(json) as object) });

/** What is named, changed, also within the network rules. */
export const merge = (before: RegistryProperties, change: RegistryChange): RegistryProperties => ({
  ...before,
  ...change,
  networkRuleSet: { ...before.networkRuleSet, ...change.networkRuleSet },
});
