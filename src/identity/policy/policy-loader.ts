import type { Password, Policy, RegistryPolicy, ScopeMap, TenantPolicy, Token } from '../../access/policy.ts';
import { Refusal } from '../../causes/refusal.ts';
import type { PolicyTables } from '../../db/tables.ts';
import { parseCidr } from '../../names/ip-address.ts';
import { outage } from '../../db/errors.ts';
import { registryScope, scopesCovering } from '../../names/resource-scope.ts';
import { readPassword } from '../passwords/password-rows.ts';
import { findTouched, type Touched } from './policy-changes.ts';
import type { PolicyDatabase, PolicyTransaction } from './policy-revision.ts';
import { readProperties } from '../registries/registry-properties.ts';
import { readIpRules } from '../registries/token-store.ts';
import { readRow as readScopeMap } from '../registries/scope-map-store.ts';
import { buildTenants, readDirectory } from '../principals/directory-loader.ts';
import { buildRoles, readAssignments, readRoleTables, renewRoles, rolesBefore } from '../roles/role-loader.ts';

const MOST_ATTEMPTS = 20;

/** A database that does not say within it whether rights changed is not there: the answer is 503. */
const ANSWERS_WITHIN_MS = 2_000;
/** The same after it did not. */
const ANSWERS_AGAIN_WITHIN_MS = 1_000;
const SILENCE = 'TimeoutError';

/** Whether the database said nothing at all, rather than something bad. */
export const isSilence = (error: unknown): boolean => error instanceof Refusal && error.cause instanceof DOMException && error.cause.name === SILENCE;

/** Rejects with `registry-service-outage`. */
export async function readRevision(db: PolicyDatabase, milliseconds = ANSWERS_WITHIN_MS): Promise<number> {
  const limit = Promise.withResolvers<never>();
  const silent = () => limit.reject(outage(new DOMException(`no answer within ${milliseconds} milliseconds`, SILENCE)));
  const timer = setTimeout(silent, milliseconds);
  const asked = db.query.selectFrom('policy_revision').select('revision').executeTakeFirstOrThrow();
  try {
    return (await Promise.race([asked, limit.promise])).revision;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * All of one revision: read again when somebody changed something meanwhile. Rejects with `registry-service-outage`.
 * @param before what was loaded last: of that, only what changed since is read
 * @param wasSilent the database did not answer when it was asked last
 */
export async function loadPolicy(db: PolicyDatabase, before: Policy | null = null, wasSilent = false): Promise<Policy> {
  for (let attempt = 1; ; attempt += 1) {
    const revision = await readRevision(db, wasSilent ? ANSWERS_AGAIN_WITHIN_MS : ANSWERS_WITHIN_MS);
    if (before?.revision === revision) return before;
    const touched = before && (await findTouched(db, before.revision, revision));
    const policy = before && touched ? await renew(db, before, touched, revision) : await readAll(db, revision);
    if ((await readRevision(db)) === revision) return policy;
    if (attempt === MOST_ATTEMPTS) throw new Refusal('registry-service-outage', { part: 'policy' });
  }
}

async function readAll({ query }: PolicyDatabase, revision: number): Promise<Policy> {
  const tenants = buildTenants(await readDirectory(query), buildRoles(await readRoleTables(query)));
  return { revision, tenants, registries: await readRegistries(query, tenants) };
}

/** What was not touched is the same object as before. */
async function renew({ query }: PolicyDatabase, before: Policy, { parts, principals }: Touched, revision: number): Promise<Policy> {
  let tenants = before.tenants;
  if (parts.has('roles') || parts.has('directory')) {
    const rolesOf = !parts.has('roles')
      ? rolesBefore(before.tenants)
      : principals
        ? renewRoles(await readAssignments(query, [...principals]), principals, before.tenants)
        : buildRoles(await readRoleTables(query));
    tenants = parts.has('directory')
      ? buildTenants(await readDirectory(query), rolesOf)
      : new Map([...before.tenants].map(([id, tenant]) => [id, { ...tenant, ...rolesOf(id) }]));
  }
  const registries = parts.has('registries') ? await readRegistries(query, tenants) : withTenants(before.registries, tenants);
  return { revision, tenants, registries };
}

const withTenants = (registries: Policy['registries'], tenants: Policy['tenants']): Policy['registries'] =>
  new Map([...registries].map(([name, registry]) => [name, { ...registry, tenant: tenants.get(registry.tenant.id)! }]));

async function readRegistries(query: PolicyTransaction, tenants: Policy['tenants']): Promise<Policy['registries']> {
  const registries = await query.selectFrom('registry').selectAll().execute();
  const groups: Groups = {
    adminPasswords: Map.groupBy(await query.selectFrom('admin_password').selectAll().orderBy('name').execute(), (row) => row.registry_id),
    scopeMaps: Map.groupBy(await query.selectFrom('scope_map').selectAll().execute(), (row) => row.registry_id),
    tokens: Map.groupBy(await query.selectFrom('token').selectAll().execute(), (row) => row.registry_id),
    tokenPasswords: Map.groupBy(await query.selectFrom('token_password').selectAll().orderBy('name').execute(), (row) => row.token_id),
  };
  return new Map(registries.map((row) => [row.name, buildRegistry(row, tenants.get(row.tenant_id)!, groups)]));
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
    resourceGroup: row.resource_group,
    scopes: scopesCovering({ text: registryScope({ name: row.name, resourceGroup: row.resource_group }), registry: row.name }),
    roleAssignmentMode: properties.roleAssignmentMode,
    takesManagementTokens: properties.takesManagementTokens,
    hostName: properties.domainLabel === null ? row.name : `${row.name}-${properties.domainLabel}`,
    loginServers: loginServer === null ? [] : [loginServer],
    disclosure: properties.disclosure,
    adminUserEnabled: properties.adminUserEnabled,
    anonymousPullEnabled: properties.anonymousPullEnabled,
    keepsDeleted: properties.softDelete.isEnabled,
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
