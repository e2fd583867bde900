import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { databases, type TestDatabase } from '../../../test/databases/databases.ts';
import { assignmentsOf } from '../../access/roles/role-assignment.ts';
import { TENANT_SCOPE } from '../../names/resource-scope.ts';
import type { Secret } from '../../secret.ts';
import { openPolicy } from '../policy/policy-store.ts';
import { hashSecret, newSecret } from '../passwords/secret-hash.ts';
import { makeClientSecret, MOST_CLIENT_CERTIFICATES, MOST_CLIENT_SECRETS, type NewClientCertificate } from './application-credentials.ts';
import { applicationStore } from './application-store.ts';
import { refuseTooMany } from './directory-limits.ts';
import { findObjects } from './directory-objects.ts';
import { groupStore } from './group-store.ts';
import { servicePrincipalStore } from './service-principal-store.ts';
import { firstTenantId, MOST_TENANTS, tenantStore } from './tenant-store.ts';
import { newUser, userStore } from './user-store.ts';

const at = new Date('2026-11-21T12:00:00Z');
const later = new Date('2027-11-21T12:00:00Z');
const key = newSecret();
const hash = (secret: Secret) => hashSecret(key, secret);
const secretNamed = (name: string) => makeClientSecret(name, hash, at, later);
const certificateNamed = (name: string): NewClientCertificate => ({ id: crypto.randomUUID(), name, pem: 'PEM', createdAt: at, expiresAt: later });
const from = (after: string, limit = 10) => ({ after, limit });

