import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import type { TestPlane } from '../../../test/harness/data-plane.ts';
import { makeImage, makeIndex, planes, pushImage, putManifest } from '../../../test/samples/images.ts';
import { purgeUntagged } from './purge-untagged.ts';

const DAY_MS = 86_400_000;

for (const [name, open, options] of planes) {
  describe(`a retention policy in ${name}`, options, () => {
    let plane: TestPlane;
    let ahead = 0;
    beforeEach(async () => {
      ahead = 0;
      plane = await open({ parts: { now: () => new Date(Date.now() + ahead) } });
    });
    afterEach(() => plane.close());

    /** The digests that went. */
    async function purge(days: number | null = 7): Promise<string[]> {
      const gone: string[] = [];
      const onPurged = async ({ manifest }: { manifest: { digest: string } }) => void gone.push(manifest.digest);
      const count = await purgeUntagged({ content: plane.parts.content, registryId: plane.registry.id, days, now: plane.parts.now(), onPurged });
      assert.equal(count, gone.length);
      return gone.toSorted();
    }
    const ask = async (method: string, path: string, body?: object) => {
      const answer = await plane.ask(method, path, { as: 'owner', ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}) });
      assert.ok(answer.status < 300, `${method} ${path}: ${answer.body}`);
    };
    const untag = (tag: string) => ask('DELETE', `/acr/v1/app/_tags/${tag}`);

    test('removes what has had no tag for the days, from when it was first seen so', async () => {
      const [kept, old] = [await pushImage(plane, 'app', 'kept', 'v1'), await pushImage(plane, 'app', 'old', 'v2')];
      await untag('v2');
      assert.deepEqual(await purge(), []);
      ahead = 7 * DAY_MS - 60_000;
      assert.deepEqual(await purge(), []);
      ahead = 7 * DAY_MS + 60_000;
      assert.deepEqual(await purge(), [old.digest]);
      assert.equal((await plane.ask('GET', `/v2/app/manifests/${old.digest}`, { as: 'owner' })).status, 404);
      assert.equal((await plane.ask('GET', `/v2/app/manifests/${kept.digest}`, { as: 'owner' })).status, 200);
      assert.deepEqual(await purge(), []);
    });

    test('begins anew when there was a tag, another push, or no policy in between', async () => {
      const [tagged, pushed] = [await pushImage(plane, 'app', 'tagged'), await pushImage(plane, 'app', 'pushed')];
      await purge();
      ahead = 5 * DAY_MS;
      await putManifest(plane, 'app', 'again', tagged);
      await putManifest(plane, 'app', pushed.digest, pushed);
      await purge();
      await untag('again');
      ahead = 8 * DAY_MS;
      assert.deepEqual(await purge(), []);
      ahead = 13 * DAY_MS;
      assert.deepEqual(await purge(null), []);
      assert.deepEqual(await purge(), []);
      ahead = 21 * DAY_MS;
      assert.deepEqual(await purge(), [tagged.digest, pushed.digest].toSorted());
    });

    test('keeps what an index holds and what refers to an image, until those are gone', async () => {
      const child = await makeImage(plane, 'app', 'child');
      await putManifest(plane, 'app', child.digest, child);
      const index = makeIndex([child]);
      await putManifest(plane, 'app', 'all', index);
      const signature = await makeImage(plane, 'app', 'signature', { subject: index.descriptor });
      await putManifest(plane, 'app', signature.digest, signature);
      assert.deepEqual(await purge(0), []);
      await untag('all');
      assert.deepEqual(await purge(0), [index.digest]);
      assert.deepEqual(await purge(0), [child.digest, signature.digest].toSorted());
    });

    test('respects locks', async () => {
      const [deletes, writes, free] = [await pushImage(plane, 'app', 'deletes'), await pushImage(plane, 'app', 'writes'), await pushImage(plane, 'app', 'free')];
      await ask('PATCH', `/acr/v1/app/_manifests/${deletes.digest}`, { deleteEnabled: false });
      await ask('PATCH', `/acr/v1/app/_manifests/${writes.digest}`, { writeEnabled: false });
      await ask('PATCH', '/acr/v1/app', { deleteEnabled: false });
      assert.deepEqual(await purge(0), []);
      await ask('PATCH', '/acr/v1/app', { deleteEnabled: true });
      assert.deepEqual(await purge(0), [free.digest]);
      await ask('PATCH', `/acr/v1/app/_manifests/${writes.digest}`, { writeEnabled: true });
      assert.deepEqual(await purge(0), [writes.digest]);
    });
  });
}
