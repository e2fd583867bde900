import { parseBody } from '../../../contract/body.ts';
import { tenantCreation, tenantUpdate, type TenantResource } from '../../../contract/directory/tenant.ts';
import { Refusal } from '../../../causes/refusal.ts';
import { tenantStore, type TenantRecord } from '../../../identity/principals/tenant-store.ts';
import type { GraphParts } from '../parts.ts';
import type { GraphRoute } from '../route.ts';

/** The organisations that this server plays. Ours: Graph sees one of them, from within. */
export function tenantRoutes({ database, now }: GraphParts): readonly GraphRoute[] {
  const store = tenantStore(database);
  const above = { named: 'tenants' } as const;
  return [
    {
      ...above,
      method: 'GET',
      path: '/tenants',
      action: 'Microsoft.Authorization/directory/read',
      handle: async () => ({ status: 200, body: { value: (await store.all()).map(tenantResource) } }),
    },
    {
      ...above,
      method: 'POST',
      path: '/tenants',
      action: 'Microsoft.Authorization/directory/write',
      handle: async ({ subject, body }) => {
        const { displayName } = parseBody(tenantCreation, body);
        const made = await store.create(displayName, now(), { ownerId: subject.id, ownerType: subject.kind === 'user' ? 'User' : 'ServicePrincipal' });
        return { status: 201, body: tenantResource(made) };
      },
    },
    {
      ...above,
      method: 'PATCH',
      path: '/tenants/:id',
      action: 'Microsoft.Authorization/directory/write',
      handle: async ({ params, body }) => {
        const { disclosure, passwordGrant } = parseBody(tenantUpdate, body);
        const change = { ...(disclosure === undefined ? {} : { disclosure }), ...(passwordGrant === undefined ? {} : { passwordGrant }) };
        const name = params['id']!.toLowerCase();
        const found = (await store.all()).find((tenant) => tenant.id === name || tenant.name === name);
        if (!found) throw new Refusal('resource-not-found', { kind: 'tenant', name: name.slice(0, 100) });
        return { status: 200, body: tenantResource(await store.update(found.id, change)) };
      },
    },
  ];
}

const tenantResource = ({ id, name, createdAt, disclosure, passwordGrant }: TenantRecord): TenantResource => ({
  id,
  displayName: name,
  createdDateTime: createdAt,
  disclosure,
  passwordGrant,
});
