import { z } from 'zod';

// What a cloud tells about itself before anybody signs in, in the shape that the Azure CLI reads:
// https://learn.microsoft.com/rest/api/resources/cloud-metadata. Each Dockgate is a cloud of its own.

/** Under this name `az` registers it; it must be none of the names that `az` has for Microsoft's own clouds. */
export const CLOUD_NAME = 'Dockgate';

export const cloudPath = '/metadata/endpoints';

/** The api-version whose answer is one cloud, and no list. */
export const ONE_CLOUD = '2022-09-01';

export const cloudMetadata = z.object({
  name: z.string(),
  portal: z.string(),
  authentication: z.object({
    /** Ends in `/adfs`: of an authority of that name no release of MSAL asks Microsoft whether it may be trusted. */
    loginEndpoint: z.string(),
    audiences: z.array(z.string()).min(1),
    /** The id of the tenant to sign in to. */
    tenant: z.string(),
    identityProvider: z.string(),
  }),
  graphAudience: z.string(),
  microsoftGraphResourceId: z.string(),
  resourceManager: z.string(),
  logAnalyticsResourceId: z.string(),
  suffixes: z.object({
    /** What follows the name of a registry that has no login server of its own, without the first dot. */
    acrLoginServer: z.string(),
    storage: z.string(),
  }),
});
export type CloudMetadata = z.infer<typeof cloudMetadata>;
