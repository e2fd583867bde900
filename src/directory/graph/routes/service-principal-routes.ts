import { parseBody } from '../../../contract/body.ts';
import { servicePrincipalCreation, servicePrincipalUpdate } from '../../../contract/directory/application.ts';
import { readIpRules } from '../../../contract/ip-rules.ts';
import { graphSelect } from '../../../contract/directory/odata.ts';
import { Refusal } from '../../../causes/refusal.ts';
import { applicationStore } from '../../../identity/principals/application-store.ts';
import { servicePrincipalColumns, servicePrincipalStore, type ServicePrincipalRecord } from '../../../identity/principals/service-principal-store.ts';
import { readCertificates } from './certificates.ts';
import { replyWithGraphPage } from '../page.ts';
import type { GraphParts } from '../parts.ts';
import { servicePrincipalResource } from '../resources.ts';
import type { GraphCall, GraphRoute } from '../route.ts';

/** https://learn.microsoft.com/graph/api/resources/serviceprincipal */
export function servicePrincipalRoutes({ database, now }: GraphParts): readonly GraphRoute[] {
  const [store, applications] = [servicePrincipalStore(database), applicationStore(database)];
  const about = { named: 'service-principal' } as const;
  const toResources = async (records: readonly ServicePrincipalRecord[]) => {
    const credentialsOf = await applications.credentials(records.map(({ appId }) => appId));
    return records.map((record) => servicePrincipalResource(record, credentialsOf(record.appId)));
  };
  const get = async ({ tenant, params }: GraphCall): Promise<ServicePrincipalRecord> => {
    const name = params['id']!.slice(0, 100);
    const record = await store.find(tenant.id, name);
    if (!record) throw new Refusal('resource-not-found', { kind: 'service principal', name });
    return record;
  };

  return [
    {
      ...about,
      method: 'GET',
      path: '/servicePrincipals',
      action: 'Microsoft.Authorization/directory/read',
      handle: (call) =>
        replyWithGraphPage(call, {
          fields: Object.keys(servicePrincipalColumns),
          keyOf: ({ id }) => id,
          load: (cursor, filter) => store.page(call.tenant.id, cursor, filter),
          toResources,
        }),
    },
    {
      method: 'POST',
      path: '/servicePrincipals',
      action: 'Microsoft.Authorization/directory/write',
      handle: async ({ tenant, body }) => {
        const { appId, accountEnabled } = parseBody(servicePrincipalCreation, body);
        const application = await applications.find(tenant.id, appId);
        if (application?.appId !== appId.toLowerCase()) throw new Refusal('resource-not-found', { kind: 'application', name: appId });
        const { displayName } = application;
        const made = await store.create({ tenantId: tenant.id, appId: application.appId, kind: 'Application', displayName }, now(), { enabled: accountEnabled ?? true });
        return { status: 201, body: servicePrincipalResource(made, application) };
      },
    },
    {
      ...about,
      method: 'GET',
      path: '/servicePrincipals/:id',
      action: 'Microsoft.Authorization/directory/read',
      handle: async (call) => {
        parseBody(graphSelect, call.query, 'query');
        const [body] = await toResources([await get(call)]);
        return { status: 200, body: body! };
      },
    },
    {
      method: 'PATCH',
      path: '/servicePrincipals/:id',
      action: 'Microsoft.Authorization/directory/write',
      handle: async (call) => {
        const { accountEnabled, displayName, keyCredentials, ipRules } = parseBody(servicePrincipalUpdate, call.body);
        const { id, kind, appId } = await get(call);
        if (keyCredentials) {
          if (kind !== 'Application') throw new Refusal('request-invalid', { field: 'keyCredentials', defect: 'a managed identity has none' });
          await applications.update(call.tenant.id, appId, { certificates: readCertificates(keyCredentials, now()) });
        }
        const change = {
          ...(accountEnabled === undefined ? {} : { enabled: accountEnabled }),
          ...(displayName === undefined ? {} : { displayName }),
          ...(ipRules === undefined ? {} : { ipRules: readIpRules(ipRules, 'ipRules') }),
        };
        if (Object.keys(change).length > 0) await store.update(call.tenant.id, id, change);
        return { status: 204 };
      },
    },
    {
      method: 'DELETE',
      path: '/servicePrincipals/:id',
      action: 'Microsoft.Authorization/directory/write',
      handle: async (call) => {
        const { id } = await get(call);
        await store.remove(call.tenant.id, id);
        return { status: 204 };
      },
    },
    {
      ...about,
      method: 'POST',
      path: '/servicePrincipals/:id/revokeSignInSessions',
      // Graph has this for users alone; tokens of a service principal are worth as much.
      action: 'Microsoft.Authorization/directory/credentials/write',
      handle: async (call) => {
        const { id } = await get(call);
        await store.update(call.tenant.id, id, { validFrom: now().toISOString() });
        return { status: 200, body: { value: true } };
      },
    },
  ];
}
