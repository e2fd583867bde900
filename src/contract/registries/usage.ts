import { z } from 'zod';

/** https://learn.microsoft.com/rest/api/containerregistry/registries/list-usages; a limit of -1 is none. */
export const usageList = z.object({
  value: z.array(z.object({ name: z.string(), limit: z.number(), currentValue: z.number(), unit: z.enum(['Count', 'Bytes']) })),
});
export type UsageList = z.infer<typeof usageList>;