for (const [name, open, options] of databases) {
  describe(`who there is, in ${name}`, options, () => {
    let place: TestDatabase<'policy'>;
    let tenantId: string;
    let stores: { applications: ReturnType<typeof applicationStore>; principals: ReturnType<typeof servicePrincipalStore>; groups: ReturnType<typeof groupStore>; users: ReturnType<typeof userStore>; tenants: ReturnType<typeof tenantStore> };
    before(async () => {
      place = await open('policy');
      const { db } = place;
      stores = { applications: applicationStore(db), principals: servicePrincipalStore(db), groups: groupStore(db), users: userStore(db), tenants: tenantStore(db) };
      tenantId = await firstTenantId(db.query);
    });
    after(() => place.close());

    const revision = async () => (await openPolicy(place.db).then((policy) => policy.current())).revision;

    test('an application has its secrets and certificates, in the order in which they came, and no more than it may', async () => {
      const { applications } = stores;
      const { id, appId } = await applications.create(tenantId, 'ci', {}, at, [certificateNamed('first')]);
      for (const each of ['a', 'b']) await applications.addSecret(tenantId, appId, secretNamed(each));
      const found = await applications.find(tenantId, id);
      assert.deepEqual([found?.secrets.map((secret) => secret.name).toSorted(), found?.certificates.map((each) => each.name)], [['a', 'b'], ['first']]);
      for (let count = 2; count < MOST_CLIENT_SECRETS; count += 1) await applications.addSecret(tenantId, id, secretNamed('more'));
      await assert.rejects(applications.addSecret(tenantId, id, secretNamed('too many')), { causeId: 'resource-conflict' });
      assert.equal((await applications.credentials([appId]))(appId).secrets.length, MOST_CLIENT_SECRETS);
      assert.deepEqual((await applications.credentials([]))(appId).secrets, []);
    });

    test('certificates are replaced: those that are named stay, others end, and what is not there cannot stay', async () => {
      const { applications } = stores;
      const [one, two] = [certificateNamed('one'), certificateNamed('two')];
      const { id } = await applications.create(tenantId, 'certified', {}, at, [one, two]);
      const changed = await applications.update(tenantId, id, { certificates: { kept: [two.id], added: [certificateNamed('three')] } });
      assert.deepEqual(changed.certificates.map((each) => each.name).toSorted(), ['three', 'two']);
      await assert.rejects(applications.update(tenantId, id, { certificates: { kept: [one.id], added: [] } }), { causeId: 'resource-not-found' });
      const many = Array.from({ length: MOST_CLIENT_CERTIFICATES + 1 }, (_, index) => certificateNamed(String(index)));
      await assert.rejects(applications.update(tenantId, id, { certificates: { kept: [], added: many } }), { causeId: 'resource-conflict' });
      assert.equal((await applications.find(tenantId, id))?.certificates.length, 2, 'a refused change changes nothing');
    });

    test('a service principal at home goes by the name of its application, and goes with it', async () => {
      const { applications, principals, groups } = stores;
      const { id, appId } = await applications.create(tenantId, 'before', {}, at);
      const principal = await principals.create({ tenantId, appId, kind: 'Application', displayName: 'before' }, at);
      const group = await groups.create(tenantId, 'holding', at);
      await groups.addMember(tenantId, group.id, principal.id);
      await applications.update(tenantId, id, { displayName: 'after' });
      assert.equal((await principals.find(tenantId, appId))?.displayName, 'after');
      assert.equal(await applications.remove(tenantId, appId), true);
      assert.equal(await principals.find(tenantId, principal.id), undefined);
      assert.deepEqual(await groups.members(tenantId, group.id, from('')), []);
    });

    test('managed identities are called differently, whatever their case; applications need not be', async () => {
      const { principals } = stores;
      const identity = (displayName: string) => principals.create({ tenantId, appId: crypto.randomUUID(), kind: 'ManagedIdentity', displayName, resourceId: '/x' }, at);
      await identity('Builder');
      await assert.rejects(identity('builder'), { causeId: 'resource-conflict' });
      const program = () => principals.create({ tenantId, appId: crypto.randomUUID(), kind: 'Application', displayName: 'Builder' }, at);
      await Promise.all([program(), program()]);
      const found = await principals.page(tenantId, from(''), [{ field: 'displayName', op: 'eq', value: 'BUILDER' }]);
      assert.deepEqual(found.map(({ kind }) => kind).toSorted(), ['Application', 'Application', 'ManagedIdentity']);
      const none = await principals.page(tenantId, from(''), [{ field: 'displayName', op: 'startswith', value: '_uilder' }]);
      assert.deepEqual(none, [], 'no character stands for another');
    });

    test('groups are called differently, and nothing of another tenant is found, joined or removed', async () => {
      const { groups, users, tenants } = stores;
      const other = await tenants.create('fabrikam', at);
      const [mine, theirs] = [await groups.create(tenantId, 'Team', at), await groups.create(other.id, 'Team', at)];
      await assert.rejects(groups.create(tenantId, 'TEAM', at), { causeId: 'resource-conflict' });
      await assert.rejects(groups.rename(tenantId, (await groups.create(tenantId, 'Second', at)).id, 'team'), { causeId: 'resource-conflict' });
      assert.equal((await groups.rename(tenantId, mine.id, 'TEAM')).name, 'TEAM');
      const stranger = await users.create(newUser(other.id, 'zed@fabrikam', 'hash', at));
      const before = await revision();
      await assert.rejects(groups.addMember(tenantId, mine.id, stranger.id), { causeId: 'resource-not-found' });
      await assert.rejects(groups.addMember(tenantId, theirs.id, stranger.id), { causeId: 'resource-not-found' });
      await assert.rejects(groups.members(tenantId, theirs.id, from('')), { causeId: 'resource-not-found' });
      assert.deepEqual([await groups.find(tenantId, theirs.id), await users.findIn(tenantId, stranger.id), await findObjects(place.db.query, tenantId, [stranger.id, theirs.id])], [undefined, undefined, []]);
      assert.equal(await revision(), before);
      assert.equal(await groups.remove(tenantId, theirs.id), false);
    });

    test('a group that is deleted is in no other group any more', async () => {
      const { groups } = stores;
      const [outer, inner] = [await groups.create(tenantId, 'outer', at), await groups.create(tenantId, 'inner', at)];
      await groups.addMember(tenantId, outer.id, inner.id);
      assert.equal(await groups.remove(tenantId, inner.id), true);
      assert.deepEqual(await groups.members(tenantId, outer.id, from('')), []);
    });

    test('who makes a tenant owns it from the root down', async () => {
      const { tenants, users } = stores;
      const founder = await users.create(newUser(tenantId, 'founder@dockgate', 'hash', at));
      const made = await tenants.create('Founded', at, { ownerId: founder.id });
      const policy = await openPolicy(place.db).then((source) => source.current());
      const assigned = assignmentsOf(policy.tenants.get(made.id)!.roleAssignments, founder.id)?.get(TENANT_SCOPE);
      assert.deepEqual([made.name, assigned?.map(({ role }) => role.name)], ['founded', ['Owner']]);
      await assert.rejects(tenants.create('FOUNDED', at), { causeId: 'resource-conflict' });
    });

    test('there is an end to how many there are', async () => {
      const { tenants } = stores;
      await assert.rejects(refuseTooMany(place.db.query, 'user_account', tenantId, 1), { causeId: 'resource-conflict', facts: { defect: 'A tenant has at most 1 users.' } });
      await refuseTooMany(place.db.query, 'user_account', tenantId, 1_000);
      for (let count = (await tenants.all()).length; count < MOST_TENANTS; count += 1) await tenants.create(`tenant${count}`, at);
      await assert.rejects(tenants.create('onemore', at), { causeId: 'resource-conflict' });
    });
  });
}
