import { z } from 'zod';
import { page } from './page.ts';
import { freeText } from './text.ts';

const description = freeText(256);
/** Lines `repositories/<name or wildcard>/<action>`, 500 at most. */
const actions = z.array(z.string().min(1).max(300)).min(1).max(500);

export const scopeMapCreation = z.strictObject({
  properties: z.strictObject({ description: description.optional(), actions }),
});

/** A list of actions replaces the one that was there. */
export const scopeMapUpdate = z.strictObject({
  properties: z.strictObject({ description: description.optional(), actions: actions.optional() }),
});

export const scopeMapResource = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  properties: z.object({
    description: z.string(),
    type: z.enum(['UserDefined', 'SystemDefined']),
    creationDate: z.string(),
    provisioningState: z.string(),
    actions: z.array(z.string()),
  }),
});
export type ScopeMapResource = z.infer<typeof scopeMapResource>;

export const scopeMapPage = page(scopeMapResource);
