import { z } from 'zod';
import { withVersion } from './page.ts';
import { tokenPasswordNames } from './token.ts';

export const adminPasswordNames = ['password', 'password2'] as const;

export const regenerateCredential = z.strictObject({ name: z.enum(adminPasswordNames) });

/** Without a name both passwords are made. */
export const generateCredentials = z.strictObject({
  tokenId: z.string().min(1).max(500),
  name: z.enum(tokenPasswordNames).optional(),
  expiry: z.iso.datetime({ offset: true }).nullable().optional(),
});

/**
 * A value of a token's password stands in the one answer that made it and never again. `listCredentials` has the values of the
 * admin account for whoever may do all that it may.
 */
export const credentialList = z.object({
  username: z.string(),
  passwords: z.array(
    z.object({
      name: z.string(),
      creationTime: z.string(),
      expiry: z.string().nullish(),
      lastUsedTime: z.string().nullish(),
      value: z.string().optional(),
    }),
  ),
});
export type CredentialList = z.infer<typeof credentialList>;

/** What `docker login` needs: the null GUID, and a refresh token of the registry as its password. */
/** Host by which the client reaches the registry, with its port; its login server without one. */
export const refreshTokenQuery = withVersion({ loginServer: z.string().min(1).max(255).optional() });

export const refreshTokenAnswer = z.object({
  username: z.string(),
  refreshToken: z.string(),
  loginServer: z.string(),
  expiresOn: z.string(),
});
export type RefreshTokenAnswer = z.infer<typeof refreshTokenAnswer>;
