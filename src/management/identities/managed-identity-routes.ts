import { parseBody } from '../../contract/body.ts';
import { IDENTITY_TYPE, identityAccess, identityCreation, identityName, identityPage, identityPath, identityResource as shown, identitySecret, type IdentityResource } from '../../contract/managed-identity.ts';
import { pageQuery } from '../../contract/page.ts';
import { Refusal } from '../../causes/refusal.ts';
import { managedIdentityAccess } from '../../identity/principals/managed-identity-access.ts';
import { servicePrincipalStore, type ServicePrincipalRecord } from '../../identity/principals/service-principal-store.ts';
import { RESOURCE_GROUP, TENANT_SCOPE } from '../../names/resource-scope.ts';
import { replyWithPage } from '../list-page.ts';
import { refuseIfMustBeNew } from '../must-be-new.ts';
import type { ManagementParts } from '../parts.ts';
import { atScope, type CallAbove, type RouteAtScope } from '../route.ts';

type Place = Pick<CallAbove, 'tenant' | 'params'>;

/** They belong to the tenant: in Azure's addresses they stand in the resource group that is always there. */
const isHere = ({ group }: CallAbove['params']): boolean => group === undefined || group.toLowerCase() === RESOURCE_GROUP;

const isIdentity = [{ field: 'servicePrincipalType', op: 'eq', value: 'ManagedIdentity' }] as const;

/** Identities that have no secret of their own: below `…/providers/Microsoft.ManagedIdentity/userAssignedIdentities`. */
export function managedIdentityRoutes({ database, hash, now }: ManagementParts): readonly RouteAtScope[] {
  const [store, access] = [servicePrincipalStore(database), managedIdentityAccess(database)];
  const find = async ({ tenant, params }: Place) => {
    if (!isHere(params)) return undefined;
    const [found] = await store.page(tenant.id, { after: '', limit: 1 }, [...isIdentity, { field: 'displayName', op: 'eq', value: params['identity']! }]);
    return found;
  };
  const get = async (call: Place): Promise<ServicePrincipalRecord> => {
    const found = await find(call);
    if (!found) throw new Refusal('resource-not-found', { kind: 'managed identity', name: call.params['identity']!.slice(0, 130) });
    return found;
  };
  const action = (verb: 'read' | 'write' | 'delete') => `Microsoft.ManagedIdentity/userAssignedIdentities/${verb}` as const;

  return [
    atScope({
      method: 'GET',
      path: '',
      action: action('read'),
      query: pageQuery,
      answer: identityPage,
      handle: (call) =>
        replyWithPage(
          call,
          async (cursor) => (isHere(call.params) ? await store.page(call.tenant.id, cursor, isIdentity) : []).map((record) => ({ name: record.id, record })),
          ({ record }) => identityResource(record),
        ),
    }),
    atScope({
      method: 'GET',
      path: '/:identity',
      action: action('read'),
      answer: shown,
      handle: async (call) => {
        return { status: 200, body: identityResource(await get(call)) };
      },
    }),
    atScope({
      method: 'PUT',
      path: '/:identity',
      action: action('write'),
      body: identityCreation.prefault({}),
      answer: shown,
      handle: async (call) => {
        if (!isHere(call.params)) throw new Refusal('request-invalid', { field: 'resource group', defect: `managed identities are in ${RESOURCE_GROUP}`, code: 'NotSupported' });
        const { properties } = call.body;
        const name = parseBody(identityName, call.params['identity'], 'name');
        const existing = await find(call);
        refuseIfMustBeNew(call.exchange, 'managed identity', existing?.displayName);
        if (existing) return { status: 200, body: identityResource(existing) };
        const wanted = { tenantId: call.tenant.id, appId: crypto.randomUUID(), kind: 'ManagedIdentity', displayName: name } as const;
        const made = await store.create({ ...wanted, resourceId: properties?.assignedTo ?? identityPath(name) }, now());
        return { status: 201, body: identityResource(made) };
      },
    }),
    atScope({
      method: 'DELETE',
      path: '/:identity',
      action: action('delete'),
      answer: null,
      handle: async (call) => {
        const found = await find(call);
        return { status: found && (await store.remove(call.tenant.id, found.id)) ? 200 : 204 };
      },
    }),
    atScope({
      method: 'POST',
      path: '/:identity/generateSecret',
      action: action('read'),
      body: identityAccess.prefault({}),
      answer: identitySecret,
      // Whoever has the secret has the identity's rights: it takes the right to renew anybody's credentials.
      handle: async (call) => {
        await call.insist(call.decide({ action: 'Microsoft.Authorization/directory/credentials/write', scope: { text: TENANT_SCOPE, registry: null } }));
        const { addresses } = call.body;
        const { id, appId } = await get(call);
        const secret = await access.renew(id, hash, now(), addresses ?? null);
        return { status: 200, body: { clientId: appId, secret: secret.reveal() } };
      },
    }),
  ];
}

/** A system-assigned one shows what it belongs to; its own address is of this server all the same. */
function identityResource({ id, appId, tenantId, displayName, resourceId, enabled }: ServicePrincipalRecord): IdentityResource {
  const own = identityPath(displayName);
  return {
    id: own,
    name: displayName,
    type: IDENTITY_TYPE,
    location: 'local',
    tags: {},
    properties: {
      tenantId,
      principalId: id,
      clientId: appId,
      ...(resourceId === own || resourceId === null ? {} : { assignedTo: resourceId }),
      status: enabled ? 'enabled' : 'disabled',
    },
  };
}
