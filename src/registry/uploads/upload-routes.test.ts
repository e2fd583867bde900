import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { openDataPlane, type Answer, type TestPlane } from '../../../test/harness/data-plane.ts';

const sha256 = (bytes: Buffer | string) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
const sha512 = (bytes: Buffer | string) => `sha512:${createHash('sha512').update(bytes).digest('hex')}`;
const octets = { 'content-type': 'application/octet-stream' };

let plane: TestPlane;
before(async () => {
  plane = await openDataPlane({
    tokens: {
      ci: ['team/*/content/read', 'team/*/content/write'],
      other: ['team/*/content/read', 'team/*/content/write'],
      elsewhere: ['else/content/write', 'team/public/content/read'],
      reader: ['team/*/content/read'],
    },
  });
});
after(() => plane.close());

const begin = async (repository = 'team/app', as = 'ci') => {
  const begun = await plane.ask('POST', `/v2/${repository}/blobs/uploads/`, { as });
  assert.equal(begun.status, 202);
  return String(begun.headers.location);
};
const patch = (location: string, body: Buffer, headers = {}, as = 'ci') =>
  plane.ask('PATCH', location, { as, body, headers: { ...octets, ...headers } });
const close = (location: string, digest: string, body?: Buffer, headers = {}) =>
  plane.ask('PUT', `${location}?digest=${digest}`, { as: 'ci', headers, ...(body && { body }) });
const pull = (repository: string, digest: string, as = 'ci') => plane.ask('GET', `/v2/${repository}/blobs/${digest}`, { as });
const push = async (repository: string, bytes: Buffer, as = 'ci') => {
  const digest = sha256(bytes);
  const pushed = await plane.ask('POST', `/v2/${repository}/blobs/uploads/?digest=${digest}`, { as, body: bytes });
  assert.equal(pushed.status, 201);
  return digest;
};
const assertCreated = (answer: Answer, repository: string, digest: string) => {
  assert.equal(answer.status, 201, answer.body.toString());
  assert.equal(answer.headers.location, `/v2/${repository}/blobs/${digest}`);
  assert.equal(answer.headers['docker-content-digest'], digest);
};

