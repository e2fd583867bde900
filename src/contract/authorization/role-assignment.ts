import { z } from 'zod';
import { page, pageQuery } from '../page.ts';
import { freeText } from '../text.ts';

// Role assignments in Azure's shape: https://learn.microsoft.com/rest/api/authorization/role-assignments

export const principalTypes = ['User', 'Group', 'ServicePrincipal'] as const;

/** Who gets which role. Azure's clients name kinds of principals that no tenant here has. */
export const roleAssignmentCreation = z.strictObject({
  properties: z.strictObject({
    roleDefinitionId: z.string().min(1).max(500),
    principalId: z.string().min(1).max(100),
    principalType: z.enum([...principalTypes, 'ForeignGroup', 'Device']).nullable().optional(),
    description: freeText(1_024).nullable().optional(),
    /** The language of conditions: `ActionMatches{…}`, `@Request[…]`. */
    condition: freeText(8_192).nullable().optional(),
    conditionVersion: z.string().max(20).nullable().optional(),
    delegatedManagedIdentityResourceId: z.null().optional(),
    /** Of older versions of the API. */
    canDelegate: z.literal(false).nullable().optional(),
    scope: z.string().max(500).nullable().optional(),
  }),
});
export type RoleAssignmentCreation = z.infer<typeof roleAssignmentCreation>;

export const roleAssignmentResource = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  properties: z.object({
    roleDefinitionId: z.string(),
    principalId: z.string(),
    principalType: z.enum(principalTypes),
    scope: z.string(),
    condition: z.string().nullable(),
    conditionVersion: z.string().nullable(),
    description: z.string(),
    createdOn: z.string(),
    updatedOn: z.string(),
    createdBy: z.string(),
    updatedBy: z.string(),
    delegatedManagedIdentityResourceId: z.null(),
    /** Ours: what people call the role and who has it; null when that is gone. */
    roleName: z.string().nullable(),
    principalName: z.string().nullable(),
  }),
});
export type RoleAssignmentResource = z.infer<typeof roleAssignmentResource>;

export const roleAssignmentPage = page(roleAssignmentResource);

/** `atScope()`, `principalId eq '…'`, `assignedTo('…')`, joined by `and`. */
export const roleAssignmentQuery = pageQuery.extend({ $filter: z.string().max(300).optional() });
