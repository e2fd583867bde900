import { acrManifestRoutes } from './acr/acr-manifest-routes.ts';
import { acrRepositoryRoutes } from './acr/acr-repository-routes.ts';
import { acrTagRoutes } from './acr/acr-tag-routes.ts';
import { blobRoutes } from './blobs/blob-routes.ts';
import { deletedRoutes } from './deleted/deleted-routes.ts';
import { dispatcher, type DataPlane } from './routing/dispatch.ts';
import { catalogueRoutes } from './listings/catalogue-routes.ts';
import { tagRoutes } from './listings/tag-routes.ts';
import { manifestRoutes } from './manifests/manifest-routes.ts';
import { referrerRoutes } from './manifests/referrer-routes.ts';
import type { DataPlaneParts } from './parts.ts';
import { withHead, type Route } from './routing/route.ts';
import { uploadRoutes } from './uploads/upload-routes.ts';

/** Everything below `/v2` and `/acr/v1`. Answers every request that it is given and never rejects. */
export const dataPlane = (parts: DataPlaneParts): DataPlane => dispatcher(parts, routes(parts));

/** Every route, each with the action that it needs: the authorisation tests are made from this list. */
export function routes(parts: DataPlaneParts): readonly Route[] {
  return [
    ...baseRoutes,
    ...blobRoutes(parts),
    ...uploadRoutes(parts),
    ...manifestRoutes(parts),
    ...referrerRoutes(parts),
    ...tagRoutes(parts),
    ...catalogueRoutes(parts),
    ...acrRepositoryRoutes(parts),
    ...acrTagRoutes(parts),
    ...acrManifestRoutes(parts),
    ...deletedRoutes(parts),
  ];
}

/** Where clients find out whether this is a registry, and whether they are logged in; served to whoever is somebody. */
const baseRoutes: readonly Route[] = withHead({
  method: 'GET',
  path: '/v2/',
  action: 'sign-in',
  operation: 'Login',
  records: 'refused',
  handle: async () => ({ status: 200, body: {} }),
});
