import type { TenantPolicy } from '../../access/policy.ts';
import type { PrincipalType } from '../../identity/roles/role-assignment-store.ts';

/** Somebody who can have a role. */
export interface Principal {
  readonly id: string;
  readonly type: PrincipalType;
  /** What people call them: the user's name, of a service principal its display name, of a group its name. */
  readonly name: string;
}

/** Everybody of a tenant who is called so: a user's name, a client id or display name, a group's name, or an object id. */
export function principalsNamed(tenant: TenantPolicy, text: string): readonly Principal[] {
  const asked = text.toLowerCase();
  const byId = findPrincipal(tenant, asked);
  if (byId) return [byId];
  const byClientId = tenant.servicePrincipals.get(asked);
  if (byClientId) return [findPrincipal(tenant, byClientId.id)!];
  return [...principalsOf(tenant).values()].filter(({ name }) => name.toLowerCase() === asked);
}

const byTenant = new WeakMap<TenantPolicy, ReadonlyMap<string, Principal>>();

/** Of a tenant, by object id. Azure counts managed identities among the service principals. */
export const findPrincipal = (tenant: TenantPolicy, id: string): Principal | undefined => principalsOf(tenant).get(id.toLowerCase());

function principalsOf(tenant: TenantPolicy): ReadonlyMap<string, Principal> {
  let principals = byTenant.get(tenant);
  if (!principals) {
    const all: Principal[] = [
      ...[...tenant.users.values()].map(({ id, name }) => ({ id, name, type: 'User' as const })),
      ...[...tenant.servicePrincipals.values()].map(({ id, displayName }) => ({ id, name: displayName, type: 'ServicePrincipal' as const })),
      ...[...tenant.groups.values()].map(({ id, name }) => ({ id, name, type: 'Group' as const })),
    ];
    principals = new Map(all.map((principal) => [principal.id, principal]));
    byTenant.set(tenant, principals);
  }
  return principals;
}
