import type { ServicePrincipal, TenantPolicy } from '../../access/policy.ts';
import type { PolicyTables } from '../../db/tables.ts';
import type { PolicyTransaction } from '../policy-revision.ts';
import { readPassword } from '../password-rows.ts';
import { readProperties } from './service-principal-store.ts';
import { readTenant } from './tenant-store.ts';
import { readUser } from './user-store.ts';

export type DirectoryTables = Awaited<ReturnType<typeof readDirectory>>;

/** Everything about who there is; the caller makes sure that it is of one revision. */
export async function readDirectory(query: PolicyTransaction) {
  return {
    tenants: await query.selectFrom('tenant').selectAll().orderBy('created_at').orderBy('id').execute(),
    users: await query.selectFrom('user_account').selectAll().execute(),
    applications: await query.selectFrom('application').select(['id', 'app_id']).execute(),
    servicePrincipals: await query.selectFrom('service_principal').selectAll().execute(),
    secrets: await query.selectFrom('client_secret').selectAll().orderBy('created_at').execute(),
    certificates: await query.selectFrom('client_certificate').selectAll().orderBy('created_at').execute(),
    members: await query.selectFrom('group_member').selectAll().execute(),
  };
}

/** Tenants by their id, the oldest first. */
export function buildTenants(tables: DirectoryTables): ReadonlyMap<string, TenantPolicy> {
  const users = Map.groupBy(tables.users, (row) => row.tenant_id);
  const principals = Map.groupBy(tables.servicePrincipals, (row) => row.tenant_id);
  const credentialsOf = credentialsByAppId(tables);
  const groupsOf = closeOver(tables.members);
  return new Map(
    tables.tenants.map(readTenant).map(({ id, name, disclosure }) => {
      const servicePrincipals = (principals.get(id) ?? []).map((row) => buildPrincipal(row, credentialsOf(row.app_id)));
      return [
        id,
        {
          id,
          name,
          disclosure,
          users: new Map((users.get(id) ?? []).map(readUser).map((user) => [user.name, user])),
          servicePrincipals: new Map(servicePrincipals.map((principal) => [principal.appId, principal])),
          groupsOf,
        },
      ];
    }),
  );
}

type Credentials = Pick<ServicePrincipal, 'secrets' | 'certificates'>;

/** An application's secrets are those of its service principals in every tenant. */
function credentialsByAppId({ applications, secrets, certificates }: DirectoryTables): (appId: string) => Credentials {
  const idOf = new Map(applications.map(({ app_id, id }) => [app_id, id]));
  const secretsOf = Map.groupBy(secrets, (row) => row.application_id);
  const certificatesOf = Map.groupBy(certificates, (row) => row.application_id);
  return (appId) => {
    const id = idOf.get(appId) ?? '';
    return {
      secrets: (secretsOf.get(id) ?? []).map(readPassword),
      certificates: (certificatesOf.get(id) ?? []).map(({ id, name, pem, expires_at }) => ({ id, name, pem, expiresAt: new Date(expires_at) })),
    };
  };
}

const buildPrincipal = (row: PolicyTables['service_principal'], credentials: Credentials): ServicePrincipal => ({
  id: row.id,
  appId: row.app_id,
  displayName: row.display_name,
  kind: row.kind,
  enabled: row.status === 'enabled',
  validFrom: new Date(readProperties(row.properties).validFrom ?? 0),
  ...credentials,
});

/** A member of a group is in every group that this one is in; a ring of groups ends where it began. */
export function closeOver(members: readonly PolicyTables['group_member'][]): ReadonlyMap<string, readonly string[]> {
  const directly = Map.groupBy(members, (row) => row.member_id);
  const all = new Map<string, readonly string[]>();
  for (const member of directly.keys()) {
    const found = new Set<string>();
    const open = [member];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const { group_id } of directly.get(next) ?? []) {
        if (!found.has(group_id)) open.push(group_id);
        found.add(group_id);
      }
    }
    all.set(member, [...found]);
  }
  return all;
}
