import { z } from 'zod';

export const TAGS = 50;

/** https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources#limitations */
export const tags = z.record(z.string().min(1).max(512), z.string().max(256)).refine((given) => Object.keys(given).length <= TAGS);

/** What a registry signs in with elsewhere. */
export const resourceIdentity = z.strictObject({
  type: z.enum(['None', 'SystemAssigned', 'UserAssigned', 'SystemAssigned, UserAssigned']).optional(),
  principalId: z.string().max(40).nullable().optional(),
  tenantId: z.string().max(40).nullable().optional(),
  userAssignedIdentities: z.record(z.string().max(500), z.unknown()).nullable().optional(),
});

/** https://learn.microsoft.com/azure/azure-resource-manager/management/resource-properties */
export const systemData = z.object({
  createdBy: z.string(),
  createdByType: z.string(),
  createdAt: z.string(),
  lastModifiedBy: z.string(),
  lastModifiedByType: z.string(),
  lastModifiedAt: z.string(),
});
