import { z } from 'zod';
import { freeText } from '../text.ts';

const text = z.string().min(1).max(600);

/** https://learn.microsoft.com/graph/api/application-post-federatedidentitycredentials; one audience, as Entra takes it. */
export const federatedIdentityCreation = z.strictObject({
  name: z.string().regex(/^[\w-]{3,120}$/),
  issuer: text,
  subject: text,
  audiences: z.array(text).length(1).optional(),
  description: freeText(600).nullable().optional(),
  /** Ours: a JSON Web Key Set, for an issuer that the server cannot reach. */
  keys: z.record(z.string(), z.unknown()).nullable().optional(),
  /** Ours: the same token counts until it ends; otherwise, as usual, once. */
  tokenReuse: z.boolean().optional(),
});

export const federatedIdentity = z.object({
  id: z.string(),
  name: z.string(),
  issuer: z.string(),
  subject: z.string(),
  audiences: z.array(z.string()),
  description: z.string().nullable(),
  tokenReuse: z.boolean(),
});
export type FederatedIdentity = z.infer<typeof federatedIdentity>;
