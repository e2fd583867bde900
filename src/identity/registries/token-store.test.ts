import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { databases, type TestDatabase } from '../../../test/databases/databases.ts';
import { parseScopeMapAction } from '../../access/scope-maps.ts';
import { Refusal } from '../../causes/refusal.ts';
import { parseRegistryName } from '../../names/registry-name.ts';
import { parseScopeMapName, parseTokenName } from '../../names/token-name.ts';
import { Secret } from '../../secret.ts';
import { makePassword } from '../passwords/password-rows.ts';
import { readRevision } from '../policy/policy-loader.ts';
import { registryStore, type RegistryRecord } from './registry-store.ts';
import { scopeMapStore, type ScopeMapRecord, type ScopeMapStore } from './scope-map-store.ts';
import { hashSecret } from '../passwords/secret-hash.ts';
import { tokenStore, type TokenStore } from './token-store.ts';

const at = new Date('2030-01-01T00:00:00.000Z');
const key = new Secret('a key of the test');
const newPassword = (name: string, expiresAt: Date | null = null) =>
  makePassword(name, (secret) => hashSecret(key, secret), at, expiresAt);
const refusedWith = (cause: string, words: RegExp) => (thrown: unknown) =>
  thrown instanceof Refusal && thrown.causeId === cause && words.test(thrown.message);

