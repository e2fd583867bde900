import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { databases, type TestDatabase } from '../../../test/databases/databases.ts';
import { builtInRole } from '../../access/roles/built-in-roles.ts';
import { systemScopeMaps } from '../../access/scope-maps.ts';
import { Refusal } from '../../causes/refusal.ts';
import { parseRegistryName } from '../../names/registry-name.ts';
import { registryScope } from '../../names/resource-scope.ts';
import { readRevision } from '../policy/policy-loader.ts';
import { registryStore, type RegistryStore } from './registry-store.ts';
import { scopeMapStore } from './scope-map-store.ts';

const at = new Date('2030-01-01T00:00:00.000Z');
const refusedWith = (cause: string, words: RegExp) => (thrown: unknown) =>
  thrown instanceof Refusal && thrown.causeId === cause && words.test(thrown.message);

for (const [name, open, options] of databases) {
  describe(`registries in ${name}`, options, () => {
    let place: TestDatabase<'policy'>;
    let registries: RegistryStore;
    const create = (text: string, given = {}, ownerId: string | null = 'u1') =>
      registries.create(parseRegistryName(text), given, { ownerId, at });

    const rolesOn = (name: string) =>
      place.db.query.selectFrom('role_assignment').select(['principal_id', 'role_definition_id']).where('scope', '=', registryScope(name)).execute();

    before(async () => {
      place = await open('policy');
      registries = registryStore(place.db);
    });
    after(() => place.close());

    test('a new registry has everything switched off, and an owner', async () => {
      const made = await create('plain');
      const { adminUserEnabled, anonymousPullEnabled, networkRuleSet, disclosure, loginServer, roleAssignmentMode, takesManagementTokens } = made.properties;
      assert.deepEqual([adminUserEnabled, anonymousPullEnabled, networkRuleSet], [false, false, { defaultAction: 'Allow', ipRules: [] }]);
      assert.deepEqual([disclosure, loginServer, roleAssignmentMode, takesManagementTokens], [null, null, 'LegacyRegistryPermissions', true]);
      const { retention, softDelete, dataEndpointEnabled, diagnosticSettings, tags } = made.properties;
      assert.deepEqual([retention.isEnabled, softDelete.isEnabled, dataEndpointEnabled, diagnosticSettings, tags], [false, false, false, [], {}]);
      assert.deepEqual(await registries.find('plain'), made);
      assert.deepEqual(await rolesOn('plain'), [{ principal_id: 'u1', role_definition_id: builtInRole('Owner').id }]);
    });

    test('a registry that nobody owns yet has no role assignment', async () => {
      await create('orphan', {}, null);
      assert.deepEqual(await rolesOn('orphan'), []);
    });

    test('a new registry has the five system-defined scope maps, word for word', async () => {
      const { id } = await create('mapped');
      const maps = await scopeMapStore(place.db).page(id, { after: '', limit: 10 });
      assert.deepEqual(
        maps.map(({ name, description, actions, type }) => ({ name, description, actions, type })),
        systemScopeMaps.map((map) => ({ ...map, type: 'SystemDefined' })),
      );
    });

    test('a name is given once', async () => {
      await create('taken');
      await assert.rejects(create('TAKEN'), refusedWith('resource-conflict', /The registry taken is already in use/));
    });

    test('of ten that take a name at once one gets it', async () => {
      const attempts = await Promise.allSettled(Array.from({ length: 10 }, () => create('rushed')));
      assert.equal(attempts.filter(({ status }) => status === 'fulfilled').length, 1);
    });

    test('two registries cannot answer to one login server', async () => {
      const first = await create('first', { loginServer: 'registry.test:5001' });
      const taken = refusedWith('resource-conflict', /belongs to the registry first/);
      await assert.rejects(create('second', { loginServer: 'registry.test:5001' }), taken);
      const third = await create('third');
      await assert.rejects(registries.update(third.id, { loginServer: 'registry.test:5001' }), taken);
      await registries.update(first.id, { loginServer: 'registry.test:5001', adminUserEnabled: true });
    });

    test('an update changes what it names and raises the revision', async () => {
      const { id } = await create('changing', { disclosure: 'strict' });
      const before = await readRevision(place.db);
      const changed = await registries.update(id, { anonymousPullEnabled: true });
      assert.equal(changed.properties.anonymousPullEnabled, true);
      assert.equal(changed.properties.disclosure, 'strict');
      assert.deepEqual(await registries.find('changing'), changed);
      assert.equal(await readRevision(place.db), before + 1);
    });

    test('network rules and their default action change one without the other', async () => {
      const { id } = await create('walled', { networkRuleSet: { ipRules: ['10.0.0.0/8'] } });
      const closed = await registries.update(id, { networkRuleSet: { defaultAction: 'Deny' } });
      assert.deepEqual(closed.properties.networkRuleSet, { defaultAction: 'Deny', ipRules: ['10.0.0.0/8'] });
      const emptied = await registries.update(id, { networkRuleSet: { ipRules: [] } });
      assert.deepEqual(emptied.properties.networkRuleSet, { defaultAction: 'Deny', ipRules: [] });
    });

    test('what is refused raises no revision', async () => {
      const before = await readRevision(place.db);
      await assert.rejects(registries.update('nobody', {}), refusedWith('resource-not-found', /registry nobody/));
      assert.equal(await readRevision(place.db), before);
    });

    test('removing takes everything along and says whether it was there', async () => {
      const { id } = await create('leaving');
      assert.equal(await registries.remove(id), true);
      assert.equal(await registries.remove(id), false);
      assert.equal(await registries.find('leaving'), undefined);
      assert.deepEqual(await scopeMapStore(place.db).page(id, { after: '', limit: 10 }), []);
      assert.deepEqual(await rolesOn(id), []);
    });

    test('pages follow each other without a gap', async () => {
      const all = (await registries.page({ after: '', limit: 1_000 })).map(({ name }) => name);
      assert.deepEqual(all, all.toSorted());
      const pages: string[] = [];
      for (let page = [{ name: '' }] as { name: string }[]; page.length > 0; ) {
        page = await registries.page({ after: page.at(-1)!.name, limit: 2 });
        pages.push(...page.map(({ name }) => name));
      }
      assert.deepEqual(pages, all);
    });
  });
}
