import type { ServicePrincipal, TenantPolicy } from '../../access/policy.ts';
import type { PolicyTables } from '../../db/tables.ts';
import { parseCidr } from '../../names/ip-address.ts';
import { RESOURCE_GROUP } from '../../names/resource-scope.ts';
import type { PolicyTransaction } from '../policy/policy-revision.ts';
import { readPassword } from '../passwords/password-rows.ts';
import { readProvider } from '../outside-users/identity-provider-store.ts';
import { readIssuer } from '../federation/federation-rows.ts';
import { readProperties } from './service-principal-store.ts';
import { readTenant } from './tenant-store.ts';
import { readUser } from './user-store.ts';

export type DirectoryTables = Awaited<ReturnType<typeof readDirectory>>;

/** Everything about who there is; the caller makes sure that it is of one revision. */
export async function readDirectory(query: PolicyTransaction) {
  return {
    tenants: await query.selectFrom('tenant').selectAll().orderBy('created_at').orderBy('id').execute(),
    resourceGroups: await query.selectFrom('resource_group').select(['tenant_id', 'name']).execute(),
    users: await query.selectFrom('user_account').selectAll().execute(),
    applications: await query.selectFrom('application').select(['id', 'app_id']).execute(),
    servicePrincipals: await query.selectFrom('service_principal').selectAll().execute(),
    secrets: await query.selectFrom('client_secret').selectAll().orderBy('created_at').execute(),
    certificates: await query.selectFrom('client_certificate').selectAll().orderBy('created_at').execute(),
    groups: await query.selectFrom('directory_group').select(['id', 'tenant_id', 'name']).execute(),
    members: await query.selectFrom('group_member').selectAll().execute(),
    issuers: await query.selectFrom('trusted_issuer').selectAll().orderBy('issuer').execute(),
    providers: await query.selectFrom('identity_provider').selectAll().orderBy('created_at').orderBy('id').execute(),
    identities: await query.selectFrom('user_identity').selectAll().orderBy('id').execute(),
    federated: await query.selectFrom('federated_credential').selectAll().orderBy('created_at').orderBy('id').execute(),
  };
}

/**
 * Tenants by their id, the oldest first.
 * @param rolesOf a tenant's roles and who has them, by its id
 */
export function buildTenants(
  tables: DirectoryTables,
  rolesOf: (tenantId: string) => Pick<TenantPolicy, 'roleDefinitions' | 'roleAssignments'>,
): ReadonlyMap<string, TenantPolicy> {
  const users = Map.groupBy(tables.users, (row) => row.tenant_id);
  const principals = Map.groupBy(tables.servicePrincipals, (row) => row.tenant_id);
  const credentialsOf = credentialsByAppId(tables);
  const groups = Map.groupBy(tables.groups, (row) => row.tenant_id);
  const groupsOf = closeOver(tables.members);
  const resourceGroups = Map.groupBy(tables.resourceGroups, (row) => row.tenant_id);
  const providers = Map.groupBy(tables.providers, (row) => row.tenant_id);
  const identitiesOf = Map.groupBy(tables.identities, (row) => row.user_id);
  const peopleOf = peopleByProvider(tables);
  const issuers = Map.groupBy(tables.issuers, (row) => row.tenant_id);
  const federated = Map.groupBy(tables.federated, (row) => row.issuer_id);
  return new Map(
    tables.tenants.map(readTenant).map(({ id, name, disclosure, passwordGrant }) => {
      const servicePrincipals = (principals.get(id) ?? []).map((row) => buildPrincipal(row, credentialsOf(row.app_id)));
      return [
        id,
        {
          id,
          name,
          disclosure,
          passwordGrant,
          users: new Map((users.get(id) ?? []).map((row) => readUser(row, (identitiesOf.get(row.id) ?? []).map((each) => each.id))).map((user) => [user.name, user])),
          identityProviders: new Map((providers.get(id) ?? []).map((row) => [row.name, readProvider(row, peopleOf(row.id))])),
          servicePrincipals: new Map(servicePrincipals.map((principal) => [principal.appId, principal])),
          trustedIssuers: new Map((issuers.get(id) ?? []).map((row) => [row.issuer, readIssuer(row, federated.get(row.id) ?? [])])),
          groupsOf,
          resourceGroups: new Set([RESOURCE_GROUP, ...(resourceGroups.get(id) ?? []).map((row) => row.name)]),
          groups: new Map((groups.get(id) ?? []).map((group) => [group.id, { id: group.id, name: group.name }])),
          ...rolesOf(id),
        },
      ];
    }),
  );
}

/** Who is whom at each identity provider outside. */
function peopleByProvider({ identities, users }: DirectoryTables) {
  const names = identities.length === 0 ? new Map<string, string>() : new Map(users.map(({ id, name }) => [id, name]));
  const ofProvider = Map.groupBy(identities, (row) => row.provider_id);
  return (providerId: string) => new Map((ofProvider.get(providerId) ?? []).map(({ id, subject, user_id }) => [subject, { id, userName: names.get(user_id) ?? '' }]));
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

function buildPrincipal(row: PolicyTables['service_principal'], credentials: Credentials): ServicePrincipal {
  const { validFrom, ipRules } = readProperties(row.properties);
  return {
    id: row.id,
    appId: row.app_id,
    displayName: row.display_name,
    kind: row.kind,
    enabled: row.status === 'enabled',
    validFrom: new Date(validFrom ?? 0),
    ipRules: ipRules.map(parseCidr),
    ...credentials,
  };
}

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
