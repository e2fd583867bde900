import { z } from 'zod';
import { graphPage } from './odata.ts';

// Ours: Graph sees one organisation from within, and Dockgate may play several.

/** What may stand behind the `@` of its users. */
const name = z.string().max(63).regex(/^[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/);

export const tenantCreation = z.strictObject({ displayName: name });

export const tenantUpdate = z.strictObject({
  /** How much its sign-in tells a stranger; null for what fits where the server listens. */
  disclosure: z.enum(['helpful', 'strict']).nullable().optional(),
  /** May programs sign people in with their passwords? */
  passwordGrant: z.boolean().optional(),
});

export const tenantResource = z.object({
  id: z.string(),
  displayName: z.string(),
  createdDateTime: z.string(),
  disclosure: z.enum(['helpful', 'strict']).nullable(),
  passwordGrant: z.boolean(),
});
export type TenantResource = z.infer<typeof tenantResource>;
export const tenantPage = graphPage(tenantResource);