describe('a blob can be pushed', () => {
  for (const [algorithm, digestOf] of [['sha256', sha256], ['sha512', sha512]] as const) {
    for (const size of [0, 1, 300_000, 3_000_000]) {
      const name = `${size} bytes, ${algorithm}`;
      test(`in the POST itself: ${name}`, async () => {
        const bytes = randomBytes(size);
        const digest = digestOf(bytes);
        const answer = await plane.ask('POST', `/v2/team/app/blobs/uploads/?digest=${digest}`, { as: 'ci', body: bytes });
        assertCreated(answer, 'team/app', digest);
        assert.deepEqual((await pull('team/app', digest)).body, bytes);
      });

      test(`by POST and PUT: ${name}`, async () => {
        const bytes = randomBytes(size);
        const digest = digestOf(bytes);
        assertCreated(await close(await begin(), digest, bytes), 'team/app', digest);
        assert.deepEqual((await pull('team/app', digest)).body, bytes);
      });

      test(`streamed in one PATCH, as Docker does: ${name}`, async () => {
        const bytes = randomBytes(size);
        const digest = digestOf(bytes);
        const location = await begin();
        const patched = await patch(location, bytes, { 'transfer-encoding': 'chunked' });
        assert.equal(patched.status, 202);
        assert.equal(patched.headers.range, `0-${Math.max(0, size - 1)}`);
        assertCreated(await close(String(patched.headers.location), digest), 'team/app', digest);
        assert.deepEqual((await pull('team/app', digest)).body, bytes);
      });

      test(`in chunks, the last one in the PUT: ${name}`, async () => {
        const bytes = randomBytes(size);
        const digest = digestOf(bytes);
        const location = await begin();
        const third = Math.floor(size / 3);
        for (const start of [0, third]) {
          if (third === 0) continue;
          const chunk = bytes.subarray(start, start + third);
          const patched = await patch(location, chunk, { 'content-range': `${start}-${start + third - 1}` });
          assert.equal(patched.status, 202);
          assert.equal(patched.headers.range, `0-${start + third - 1}`);
        }
        const rest = bytes.subarray(2 * third);
        const range = rest.length > 0 ? { 'content-range': `${2 * third}-${size - 1}` } : {};
        assertCreated(await close(location, digest, rest, range), 'team/app', digest);
        assert.deepEqual((await pull('team/app', digest)).body, bytes);
      });
    }
  }

  test('the answer to the POST says where to go on', async () => {
    const begun = await plane.ask('POST', '/v2/team/app/blobs/uploads/', { as: 'ci' });
    assert.equal(begun.status, 202);
    assert.equal(begun.headers.range, '0-0');
    assert.equal(begun.headers['content-length'], '0');
    assert.equal(begun.headers.location, `/v2/team/app/blobs/uploads/${begun.headers['docker-upload-uuid']}`);
  });

  test('a path without the trailing slash, or with an escaped one in the name, means the same', async () => {
    for (const path of ['/v2/team/app/blobs/uploads', '/v2/team%2Fapp/blobs/uploads/']) {
      const begun = await plane.ask('POST', path, { as: 'ci' });
      assert.equal(begun.status, 202);
      assert.match(String(begun.headers.location), /^\/v2\/team\/app\/blobs\/uploads\/[0-9a-f-]{36}$/);
    }
  });

  test('the same bytes pushed again are stored once', async () => {
    const bytes = randomBytes(5000);
    const keys = async () => (await Array.fromAsync(plane.parts.blobs.keys())).length;
    await push('team/app', bytes);
    const once = await keys();
    await push('team/app', bytes);
    assertCreated(await close(await begin('team/other'), sha256(bytes), bytes), 'team/other', sha256(bytes));
    assert.equal(await keys(), once);
    assert.deepEqual((await pull('team/other', sha256(bytes))).body, bytes);
  });

  test('two pushes of the same bytes at once both succeed', async () => {
    const bytes = randomBytes(2_000_000);
    const [a, b] = await Promise.all([begin(), begin('team/b')]);
    const answers = await Promise.all([close(a, sha256(bytes), bytes), close(b, sha256(bytes), bytes)]);
    assert.deepEqual(answers.map(({ status }) => status), [201, 201]);
    for (const repository of ['team/app', 'team/b']) assert.deepEqual((await pull(repository, sha256(bytes))).body, bytes);
  });

  test('twenty uploads at once do not disturb each other', async () => {
    const blobs = Array.from({ length: 20 }, (_, index) => randomBytes(100_000 + index));
    const repositories = blobs.map((_, index) => `team/many${index % 4}`);
    await Promise.all(
      blobs.map(async (bytes, index) => {
        const location = await begin(repositories[index]);
        await patch(location, bytes.subarray(0, 50_000));
        await patch(location, bytes.subarray(50_000));
        assert.equal((await close(location, sha256(bytes))).status, 201);
      }),
    );
    for (const [index, bytes] of blobs.entries()) {
      assert.deepEqual((await pull(repositories[index]!, sha256(bytes))).body, bytes);
    }
  });
});

