import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readlinkSync } from 'node:fs';
import { truncate, unlink } from 'node:fs/promises';
import { get, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { authorizationOf, openDataPlane, type TestPlane } from '../../../test/harness/data-plane.ts';

const digestOf = (bytes: Buffer) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

let plane: TestPlane;
before(async () => {
  plane = await openDataPlane({ tokens: { ci: ['team/*/content/read', 'team/*/content/write', 'team/*/content/delete'] } });
});
after(() => plane.close());

const push = async (repository: string, bytes: Buffer) => {
  const digest = digestOf(bytes);
  const path = `/v2/${repository}/blobs/uploads/?digest=${digest}`;
  assert.equal((await plane.ask('POST', path, { as: 'ci', body: bytes })).status, 201);
  return digest;
};
const ask = (method: string, repository: string, digest: string, headers = {}) =>
  plane.ask(method, `/v2/${repository}/blobs/${digest}`, { as: 'ci', headers });
const lock = (repository: string, locks: string) =>
  plane.parts.content.query.updateTable('repository').set({ locks }).where('name', '=', repository).execute();
const storageKeyOf = async (digest: string) =>
  (await plane.parts.content.query.selectFrom('blob').selectAll().where('digest', '=', digest).executeTakeFirstOrThrow()).storage_key;
const fileOf = async (digest: string) => {
  const key = await storageKeyOf(digest);
  return join(plane.folder, 'blobs', key.slice(-2), key);
};

describe('a blob', () => {
  const bytes = randomBytes(1_500_000);
  let digest: string;
  before(async () => {
    digest = await push('team/app', bytes);
  });

  test('is served whole, as bytes that no browser runs', async () => {
    const { status, headers, body } = await ask('GET', 'team/app', digest);
    assert.equal(status, 200);
    assert.deepEqual(body, bytes);
    assert.equal(headers['content-type'], 'application/octet-stream');
    assert.equal(headers['content-length'], String(bytes.length));
    assert.equal(headers['docker-content-digest'], digest);
    assert.equal(headers.etag, `"${digest}"`);
    assert.equal(headers['accept-ranges'], 'bytes');
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['content-disposition'], 'attachment');
    assert.equal(headers['content-security-policy'], "sandbox; default-src 'none'");
    assert.equal(headers['docker-distribution-api-version'], 'registry/2.0');
  });

  test('is described to HEAD like to GET, without its bytes and whatever Range says', async () => {
    const { status, headers, body } = await ask('HEAD', 'team/app', digest, { range: 'bytes=0-9' });
    assert.deepEqual([status, body.length, headers['content-length']], [200, 0, String(bytes.length)]);
    assert.equal(headers['docker-content-digest'], digest);
  });

  for (const [range, start, end] of [
    ['bytes=0-0', 0, 0],
    ['bytes=500-1499', 500, 1499],
    ['bytes=1000000-', 1_000_000, 1_499_999],
    ['bytes=-300000', 1_200_000, 1_499_999],
    ['bytes=1499999-9999999', 1_499_999, 1_499_999],
  ] as const) {
    test(`is served in part: ${range}`, async () => {
      const { status, headers, body } = await ask('GET', 'team/app', digest, { range });
      assert.equal(status, 206);
      assert.equal(headers['content-range'], `bytes ${start}-${end}/${bytes.length}`);
      assert.equal(headers['content-length'], String(end - start + 1));
      assert.deepEqual(body, bytes.subarray(start, end + 1));
    });
  }

  test('is served in part only to whoever has a part of it', async () => {
    const part = (condition: string) => ask('GET', 'team/app', digest, { range: 'bytes=0-9', 'if-range': condition });
    assert.equal((await part(`"${digest}"`)).status, 206);
    for (const other of [`"${digestOf(Buffer.from('other'))}"`, `W/"${digest}"`, 'Sat, 01 Jan 2000 00:00:00 GMT']) {
      const { status, body } = await part(other);
      assert.deepEqual([status, body.length], [200, bytes.length], other);
    }
  });

  test('is not sent again to whoever has it', async () => {
    const { status, headers, body } = await ask('GET', 'team/app', digest, { 'if-none-match': `"${digest}"` });
    assert.deepEqual([status, headers.etag, body.length], [304, `"${digest}"`, 0]);
    assert.equal((await ask('GET', 'team/app', digest, { 'if-none-match': '"other"' })).status, 200);
  });

  test('is not served beyond its end', async () => {
    const answer = await ask('GET', 'team/app', digest, { range: 'bytes=1500000-' });
    assert.deepEqual([answer.status, answer.error.code], [416, 'RANGE_INVALID']);
    assert.equal(answer.headers['content-range'], 'bytes */1500000');
  });

  test('is not there for a repository that does not have it, and no event says so', async () => {
    const before = (await plane.events()).length;
    for (const [repository, wanted] of [['team/other', digest], ['team/app', digestOf(Buffer.from('nothing'))]] as const) {
      const missing = await ask('GET', repository, wanted);
      assert.deepEqual([missing.status, missing.error.code, missing.error.cause], [404, 'BLOB_UNKNOWN', 'blob-not-found']);
      assert.equal((await ask('HEAD', repository, wanted)).status, 404);
    }
    assert.equal((await plane.events()).length, before);
  });

  test('has a digest, and nothing else leads to it', async () => {
    for (const wrong of ['sha256:abc', digest.toUpperCase(), digest.slice(7), 'md5:d41d8cd98f00b204e9800998ecf8427e', 'latest']) {
      const refused = await ask('GET', 'team/app', wrong);
      assert.deepEqual([refused.status, refused.error.code], [400, 'DIGEST_INVALID'], wrong);
    }
  });

  test('that is empty is served empty, whatever range is asked', async () => {
    const empty = await push('team/app', Buffer.alloc(0));
    for (const headers of [{}, { range: 'bytes=0-' }]) {
      const answer = await ask('GET', 'team/app', empty, headers);
      assert.deepEqual([answer.status, answer.headers['content-length'], answer.body.length], [200, '0', 0]);
    }
  });

  test('whose file is lost is our fault; a HEAD does not look', async () => {
    const lost = await push('team/app', randomBytes(1000));
    await unlink(await fileOf(lost));
    const answer = await ask('GET', 'team/app', lost);
    assert.deepEqual([answer.status, answer.error.cause], [503, 'registry-service-outage']);
    assert.equal(answer.headers['docker-content-digest'], undefined);
    assert.equal(answer.headers['etag'], undefined);
    assert.equal(answer.headers['content-type'], 'application/json; charset=utf-8');
  });

  test('whose file is too short is never taken for the whole', async () => {
    const short = await push('team/app', randomBytes(600_000));
    await truncate(await fileOf(short), 500_000);
    await assert.rejects(ask('GET', 'team/app', short), { code: 'ECONNRESET' });
    assert.equal((await ask('HEAD', 'team/app', digest)).status, 200);
  });
});

