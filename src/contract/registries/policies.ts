import { z } from 'zod';

// https://learn.microsoft.com/rest/api/containerregistry/registries/create#policies

export const onOff = z.enum(['enabled', 'disabled']);
const time = z.string().max(40).nullable().optional();

/** As they are sent; what is not named stays. Times are answered, and ignored when they come back. */
export const policies = z.strictObject({
  azureADAuthenticationAsArmPolicy: z.strictObject({ status: onOff.optional() }).optional(),
  quarantinePolicy: z.strictObject({ status: onOff.optional() }).optional(),
  trustPolicy: z.strictObject({ type: z.literal('Notary').optional(), status: onOff.optional() }).optional(),
  retentionPolicy: z.strictObject({ days: z.int().min(0).max(365).optional(), lastUpdatedTime: time, status: onOff.optional() }).optional(),
  exportPolicy: z.strictObject({ status: onOff.optional() }).optional(),
  softDeletePolicy: z.strictObject({ retentionDays: z.int().min(1).max(90).optional(), lastUpdatedTime: time, status: onOff.optional() }).optional(),
});
export type PoliciesChange = z.infer<typeof policies>;

const status = z.object({ status: onOff });
const updated = z.string().nullable();

export const policiesResource = z.object({
  quarantinePolicy: status,
  trustPolicy: z.object({ type: z.string(), status: onOff }),
  retentionPolicy: z.object({ days: z.number(), lastUpdatedTime: updated, status: onOff }),
  exportPolicy: status,
  azureADAuthenticationAsArmPolicy: status,
  softDeletePolicy: z.object({ retentionDays: z.number(), lastUpdatedTime: updated, status: onOff }),
});
