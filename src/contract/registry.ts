import { z } from 'zod';
import { ipRules } from './ip-rules.ts';
import { page } from './page.ts';

const networkRuleSet = z.strictObject({
  defaultAction: z.enum(['Allow', 'Deny']).optional(),
  ipRules: ipRules.optional(),
});

const onOff = z.enum(['enabled', 'disabled']);
/** https://learn.microsoft.com/azure/container-registry/container-registry-disable-authentication-as-arm */
const policies = z.strictObject({ azureADAuthenticationAsArmPolicy: z.strictObject({ status: onOff }).optional() });

const properties = z.strictObject({
  adminUserEnabled: z.boolean().optional(),
  anonymousPullEnabled: z.boolean().optional(),
  networkRuleSet: networkRuleSet.optional(),
  roleAssignmentMode: z.enum(['LegacyRegistryPermissions', 'AbacRepositoryPermissions']).optional(),
  policies: policies.optional(),
  /** Ours: how much a stranger learns from a refusal; null for what fits where the server listens. */
  disclosure: z.enum(['helpful', 'strict']).nullable().optional(),
  /** Ours: the host, with its port, under which clients reach the registry; null for the one that the server gives it. */
  loginServer: z.string().min(1).max(255).nullable().optional(),
});

// Azure's clients send these; one machine has one place and one tier.
const azureOnly = {
  location: z.string().max(100).optional(),
  sku: z.strictObject({ name: z.enum(['Basic', 'Standard', 'Premium']) }).optional(),
};

/** PUT and PATCH alike: what is not named stays as it is, or gets its default in a new registry. */
export const registryChange = z.strictObject({ ...azureOnly, properties: properties.optional() });
export type RegistryChange = z.infer<typeof registryChange>;

export const registryResource = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  location: z.string(),
  sku: z.object({ name: z.string(), tier: z.string() }),
  properties: z.object({
    loginServer: z.string(),
    creationDate: z.string(),
    provisioningState: z.string(),
    adminUserEnabled: z.boolean(),
    anonymousPullEnabled: z.boolean(),
    publicNetworkAccess: z.string(),
    roleAssignmentMode: z.string(),
    networkRuleSet: z.object({
      defaultAction: z.enum(['Allow', 'Deny']),
      ipRules: z.array(z.object({ action: z.string(), value: z.string() })),
    }),
    policies: z.object({ azureADAuthenticationAsArmPolicy: z.object({ status: onOff }) }),
    disclosure: z.enum(['helpful', 'strict']).nullable(),
  }),
});
export type RegistryResource = z.infer<typeof registryResource>;

export const registryPage = page(registryResource);
