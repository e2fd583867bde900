import { z } from 'zod';
import { freeText } from '../text.ts';
import { graphPage } from './odata.ts';

// In the manner of https://learn.microsoft.com/graph/api/resources/openidconnectidentityprovider, which is for other people
// than those of the tenant: OpenID providers outside at which a tenant's people may sign in.

/** It stands in the address that the provider sends people back to. */
const name = z.string().regex(/^[A-Za-z0-9](?:[A-Za-z0-9-]{0,48}[A-Za-z0-9])?$/);

const settings = {
  displayName: freeText(100).min(1).optional(),
  /** The claim that names a person for ever; `oid` for Entra. */
  subjectClaim: z.enum(['sub', 'oid']).optional(),
  /** Does a second factor that was shown there (`amr` holds `mfa`) count here? */
  countsSecondFactor: z.boolean().optional(),
  /** Whoever has a verified address of exactly one of these is made a user at the first sign-in. */
  createUsersOf: z.array(z.string().min(1).max(253)).max(100).optional(),
};

export const identityProviderCreation = z.strictObject({
  ...settings,
  name,
  issuer: z.string().min(1).max(600),
  clientId: freeText(600).min(1),
  clientSecret: freeText(1_000).min(1),
});

export const identityProviderUpdate = z.strictObject({
  ...settings,
  clientId: freeText(600).min(1).optional(),
  clientSecret: freeText(1_000).min(1).optional(),
});

export const identityProviderResource = z.object({
  id: z.string(),
  name: z.string(),
  displayName: z.string(),
  issuer: z.string(),
  clientId: z.string(),
  /** Never shown. */
  clientSecret: z.null(),
  subjectClaim: z.string(),
  countsSecondFactor: z.boolean(),
  createUsersOf: z.array(z.string()),
  /** What the provider has to send people back to. */
  redirectUri: z.string(),
  createdDateTime: z.string(),
});
export type IdentityProviderResource = z.infer<typeof identityProviderResource>;
export const identityProviderPage = graphPage(identityProviderResource);

/** https://learn.microsoft.com/graph/api/resources/objectidentity, for the providers above alone. */
export const identityCreation = z.strictObject({
  signInType: z.literal('federated').optional(),
  /** The provider's issuer, letter for letter. */
  issuer: z.string().min(1).max(600),
  issuerAssignedId: freeText(255).min(1),
});

export const identityResource = z.object({
  id: z.string(),
  signInType: z.string(),
  issuer: z.string(),
  issuerAssignedId: z.string(),
  /** Ours: the provider's name. */
  provider: z.string(),
  createdDateTime: z.string(),
});
export type IdentityResource = z.infer<typeof identityResource>;
export const identityList = z.object({ value: z.array(identityResource) });
