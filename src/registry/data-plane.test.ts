import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { openDataPlane, type TestPlane } from '../../test/harness/data-plane.ts';
import { databases, type TestDatabase } from '../../test/databases/databases.ts';
import { removeAbandonedUploads } from './uploads/sweep.ts';

const digestOf = (bytes: Buffer) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

for (const [name, open, options] of databases) {
  describe(`blobs, with their rows in ${name}`, options, () => {
    let place: TestDatabase<'content'>;
    let plane: TestPlane;
    before(async () => {
      place = await open('content');
      plane = await openDataPlane({
        location: place.location,
        tokens: { ci: ['*/content/read', '*/content/write', '*/content/delete'] },
      });
    });
    after(async () => {
      await plane.close();
      await place.close();
    });

    const ask = (method: string, path: string, body?: Buffer) => plane.ask(method, path, { as: 'ci', ...(body && { body }) });
    const begin = async (repository: string) => String((await ask('POST', `/v2/${repository}/blobs/uploads/`)).headers.location);

    test('are pushed in chunks, mounted, pulled and deleted', async () => {
      const bytes = randomBytes(200_000);
      const digest = digestOf(bytes);
      const location = await begin('app');
      assert.equal((await ask('PATCH', location, bytes.subarray(0, 100_000))).headers.range, '0-99999');
      assert.equal((await ask('PATCH', location, bytes.subarray(100_000))).headers.range, '0-199999');
      assert.equal((await ask('PUT', `${location}?digest=${digest}`)).status, 201);
      assert.equal((await ask('POST', `/v2/other/blobs/uploads/?mount=${digest}&from=app`)).status, 201);
      assert.equal((await ask('POST', `/v2/third/blobs/uploads/?mount=${digest}`)).status, 201);
      for (const repository of ['app', 'other', 'third']) {
        assert.deepEqual((await ask('GET', `/v2/${repository}/blobs/${digest}`)).body, bytes);
        assert.equal((await ask('DELETE', `/v2/${repository}/blobs/${digest}`)).status, 202);
        assert.equal((await ask('HEAD', `/v2/${repository}/blobs/${digest}`)).status, 404);
      }
    });

    test('are pushed by many at once, the same and others', async () => {
      const blobs = Array.from({ length: 8 }, (_, index) => Buffer.alloc(10_000 + (index % 4), index % 4));
      const answers = await Promise.all(
        blobs.map((bytes, index) => ask('POST', `/v2/many${index % 3}/blobs/uploads/?digest=${digestOf(bytes)}`, bytes)),
      );
      assert.deepEqual(answers.map(({ status }) => status), blobs.map(() => 201));
      for (const [index, bytes] of blobs.entries()) {
        assert.deepEqual((await ask('GET', `/v2/many${index % 3}/blobs/${digestOf(bytes)}`)).body, bytes);
      }
    });

    test('are swept when their push was abandoned', async () => {
      const location = await begin('app');
      await ask('PATCH', location, randomBytes(1000));
      const { uploads } = await removeAbandonedUploads(plane.parts, new Date(Date.now() + 1000));
      assert.equal(uploads, 1);
      assert.equal((await ask('GET', location)).status, 404);
    });
  });
}
