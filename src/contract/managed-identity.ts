import { z } from 'zod';
import { RESOURCE_GROUP_SCOPE } from '../names/resource-scope.ts';
import { page } from './page.ts';
import { freeText } from './text.ts';

// https://learn.microsoft.com/rest/api/managedidentity/user-assigned-identities

export const MANAGED_IDENTITY = 'Microsoft.ManagedIdentity';
export const IDENTITY_TYPE = `${MANAGED_IDENTITY}/userAssignedIdentities`;
export const identitiesPath = `${RESOURCE_GROUP_SCOPE}/providers/${IDENTITY_TYPE}`;
export const identityPath = (identity: string): string => `${identitiesPath}/${encodeURIComponent(identity)}`;

export const identityName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{2,127}$/);

export const identityCreation = z.strictObject({
  location: z.string().max(100).optional(),
  // Azure's clients send it; there is nothing to label.
  tags: z.record(z.string(), z.string()).nullable().optional(),
  properties: z
    .strictObject({
      /** Ours: the resource that the identity belongs to, as a system-assigned one does; without it, it stands for itself. */
      assignedTo: freeText(500).min(1).optional(),
    })
    .optional(),
});

export const identityResource = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  location: z.string(),
  tags: z.record(z.string(), z.string()),
  properties: z.object({
    tenantId: z.string(),
    /** The object id: what roles are assigned to. */
    principalId: z.string(),
    clientId: z.string(),
    assignedTo: z.string().nullish(),
    status: z.enum(['enabled', 'disabled']),
  }),
});
export type IdentityResource = z.infer<typeof identityResource>;
export const identityPage = page(identityResource);

/** Ours: addresses of those who get the identity's tokens without its secret; without the field they stay as they are. */
export const identityAccess = z.strictObject({ addresses: z.array(z.string().max(50)).max(100).optional() });

/** What a program sends to the managed identity endpoint as `X-IDENTITY-HEADER`; it stands in this one answer. */
export const identitySecret = z.object({ clientId: z.string(), secret: z.string() });
export type IdentitySecret = z.infer<typeof identitySecret>;