describe('an upload in progress', () => {
  test('tells how far it came', async () => {
    const location = await begin();
    await patch(location, Buffer.alloc(1000));
    const status = await plane.ask('GET', location, { as: 'ci' });
    assert.equal(status.status, 204);
    assert.equal(status.headers.range, '0-999');
    assert.equal(status.headers.location, location);
  });

  test('refuses a chunk that does not follow, says where to go on, and goes on', async () => {
    const bytes = randomBytes(3000);
    const location = await begin();
    await patch(location, bytes.subarray(0, 1000), { 'content-range': '0-999' });
    for (const start of [0, 999, 1001, 2000]) {
      const wrong = await patch(location, bytes.subarray(start, start + 900), { 'content-range': `${start}-${start + 899}` });
      assert.equal(wrong.status, 416);
      assert.equal(wrong.error.code, 'RANGE_INVALID');
      assert.equal(wrong.headers.range, '0-999');
    }
    const wrongEnd = await close(location, sha256(bytes), bytes.subarray(2000), { 'content-range': '2000-2999' });
    assert.equal(wrongEnd.status, 416);
    await patch(location, bytes.subarray(1000), { 'content-range': '1000-2999' });
    assert.equal((await close(location, sha256(bytes))).status, 201);
  });

  test('refuses a Content-Range that is none, or not as long as the body, and stays as it was', async () => {
    const location = await begin();
    for (const range of ['x', '5-1', '-5', '1-', '0-9/5/5', 'bytes=0-9']) {
      const refused = await patch(location, Buffer.alloc(10), { 'content-range': range });
      assert.deepEqual([refused.status, refused.error.cause], [400, 'request-invalid'], range);
    }
    const long = await patch(location, Buffer.alloc(10), { 'content-range': '0-4' });
    assert.deepEqual([long.status, long.error.code], [400, 'SIZE_INVALID']);
    const streamed = await patch(location, Buffer.alloc(10), { 'content-range': '0-4', 'transfer-encoding': 'chunked' });
    assert.deepEqual([streamed.status, streamed.error.code], [400, 'SIZE_INVALID']);
    assert.equal((await plane.ask('GET', location, { as: 'ci' })).headers.range, '0-0');
    assert.equal((await close(location, sha256('abc'), Buffer.from('abc'))).status, 201);
  });

  test('can be cancelled, and is gone with its bytes', async () => {
    const location = await begin();
    await patch(location, Buffer.alloc(1000));
    const id = location.split('/').at(-1)!;
    const isStored = async () => (await Array.fromAsync(plane.parts.blobs.keys())).includes(id);
    assert.equal(await isStored(), true);
    assert.equal((await plane.ask('DELETE', location, { as: 'ci' })).status, 204);
    assert.equal(await isStored(), false);
    for (const method of ['GET', 'PATCH', 'DELETE']) {
      const gone = await plane.ask(method, location, { as: 'ci' });
      assert.deepEqual([gone.status, method === 'GET' || gone.error.code], [404, method === 'GET' || 'BLOB_UPLOAD_UNKNOWN']);
    }
  });

  test('is gone after it was closed', async () => {
    const location = await begin();
    assert.equal((await close(location, sha256('x'), Buffer.from('x'))).status, 201);
    assert.equal((await close(location, sha256('x'), Buffer.from('x'))).error.code, 'BLOB_UPLOAD_UNKNOWN');
  });

  test('belongs to whoever began it, in its repository', async () => {
    const location = await begin();
    const id = location.split('/').at(-1);
    for (const [path, as] of [[location, 'other'], [location, 'owner'], [`/v2/team/app2/blobs/uploads/${id}`, 'ci']] as const) {
      for (const method of ['GET', 'PATCH', 'PUT', 'DELETE']) {
        const answer = await plane.ask(method, `${path}?digest=${sha256('')}`, { as });
        assert.equal(answer.status, 404, `${method} ${path} by ${as}`);
      }
    }
    assert.equal((await plane.ask('GET', location, { as: 'ci' })).status, 204);
  });

  test('has an id that is never a path', async () => {
    for (const id of ['..', '%2e%2e%2fx', 'x', '0190a000-0000-7000-8000-000000000009', 'a'.repeat(300)]) {
      assert.equal((await plane.ask('GET', `/v2/team/app/blobs/uploads/${id}`, { as: 'ci' })).status, 404);
    }
  });

  test('is one of a limited number for each subject and repository', async () => {
    const first = await begin('team/limit');
    for (let count = 1; count < 10; count += 1) await begin('team/limit');
    const refused = await plane.ask('POST', '/v2/team/limit/blobs/uploads/', { as: 'ci' });
    assert.deepEqual([refused.status, refused.error.code], [429, 'TOOMANYREQUESTS']);
    await begin('team/limit', 'other');
    await plane.ask('DELETE', first, { as: 'ci' });
    await begin('team/limit');
  });
});

