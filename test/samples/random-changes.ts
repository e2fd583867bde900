import { builtInRole } from '../../src/access/roles/built-in-roles.ts';
import { parseScopeMapAction } from '../../src/access/scope-maps.ts';
import type { Database } from '../../src/db/database.ts';
import { federationStore } from '../../src/identity/federation/federation-store.ts';
import { adminPasswordStore } from '../../src/identity/passwords/admin-password-store.ts';
import { sealer } from '../../src/identity/passwords/sealed-secret.ts';
import { makePassword } from '../../src/identity/passwords/password-rows.ts';
import { hashSecret } from '../../src/identity/passwords/secret-hash.ts';
import { makeClientSecret } from '../../src/identity/principals/application-credentials.ts';
import { applicationStore } from '../../src/identity/principals/application-store.ts';
import { groupStore } from '../../src/identity/principals/group-store.ts';
import { servicePrincipalStore } from '../../src/identity/principals/service-principal-store.ts';
import { tenantStore } from '../../src/identity/principals/tenant-store.ts';
import { newUser, userStore } from '../../src/identity/principals/user-store.ts';
import { registryStore } from '../../src/identity/registries/registry-store.ts';
import { scopeMapStore } from '../../src/identity/registries/scope-map-store.ts';
import { tokenStore } from '../../src/identity/registries/token-store.ts';
import { roleAssignmentStore } from '../../src/identity/roles/role-assignment-store.ts';
import { roleDefinitionStore } from '../../src/identity/roles/role-definition-store.ts';
import { parseRegistryName } from '../../src/names/registry-name.ts';
import { registryScope, TENANT_SCOPE } from '../../src/names/resource-scope.ts';
import { parseScopeMapName, parseTokenName } from '../../src/names/token-name.ts';
import { Secret } from '../../src/secret.ts';

// Changes of who may do what, by every store that makes them, of few names each: so that they meet.

const at = new Date('2030-01-01T00:00:00.000Z');
const later = new Date('2031-01-01T00:00:00.000Z');
const hash = (secret: Secret) => hashSecret(new Secret('a key of the test'), secret);

