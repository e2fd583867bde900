import type { FastifyInstance, FastifyRequest } from 'fastify';
import { CLOUD_NAME, cloudPath, ONE_CLOUD, type CloudMetadata } from '../../contract/cloud.ts';
import type { ManagementParts } from '../parts.ts';

// Where this cloud's services are: what `az cloud register`, `ARM_CLOUD_METADATA_URL` and `dockgate az env` ask, before
// anybody is signed in. It tells nothing but the addresses that the caller has used, and the tenant, which any answer names.

/** A form of its own; then came lists of clouds. */
const FIRST_FORM = '2015-01-01';

export function addCloudRoute(app: FastifyInstance, parts: ManagementParts): void {
  app.route({
    method: 'GET',
    url: cloudPath,
    exposeHeadRoute: false,
    handler: async (request) => {
      const cloud = await describe(request, parts);
      const version = (request.query as { 'api-version'?: string })['api-version'];
      if (version === FIRST_FORM) return inFirstForm(cloud);
      return version === ONE_CLOUD ? cloud : [cloud];
    },
  });
}

/** On the host that was asked, so that a client stays where it was sent; on this machine's socket, where clients reach the server. */
async function describe(request: FastifyRequest, parts: ManagementParts): Promise<CloudMetadata> {
  const { exchange, registry } = parts.at(request);
  const { tenants } = await parts.policy();
  const [first] = tenants.keys();
  const reached = parts.reachedAt();
  const origin = registry === null ? reached.origin : `${exchange.scheme}://${exchange.host}`;
  const authority = reached.authority === reached.origin ? origin : reached.authority;
  const resource = `${origin}/`;
  return {
    name: CLOUD_NAME,
    portal: resource,
    authentication: { loginEndpoint: `${authority}/adfs`, audiences: [resource], tenant: registry?.tenant.id ?? first ?? '', identityProvider: 'ADFS' },
    graphAudience: resource,
    microsoftGraphResourceId: resource,
    resourceManager: resource,
    logAnalyticsResourceId: origin,
    suffixes: { acrLoginServer: reached.suffix, storage: 'core.localhost' },
  };
}

const inFirstForm = ({ portal, graphAudience, authentication: { loginEndpoint, audiences } }: CloudMetadata) => ({
  galleryEndpoint: portal,
  graphEndpoint: graphAudience,
  portalEndpoint: portal,
  authentication: { loginEndpoint, audiences },
});
