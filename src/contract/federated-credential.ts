import { z } from 'zod';
import { page } from './page.ts';

const text = z.string().min(1).max(1_000);

/** Ours: a subject of an outside issuer who may do what a scope map allows, without a password. */
export const federatedCredentialCreation = z.strictObject({
  properties: z.strictObject({
    issuer: text,
    /** `sub` unless it says otherwise. */
    claim: text.optional(),
    subject: text,
    /** What `aud` must hold; absent or null: the login server. */
    audience: text.nullable().optional(),
    /** Resource id of the scope map. */
    scopeMapId: text,
    /** A JSON Web Key Set, for an issuer that the server cannot reach. */
    keys: z.record(z.string(), z.unknown()).nullable().optional(),
    /** The same token counts until it ends; otherwise, as usual, once. */
    tokenReuse: z.boolean().optional(),
  }),
});

export const federatedCredentialChange = z.strictObject({ properties: z.strictObject({ tokenReuse: z.boolean() }) });

export const federatedCredentialResource = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  properties: z.object({
    issuer: z.string(),
    claim: z.string(),
    subject: z.string(),
    audience: z.string().nullable(),
    scopeMapId: z.string(),
    hasKeys: z.boolean(),
    tokenReuse: z.boolean(),
    /** Tokens from before are refused. */
    validFrom: z.string().nullable(),
    provisioningState: z.string(),
  }),
});
export type FederatedCredentialResource = z.infer<typeof federatedCredentialResource>;

export const federatedCredentialPage = page(federatedCredentialResource);
