import { z } from 'zod';
import { ipRules, ipRulesResource } from './ip-rules.ts';
import { page } from './page.ts';

export const tokenPasswordNames = ['password1', 'password2'] as const;
export type TokenPasswordName = (typeof tokenPasswordNames)[number];

const scopeMapId = z.string().min(1).max(500);
const status = z.enum(['enabled', 'disabled']);

export const tokenCreation = z.strictObject({
  properties: z.strictObject({ scopeMapId, status: status.optional(), ipRules: ipRules.optional() }),
});

/** Passwords that a given `credentials` does not name are deleted; none can be added or changed this way. */
const keptCredentials = z.strictObject({
  certificates: z.array(z.never()).max(0).optional(),
  passwords: z
    .array(
      z.strictObject({
        name: z.enum(tokenPasswordNames),
        creationTime: z.string().max(40).nullable().optional(),
        expiry: z.string().max(40).nullable().optional(),
      }),
    )
    .max(2)
    .optional(),
});

export const tokenUpdate = z.strictObject({
  properties: z.strictObject({
    scopeMapId: scopeMapId.optional(),
    status: status.optional(),
    ipRules: ipRules.optional(),
    credentials: keptCredentials.optional(),
  }),
});

const passwordResource = z.object({
  name: z.string(),
  creationTime: z.string(),
  expiry: z.string().nullish(),
  /** Ours: when it was last accepted, to the second; absent until then. */
  lastUsedTime: z.string().nullish(),
});

export const tokenResource = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  properties: z.object({
    scopeMapId: z.string(),
    status,
    /** Ours: the only addresses it may be used from; none: from anywhere. */
    ipRules: ipRulesResource,
    creationDate: z.string(),
    provisioningState: z.string(),
    credentials: z.object({ certificates: z.array(z.unknown()), passwords: z.array(passwordResource) }),
  }),
});
export type TokenResource = z.infer<typeof tokenResource>;

export const tokenPage = page(tokenResource);
