import { z } from 'zod';

/** Header that joins an answer to its event, https://learn.microsoft.com/azure/azure-resource-manager/management/request-limits-and-throttling. */
export const CORRELATION_HEADER = 'x-ms-correlation-request-id';

/** Azure's error envelope; the cause of our catalogue stands in `additionalInfo`, where Azure's clients expect extras. */
export const errorBody = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    target: z.string().nullish(),
    additionalInfo: z
      .array(z.object({ type: z.string(), info: z.object({ cause: z.string(), correlationId: z.string() }) }))
      .optional(),
  }),
});
export type ErrorBody = z.infer<typeof errorBody>;

export const CAUSE_INFO = 'DockgateCause';
