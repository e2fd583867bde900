import { z } from 'zod';
import { withVersion } from './page.ts';

// What a soft delete policy keeps, for whoever manages a registry. Azure has it on the data plane alone.

const name = z.string().min(1).max(500);

export const deletedImagesQuery = withVersion({ repository: name.optional(), $skipToken: z.string().max(600).optional() });

export const deletedImage = z.object({
  repository: z.string(),
  /** A tag that was taken from it; null: it had none, or has none left that was not restored. */
  tag: z.string().nullable(),
  digest: z.string(),
  deletedAt: z.string(),
  /** By the policy as it is now. */
  expiresAt: z.string(),
});
export type DeletedImage = z.infer<typeof deletedImage>;

export const restoreImageParameters = z.strictObject({
  repository: name,
  tag: name.optional(),
  /** Without it the manifest that the tag was taken from last. */
  digest: name.optional(),
  force: z.boolean().optional(),
});

export const restoredImage = z.object({ repository: z.string(), tag: z.string().nullable(), digest: z.string() });
