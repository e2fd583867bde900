import { z } from 'zod';
import { freeText } from '../text.ts';
import { directoryObject, graphPage } from './odata.ts';

// https://learn.microsoft.com/graph/api/resources/group

const displayName = freeText(256).min(1);

export const groupCreation = z.strictObject({
  displayName,
  // Azure's clients send these; groups here are for rights, and have no mail.
  mailNickname: z.string().max(64).optional(),
  mailEnabled: z.literal(false).optional(),
  securityEnabled: z.literal(true).optional(),
  description: z.null().optional(),
});
export const groupUpdate = z.strictObject({ displayName: displayName.optional() });

export const groupResource = z.object({
  id: z.string(),
  displayName: z.string(),
  createdDateTime: z.string(),
  mailEnabled: z.boolean(),
  securityEnabled: z.boolean(),
  mailNickname: z.string(),
});
export type GroupResource = z.infer<typeof groupResource>;
export const groupPage = graphPage(groupResource);

export const memberPage = graphPage(
  directoryObject.extend({
    userPrincipalName: z.string().nullish(),
    appId: z.string().nullish(),
    servicePrincipalType: z.string().nullish(),
    servicePrincipalNames: z.array(z.string()).nullish(),
  }),
);
export type MemberResource = z.infer<typeof memberPage>['value'][number];
