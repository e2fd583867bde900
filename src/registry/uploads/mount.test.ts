import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { openDataPlane, type TestPlane } from '../../../test/harness/data-plane.ts';

const digestOf = (bytes: Buffer) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

let plane: TestPlane;
before(async () => {
  plane = await openDataPlane({
    parts: { limits: { blobBytes: 1_000_000, manifestBytes: 1_000_000, uploadsInProgress: 1000 } },
    tokens: {
      ci: ['*/content/read', '*/content/write'],
      // May push to its own repository and read one other.
      guest: ['guest/app/content/read', 'guest/app/content/write', 'team/public/content/read'],
      blind: ['guest/app/content/write'],
    },
  });
});
after(() => plane.close());

const push = async (repository: string, bytes = randomBytes(1000)) => {
  const digest = digestOf(bytes);
  const path = `/v2/${repository}/blobs/uploads/?digest=${digest}`;
  assert.equal((await plane.ask('POST', path, { as: 'ci', body: bytes })).status, 201);
  return digest;
};
const mount = (as: string, digest: string, from?: string) =>
  plane.ask('POST', `/v2/guest/app/blobs/uploads/?mount=${digest}${from === undefined ? '' : `&from=${from}`}`, { as });
const has = async (digest: string) => (await plane.ask('HEAD', `/v2/guest/app/blobs/${digest}`, { as: 'ci' })).status === 200;
const assertUpload = async (answer: Awaited<ReturnType<typeof mount>>, digest: string) => {
  assert.equal(answer.status, 202);
  assert.match(String(answer.headers.location), /^\/v2\/guest\/app\/blobs\/uploads\/[0-9a-f-]{36}$/);
  assert.equal(await has(digest), false);
};
const lock = (repository: string, locks: string) =>
  plane.parts.content.query.updateTable('repository').set({ locks }).where('name', '=', repository).execute();

describe('mounting a blob', () => {
  for (const from of ['team/public', undefined, 'team%2Fpublic']) {
    test(`${from ?? 'no repository'} named: whoever may pull it there has it at once`, async () => {
      const digest = await push('team/public');
      const mounted = await mount('guest', digest, from);
      assert.equal(mounted.status, 201);
      assert.equal(mounted.headers.location, `/v2/guest/app/blobs/${digest}`);
      assert.equal(mounted.headers['docker-content-digest'], digest);
      assert.equal(await has(digest), true);
    });
  }

  test('a subject that may not pull there uploads, and cannot tell whether the blob exists', async () => {
    const secret = await push('team/secret');
    const nothing = digestOf(randomBytes(10));
    for (const from of ['team/secret', 'team/none', undefined]) {
      for (const digest of [secret, nothing]) {
        await assertUpload(await mount('guest', digest, from), digest);
      }
    }
    await assertUpload(await mount('blind', await push('team/public'), 'team/public'), nothing);
  });

  test('without the right to push here nothing is mounted', async () => {
    const digest = await push('team/public');
    const refused = await plane.ask('POST', `/v2/team/public/blobs/uploads/?mount=${digest}&from=guest/app`, { as: 'guest' });
    assert.deepEqual([refused.status, refused.error.cause], [401, 'scope-map-missing-permission']);
    assert.match(String(refused.headers['www-authenticate']), /scope="repository:team\/public:pull,push repository:guest\/app:pull"/);
  });

  test('what cannot be named is no error, but an upload', async () => {
    const digest = await push('team/public');
    for (const [wanted, from] of [['sha256:abc', 'team/public'], [digest, 'UPPER'], [digest, ''], [digest, 'team/none']] as const) {
      const answer = await mount('guest', wanted, from);
      assert.equal(answer.status, 202, `${wanted} from ${from}`);
    }
  });

  test('a repository that is locked against reading gives nothing', async () => {
    const digest = await push('team/public');
    await lock('team/public', 'read');
    for (const from of ['team/public', undefined]) await assertUpload(await mount('guest', digest, from), digest);
    await lock('team/public', '');
    assert.equal((await mount('guest', digest, 'team/public')).status, 201);
  });

  test('a blob deleted from the source later stays here, and one deleted before is not mounted', async () => {
    const digest = await push('team/public');
    assert.equal((await mount('ci', digest, 'team/public')).status, 201);
    await plane.parts.content.query.deleteFrom('repository_blob').where('digest', '=', digest).execute();
    assert.equal(await has(digest), false);
    await assertUpload(await mount('ci', digest, 'team/public'), digest);
  });
});

describe('with a bearer token', () => {
  const narrow = 'guest|repository:guest/app:pull,push';
  const wide = `${narrow} repository:team/public:pull`;

  test('that carries both rights it works', async () => {
    const digest = await push('team/public');
    assert.equal((await mount(wide, digest, 'team/public')).status, 201);
    assert.equal((await mount(wide, await push('team/public'))).status, 201);
  });

  test('that was not asked for the source, a subject with the right is told what to ask for', async () => {
    const digest = await push('team/public');
    const refused = await mount(narrow, digest, 'team/public');
    assert.deepEqual([refused.status, refused.error.cause], [401, 'access-token-scope-missing']);
    const challenge = String(refused.headers['www-authenticate']);
    assert.match(challenge, /scope="repository:guest\/app:pull,push repository:team\/public:pull",error="insufficient_scope"/);
    assert.equal(await has(digest), false);
  });

  test('the same subject without the right, or with nothing to mount, uploads', async () => {
    const secret = await push('team/secret');
    await assertUpload(await mount(narrow, secret, 'team/secret'), secret);
    const nothing = digestOf(randomBytes(10));
    await assertUpload(await mount(narrow, nothing, 'team/public'), nothing);
  });

  test('no repository named: only those are looked into that the token carries', async () => {
    const digest = await push('team/public');
    await assertUpload(await mount(narrow, digest), digest);
  });

  test('the challenge to a request without one names both', async () => {
    const asked = await plane.ask('POST', `/v2/guest/app/blobs/uploads/?mount=${digestOf(randomBytes(1))}&from=team/public`);
    assert.equal(asked.status, 401);
    assert.match(String(asked.headers['www-authenticate']), /scope="repository:guest\/app:pull,push repository:team\/public:pull"$/);
    assert.deepEqual(asked.error.detail, [
      { Type: 'repository', Name: 'guest/app', Action: 'pull' },
      { Type: 'repository', Name: 'guest/app', Action: 'push' },
      { Type: 'repository', Name: 'team/public', Action: 'pull' },
    ]);
  });
});