/** Each call makes one change and resolves with what it was; rejects where a store refuses it. */
export function randomChanges(db: Database<'policy'>, tenantId: string, random: () => number): () => Promise<string> {
  const among = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const number = () => 1 + Math.floor(random() * 2);
  const registries = registryStore(db);
  const registry = async () => among(await registries.page({ after: '', limit: 10 }));
  const made = { applications: [] as string[], groups: [] as string[], principals: ['nobody'], assignments: [] as string[], roles: [builtInRole('AcrPull').id] };
  const [users, groups, applications, assignments] = [userStore(db), groupStore(db), applicationStore(db), roleAssignmentStore(db)];

  const changes: Record<string, () => Promise<unknown>> = {
    'a new registry': async () => registries.create(parseRegistryName(`registry${number()}`), {}, { ownerId: among(made.principals), at }),
    'a registry': async () => registries.update((await registry()).id, { adminUserEnabled: random() < 0.5, networkRuleSet: { ipRules: [`10.${number()}.0.0/16`] } }),
    'no registry': async () => registries.remove((await registries.find(`registry${number()}`))?.id ?? ''),
    'an admin password': async () => adminPasswordStore(db, sealer(new Secret('a key of the test'))).set((await registry()).id, makePassword('password', hash, at)),
    'a new scope map': async () => scopeMapStore(db).create((await registry()).id, parseScopeMapName(`map${number()}`), {}, at),
    'a scope map': async () => scopeMapStore(db).update((await registry()).id, `map${number()}`, { actions: [parseScopeMapAction(`repositories/r${number()}/content/read`)] }),
    'no scope map': async () => scopeMapStore(db).remove((await registry()).id, `map${number()}`),
    'a new token': async () => {
      const place = await registry();
      const [map] = await scopeMapStore(db).page(place.id, { after: '', limit: 1 });
      return tokenStore(db).create(place, parseTokenName(`token${number()}`), { scopeMapId: map!.id }, at);
    },
    'a token': async () => tokenStore(db).update((await registry()).id, `token${number()}`, { enabled: random() < 0.5 }),
    'a token password': async () => tokenStore(db).setPasswords((await registry()).id, `token${number()}`, [makePassword('password1', hash, at)]),
    'no token': async () => tokenStore(db).remove((await registry()).id, `token${number()}`),
    'a new user': async () => made.principals.push((await users.create(newUser(tenantId, `user${number()}@x`, 'hash', at))).id),
    'a user': async () => users.update(`user${number()}@x`, { enabled: random() < 0.5 }),
    'a password': async () => users.setPassword(`user${number()}@x`, `hash ${random()}`, at),
    'no user': async () => users.remove(`user${number()}@x`),
    'a new group': async () => made.groups.push((await groups.create(tenantId, `group ${random()}`, at)).id),
    'a member': async () => groups.addMember(tenantId, among(made.groups) ?? '', among(made.principals)),
    'no group': async () => groups.remove(tenantId, made.groups.shift() ?? ''),
    'an application': async () => {
      const { appId } = await applications.create(tenantId, 'program', {}, at);
      made.applications.push(appId);
      made.principals.push((await servicePrincipalStore(db).create({ tenantId, appId, kind: 'Application', displayName: 'program' }, at)).id);
    },
    'a client secret': async () => applications.addSecret(tenantId, among(made.applications) ?? '', makeClientSecret('ci', hash, at, later)),
    'no application': async () => applications.remove(tenantId, made.applications.shift() ?? ''),
    'a service principal': async () => servicePrincipalStore(db).update(tenantId, among(made.applications) ?? '', { ipRules: [`10.${number()}.0.0/16`] }),
    'a federated credential': async () => {
      const place = await registry();
      const [map] = await scopeMapStore(db).page(place.id, { after: '', limit: 10 });
      const wanted = { name: `credential${number()}`, issuer: `https://issuer${number()}.example`, claim: 'sub', value: 'job', audience: null, keys: null, reuse: false };
      return federationStore(db).put({ tenantId, id: place.id }, { ...wanted, target: { kind: 'scope-map', scopeMapId: map!.id } }, at);
    },
    'a tenant': async () => tenantStore(db).create(`tenant${number()}`, at, { ownerId: among(made.principals) }),
    'a tenant’s setting': async () => tenantStore(db).update(tenantId, { disclosure: random() < 0.5 ? 'strict' : 'helpful' }),
    'a role': async () => {
      const id = crypto.randomUUID();
      await roleDefinitionStore(db).put(tenantId, { id, name: `role ${number()}`, description: '', actions: ['*/read'], notActions: [], dataActions: [], notDataActions: [], assignableScopes: ['/'] }, { by: '', at });
      made.roles.push(id);
    },
    'a new assignment': async () => {
      const [id, principalId, roleDefinitionId] = [crypto.randomUUID(), among(made.principals), among(made.roles)];
      const scope = random() < 0.5 ? TENANT_SCOPE : registryScope((await registry()).name);
      await assignments.create(tenantId, { id, scope, principalId, principalType: 'User', roleDefinitionId, condition: null, description: '' }, { by: '', at });
      made.assignments.push(id);
    },
    'an assignment': async () => assignments.update(tenantId, among(made.assignments) ?? '', { description: String(random()), condition: null }, { by: '', at }),
    'no assignment': async () => assignments.remove(tenantId, made.assignments.shift() ?? ''),
  };
  // What comes into being is changed more often than not.
  const names = [...Object.keys(changes), 'a new assignment', 'a new assignment', 'a new user', 'a new registry', 'a new token', 'a new token', 'a token password', 'an application', 'a new group', 'a member', 'a member', 'a member', 'a client secret'];
  return async () => {
    const name = among(names);
    await changes[name]!();
    return name;
  };
}
