import assert from 'node:assert/strict';
import { test } from 'node:test';
import { databases } from '../../test/databases/databases.ts';
import { openTestJournal } from '../../test/databases/journals.ts';
import { registryStore } from '../identity/registries/registry-store.ts';
import { makeOwner } from '../identity/owner-account.ts';
import { parseRegistryName } from '../names/registry-name.ts';
import type { RepositoryChange } from '../registry/repository-change.ts';
import { keepRetentionPolicies } from './retention.ts';

for (const [name, open, options] of databases) {
  test(`in ${name} the policy that is on acts, and what went is in the log and told`, options, async (t) => {
    const [policy, content, log] = [await open('policy'), await open('content'), await open('journal')];
    const journal = await openTestJournal(log.location, log.db);
    t.after(async () => {
      await journal.close();
      await Promise.all([policy.close(), content.close(), log.close()]);
    });
    await makeOwner(policy.db, parseRegistryName('dockgate'), new Date(), () => undefined);
    const store = registryStore(policy.db);
    const { id } = (await store.find('dockgate'))!;
    const at = new Date(0).toISOString();
    await content.db.query.insertInto('repository').values({ id: 'r', registry_id: id, name: 'app', locks: '', created_at: at, updated_at: at }).execute();
    const none = { artifact_type: null, subject: null, architecture: null, os: null, config_media_type: null, annotations: null };
    await content.db.query.insertInto('manifest').values({ ...none, repository_id: 'r', digest: 'sha256:a', media_type: 'application/x', content: Buffer.from('x'), size: 1, image_size: 1, locks: '', created_at: at, updated_at: at }).execute();

    const told: RepositoryChange[] = [];
    const keep = () => keepRetentionPolicies({ policyDatabase: policy.db, content: content.db, journal, changed: async (change) => void told.push(change), now: () => new Date() });
    await keep();
    assert.equal(told.length, 0);
    await store.update(id, { retention: { isEnabled: true, days: 0, updatedAt: null } });
    await keep();
    assert.deepEqual(told.map(({ operation, repository, details, actor }) => [operation, repository, details.digest, actor]), [['Purge manifest', 'app', 'sha256:a', 'retention policy']]);
    const events = await log.db.query.selectFrom('event').select(['operation_name', 'repository', 'digest', 'identity', 'result_description']).execute();
    assert.deepEqual(events, [{ operation_name: 'Purge manifest', repository: 'app', digest: 'sha256:a', identity: 'retention policy', result_description: '202' }]);

    const kept = { ...none, registry_id: id, media_type: 'application/x', content: Buffer.from('x'), size: 1, image_size: 1, locks: '', created_at: at, updated_at: at };
    const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
    for (const [repository, days] of [['long', 8], ['lately', 6]] as const) await content.db.query.insertInto('deleted_manifest').values({ ...kept, repository, digest: 'sha256:b', deleted_at: daysAgo(days) }).execute();
    await keep();
    assert.equal(told.length, 1, 'webhooks were told when it was deleted');
    assert.deepEqual(await content.db.query.selectFrom('deleted_manifest').select('repository').execute(), [{ repository: 'lately' }]);
    const purged = await log.db.query.selectFrom('event').select(['operation_name', 'repository', 'identity']).where('digest', '=', 'sha256:b').execute();
    assert.deepEqual(purged, [{ operation_name: 'Purge manifest', repository: 'long', identity: 'soft delete policy' }]);
  });
}
