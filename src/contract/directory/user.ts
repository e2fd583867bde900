import { z } from 'zod';
import { freeText } from '../text.ts';
import { graphPage, objectId } from './odata.ts';

// https://learn.microsoft.com/graph/api/resources/user

export const SHORTEST_PASSWORD = 8;
export const LONGEST_PASSWORD = 256;
const password = freeText(LONGEST_PASSWORD).min(SHORTEST_PASSWORD);

/** Letters, digits and marks before one `@`, a name with or without dots after it. */
export const userName = z.string().max(113).regex(/^[A-Za-z0-9.'_+-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/);

const passwordProfile = z.strictObject({
  password,
  // Whoever is told a password may be asked to replace it; we do not ask yet.
  forceChangePasswordNextSignIn: z.literal(false).optional(),
  forceChangePasswordNextSignInWithMfa: z.literal(false).optional(),
});

const properties = {
  accountEnabled: z.boolean().optional(),
  displayName: freeText(256).min(1).nullable().optional(),
  passwordProfile: passwordProfile.optional(),
  // Azure's clients send it; there is no mail here.
  mailNickname: z.string().max(64).nullable().optional(),
};

/** Without a password profile a password is made, which stands in the one answer. */
export const userCreation = z.strictObject({ ...properties, userPrincipalName: userName });
export const userUpdate = z.strictObject(properties);

export const userResource = z.object({
  id: z.string(),
  userPrincipalName: z.string(),
  displayName: z.string(),
  accountEnabled: z.boolean(),
  createdDateTime: z.string(),
  userType: z.string(),
  mail: z.string().nullable(),
  signInSessionsValidFromDateTime: z.string().nullable(),
  /** Only of a user who was just made without a password of their own. */
  passwordProfile: z.object({ password: z.string() }).nullish(),
});
export type UserResource = z.infer<typeof userResource>;
export const userPage = graphPage(userResource);

/** The one method by which people sign in here: https://learn.microsoft.com/graph/api/resources/passwordauthenticationmethod. */
export const PASSWORD_METHOD = '28c10230-6103-485e-b985-444c60001490';

/** Without one a password is made. */
export const passwordReset = z.strictObject({ newPassword: password.optional() });
/** Names a password only if it was made here. */
export const passwordResetAnswer = z.object({ newPassword: z.string().nullable() });

/** https://learn.microsoft.com/graph/api/resources/strongauthenticationrequirements; `enabled` and `enforced` are one here. */
export const signInRequirements = z.strictObject({ perUserMfaState: z.enum(['disabled', 'enabled', 'enforced']) });

export const memberGroupsQuery = z.strictObject({ securityEnabledOnly: z.boolean().optional() });
export const checkMemberGroups = z.strictObject({ groupIds: z.array(objectId).max(20) });