describe('deleting a blob', () => {
  test('takes it from its repository, and from no other', async () => {
    const bytes = randomBytes(100);
    const digest = await push('team/one', bytes);
    await push('team/two', bytes);
    assert.equal((await ask('DELETE', 'team/one', digest)).status, 202);
    assert.equal((await ask('GET', 'team/one', digest)).status, 404);
    assert.deepEqual((await ask('GET', 'team/two', digest)).body, bytes);
    const again = await ask('DELETE', 'team/one', digest);
    assert.deepEqual([again.status, again.error.code], [404, 'BLOB_UNKNOWN']);
    const events = (await plane.events()).slice(-2);
    assert.deepEqual(events.map(({ operation_name, digest, cause }) => [operation_name, digest, cause]), [
      ['Delete', digest, null],
      ['Delete', digest, 'blob-not-found'],
    ]);
    assert.equal(await push('team/one', bytes), digest);
    assert.deepEqual((await ask('GET', 'team/one', digest)).body, bytes);
  });

  test('is refused while a lock protects the repository, or a manifest or a tag that has it', async () => {
    const digest = await push('team/locked', randomBytes(100));
    const { query } = plane.parts.content;
    const { id } = await query.selectFrom('repository').select('id').where('name', '=', 'team/locked').executeTakeFirstOrThrow();
    const at = new Date().toISOString();
    const manifest = `sha256:${'a'.repeat(64)}`;
    const empty = { artifact_type: null, subject: null, architecture: null, os: null, config_media_type: null, annotations: null };
    const dated = { repository_id: id, created_at: at, updated_at: at };
    const row = { ...dated, ...empty, digest: manifest, media_type: 'application/x', content: new Uint8Array(1), size: 1, image_size: 1 };
    await query.insertInto('manifest').values({ ...row, locks: '' }).execute();
    await query.insertInto('manifest_reference').values({ repository_id: id, digest: manifest, kind: 'blob', target: digest }).execute();
    await query.insertInto('tag').values({ ...dated, name: 'v1', digest: manifest, locks: '' }).execute();

    for (const table of ['manifest', 'tag'] as const) {
      await query.updateTable(table).set({ locks: 'delete' }).where('repository_id', '=', id).execute();
      const refused = await ask('DELETE', 'team/locked', digest);
      assert.deepEqual([refused.status, refused.error.code, refused.error.cause], [403, 'DENIED', 'artifact-locked'], table);
      await query.updateTable(table).set({ locks: '' }).where('repository_id', '=', id).execute();
    }
    await lock('team/locked', 'delete');
    assert.equal((await ask('DELETE', 'team/locked', digest)).status, 403);
    await lock('team/locked', 'write');
    assert.equal((await ask('DELETE', 'team/locked', digest)).status, 202);
  });
});

