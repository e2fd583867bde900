import { z } from 'zod';
import { withVersion } from '../page.ts';
import { freeText } from '../text.ts';
import { principalTypes } from './role-assignment.ts';

/** Who is called so? A user's name, a client id or display name, a group's name, or an object id. */
export const principalQuery = withVersion({ name: freeText(256).min(1) });

const principal = z.object({ id: z.string(), type: z.enum(principalTypes), name: z.string() });
export type PrincipalResource = z.infer<typeof principal>;

export const principalList = z.object({ value: z.array(principal) });
