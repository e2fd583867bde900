import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { databases, type TestDatabase } from '../../../test/databases/databases.ts';
import { NOTHING_RECEIVED, uploadStore, WRITER_LEASE_MILLISECONDS, type UploadStore } from './upload-store.ts';

const now = new Date('2030-01-01T00:00:00.000Z');
const later = (milliseconds: number) => new Date(now.getTime() + milliseconds);
const some = { received: 10, sha256: 'a'.repeat(64) };

for (const [name, open, options] of databases) {
  describe(`uploads in ${name}`, options, () => {
    let place: TestDatabase<'content'>;
    let uploads: UploadStore;
    before(async () => {
      place = await open('content');
      uploads = uploadStore(place.db.query);
    });
    after(() => place.close());

    const begin = async (at = now) => {
      const key = { id: randomUUID(), repositoryId: randomUUID(), subjectId: 'ci-id' };
      await uploads.begin(key, at);
      return key;
    };

    test('an upload begins with nothing, and is found by id, repository and subject together', async () => {
      const key = await begin();
      assert.deepEqual(await uploads.find(key), NOTHING_RECEIVED);
      for (const other of [{ id: randomUUID() }, { repositoryId: randomUUID() }, { subjectId: 'x' }]) {
        assert.equal(await uploads.find({ ...key, ...other }), undefined);
        assert.equal(await uploads.claim({ ...key, ...other }, 'w', now), undefined);
      }
    });

    test('one writer holds it until it releases it, with what it received', async () => {
      const key = await begin();
      assert.deepEqual(await uploads.claim(key, 'first', now), NOTHING_RECEIVED);
      assert.equal(await uploads.claim(key, 'second', now), undefined);
      assert.equal(await uploads.release(key.id, 'second', some, now), false);
      assert.equal(await uploads.release(key.id, 'first', some, now), true);
      assert.deepEqual(await uploads.find(key), some);
      assert.deepEqual(await uploads.claim(key, 'second', now), some);
    });

    test('of many writers at once one gets it', async () => {
      const key = await begin();
      const claims = await Promise.all(Array.from({ length: 10 }, (_, index) => uploads.claim(key, `w${index}`, now)));
      assert.equal(claims.filter((claim) => claim !== undefined).length, 1);
    });

    test('a writer that died loses it when its lease ends, and its bytes are no longer believed unread', async () => {
      const key = await begin();
      await uploads.claim(key, 'first', now);
      await uploads.release(key.id, 'first', some, now);
      await uploads.claim(key, 'dead', now);
      assert.equal(await uploads.claim(key, 'next', later(WRITER_LEASE_MILLISECONDS)), undefined);
      assert.deepEqual(await uploads.claim(key, 'next', later(WRITER_LEASE_MILLISECONDS + 1)), { received: 10, sha256: null });
      assert.equal(await uploads.renew(key.id, 'dead', now), false);
      assert.equal(await uploads.release(key.id, 'dead', some, now), false);
      assert.equal(await uploads.remove(key.id, 'dead'), false);
    });

    test('a writer that renews keeps it', async () => {
      const key = await begin();
      await uploads.claim(key, 'first', now);
      assert.equal(await uploads.renew(key.id, 'first', later(10_000)), true);
      assert.equal(await uploads.claim(key, 'second', later(WRITER_LEASE_MILLISECONDS + 1)), undefined);
      assert.equal(await uploads.remove(key.id, 'first'), true);
      assert.equal(await uploads.find(key), undefined);
    });

    test('those of one subject in one repository are counted', async () => {
      const { repositoryId, subjectId } = await begin();
      await uploads.begin({ id: randomUUID(), repositoryId, subjectId }, now);
      await uploads.begin({ id: randomUUID(), repositoryId, subjectId: 'else' }, now);
      assert.equal(await uploads.countOf(repositoryId, subjectId), 2);
      assert.equal(await uploads.countOf(randomUUID(), subjectId), 0);
    });

    test('those that nobody touched are removed, the oldest first', async () => {
      const old = [await begin(later(-3000)), await begin(later(-2000)), await begin(later(-1000))];
      const young = await begin();
      const touched = await begin(later(-3000));
      await uploads.claim(touched, 'w', now);
      assert.deepEqual((await uploads.removeUntouched(now, 2)).sort(), [old[0]!.id, old[1]!.id].sort());
      assert.deepEqual(await uploads.removeUntouched(now, 2), [old[2]!.id]);
      assert.deepEqual(await uploads.removeUntouched(now, 2), []);
      for (const kept of [young, touched]) assert.ok(await uploads.find(kept));
    });
  });
}
