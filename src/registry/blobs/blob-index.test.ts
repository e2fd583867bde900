import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { databases, type TestDatabase } from '../../../test/databases/databases.ts';
import { toDigest } from '../../names/digest.ts';
import { parseRepositoryName } from '../../names/repository.ts';
import { addBlob, blobIndex, unlinkBlob, type BlobIndex } from './blob-index.ts';
import { repositoryStore, type RepositoryStore } from '../repository-store.ts';

const now = new Date('2030-01-01T00:00:00.000Z');
const newDigest = () => toDigest('sha256', randomBytes(32).toString('hex'));
const [app, other] = [parseRepositoryName('team/app'), parseRepositoryName('team/other')];

for (const [name, open, options] of databases) {
  describe(`repositories and their blobs in ${name}`, options, () => {
    let place: TestDatabase<'content'>;
    let repositories: RepositoryStore;
    let index: BlobIndex;
    before(async () => {
      place = await open('content');
      repositories = repositoryStore(place.db.query);
      index = blobIndex(place.db);
    });
    after(() => place.close());

    const add = (repositoryId: string, digest = newDigest(), storageKey = randomUUID()) =>
      place.db.transaction((trx) => addBlob(trx, { repositoryId, digest, storageKey, size: 10 }, now));

    test('a repository is made once, and is one of its registry', async () => {
      const [r1, r2] = [randomUUID(), randomUUID()];
      assert.equal(await repositories.find(r1, app), undefined);
      const made = await Promise.all(Array.from({ length: 5 }, () => repositories.findOrCreate(r1, app, now)));
      assert.equal(new Set(made.map(({ id }) => id)).size, 1);
      assert.deepEqual(await repositories.find(r1, app), { id: made[0]?.id, name: app, locks: '' });
      assert.notEqual((await repositories.findOrCreate(r2, app, now)).id, made[0]?.id);
      assert.equal(await repositories.find(r1, other), undefined);
    });

    test('a blob is found through a repository that has it, and no other', async () => {
      const registry = randomUUID();
      const { id } = await repositories.findOrCreate(registry, app, now);
      const { id: otherId } = await repositories.findOrCreate(registry, other, now);
      const [digest, key] = [newDigest(), randomUUID()];
      assert.equal(await add(id, digest, key), 'added');
      assert.deepEqual(await index.find(registry, app, digest), { repositoryId: id, locks: '', storageKey: key, size: 10, usedAt: now.toISOString() });
      assert.equal(await index.find(registry, other, digest), undefined);
      assert.equal(await index.find(randomUUID(), app, digest), undefined);
      assert.equal(await add(otherId, digest), 'existing');
      assert.equal((await index.find(registry, other, digest))?.storageKey, key);
      assert.equal(await add(id, digest), 'existing');
    });

    test('of two that add the same bytes at once one keeps its own, and both have them', async () => {
      const registry = randomUUID();
      const ids = await Promise.all([app, other].map(async (name) => (await repositories.findOrCreate(registry, name, now)).id));
      const digest = newDigest();
      const added = await Promise.all(ids.map((id) => add(id, digest)));
      assert.deepEqual(added.sort(), ['added', 'existing']);
      assert.equal((await index.findHolders(registry, digest, 10)).length, 2);
    });

    test('a blob is not added to a repository that is gone', async () => {
      await assert.rejects(add(randomUUID()), { causeId: 'upload-not-found' });
    });

    test('a mount gives it from one that has it, once or twice, and from nobody else', async () => {
      const registry = randomUUID();
      const { id } = await repositories.findOrCreate(registry, app, now);
      const { id: to } = await repositories.findOrCreate(registry, other, now);
      const digest = newDigest();
      await add(id, digest);
      assert.equal(await index.mount(to, id, digest, now), false);
      assert.equal(await index.mount(id, to, newDigest(), now), false);
      for (const _ of [1, 2]) assert.equal(await index.mount(id, to, digest, now), true);
      assert.ok(await index.find(registry, other, digest));
    });

    test('those that have it are of one registry, by name, and no more than asked for', async () => {
      const registry = randomUUID();
      const digest = newDigest();
      for (const name of ['c', 'a', 'b']) await add((await repositories.findOrCreate(registry, parseRepositoryName(name), now)).id, digest);
      await add((await repositories.findOrCreate(randomUUID(), app, now)).id, digest);
      assert.deepEqual((await index.findHolders(registry, digest, 10)).map(({ name }) => name), ['a', 'b', 'c']);
      assert.equal((await index.findHolders(registry, digest, 2)).length, 2);
    });

    test('unlinking says whether there was something to unlink', async () => {
      const registry = randomUUID();
      const { id } = await repositories.findOrCreate(registry, app, now);
      const digest = newDigest();
      await add(id, digest);
      assert.equal(await unlinkBlob(place.db.query, id, digest), true);
      assert.equal(await unlinkBlob(place.db.query, id, digest), false);
      assert.equal(await index.find(registry, app, digest), undefined);
      assert.equal(await add(id, digest), 'existing');
    });
  });
}