for (const [name, open, options] of databases) {
  describe(`tokens and scope maps in ${name}`, options, () => {
    let place: TestDatabase<'policy'>;
    let tokens: TokenStore;
    let scopeMaps: ScopeMapStore;
    let registry: RegistryRecord;
    let other: RegistryRecord;
    let pull: ScopeMapRecord;
    let foreign: ScopeMapRecord;

    const make = (text: string) => tokens.create(registry, parseTokenName(text), { scopeMapId: pull.id }, at);
    const makeMap = (text: string, ...lines: string[]) =>
      scopeMaps.create(registry.id, parseScopeMapName(text), { actions: lines.map((line) => parseScopeMapAction(line)) }, at);

    before(async () => {
      place = await open('policy');
      [tokens, scopeMaps] = [tokenStore(place.db), scopeMapStore(place.db)];
      const registries = registryStore(place.db);
      registry = await registries.create(parseRegistryName('dockgate'), {}, { ownerId: null, at });
      other = await registries.create(parseRegistryName('another'), {}, { ownerId: null, at });
      pull = (await scopeMaps.find(registry.id, '_repositories_pull'))!;
      foreign = (await scopeMaps.find(other.id, '_repositories_pull'))!;
    });
    after(() => place.close());

    test('a token keeps its spelling and is found in any', async () => {
      const made = await make('CI-Puller');
      assert.deepEqual(made.passwords, []);
      assert.deepEqual(await tokens.find(registry.id, 'ci-PULLER'), made);
      assert.equal(await tokens.find(other.id, 'CI-Puller'), undefined);
    });

    test('a token is limited to addresses, until its rules are taken away; another change leaves them', async () => {
      const ipRules = ['192.0.2.0/24', '2001:db8::/32'];
      const made = await tokens.create(registry, parseTokenName('limited'), { scopeMapId: pull.id, ipRules }, at);
      assert.deepEqual((await tokens.find(registry.id, 'limited'))?.ipRules, ipRules);
      await tokens.update(registry.id, made.name, { enabled: false });
      assert.deepEqual((await tokens.find(registry.id, 'limited'))?.ipRules, ipRules);
      const before = await readRevision(place.db);
      assert.deepEqual((await tokens.update(registry.id, made.name, { ipRules: [] })).ipRules, []);
      assert.equal(await readRevision(place.db), before + 1);
      assert.deepEqual((await make('anywhere')).ipRules, []);
    });

    test('a name is given once, whatever its spelling', async () => {
      await make('builder');
      await assert.rejects(make('BUILDER'), refusedWith('resource-conflict', /token named BUILDER/));
    });

    for (const [text, words] of [
      ['DockGate', /admin account/],
      ['01234567-89ab-cdef-0123-456789abcdef', /service principal/],
    ] as const) {
      test(`${text} is no token's name, since another credential kind answers to it`, async () => {
        await assert.rejects(make(text), refusedWith('request-invalid', words));
      });
    }

    test('the scope map of another registry is none', async () => {
      const attempt = tokens.create(registry, parseTokenName('stranger'), { scopeMapId: foreign.id }, at);
      await assert.rejects(attempt, refusedWith('resource-not-found', /scope map/));
      await make('mover');
      const move = tokens.update(registry.id, 'mover', { scopeMapId: foreign.id });
      await assert.rejects(move, refusedWith('resource-not-found', /scope map/));
    });

    test('an update changes what it names', async () => {
      await make('switched');
      const push = (await scopeMaps.find(registry.id, '_repositories_push'))!;
      assert.equal((await tokens.update(registry.id, 'switched', { enabled: false })).enabled, false);
      const changed = await tokens.update(registry.id, 'SWITCHED', { scopeMapId: push.id });
      assert.deepEqual([changed.enabled, changed.scopeMapId], [false, push.id]);
      assert.deepEqual(await tokens.find(registry.id, 'switched'), changed);
      await assert.rejects(tokens.update(other.id, 'switched', {}), refusedWith('resource-not-found', /token switched/));
    });

    test('a password takes the place of the one of its name under a new id; the other stays', async () => {
      await make('rotating');
      const [one, two, three] = [newPassword('password1'), newPassword('password2', new Date('2031-01-01')), newPassword('password1')];
      await tokens.setPasswords(registry.id, 'rotating', [one, two]);
      await tokens.setPasswords(registry.id, 'rotating', [three]);
      const { passwords } = (await tokens.find(registry.id, 'rotating'))!;
      assert.deepEqual(passwords, [
        { id: three.id, name: 'password1', createdAt: at.toISOString(), expiresAt: null, lastUsedAt: null },
        { id: two.id, name: 'password2', createdAt: at.toISOString(), expiresAt: '2031-01-01T00:00:00.000Z', lastUsedAt: null },
      ]);
      assert.notEqual(one.id, three.id);
    });

    test('passwords that are not kept are gone', async () => {
      await make('shrinking');
      await tokens.setPasswords(registry.id, 'shrinking', [newPassword('password1'), newPassword('password2')]);
      const { passwords } = await tokens.update(registry.id, 'shrinking', { keep: ['password2'] });
      assert.deepEqual(passwords.map(({ name }) => name), ['password2']);
    });

    test('the database never holds a password', async () => {
      await make('secretive');
      const password = newPassword('password1');
      await tokens.setPasswords(registry.id, 'secretive', [password]);
      const rows = await place.db.query.selectFrom('token_password').selectAll().execute();
      assert.ok(rows.some(({ hash }) => hash === password.hash));
      assert.ok(!JSON.stringify(rows).includes(password.value.reveal()));
    });

    test('removing a token takes its passwords along and says whether it was there', async () => {
      const { id } = await make('leaving');
      await tokens.setPasswords(registry.id, 'leaving', [newPassword('password1')]);
      assert.equal(await tokens.remove(other.id, 'leaving'), false);
      assert.equal(await tokens.remove(registry.id, 'Leaving'), true);
      assert.equal(await tokens.remove(registry.id, 'leaving'), false);
      const rows = await place.db.query.selectFrom('token_password').selectAll().where('token_id', '=', id).execute();
      assert.deepEqual(rows, []);
    });

    test('a scope map keeps its lines in order and each once', async () => {
      const line = 'repositories/team/*/content/read';
      await makeMap('team-map', line, 'repositories/hello/content/write', line);
      const { actions, type } = (await scopeMaps.find(registry.id, 'TEAM-map'))!;
      assert.deepEqual(actions, [
        { repositories: 'team/*', action: 'content/read' },
        { repositories: 'hello', action: 'content/write' },
      ]);
      assert.equal(type, 'UserDefined');
      await assert.rejects(makeMap('Team-Map', line), refusedWith('resource-conflict', /scope map named Team-Map/));
    });

    test('an update of a scope map changes what it names', async () => {
      await makeMap('changing', 'repositories/a/content/read');
      const described = await scopeMaps.update(registry.id, 'changing', { description: 'of the test' });
      assert.equal(described.actions.length, 1);
      const changed = await scopeMaps.update(registry.id, 'changing', { actions: [parseScopeMapAction('repositories/b/content/read')] });
      assert.equal(changed.description, 'of the test');
      assert.deepEqual(await scopeMaps.find(registry.id, 'changing'), changed);
      assert.equal(await scopeMaps.find(other.id, 'changing'), undefined);
    });

    test("the system's scope maps cannot be changed or removed", async () => {
      const refused = refusedWith('resource-conflict', /belongs to the system/);
      await assert.rejects(scopeMaps.update(registry.id, '_repositories_pull', { description: 'x' }), refused);
      await assert.rejects(scopeMaps.remove(registry.id, '_repositories_pull'), refused);
    });

    test('a scope map in use stays, and goes once nothing uses it', async () => {
      const map = await makeMap('used-map', 'repositories/a/content/read');
      await tokens.create(registry, parseTokenName('its-user'), { scopeMapId: map.id }, at);
      await assert.rejects(scopeMaps.remove(registry.id, 'used-map'), refusedWith('resource-conflict', /used by the token its-user/));
      await tokens.remove(registry.id, 'its-user');
      await scopeMaps.remove(registry.id, 'used-map');
      assert.equal(await scopeMaps.find(registry.id, 'used-map'), undefined);
    });

    test('a scope map has at most 500 lines', async () => {
      const lines = Array.from({ length: 501 }, (_, index) => `repositories/r${index}/content/read`);
      await assert.rejects(async () => makeMap('long-map', ...lines), refusedWith('request-invalid', /501 entries/));
      const map = await makeMap('full-map', ...lines.slice(1));
      assert.equal(map.actions.length, 500);
    });

    test('every change raises the revision', async () => {
      const before = await readRevision(place.db);
      await make('counted');
      await tokens.setPasswords(registry.id, 'counted', [newPassword('password1')]);
      await tokens.update(registry.id, 'counted', { enabled: false });
      await tokens.remove(registry.id, 'counted');
      assert.equal(await readRevision(place.db), before + 4);
    });
  });
}
