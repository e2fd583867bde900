import { parseBody } from '../../../contract/body.ts';
import { applicationCreation, applicationUpdate, type ApplicationChange } from '../../../contract/directory/application.ts';
import { graphSelect } from '../../../contract/directory/odata.ts';
import { Refusal } from '../../../causes/refusal.ts';
import { applicationColumns, applicationStore, type ApplicationProperties, type ApplicationRecord } from '../../../identity/principals/application-store.ts';
import { readCertificates } from './certificates.ts';
import { replyWithGraphPage } from '../page.ts';
import type { GraphParts } from '../parts.ts';
import { parseRedirectUri } from './redirect-uri.ts';
import { applicationResource } from '../resources.ts';
import type { GraphRoute } from '../route.ts';

/** https://learn.microsoft.com/graph/api/resources/application */
export function applicationRoutes({ database, now }: GraphParts): readonly GraphRoute[] {
  const store = applicationStore(database);
  const about = { named: 'application' } as const;
  return [
    {
      ...about,
      method: 'GET',
      path: '/applications',
      action: 'Microsoft.Authorization/directory/read',
      handle: (call) =>
        replyWithGraphPage(call, {
          fields: Object.keys(applicationColumns),
          keyOf: ({ id }: ApplicationRecord) => id,
          load: (cursor, filter) => store.page(call.tenant.id, cursor, filter),
          toResources: (records) => records.map(applicationResource),
        }),
    },
    {
      method: 'POST',
      path: '/applications',
      action: 'Microsoft.Authorization/directory/write',
      handle: async ({ tenant, body }) => {
        const { displayName, keyCredentials = [], ...wanted } = parseBody(applicationCreation, body);
        const at = now();
        const { added } = readCertificates(keyCredentials, at);
        const record = await store.create(tenant.id, displayName, readProperties(wanted), at, added);
        return { status: 201, body: applicationResource(record) };
      },
    },
    {
      ...about,
      method: 'GET',
      path: '/applications/:id',
      action: 'Microsoft.Authorization/directory/read',
      handle: async ({ tenant, params, query }) => {
        parseBody(graphSelect, query, 'query');
        const record = await store.find(tenant.id, params['id']!);
        if (!record) throw new Refusal('resource-not-found', { kind: 'application', name: params['id']!.slice(0, 100) });
        return { status: 200, body: applicationResource(record) };
      },
    },
    {
      method: 'PATCH',
      path: '/applications/:id',
      action: 'Microsoft.Authorization/directory/write',
      handle: async ({ tenant, params, body }) => {
        const { displayName, keyCredentials, ...wanted } = parseBody(applicationUpdate, body);
        const certificates = keyCredentials && readCertificates(keyCredentials, now());
        const change = { ...readProperties(wanted), ...(displayName === undefined ? {} : { displayName }), ...(certificates ? { certificates } : {}) };
        await store.update(tenant.id, params['id']!.slice(0, 100), change);
        return { status: 204 };
      },
    },
    {
      method: 'DELETE',
      path: '/applications/:id',
      action: 'Microsoft.Authorization/directory/write',
      handle: async ({ tenant, params }) => {
        const name = params['id']!.slice(0, 100);
        if (!(await store.remove(tenant.id, name))) throw new Refusal('resource-not-found', { kind: 'application', name });
        return { status: 204 };
      },
    },
  ];
}

/** Graph lists addresses by platform; here an application is of one: it keeps a secret, or it is a public client. */
function readProperties({ web, spa, publicClient, isFallbackPublicClient }: ApplicationChange): Partial<ApplicationProperties> {
  const lists = { web: web?.redirectUris, spa: spa?.redirectUris, publicClient: publicClient?.redirectUris };
  const given = Object.entries(lists).filter(([, uris]) => uris !== undefined && uris.length > 0);
  if (given.length > 1) throw new Refusal('request-invalid', { field: `${given[1]![0]}.redirectUris`, defect: 'an application is of one platform' });
  const isNamed = Object.values(lists).some((uris) => uris !== undefined);
  const [platform, uris = []] = given[0] ?? [];
  const isPublicClient = isFallbackPublicClient ?? (platform === undefined ? undefined : platform === 'publicClient');
  return {
    ...(isNamed ? { redirectUris: uris.map((uri, index) => parseRedirectUri(uri, `${platform}.redirectUris[${index}]`)) } : {}),
    ...(isPublicClient === undefined ? {} : { isPublicClient }),
  };
}