describe('a repository that is locked', () => {
  test('against reading serves no blob', async () => {
    const digest = await push('team/hidden', randomBytes(100));
    await lock('team/hidden', 'read');
    assert.equal((await ask('GET', 'team/hidden', digest)).error.cause, 'artifact-locked');
    assert.equal((await ask('HEAD', 'team/hidden', digest)).status, 403);
    await lock('team/hidden', '');
    assert.equal((await ask('HEAD', 'team/hidden', digest)).status, 200);
  });

  test('against writing takes no blob, nor more of one that was begun', async () => {
    const bytes = randomBytes(100);
    const location = String((await plane.ask('POST', '/v2/team/closed/blobs/uploads/', { as: 'ci' })).headers.location);
    await lock('team/closed', 'delete,write');
    for (const [method, path] of [
      ['POST', '/v2/team/closed/blobs/uploads/'],
      ['POST', `/v2/team/closed/blobs/uploads/?digest=${digestOf(bytes)}`],
      ['PATCH', location],
      ['PUT', `${location}?digest=${digestOf(bytes)}`],
    ] as const) {
      const refused = await plane.ask(method, path, { as: 'ci', body: bytes });
      assert.deepEqual([refused.status, refused.error.cause], [403, 'artifact-locked'], `${method} ${path}`);
    }
    await lock('team/closed', '');
    assert.equal((await plane.ask('PUT', `${location}?digest=${digestOf(bytes)}`, { as: 'ci', body: bytes })).status, 201);
  });
});

test('a blob that is being locked is not deleted meanwhile', async () => {
  const digest = await push('team/racing', randomBytes(1000));
  const [begun, ends] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const locking = plane.parts.content.transaction(async (trx) => {
    await trx.updateTable('repository').set({ locks: 'delete' }).where('name', '=', 'team/racing').execute();
    begun.resolve();
    await ends.promise;
  });
  await begun.promise;
  const deletion = ask('DELETE', 'team/racing', digest);
  // Sent later, served earlier: the deletion has read what it reads and waits for the other transaction.
  for (let count = 0; count < 5; count += 1) await ask('HEAD', 'team/racing', digest);
  ends.resolve();
  await locking;
  assert.equal((await deletion).status, 403);
  assert.equal((await ask('HEAD', 'team/racing', digest)).status, 200);
});

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
/** Bytes, without those that nobody holds any more. */
function buffersInUse(): number {
  collectGarbage();
  return process.memoryUsage().arrayBuffers;
}

test('clients that leave in the middle cost neither descriptors nor memory', async () => {
  const digest = await push('team/app', randomBytes(30_000_000));
  const file = await fileOf(digest);
  const openFiles = () =>
    readdirSync('/proc/self/fd').filter((descriptor) => {
      try {
        return readlinkSync(`/proc/self/fd/${descriptor}`) === file;
      } catch {
        return false;
      }
    }).length;
  const headers = { host: 'registry.example', authorization: authorizationOf('ci') };
  const pull = () =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const options = { port: plane.port, host: '127.0.0.1', path: `/v2/team/app/blobs/${digest}`, headers, agent: false };
      get(options, (response) => resolve(response.on('error', () => {}))).on('error', reject);
    });
  const before = buffersInUse();
  for (let round = 0; round < 5; round += 1) {
    const pulls = await Promise.all(Array.from({ length: 20 }, pull));
    assert.equal(openFiles(), 20);
    for (const response of pulls) response.destroy();
    for (let tries = 0; openFiles() > 0; tries += 1) {
      assert.ok(tries < 200, `${openFiles()} descriptors are still open`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
  const grown = buffersInUse() - before;
  assert.ok(grown < 40_000_000, `${grown} bytes of buffers more than before`);
  assert.equal((await ask('HEAD', 'team/app', digest)).status, 200);
});