describe('what does not fit is refused', () => {
  const bytes = randomBytes(2_000_000);
  const wrong = sha256('something else');

  test('a digest that is not that of the bytes: nothing is stored, and the upload is gone', async () => {
    const keys = async () => (await Array.fromAsync(plane.parts.blobs.keys())).length;
    const before = await keys();
    const inOne = await plane.ask('POST', `/v2/team/app/blobs/uploads/?digest=${wrong}`, { as: 'ci', body: bytes });
    const location = await begin();
    const inPut = await close(location, wrong, bytes);
    const patched = await begin();
    await patch(patched, bytes);
    const afterPatch = await close(patched, wrong);
    for (const refused of [inOne, inPut, afterPatch]) {
      assert.deepEqual([refused.status, refused.error.code, refused.error.cause], [400, 'DIGEST_INVALID', 'digest-mismatch']);
    }
    for (const gone of [location, patched]) assert.equal((await plane.ask('GET', gone, { as: 'ci' })).status, 404);
    assert.equal((await pull('team/app', wrong)).status, 404);
    assert.equal(await keys(), before);
  });

  test('a digest that is none, or missing; the upload goes on', async () => {
    const location = await begin();
    for (const query of ['', '?digest=', '?digest=sha256:abc', '?digest=md5:d41d8cd98f00b204e9800998ecf8427e']) {
      const refused = await plane.ask('PUT', location + query, { as: 'ci', body: 'x' });
      assert.deepEqual([refused.status, refused.error.code], [400, 'DIGEST_INVALID'], query);
    }
    assert.equal((await close(location, sha256('x'), Buffer.from('x'))).status, 201);
  });

  test('a blob beyond the limit, announced or not, whole or by its last chunk', async () => {
    const small = await openDataPlane({
      tokens: { ci: ['team/*/content/write'] },
      parts: { limits: { blobBytes: 1000, manifestBytes: 1000, uploadsInProgress: 10 } },
    });
    try {
      const start = async () => String((await small.ask('POST', '/v2/team/app/blobs/uploads/', { as: 'ci' })).headers.location);
      const tooMuch = { as: 'ci', body: Buffer.alloc(1001) };
      const streamed = { ...tooMuch, headers: { 'transfer-encoding': 'chunked' } };
      const grown = await start();
      assert.equal((await small.ask('PATCH', grown, { as: 'ci', body: Buffer.alloc(1000) })).status, 202);
      for (const refused of [
        await small.ask('POST', `/v2/team/app/blobs/uploads/?digest=${sha256(tooMuch.body)}`, tooMuch),
        await small.ask('POST', `/v2/team/app/blobs/uploads/?digest=${sha256(tooMuch.body)}`, streamed),
        await small.ask('PATCH', await start(), tooMuch),
        await small.ask('PATCH', await start(), streamed),
        await small.ask('PATCH', grown, { as: 'ci', body: 'x' }),
        await small.ask('PUT', `${grown}?digest=${wrong}`, { as: 'ci', body: 'x', headers: { 'transfer-encoding': 'chunked' } }),
      ]) {
        assert.deepEqual([refused.status, refused.error.code], [413, 'SIZE_INVALID']);
      }
      assert.equal((await small.ask('PUT', `${grown}?digest=${sha256(Buffer.alloc(1000))}`, { as: 'ci' })).status, 201);
    } finally {
      await small.close();
    }
  });
});
