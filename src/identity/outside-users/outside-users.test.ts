import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { databases, type TestDatabase } from '../../../test/databases/databases.ts';
import { addPerson } from '../../../test/samples/people.ts';
import { Refusal } from '../../causes/refusal.ts';
import { openDatabase } from '../../db/database.ts';
import { Secret } from '../../secret.ts';
import { sealer } from '../passwords/sealed-secret.ts';
import { loadPolicy } from '../policy/policy-loader.ts';
import type { PolicyDatabase } from '../policy/policy-revision.ts';
import { firstTenantId } from '../principals/tenant-store.ts';
import { newUser, userStore } from '../principals/user-store.ts';
import { identityProviderStore, MOST_PROVIDERS, placeOf, type NewIdentityProvider } from './identity-provider-store.ts';
import { isIdentityId, userIdentityStore } from './user-identity-store.ts';

const seals = sealer(new Secret('key'));
const at = new Date('2026-11-21T12:00:00.000Z');
const isConflict = (error: unknown) => error instanceof Refusal && error.causeId === 'resource-conflict';
const wanted = (name: string): NewIdentityProvider => ({
  name, issuer: `https://${name}.example`, clientId: 'dockgate', clientSecret: new Secret('a secret of theirs'), displayName: name, claim: 'sub', countsSecondFactor: false, domains: [],
});

for (const [name, open, options] of databases) {
  describe(`people of providers outside in ${name}`, options, () => {
    let place: TestDatabase<'policy'>;
    let second: PolicyDatabase;
    let tenantId: string;
    before(async () => {
      place = await open('policy');
      second = await openDatabase(place.location, 'policy');
      tenantId = await firstTenantId(place.db.query);
    });
    after(async () => {
      await second.close();
      await place.close();
    });
    const providers = () => [identityProviderStore(place.db, seals), identityProviderStore(second, seals)] as const;
    const identities = () => [userIdentityStore(place.db), userIdentityStore(second)] as const;
    const policy = async () => (await loadPolicy(place.db)).tenants.get(tenantId)!;

    test('a provider is found by its name and its id, changed, and known to every decision, with its secret sealed', async () => {
      const [one, other] = providers();
      const made = await one.create(tenantId, wanted('Corp'), at);
      assert.deepEqual(await other.find(tenantId, 'CORP'), made);
      assert.deepEqual(await other.find(tenantId, made.id), made);
      const changed = await other.update(tenantId, 'corp', { clientSecret: new Secret('a new secret'), countsSecondFactor: true, domains: ['example.com'] });
      assert.deepEqual([changed.countsSecondFactor, changed.domains, changed.issuer], [true, ['example.com'], made.issuer]);
      const known = (await policy()).identityProviders.get('corp')!;
      assert.equal(seals.open(known.sealedSecret, placeOf(made.id)).reveal(), 'a new secret');
      const row = await place.db.query.selectFrom('identity_provider').selectAll().executeTakeFirstOrThrow();
      assert.ok(!JSON.stringify(row).includes('secret of theirs') && !JSON.stringify(row).includes('new secret'));
      await assert.rejects(one.update(tenantId, 'corp', { domains: ['*.example.com'] }), Refusal);
      await assert.rejects(one.update(tenantId, 'nowhere', {}), Refusal);
      assert.deepEqual([await one.remove(tenantId, 'corp'), await other.remove(tenantId, 'corp')], [true, false]);
    });

    test('of one name or issuer there is one, also when two are made at once, and of all twenty', async () => {
      const [one, other] = providers();
      const raced = await Promise.allSettled([one.create(tenantId, wanted('twin'), at), other.create(tenantId, wanted('twin'), at)]);
      assert.deepEqual(raced.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
      await assert.rejects(one.create(tenantId, { ...wanted('twin'), name: 'other' }, at), isConflict);
      for (let count = (await one.all(tenantId)).length; count < MOST_PROVIDERS; count += 1) await one.create(tenantId, wanted(`p${count}`), at);
      await assert.rejects(one.create(tenantId, wanted('more'), at), isConflict);
      for (const { id } of await one.all(tenantId)) await one.remove(tenantId, id);
    });

    test('a subject is one person, whose identity ends with the link, the person and the provider', async () => {
      const [one] = providers();
      const [link] = identities();
      const { id: providerId } = await one.create(tenantId, wanted('corp'), at);
      const [ada, bob] = [await addPerson(place.db, 'ada@dockgate'), await addPerson(place.db, 'bob@dockgate')];
      await link.link(ada.id, { providerId, subject: 'u-1' }, at);
      await assert.rejects(link.link(bob.id, { providerId, subject: 'u-1' }, at), isConflict);
      await link.link(bob.id, { providerId, subject: 'u-2' }, at);
      const { identityProviders, users } = await policy();
      const found = identityProviders.get('corp')!.people.get('u-1')!;
      assert.equal(found.userName, ada.name);
      assert.deepEqual(users.get(ada.name)?.identityIds, [found.id]);
      assert.deepEqual([isIdentityId(found.id), isIdentityId(users.get(ada.name)!.passwordId), isIdentityId(null)], [true, false, false]);
      assert.equal(await link.unlink(bob.id, found.id), false, 'nobody ends another one’s');
      assert.equal(await link.unlink(ada.id, found.id), true);
      await userStore(place.db).remove(bob.name);
      assert.equal((await policy()).identityProviders.get('corp')!.people.size, 0);
      await link.link(ada.id, { providerId, subject: 'u-1' }, at);
      await one.remove(tenantId, 'corp');
      assert.deepEqual((await policy()).users.get(ada.name)?.identityIds, []);
    });

    test('somebody new is made once, however many sign-ins come at once, and never over somebody who is there', async () => {
      const [one] = providers();
      const { id: providerId } = await one.create(tenantId, wanted('makers'), at);
      const make = (store: ReturnType<typeof userIdentityStore>, subject: string) => store.createUser(newUser(tenantId, 'new@example.com', 'x', at), { providerId, subject }, at);
      const made = await Promise.all([...identities(), ...identities()].map((store) => make(store, 'u-9')));
      assert.deepEqual(made, [true, true, true, true]);
      assert.equal((await policy()).identityProviders.get('makers')!.people.size, 1);
      assert.equal(await make(identities()[0], 'u-10'), false);
    });
  });
}
