import { z } from 'zod';
import { ipRules, ipRulesResource } from '../ip-rules.ts';
import { freeText } from '../text.ts';
import { keyCredential, keyCredentialChange, passwordCredential } from './credential.ts';
import { graphPage, objectId } from './odata.ts';

// https://learn.microsoft.com/graph/api/resources/application

export const MOST_REDIRECT_URIS = 100;

const redirectUris = z.array(z.string().min(1).max(256)).max(MOST_REDIRECT_URIS);
const platform = z.strictObject({ redirectUris: redirectUris.optional() });

const properties = {
  displayName: freeText(120).min(1).optional(),
  web: platform.optional(),
  spa: platform.optional(),
  publicClient: platform.optional(),
  isFallbackPublicClient: z.boolean().nullable().optional(),
  keyCredentials: z.array(keyCredentialChange).max(100).optional(),
  // Azure's clients send it; an application here is for whoever has one of its tenants.
  signInAudience: z.enum(['AzureADMyOrg', 'AzureADMultipleOrgs', 'AzureADandPersonalMicrosoftAccount']).optional(),
  serviceManagementReference: z.null().optional(),
};

export const applicationCreation = z.strictObject({ ...properties, displayName: freeText(120).min(1) });
export const applicationUpdate = z.strictObject(properties);
export type ApplicationChange = z.infer<typeof applicationUpdate>;

const platformResource = z.object({ redirectUris: z.array(z.string()) });

export const applicationResource = z.object({
  id: z.string(),
  appId: z.string(),
  displayName: z.string(),
  createdDateTime: z.string(),
  signInAudience: z.string(),
  identifierUris: z.array(z.string()),
  isFallbackPublicClient: z.boolean(),
  web: platformResource,
  spa: platformResource,
  publicClient: platformResource,
  passwordCredentials: z.array(passwordCredential),
  keyCredentials: z.array(keyCredential),
});
export type ApplicationResource = z.infer<typeof applicationResource>;
export const applicationPage = graphPage(applicationResource);

// https://learn.microsoft.com/graph/api/resources/serviceprincipal

export const servicePrincipalCreation = z.strictObject({
  appId: objectId,
  accountEnabled: z.boolean().optional(),
});

export const servicePrincipalUpdate = z.strictObject({
  accountEnabled: z.boolean().optional(),
  displayName: freeText(120).min(1).optional(),
  keyCredentials: z.array(keyCredentialChange).max(100).optional(),
  /** Ours: where it may be used from; none means from anywhere. */
  ipRules: ipRules.optional(),
});

export const servicePrincipalResource = z.object({
  id: z.string(),
  appId: z.string(),
  appOwnerOrganizationId: z.string().nullable(),
  displayName: z.string(),
  appDisplayName: z.string().nullable(),
  accountEnabled: z.boolean(),
  createdDateTime: z.string(),
  servicePrincipalType: z.enum(['Application', 'ManagedIdentity']),
  servicePrincipalNames: z.array(z.string()),
  alternativeNames: z.array(z.string()),
  /** Tokens from before are refused; null: none was ever revoked. Ours: Graph has it for users alone. */
  signInSessionsValidFromDateTime: z.string().nullable(),
  /** Ours. */
  ipRules: ipRulesResource,
  passwordCredentials: z.array(passwordCredential),
  keyCredentials: z.array(keyCredential),
});
export type ServicePrincipalResource = z.infer<typeof servicePrincipalResource>;
export const servicePrincipalPage = graphPage(servicePrincipalResource);
