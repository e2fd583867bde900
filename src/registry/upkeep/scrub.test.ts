import assert from 'node:assert/strict';
import { appendFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import type { TestPlane } from '../../../test/harness/data-plane.ts';
import { digestOf, planes, pushBlob, pushImage } from '../../../test/samples/images.ts';
import { scrub, type Damaged } from './scrub.ts';

for (const [name, open, options] of planes) {
  describe(`scrubbing in ${name}`, options, () => {
    let plane: TestPlane;
    beforeEach(async () => {
      plane = await open();
    });
    afterEach(() => plane.close());

    const run = () => scrub(plane.parts);
    const fileOf = async (digest: string) => {
      const { storage_key: key } = await plane.parts.content.query.selectFrom('blob').select('storage_key').where('digest', '=', digest).executeTakeFirstOrThrow();
      return join(plane.folder, 'blobs', key.slice(-2), key);
    };
    const damages: readonly (readonly [reason: Damaged['reason'], how: string, act: (file: string) => void])[] = [
      ['changed', 'changed', (file) => writeFileSync(file, 'layer of sicK')],
      ['changed', 'cut short', (file) => truncateSync(file, 3)],
      ['missing', 'gone', (file) => rmSync(file)],
    ];

    test('whole images are read and left alone', async () => {
      await pushImage(plane, 'app', 'well', 'v1');
      const { damaged, damagedCount, healed, blobs, manifests, bytes } = await run();
      assert.deepEqual({ damaged, damagedCount, healed, blobs, manifests }, { damaged: [], damagedCount: 0, healed: 0, blobs: 2, manifests: 1 });
      assert.ok(bytes > 300);
    });

    for (const [reason, how, act] of damages) {
      test(`a blob that is ${how} is not there any more, until it is pushed again, which mends it everywhere`, async () => {
        const layer = digestOf('layer of sick');
        await pushImage(plane, 'app', 'sick', 'v1');
        await pushImage(plane, 'team/other', 'sick', 'v1');
        act(await fileOf(layer));
        const repositories = ['app', 'team/other'].map((repository) => `${plane.registry.id}/${repository}`);
        const expected = [{ kind: 'blob', digest: layer, reason, repositories }];
        assert.deepEqual((await run()).damaged, expected);
        assert.deepEqual((await run()).damaged, expected, 'it is found again');
        for (const method of ['HEAD', 'GET']) assert.equal((await plane.ask(method, `/v2/app/blobs/${layer}`, { as: 'owner' })).status, 404);
        const mounted = await plane.ask('POST', `/v2/third/blobs/uploads/?mount=${layer}&from=app`, { as: 'owner' });
        assert.equal(mounted.status, 202, 'it is to be sent');

        await pushBlob(plane, 'app', 'layer of sick');
        const pulled = await plane.ask('GET', `/v2/team/other/blobs/${layer}`, { as: 'owner' });
        assert.deepEqual([pulled.status, pulled.body.toString()], [200, 'layer of sick']);
        assert.deepEqual((await run()).damaged, []);
      });
    }

    test('what was set aside and is whole again, as after a disk was away, is put back', async () => {
      const file = await pushImage(plane, 'app', 'sick', 'v1').then(() => fileOf(digestOf('layer of sick')));
      writeFileSync(file, 'layer of sicK');
      assert.equal((await run()).damagedCount, 1);
      writeFileSync(file, 'layer of sick');
      assert.deepEqual([(await run()).healed, (await plane.ask('GET', `/v2/app/blobs/${digestOf('layer of sick')}`, { as: 'owner' })).status], [1, 200]);
    });

    test('bytes behind its end are not the blob’s', async () => {
      await pushImage(plane, 'app', 'well', 'v1');
      appendFileSync(await fileOf(digestOf('layer of well')), 'more');
      assert.equal((await run()).damagedCount, 0);
    });

    test('a manifest that was changed is named', async () => {
      const { digest } = await pushImage(plane, 'app', 'sick', 'v1');
      await plane.parts.content.query.updateTable('manifest').set({ content: Buffer.from('{}') }).where('digest', '=', digest).execute();
      assert.deepEqual((await run()).damaged, [{ kind: 'manifest', digest, reason: 'changed', repositories: [`${plane.registry.id}/app`] }]);
    });
  });
}
