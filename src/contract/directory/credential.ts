import { z } from 'zod';
import { freeText } from '../text.ts';
import { objectId } from './odata.ts';

const instant = z.iso.datetime({ offset: true });

/** https://learn.microsoft.com/graph/api/serviceprincipal-addpassword; without an end a secret is valid for a year. */
export const addPassword = z.strictObject({
  passwordCredential: z
    .strictObject({
      displayName: freeText(256).nullable().optional(),
      startDateTime: instant.nullable().optional(),
      endDateTime: instant.nullable().optional(),
    })
    .optional(),
});

export const removePassword = z.strictObject({ keyId: objectId });

/** `secretText` stands in the one answer that made it and never again. */
export const passwordCredential = z.object({
  keyId: z.string(),
  displayName: z.string().nullable(),
  hint: z.string(),
  startDateTime: z.string(),
  endDateTime: z.string().nullable(),
  secretText: z.string().nullish(),
  /** Ours: when it was last accepted, to the second; absent until then. */
  lastUsedDateTime: z.string().nullish(),
});
export type PasswordCredential = z.infer<typeof passwordCredential>;

/**
 * One entry of the list that replaces an application's certificates. With `key` (base64 of the certificate) it is a new
 * one, without it is one that stays. What Graph reads out of the certificate itself may be sent along.
 */
export const keyCredentialChange = z.strictObject({
  '@odata.type': z.string().max(100).optional(),
  keyId: objectId.nullable().optional(),
  key: z.string().max(20_000).nullable().optional(),
  displayName: freeText(256).nullable().optional(),
  type: z.literal('AsymmetricX509Cert').optional(),
  usage: z.literal('Verify').optional(),
  customKeyIdentifier: z.string().max(200).nullable().optional(),
  startDateTime: instant.nullable().optional(),
  endDateTime: instant.nullable().optional(),
  hasExtendedValue: z.boolean().nullable().optional(),
});
export type KeyCredentialChange = z.infer<typeof keyCredentialChange>;

export const keyCredential = z.object({
  keyId: z.string(),
  displayName: z.string().nullable(),
  type: z.string(),
  usage: z.string(),
  customKeyIdentifier: z.string(),
  startDateTime: z.string(),
  endDateTime: z.string(),
  /** Ours: when an assertion that it signed was last accepted; absent until then. */
  lastUsedDateTime: z.string().nullish(),
});
export type KeyCredential = z.infer<typeof keyCredential>;
