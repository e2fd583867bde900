import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { after, before, describe, test } from 'node:test';
import { databases, type TestDatabase } from '../../../test/databases/databases.ts';
import type { RegistryPolicy } from '../../access/policy.ts';
import { assignmentsOf } from '../../access/roles/role-assignment.ts';
import { parseScopeMapAction } from '../../access/scope-maps.ts';
import { openDatabase, type Database } from '../../db/database.ts';
import { parseCidr } from '../../names/ip-address.ts';
import { parseRegistryName } from '../../names/registry-name.ts';
import { parseScopeMapName, parseTokenName } from '../../names/token-name.ts';
import { Secret } from '../../secret.ts';
import { adminPasswordStore } from '../passwords/admin-password-store.ts';
import { openCredentialUse } from '../passwords/credential-use.ts';
import { makeOwner, OWNER_NAME } from '../owner-account.ts';
import { makePassword } from '../passwords/password-rows.ts';
import { openPolicy, type PolicySource } from './policy-store.ts';
import { registryStore, type RegistryRecord } from '../registries/registry-store.ts';
import { scopeMapStore } from '../registries/scope-map-store.ts';
import { sealer } from '../passwords/sealed-secret.ts';
import { hashSecret } from '../passwords/secret-hash.ts';
import { tokenStore } from '../registries/token-store.ts';
import { userStore } from '../principals/user-store.ts';

const at = new Date('2030-01-01T00:00:00.000Z');
const hash = (secret: Secret) => hashSecret(new Secret('a key of the test'), secret);
const seals = sealer(new Secret('a key of the test'));

