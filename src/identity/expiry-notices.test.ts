import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { databases, type TestDatabase } from '../../test/databases/databases.ts';
import type { EventRow } from '../journal/event.ts';
import { parseRegistryName } from '../names/registry-name.ts';
import { parseTokenName } from '../names/token-name.ts';
import { tellOfEndings } from './expiry-notices.ts';
import { makeOwner } from './owner-account.ts';
import { makePassword } from './passwords/password-rows.ts';
import { loadPolicy } from './policy/policy-loader.ts';
import { registryStore } from './registries/registry-store.ts';
import { scopeMapStore } from './registries/scope-map-store.ts';
import { tokenStore } from './registries/token-store.ts';

const start = new Date('2030-01-01T00:00:00.000Z');
const later = (days: number) => new Date(start.getTime() + days * 86_400_000);

for (const [name, open, options] of databases) {
  describe(`notices of ends in ${name}`, options, () => {
    let place: TestDatabase<'policy'>;
    before(async () => {
      place = await open('policy');
      await makeOwner(place.db, parseRegistryName('dockgate'), start, () => undefined);
      const registry = (await registryStore(place.db).find('dockgate'))!;
      const [map] = await scopeMapStore(place.db).page(registry.id, { after: '', limit: 1 });
      await tokenStore(place.db).create(registry, parseTokenName('ci-puller'), { scopeMapId: map!.id }, start);
      await tokenStore(place.db).setPasswords(registry.id, 'ci-puller', [makePassword('password2', () => 'hash', start, later(40))]);
    });
    after(() => place.close());

    test('come thirty, seven and one day before, once each, whoever looks and however often', async () => {
      const written: EventRow[] = [];
      const journal = { append: async (event: EventRow) => void written.push(event), close: async () => {} };
      const policy = await loadPolicy(place.db);
      const toldOn: number[] = [];
      for (let day = 0; day <= 42; day += 1) {
        const counts = await Promise.all([1, 2, 3].map(() => tellOfEndings(policy, place.db, journal, later(day))));
        if (counts.reduce((sum, count) => sum + count, 0) > 0) toldOn.push(day);
      }
      assert.deepEqual(toldOn, [10, 33, 39]);
      assert.deepEqual(written.map(({ identity, result_description }) => [identity, result_description]), [['ci-puller', '30'], ['ci-puller', '7'], ['ci-puller', '1']]);
      assert.ok(written.every(({ category, trace }) => category === 'credential' && trace.includes('password2')));
    });
  });
}
