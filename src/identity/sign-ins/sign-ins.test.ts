import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { databases, type TestDatabase } from '../../../test/databases/databases.ts';
import { openDatabase } from '../../db/database.ts';
import { Refusal } from '../../causes/refusal.ts';
import { Secret } from '../../secret.ts';
import type { PolicyDatabase } from '../policy/policy-revision.ts';
import { sealer } from '../passwords/sealed-secret.ts';
import { hashSecret } from '../passwords/secret-hash.ts';
import { DEVICE_CODE_SECONDS, POLL_SECONDS } from './device-code-store.ts';
import { signInStores } from './sign-in-stores.ts';
import { newUserCode } from './user-code.ts';

const hash = (secret: Secret) => hashSecret(new Secret('key'), secret);
const seals = sealer(new Secret('key'));
const at = new Date('2026-11-21T12:00:00.000Z');
const later = (seconds: number) => new Date(at.getTime() + seconds * 1000);
const wish = { clientId: 'client', audience: 'https://management.azure.com', scope: 'openid', address: '192.0.2.1' };
const signedIn = { subject: { kind: 'user', id: 'u1', name: 'ada@dockgate', credentialId: 'p1' }, at: at.toISOString() } as const;

for (const [name, open, options] of databases) {
  describe(`sign-ins in ${name}`, options, () => {
    let place: TestDatabase<'policy'>;
    let second: PolicyDatabase;
    let tenantId: string;
    // Two workers: what one knows the other knows.
    const stores = () => [signInStores(place.db, hash, seals), signInStores(second, hash, seals)] as const;
    before(async () => {
      place = await open('policy');
      second = await openDatabase(place.location, 'policy');
      tenantId = (await place.db.query.selectFrom('tenant').select('id').executeTakeFirstOrThrow()).id;
    });
    after(async () => {
      await second.close();
      await place.close();
    });
    const revision = async () => (await place.db.query.selectFrom('policy_revision').select('revision').executeTakeFirstOrThrow()).revision;

    test('a step between two pages is used once, by its own kind, in time, after few wrong answers', async () => {
      const [one, other] = stores();
      const begin = () => one.signInSteps.begin('second-factor', { tenantId, source: '192.0.2.1', detail: { name: 'ada' } }, at);
      const step = await begin();
      const found = (await other.signInSteps.find('second-factor', step))!;
      assert.deepEqual([found.detail, found.wasUsed, found.tenantId], [{ name: 'ada' }, false, tenantId]);
      assert.equal(await other.signInSteps.find('provider', step), undefined);
      assert.equal(await other.signInSteps.find('second-factor', new Secret('invented')), undefined);
      const used = await Promise.all([one.signInSteps.use(found.id, later(1)), other.signInSteps.use(found.id, later(1))]);
      assert.deepEqual(used.toSorted(), [false, true]);
      assert.equal((await one.signInSteps.find('second-factor', step))?.wasUsed, true);
      const late = (await one.signInSteps.find('second-factor', await begin()))!;
      assert.equal(await one.signInSteps.use(late.id, later(600)), false);
      await one.signInSteps.failed(late.id, 2, later(1));
      assert.equal(await one.signInSteps.use(late.id, later(1)), true);
      const guessed = (await one.signInSteps.find('second-factor', await begin()))!;
      for (let guess = 0; guess < 2; guess += 1) await other.signInSteps.failed(guessed.id, 2, later(1));
      assert.equal(await one.signInSteps.use(guessed.id, later(1)), false);
    });

    test('a source has fifty steps on their way, and no step remembers more than a page says', async () => {
      const [one] = stores();
      const begin = (source: string, detail: object = {}) => one.signInSteps.begin('provider', { tenantId, source, detail }, later(1_000));
      for (let count = 0; count < 50; count += 1) await begin('192.0.2.9');
      await assert.rejects(begin('192.0.2.9'), (error) => error instanceof Refusal && error.causeId === 'rate-limit');
      await begin('192.0.2.10');
      await assert.rejects(begin('192.0.2.10', { text: 'x'.repeat(20_000) }), (error) => error instanceof Refusal && error.causeId === 'content-too-large');
    });

    test('an approved device code is handed to one of all who ask', async () => {
      const [one, other] = stores();
      const { deviceCode, userCode } = await one.deviceCodes.create(tenantId, wish, '192.0.2.1', at);
      const found = await other.deviceCodes.findByUserCode(userCode.toLowerCase(), later(1));
      assert.deepEqual(found?.wish, wish);
      assert.equal(await other.deviceCodes.decide(found!.id, { state: 'approved', signedIn }, later(2)), true);
      assert.equal(await one.deviceCodes.decide(found!.id, { state: 'declined' }, later(2)), false);
      const polled = await Promise.all([one, other, one, other].map(({ deviceCodes }) => deviceCodes.poll(deviceCode, later(3))));
      assert.deepEqual(polled.map(({ kind }) => kind).toSorted(), ['approved', 'redeemed', 'redeemed', 'redeemed']);
      assert.equal(await one.deviceCodes.findByUserCode(userCode, later(4)), undefined);
    });

    test('a device that hurries hears so, one that keeps its pace does not', async () => {
      const [one, other] = stores();
      const { deviceCode } = await one.deviceCodes.create(tenantId, wish, '192.0.2.1', at);
      const kinds = [];
      for (const [store, seconds] of [[one, 0], [other, 1], [one, 1 + POLL_SECONDS], [other, 1 + 2 * POLL_SECONDS]] as const)
        kinds.push((await store.deviceCodes.poll(deviceCode, later(seconds))).kind);
      assert.deepEqual(kinds, ['pending', 'too-soon', 'pending', 'pending']);
      assert.equal((await one.deviceCodes.poll(deviceCode, later(DEVICE_CODE_SECONDS))).kind, 'expired');
    });

    test('a source has fifty codes at a time, and those that ended do not count', async () => {
      const [{ deviceCodes }] = stores();
      const create = (when: Date) => deviceCodes.create(tenantId, wish, '198.51.100.7', when);
      for (let count = 0; count < 50; count += 1) await create(at);
      await assert.rejects(create(at), (error) => error instanceof Refusal && error.causeId === 'rate-limit');
      await deviceCodes.create(tenantId, wish, '198.51.100.8', at);
      await create(later(DEVICE_CODE_SECONDS));
    });

    test('an authorization code is used once, on whichever worker', async () => {
      const [one, other] = stores();
      const code = await one.authorizationCodes.create(tenantId, { ...wish, redirectUri: 'http://localhost', challenge: 'c', nonce: null }, signedIn, at);
      const used = await Promise.all([one, other, one].map(({ authorizationCodes }) => authorizationCodes.use(code, later(1))));
      assert.deepEqual(used.map((found) => found?.wasUsed).toSorted(), [false, true, true]);
      assert.deepEqual(used[0]?.signedIn, signedIn);
      assert.equal(await one.authorizationCodes.use(new Secret('x'), at), undefined);
    });

    test('an assertion counts once for a resource, and never from somewhere else', async () => {
      const [one, other] = stores();
      const use = { issuer: 'app', jwtId: 'j1', audience: 'management', source: '192.0.2.1', expiresAt: later(600) };
      const raced = await Promise.all([one, other, one].map(({ usedAssertions }) => usedAssertions.use(use)));
      assert.deepEqual(raced.toSorted(), [false, false, true]);
      assert.equal(await other.usedAssertions.use({ ...use, audience: 'registry' }), true);
      assert.equal(await one.usedAssertions.use({ ...use, audience: 'graph', source: '192.0.2.2' }), false);
      assert.equal(await one.usedAssertions.use({ ...use, issuer: 'another app' }), true);
    });

    test('a token that counts once does so among all that come at once, on whichever worker, and whatever it was used for before', async () => {
      const [one, other] = stores();
      const used = (jwtId: string, issuer = 'https://issuer.example') => ({ issuer, jwtId, expiresAt: later(600) });
      const uses = ['a', 'b', 'a', 'c', 'b', 'a'].flatMap((jwtId) => [one, other].map(({ usedAssertions }) => usedAssertions.useOnce(used(jwtId)).then((first) => (first ? [jwtId] : []))));
      assert.deepEqual((await Promise.all(uses)).flat().toSorted(), ['a', 'b', 'c']);
      assert.equal(await one.usedAssertions.useOnce(used('a', 'https://other.example')), true);
      assert.equal(await one.usedAssertions.use({ ...used('d'), audience: 'management', source: '192.0.2.1' }), true);
      assert.equal(await other.usedAssertions.useOnce(used('d')), false, 'the directory took it');
      assert.equal(await one.usedAssertions.use({ ...used('a'), audience: 'management', source: '192.0.2.1' }), false, 'a registry took it');
    });

    test('keeps no code as it is, sweeps what is over, and is no change of rights', async () => {
      const before = await revision();
      const [{ deviceCodes, sweep }] = stores();
      const { deviceCode, userCode } = await deviceCodes.create(tenantId, wish, '203.0.113.1', later(100_000));
      const everything = JSON.stringify(await place.db.query.selectFrom('device_code').selectAll().execute());
      for (const code of [deviceCode.reveal(), userCode]) assert.ok(!everything.includes(code));
      await sweep(later(100_000));
      const left = await Promise.all((['device_code', 'authorization_code', 'used_assertion', 'sign_in_step'] as const).map(async (table) => (await place.db.query.selectFrom(table).selectAll().execute()).length));
      assert.deepEqual(left, [1, 0, 0, 0]);
      assert.equal(await revision(), before);
    });
  });
}

test('a code for people has no vowel and nothing that is read as a digit', () => {
  for (let count = 0; count < 200; count += 1) assert.match(newUserCode(), /^[BCDFGHJKLMNPQRSTVWXZ]{9}$/);
});
