import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, open as openFile, rm, stat } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { authorizationOf, openDataPlane, type TestPlane } from '../../../test/harness/data-plane.ts';
import { Refusal } from '../../causes/refusal.ts';
import { openDatabase } from '../../db/database.ts';
import type { BlobStore } from '../blobs/blob-store.ts';
import { removeAbandonedUploads } from './sweep.ts';

const sha256 = (bytes: Buffer | string) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
const tokens = { ci: ['team/*/content/read', 'team/*/content/write'] };
const outage = () => Promise.reject(new Refusal('registry-service-outage', { part: 'blobs' }));

/** Tries again until it holds; the request that is waited for is on its way. */
async function until(condition: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await condition()); tries += 1) {
    assert.ok(tries < 500, 'it never came to that');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe('uploads that go wrong', () => {
  let plane: TestPlane;
  /** Methods that fail or are counted until the next test. */
  let faults: Partial<BlobStore> = {};
  let reread = 0;

  before(async () => {
    plane = await openDataPlane({ tokens });
    const { blobs } = plane.parts;
    const { append, digest, finish, remove } = blobs;
    Object.assign(blobs, {
      append: (...args) => (faults.append ?? append)(...args),
      finish: (...args) => (faults.finish ?? finish)(...args),
      remove: (...args) => (faults.remove ?? remove)(...args),
      digest: (...args) => {
        reread += 1;
        return digest(...args);
      },
    } satisfies Partial<BlobStore>);
  });
  after(() => plane.close());

  const begin = async () => String((await plane.ask('POST', '/v2/team/app/blobs/uploads/', { as: 'ci' })).headers.location);
  const patch = (location: string, body: Buffer, headers = {}, at = plane) => at.ask('PATCH', location, { as: 'ci', body, headers });
  const close = (location: string, digest: string, body?: Buffer, at = plane) =>
    at.ask('PUT', `${location}?digest=${digest}`, { as: 'ci', ...(body && { body }) });
  const received = async (location: string) => (await plane.ask('GET', location, { as: 'ci' })).headers.range;
  const pulled = async (bytes: Buffer) => (await plane.ask('GET', `/v2/team/app/blobs/${sha256(bytes)}`, { as: 'ci' })).body;
  const writerOf = async (location: string) => {
    const uploads = plane.parts.content.query.selectFrom('upload').select('writer');
    return (await uploads.where('id', '=', location.slice(-36)).executeTakeFirstOrThrow()).writer;
  };
  const fileOf = (location: string) => join(plane.folder, 'blobs', location.slice(-2), location.slice(-36));

  /** A request whose head and some bytes are sent, and that goes on or ends as the test wants. */
  const dribble = (method: string, path: string, length: number, first: Buffer): Socket => {
    const socket = connect(plane.port, '127.0.0.1');
    const head = `${method} ${path} HTTP/1.1\r\nHost: registry.example\r\nContent-Length: ${length}\r\nAuthorization: ${authorizationOf('ci')}\r\n\r\n`;
    socket.write(Buffer.concat([Buffer.from(head), first]));
    socket.on('error', () => {});
    return socket;
  };

  for (const method of ['PATCH', 'PUT']) {
    test(`a client that is killed in the middle of a ${method} goes on where it stopped`, async () => {
      const bytes = randomBytes(3_000_000);
      const location = await begin();
      await patch(location, bytes.subarray(0, 1000));
      const socket = dribble(method, `${location}?digest=${sha256(bytes)}`, 2_999_000, bytes.subarray(1000, 2_000_000));
      await until(async () => (await stat(fileOf(location))).size > 1_000_000);
      socket.destroy();
      await until(async () => (await received(location)) !== '0-999');
      const last = Number((await received(location))!.slice(2));
      assert.ok(last > 1_000_000 && last < 2_000_000, `received ${last}`);
      const rest = await patch(location, bytes.subarray(last + 1), { 'content-range': `${last + 1}-2999999` });
      assert.equal(rest.status, 202);
      const before = reread;
      assert.equal((await close(location, sha256(bytes))).status, 201);
      assert.equal(reread, before, 'the bytes were read again');
      assert.deepEqual(await pulled(bytes), bytes);
    });
  }

  test('a client that is killed in the middle of a single POST leaves nothing', async () => {
    const stored = async () => (await Array.fromAsync(plane.parts.blobs.keys())).length;
    const before = await stored();
    const bytes = randomBytes(1_000_000);
    const socket = dribble('POST', `/v2/team/app/blobs/uploads/?digest=${sha256(bytes)}`, 1_000_000, bytes.subarray(0, 500_000));
    await until(async () => (await stored()) > before);
    socket.destroy();
    await until(async () => (await stored()) === before);
  });

  test('of two requests at once on one upload one wins, and the other is told', async () => {
    const bytes = randomBytes(500_000);
    const location = await begin();
    const socket = dribble('PATCH', location, bytes.length, bytes.subarray(0, 10));
    await until(async () => (await writerOf(location)) !== null);
    for (const [method, path] of [['PATCH', location], ['PUT', `${location}?digest=${sha256('')}`], ['DELETE', location]] as const) {
      const refused = await plane.ask(method, path, { as: 'ci', ...(method !== 'DELETE' && { body: 'other' }) });
      assert.deepEqual([refused.status, refused.error.code, refused.error.cause], [416, 'RANGE_INVALID', 'upload-out-of-order']);
      assert.equal(refused.headers.range, '0-0');
    }
    assert.equal((await plane.ask('GET', location, { as: 'ci' })).status, 204);
    socket.write(bytes.subarray(10));
    await until(async () => (await received(location)) === '0-499999');
    socket.destroy();
    assert.equal((await close(location, sha256(bytes))).status, 201);
    assert.deepEqual(await pulled(bytes), bytes);
  });

  test('any process may go on with it, and closing it reads nothing again', async () => {
    const other = await openDataPlane({ tokens, folder: plane.folder });
    const bytes = randomBytes(400_000);
    const location = await begin();
    assert.equal((await patch(location, bytes, {}, other)).status, 202);
    assert.equal((await close(location, sha256(bytes))).status, 201);
    assert.deepEqual(await pulled(bytes), bytes);

    const turns = randomBytes(400_000);
    const second = await begin();
    for (const [index, at] of [plane, other, plane, other].entries()) {
      const answer = await patch(second, turns.subarray(index * 100_000, (index + 1) * 100_000), {}, at);
      assert.equal(answer.headers.range, `0-${(index + 1) * 100_000 - 1}`);
    }
    const before = reread;
    assert.equal((await close(second, sha256(turns))).status, 201);
    assert.equal(reread, before + 1, 'chunks of several processes are read once more');
    assert.deepEqual(await pulled(turns), turns);
    await other.close();
  });

  test('bytes that a hung process may have overwritten are read again and not believed', async () => {
    const bytes = randomBytes(1000);
    const location = await begin();
    await patch(location, bytes);
    const past = new Date(Date.now() - 1000).toISOString();
    await plane.parts.content.query
      .updateTable('upload')
      .set({ writer: 'hung', writer_until: past })
      .where('id', '=', location.slice(-36))
      .execute();
    const file = await openFile(fileOf(location), 'r+');
    await file.write('overwritten', 100);
    await file.close();
    const refused = await close(location, sha256(bytes));
    assert.deepEqual([refused.status, refused.error.code], [400, 'DIGEST_INVALID']);
  });

  test('a disk that fails is our fault, and the upload stays as it was', async () => {
    const bytes = randomBytes(200_000);
    const location = await begin();
    await patch(location, bytes.subarray(0, 100_000));
    faults = { append: outage };
    for (const answer of [await patch(location, bytes.subarray(100_000)), await close(location, sha256(bytes), bytes.subarray(100_000))]) {
      assert.deepEqual([answer.status, answer.error.cause], [503, 'registry-service-outage']);
    }
    faults = {};
    assert.equal(await received(location), '0-99999');
    await patch(location, bytes.subarray(100_000));
    faults = { finish: outage };
    assert.equal((await close(location, sha256(bytes))).status, 503);
    assert.equal((await plane.ask('HEAD', `/v2/team/app/blobs/${sha256(bytes)}`, { as: 'ci' })).status, 404);
    faults = {};
    assert.equal((await close(location, sha256(bytes))).status, 201);
    assert.deepEqual(await pulled(bytes), bytes);
  });

  test('a repository that is deleted meanwhile takes its uploads with it', async () => {
    const location = String((await plane.ask('POST', '/v2/team/gone/blobs/uploads/', { as: 'ci' })).headers.location);
    await patch(location, Buffer.from('x'));
    await plane.parts.content.query.deleteFrom('repository').where('name', '=', 'team/gone').execute();
    assert.equal((await close(location, sha256('x'))).error.code, 'BLOB_UPLOAD_UNKNOWN');
  });

  test('what was abandoned is swept with its bytes; what is young, in use or a blob is not', async () => {
    const bytes = randomBytes(1000);
    const abandoned = await begin();
    await patch(abandoned, bytes);
    const kept = await begin();
    assert.equal((await close(kept, sha256(bytes), bytes)).status, 201);
    const copy = await begin();
    faults = { remove: outage };
    assert.equal((await close(copy, sha256(bytes), bytes)).status, 201);
    faults = {};
    const keys = async () => Array.fromAsync(plane.parts.blobs.keys());
    assert.ok((await keys()).includes(copy.slice(-36)), 'the superfluous bytes could not be removed');

    assert.deepEqual(await removeAbandonedUploads(plane.parts, new Date(Date.now() - 3_600_000)), { uploads: 0, strays: 0 });
    const swept = await removeAbandonedUploads(plane.parts, new Date(Date.now() + 1000));
    assert.ok(swept.uploads >= 1 && swept.strays >= 1, JSON.stringify(swept));
    const left = await keys();
    assert.deepEqual([abandoned, copy].filter((location) => left.includes(location.slice(-36))), []);
    assert.equal((await plane.ask('GET', abandoned, { as: 'ci' })).status, 404);
    assert.deepEqual(await pulled(bytes), bytes);
    assert.deepEqual(await removeAbandonedUploads(plane.parts, new Date(Date.now() + 1000)), { uploads: 0, strays: 0 });
  });

  test('the sweep of another database takes nothing for waste', async () => {
    const bytes = randomBytes(1000);
    assert.equal((await close(await begin(), sha256(bytes), bytes)).status, 201);
    const folder = await mkdtemp(join(tmpdir(), 'dockgate-other-'));
    const other = await openDatabase(`sqlite:${folder}`, 'content');
    const swept = await removeAbandonedUploads({ content: other, blobs: plane.parts.blobs }, new Date(Date.now() + 1000));
    await other.close();
    await rm(folder, { recursive: true });
    assert.deepEqual(swept, { uploads: 0, strays: 0 });
    assert.deepEqual(await pulled(bytes), bytes);
  });
});
