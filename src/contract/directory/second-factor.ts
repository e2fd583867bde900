import { z } from 'zod';

/** https://learn.microsoft.com/graph/api/resources/softwareoathauthenticationmethod; nobody has more than one. */
export const softwareOathMethod = z.object({
  id: z.string(),
  /** Ours: `pending` until the first code of it was right. */
  state: z.enum(['pending', 'confirmed']),
  createdDateTime: z.string(),
  /** Only in the answer that made it. */
  secretKey: z.string().nullable(),
  /** Ours: what an authenticator app opens; only in the answer that made it. */
  otpauthUri: z.string().nullish(),
});
export type SoftwareOathMethod = z.infer<typeof softwareOathMethod>;

/** One page is all there is. */
export const softwareOathMethods = z.object({ value: z.array(softwareOathMethod) });