for (const [name, open, options] of databases) {
  describe(`the policy in ${name}`, options, () => {
    let place: TestDatabase<'policy'>;
    let elsewhere: Database<'policy'>;
    let registry: RegistryRecord;
    let policy: PolicySource;
    const registryNow = async (): Promise<RegistryPolicy> => (await policy.current()).registries.get('dockgate')!;

    before(async () => {
      place = await open('policy');
      elsewhere = await openDatabase(place.location, 'policy');
      await makeOwner(place.db, parseRegistryName('dockgate'), at, () => undefined);
      registry = (await registryStore(place.db).find('dockgate'))!;
      policy = await openPolicy(place.db);
    });
    after(async () => {
      await elsewhere.close();
      await place.close();
    });

    test('it holds all that a decision needs', async () => {
      const password = makePassword('password', hash, at);
      await adminPasswordStore(place.db, seals).set(registry.id, password);
      const map = await scopeMapStore(place.db).create(registry.id, parseScopeMapName('team-map'), {
        actions: [parseScopeMapAction('repositories/team/*/content/read')],
      }, at);
      const token = await tokenStore(place.db).create(registry, parseTokenName('CI-Puller'), { scopeMapId: map.id, enabled: false, ipRules: ['192.0.2.0/24'] }, at);
      const expiring = makePassword('password1', hash, at, new Date('2030-06-01T00:00:00.000Z'));
      await tokenStore(place.db).setPasswords(registry.id, 'ci-puller', [expiring]);
      const networkRuleSet = { defaultAction: 'Deny', ipRules: ['10.0.0.0/8'] } as const;
      await registryStore(place.db).update(registry.id, {
        networkRuleSet,
        disclosure: 'strict',
        adminUserEnabled: true,
        loginServer: 'registry.test:5001',
      });

      const now = await (await openPolicy(elsewhere)).current();
      const found = now.registries.get('dockgate')!;
      assert.equal(found.id, registry.id);
      assert.deepEqual(found.loginServers, ['registry.test:5001']);
      assert.deepEqual([found.disclosure, found.adminUserEnabled, found.anonymousPullEnabled], ['strict', true, false]);
      assert.deepEqual([found.networkDefault, found.ipRules.map((rule) => rule.text)], ['Deny', ['10.0.0.0/8']]);
      const { value: _, ...stored } = password;
      assert.deepEqual(found.adminPasswords, [stored]);
      const { value: __, ...storedExpiring } = expiring;
      assert.deepEqual(found.tokens.get('ci-puller'), {
        id: token.id,
        name: 'CI-Puller',
        enabled: false,
        scopeMapId: map.id,
        ipRules: [parseCidr('192.0.2.0/24')],
        passwords: [storedExpiring],
      });
      assert.deepEqual(found.scopeMaps.get(map.id)?.actions, [{ repositories: 'team/*', action: 'content/read' }]);
      assert.equal(found.scopeMaps.size, 6);
      const owner = found.tenant.users.get(OWNER_NAME)!;
      assert.equal(owner.enabled, true);
      const [assigned] = assignmentsOf(found.tenant.roleAssignments, owner.id)!.get('/')!;
      assert.deepEqual([assigned!.role.name, assigned!.condition, found.scopes[0]], ['Owner', null, '/']);
    });

    test('a change made here counts at once', async () => {
      for (const anonymousPullEnabled of [true, false, true]) {
        await registryStore(place.db).update(registry.id, { anonymousPullEnabled });
        assert.equal((await registryNow()).anonymousPullEnabled, anonymousPullEnabled);
      }
    });

    test('a change made by another process counts at once', async () => {
      for (const adminUserEnabled of [true, false, true]) {
        await registryStore(elsewhere).update(registry.id, { adminUserEnabled });
        assert.equal((await registryNow()).adminUserEnabled, adminUserEnabled);
      }
    });

    test('whoever asks after a change sees it, however many ask at once', async () => {
      const wrong: string[] = [];
      const ask = async (turn: number) => {
        const { disclosure } = await registryNow();
        const expected = turn % 2 === 0 ? 'helpful' : 'strict';
        if (disclosure !== expected) wrong.push(`${disclosure} instead of ${expected}`);
      };
      for (let turn = 0; turn < 20; turn += 1) {
        const strays = Array.from({ length: 5 }, () => policy.current());
        await registryStore(turn % 3 === 0 ? elsewhere : place.db).update(registry.id, { disclosure: turn % 2 === 0 ? 'helpful' : 'strict' });
        await Promise.all([...Array.from({ length: 20 }, () => ask(turn)), ...strays]);
      }
      assert.deepEqual(wrong, []);
    });

    test('requests that came in together share one look, and one that came later sees the change', async () => {
      let turn = 1;
      const source = await openPolicy(elsewhere, () => turn);
      const isOpen = async () => (await source.onArrival()).registries.get('dockgate')!.anonymousPullEnabled;
      const set = (db: Database<'policy'>, anonymousPullEnabled: boolean) => registryStore(db).update(registry.id, { anonymousPullEnabled });
      await set(place.db, false);
      assert.equal(await isOpen(), false);
      await set(place.db, true);
      assert.equal(await isOpen(), false, 'it came in with the first one');
      turn = 2;
      assert.equal(await isOpen(), true);
      await set(elsewhere, false);
      assert.equal(await isOpen(), false, 'what this process changes counts at once');
    });

    test('nothing is loaded while nothing changed', async () => {
      const before = await policy.current();
      assert.equal(await policy.current(), before);
      if (name === 'SQLite') assert.equal(policy.current(), before, 'a plain value, without waiting');
    });

    test('the last use of a password is kept, the latest wins, and the policy stays as it was', async () => {
      const { id } = makePassword('password1', hash, at);
      const before = await policy.current();
      const [here, there] = [openCredentialUse(place.db), openCredentialUse(elsewhere)];
      here.used(id, new Date('2030-01-01T00:00:02.000Z'));
      here.used(id, new Date('2030-01-01T00:00:01.000Z'));
      await here.flush();
      there.used(id, new Date('2030-01-01T00:00:01.500Z'));
      await there.close();
      await here.close();
      const row = await place.db.query.selectFrom('credential_use').selectAll().where('credential_id', '=', id).executeTakeFirst();
      assert.equal(row?.last_used_at, '2030-01-01T00:00:02.000Z');
      assert.equal(await policy.current(), before);
    });

    test('the last use is shown with its password and goes with it', async () => {
      const password = makePassword('password2', hash, at);
      await adminPasswordStore(place.db, seals).set(registry.id, password);
      const use = openCredentialUse(place.db);
      use.used(password.id, at);
      await use.close();
      const listed = await adminPasswordStore(place.db, seals).list(registry.id);
      assert.equal(listed.find(({ name }) => name === 'password2')?.lastUsedAt, at.toISOString());
      await adminPasswordStore(place.db, seals).set(registry.id, makePassword('password2', hash, at));
      const rows = await place.db.query.selectFrom('credential_use').selectAll().where('credential_id', '=', password.id).execute();
      assert.deepEqual(rows, []);
    });

    test('stamps are written behind, without being asked', async () => {
      const use = openCredentialUse(place.db);
      use.used('behind', at);
      const find = () => place.db.query.selectFrom('credential_use').selectAll().where('credential_id', '=', 'behind').executeTakeFirst();
      while (!(await find())) await pause(50);
      await use.close();
    });

    test("a user's new password has a new id", async () => {
      const users = userStore(place.db);
      const before = (await registryNow()).tenant.users.get(OWNER_NAME)!;
      await users.setPassword(OWNER_NAME, 'another hash', at);
      const after = (await registryNow()).tenant.users.get(OWNER_NAME)!;
      assert.deepEqual([after.id, after.passwordHash], [before.id, 'another hash']);
      assert.notEqual(after.passwordId, before.passwordId);
    });
  });
}

test('a database that does not answer is an outage, and stamps wait for it', async () => {
  const place = await databases[0]![1]('policy');
  const [policy, use] = [await openPolicy(place.db), openCredentialUse(place.db)];
  const registries = registryStore(place.db);
  const { id } = await registries.create(parseRegistryName('dockgate'), {}, { ownerId: null, at });
  use.used('waiting', at);
  const together = await openPolicy(place.db, () => 1);
  await place.close();
  const outage = { causeId: 'registry-service-outage' };
  await assert.rejects(async () => policy.current(), outage);
  await assert.rejects(async () => policy.current(), outage, 'and it stays one');
  for (const which of ['first', 'second']) await assert.rejects(async () => together.onArrival(), outage, `the ${which} of those that came in together`);
  await assert.rejects(registries.update(id, {}), outage);
  await assert.rejects(use.flush(), outage);
  // Stopping does not wait for a database that is away.
  await use.close();
});
