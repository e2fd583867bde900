import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestPlane } from '../../../test/harness/data-plane.ts';
import { digestOf, makeImage, planes, pushBlob, pushImage, putManifest } from '../../../test/samples/images.ts';
import { collectGarbage, countWaiting, UNUSED_MS, USE_COUNTS_FOR_MS } from './collect-garbage.ts';

const HOUR_MS = 3_600_000;
const ROUNDS = process.env['DOCKGATE_SOAK'] ? 300 : 6;

for (const [name, open, options] of planes) {
  describe(`garbage collection in ${name}`, options, () => {
    let plane: TestPlane;
    let ahead = 0;
    beforeEach(async () => {
      ahead = 0;
      plane = await open({ parts: { now: () => new Date(Date.now() + ahead) }, tokens: { reader: ['app/content/read'] } });
    });
    afterEach(() => plane.close());

    const collect = (unusedMs = UNUSED_MS) => collectGarbage({ ...plane.parts, unusedSince: new Date(Date.now() + ahead - unusedMs) });
    const stored = async () => {
      const keys = [];
      for await (const key of plane.parts.blobs.keys()) keys.push(key);
      return keys.length;
    };
    const get = async (method: string, path: string, as = 'owner') => (await plane.ask(method, `/v2/app/${path}`, { as })).status;

    test('what an image names stays; what only a deleted one named goes, when nobody relied on it for a day', async () => {
      const [kept, deleted] = [await pushImage(plane, 'app', 'kept', 'v1'), await pushImage(plane, 'app', 'deleted', 'v2')];
      assert.equal((await plane.ask('DELETE', `/v2/app/manifests/${deleted.digest}`, { as: 'owner' })).status, 202);
      assert.deepEqual(await collect(), { unlinked: 0, blobs: 0, bytes: 0 });
      assert.equal(await countWaiting(plane.parts.content, new Date(Date.now() - UNUSED_MS)), 2);
      ahead = UNUSED_MS + HOUR_MS;
      const { unlinked, blobs, bytes } = await collect();
      assert.deepEqual([unlinked, blobs], [2, 2]);
      assert.equal(bytes, 'layer of deleted'.length + JSON.stringify({ architecture: 'arm64', os: 'linux', seed: 'deleted' }).length);
      assert.equal(await stored(), 2);
      assert.equal(await get('GET', `blobs/${digestOf('layer of kept')}`), 200);
      assert.equal(await get('GET', `manifests/${kept.digest}`), 200);
      assert.equal(await get('GET', `blobs/${digestOf('layer of deleted')}`), 404);
      assert.deepEqual(await collect(), { unlinked: 0, blobs: 0, bytes: 0 });
    });

    test('bytes stay while another repository has them', async () => {
      await pushImage(plane, 'app', 'both', 'v1');
      await pushImage(plane, 'other', 'both', 'v1');
      const removed = await plane.ask('DELETE', `/acr/v1/app`, { as: 'owner' });
      assert.equal(removed.status, 202, removed.body.toString());
      ahead = UNUSED_MS + HOUR_MS;
      assert.deepEqual(await collect(), { unlinked: 0, blobs: 0, bytes: 0 });
      assert.equal((await plane.ask('GET', `/v2/other/blobs/${digestOf('layer of both')}`, { as: 'owner' })).status, 200);
      assert.equal((await plane.ask('DELETE', `/acr/v1/other`, { as: 'owner' })).status, 202);
      assert.equal((await collect()).blobs, 2);
      assert.equal(await stored(), 0);
    });

    test('who may push and finds a blob has a day to name it; who may only pull keeps nothing', async () => {
      const image = await makeImage(plane, 'app', 'slow');
      const layer = `blobs/${digestOf('layer of slow')}`;
      ahead = UNUSED_MS + HOUR_MS;
      assert.equal(await get('HEAD', layer), 200);
      assert.equal((await collect()).unlinked, 1, 'the configuration, which nobody looked for');
      assert.equal(await get('HEAD', layer), 200);
      assert.equal((await putManifest(plane, 'app', 'v1', image)).error.code, 'MANIFEST_BLOB_UNKNOWN');

      ahead += UNUSED_MS + HOUR_MS;
      assert.equal(await get('HEAD', layer, 'reader'), 200);
      assert.equal((await collect()).blobs, 1);
      assert.equal(await get('HEAD', layer), 404);
    });

    test('a blob that is sent again, or mounted, counts as used', async () => {
      await pushBlob(plane, 'app', 'again');
      await pushBlob(plane, 'app', 'to mount');
      ahead = UNUSED_MS + HOUR_MS;
      await pushBlob(plane, 'app', 'again');
      const mounted = await plane.ask('POST', `/v2/other/blobs/uploads/?mount=${digestOf('to mount')}&from=app`, { as: 'owner' });
      assert.equal(mounted.status, 201);
      assert.deepEqual(await collect(), { unlinked: 1, blobs: 0, bytes: 0 });
      assert.equal((await plane.ask('GET', `/v2/other/blobs/${digestOf('to mount')}`, { as: 'owner' })).status, 200);
    });

    test('beside pushes, mounts, deletions and pulls of the same blobs nothing that was promised is missing', async () => {
      // A minute in each second: what must outlive a push of a few small blobs need not outlive the test.
      const [began, faster] = [Date.now(), 60];
      const unusedMs = 10 * 60_000;
      const safeMs = (unusedMs - USE_COUNTS_FOR_MS) / faster;
      const running = setInterval(() => (ahead = (Date.now() - began) * (faster - 1)), 1);
      const ending = new AbortController();
      let collected = 0;
      const collecting = (async () => {
        while (!ending.signal.aborted) {
          collected += (await collect(unusedMs)).unlinked;
          await sleep(5);
        }
      })();
      const ask = async (method: string, path: string, more = {}) => plane.ask(method, path, { as: 'owner', ...more });
      const client = async (number: number) => {
        for (let round = 0; round < ROUNDS; round += 1) {
          const [repository, seed] = [`shared/${(number + round) % 3}`, `${round % 2}`];
          // As clients do: what is there is not sent again.
          const start = Date.now();
          const image = await makeImage(plane, `own/${number}`, seed);
          for (const { digest } of (JSON.parse(image.content) as { layers: { digest: string }[] }).layers) {
            if ((await ask('HEAD', `/v2/${repository}/blobs/${digest}`)).status !== 200) {
              assert.equal((await ask('POST', `/v2/${repository}/blobs/uploads/?mount=${digest}&from=own/${number}`)).status, 201);
            }
          }
          const config = (JSON.parse(image.content) as { config: { digest: string } }).config.digest;
          assert.equal((await ask('POST', `/v2/${repository}/blobs/uploads/?mount=${config}&from=own/${number}`)).status, 201);
          const tag = `t${number}-${round}`;
          const put = await putManifest(plane, repository, tag, image);
          if (Date.now() - start < safeMs) assert.equal(put.status, 201, put.body.toString());
          if (put.status !== 201) continue;
          const pulled = await ask('GET', `/v2/${repository}/blobs/${config}`);
          // Another client may have deleted the manifest, which is one for all tags, and nobody names the blob then.
          assert.ok(pulled.status === 200 || (await ask('GET', `/v2/${repository}/manifests/${tag}`)).status === 404, `${pulled.status}`);
          await ask('DELETE', `/v2/${repository}/manifests/${image.digest}`);
        }
      };
      await Promise.all(Array.from({ length: 6 }, (_, number) => client(number)));
      ending.abort();
      await collecting;
      clearInterval(running);
      ahead += unusedMs + 1;
      collected += (await collect(unusedMs)).unlinked;
      assert.ok(collected > 0);
      assert.deepEqual(plane.faults.map(({ causeId }) => causeId), []);
      assert.equal(await stored(), 0);
    });

    test('more repositories than are looked at together are gone through, and only theirs goes', async () => {
      for (let number = 0; number < 55; number += 1) await pushBlob(plane, `many/${number}`, randomBytes(20).toString('hex'));
      await pushImage(plane, 'app', 'kept', 'v1');
      ahead = UNUSED_MS + HOUR_MS;
      const { unlinked, blobs } = await collect();
      assert.deepEqual([unlinked, blobs, await stored()], [55, 55, 2]);
    });
  });
}
