import type { Password, Policy, RegistryPolicy, ScopeMap, TenantPolicy, Token } from '../../access/policy.ts';
import { Refusal } from '../../causes/refusal.ts';
import type { PolicyTables } from '../../db/tables.ts';
import { parseCidr } from '../../names/ip-address.ts';
import { registryScope, scopesCovering } from '../../names/resource-scope.ts';
import { readPassword } from '../passwords/password-rows.ts';
import type { PolicyDatabase } from './policy-revision.ts';
import { readProperties } from '../registries/registry-properties.ts';
import { readIpRules } from '../registries/token-store.ts';
import { readRow as readScopeMap } from '../registries/scope-map-store.ts';
import { buildTenants, readDirectory } from '../principals/directory-loader.ts';
import { buildRoles, readRoleTables } from '../roles/role-loader.ts';

const MOST_ATTEMPTS = 20;

export async function readRevision(db: PolicyDatabase): Promise<number> {
  const row = await db.query.selectFrom('policy_revision').select('revision').executeTakeFirstOrThrow();
  return row.revision;
}

/** All of one revision: read again when somebody changed something meanwhile. Rejects with `registry-service-outage`. */
export async function loadPolicy(db: PolicyDatabase): Promise<Policy> {
  for (let attempt = 1; ; attempt += 1) {
    const revision = await readRevision(db);
    const tables = await readTables(db);
    if ((await readRevision(db)) === revision) return build(revision, tables);
    if (attempt === MOST_ATTEMPTS) throw new Refusal('registry-service-outage', { part: 'policy' });
  }
}

type Tables = Awaited<ReturnType<typeof readTables>>;

async function readTables({ query }: PolicyDatabase) {
  return {
    registries: await query.selectFrom('registry').selectAll().execute(),
    adminPasswords: await query.selectFrom('admin_password').selectAll().orderBy('name').execute(),
    scopeMaps: await query.selectFrom('scope_map').selectAll().execute(),
    tokens: await query.selectFrom('token').selectAll().execute(),
    tokenPasswords: await query.selectFrom('token_password').selectAll().orderBy('name').execute(),
    directory: await readDirectory(query),
    roles: await readRoleTables(query),
  };
}

function build(revision: number, tables: Tables): Policy {
  const groups = {
    adminPasswords: Map.groupBy(tables.adminPasswords, (row) => row.registry_id),
    scopeMaps: Map.groupBy(tables.scopeMaps, (row) => row.registry_id),
    tokens: Map.groupBy(tables.tokens, (row) => row.registry_id),
    tokenPasswords: Map.groupBy(tables.tokenPasswords, (row) => row.token_id),
  };
  const tenants = buildTenants(tables.directory, buildRoles(tables.roles));
  return {
    revision,
    registries: new Map(tables.registries.map((row) => [row.name, buildRegistry(row, tenants.get(row.tenant_id)!, groups)])),
    tenants,
  };
}

interface Groups {
  readonly adminPasswords: ReadonlyMap<string, PolicyTables['admin_password'][]>;
  readonly scopeMaps: ReadonlyMap<string, PolicyTables['scope_map'][]>;
  readonly tokens: ReadonlyMap<string, PolicyTables['token'][]>;
  readonly tokenPasswords: ReadonlyMap<string, PolicyTables['token_password'][]>;
}

function buildRegistry(row: PolicyTables['registry'], tenant: TenantPolicy, groups: Groups): RegistryPolicy {
  const { networkRuleSet, loginServer, ...properties } = readProperties(row.properties);
  const scopeMaps: ScopeMap[] = (groups.scopeMaps.get(row.id) ?? []).map(readScopeMap);
  const tokens = (groups.tokens.get(row.id) ?? []).map((token) =>
    buildToken(token, (groups.tokenPasswords.get(token.id) ?? []).map(readPassword)),
  );
  return {
    id: row.id,
    name: row.name,
    tenant,
    scopes: scopesCovering({ text: registryScope(row.name), registry: row.name }),
    roleAssignmentMode: properties.roleAssignmentMode,
    takesManagementTokens: properties.takesManagementTokens,
    hostName: properties.domainLabel === null ? row.name : `${row.name}-${properties.domainLabel}`,
    loginServers: loginServer === null ? [] : [loginServer],
    disclosure: properties.disclosure,
    adminUserEnabled: properties.adminUserEnabled,
    anonymousPullEnabled: properties.anonymousPullEnabled,
    adminPasswords: (groups.adminPasswords.get(row.id) ?? []).map(readPassword),
    networkDefault: properties.publicNetworkAccess === 'Disabled' ? 'Closed' : networkRuleSet.defaultAction,
    ipRules: networkRuleSet.ipRules.map(parseCidr),
    tokens: new Map(tokens.map((token) => [token.name.toLowerCase(), token])),
    scopeMaps: new Map(scopeMaps.map((map) => [map.id, map])),
  };
}

const buildToken = (row: PolicyTables['token'], passwords: readonly Password[]): Token => ({
  id: row.id,
  name: row.name,
  enabled: row.status === 'enabled',
  scopeMapId: row.scope_map_id,
  ipRules: readIpRules(row).map(parseCidr),
  passwords,
});
