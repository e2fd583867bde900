import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Asked, Credential } from './ask.ts';
import { blobPost, digestOf, makeImage, manifestPut, pushImage, type Image } from './images.ts';
import { samples } from './matrix/samples.ts';
import { openWorld, type World } from './world.ts';

// Mistakes of other registries with content: what one repository, subject, tag or lock protects must not be had through
// another one. The numbers are those of README.md.

let world: World;
let ask: World['ask'];
let seeder: Credential;
before(async () => {
  world = await openWorld();
  ({ ask, seeder } = world);
});
after(() => world.close());

const makeToken = async (name: string, ...lines: string[]): Promise<readonly [string, string]> =>
  [name, await world.here.makeToken(name, lines.map((line) => `repositories/${line}`))];
const bearerFor = async (as: readonly [string, string], ...scopes: string[]): Promise<Credential> => ({ token: await world.dockgate.accessToken(as, ...scopes) });
const push = (repository: string, seed: string, ...tags: string[]): Promise<Image> => pushImage({ ask, as: seeder }, repository, seed, ...tags);
const statusOf = async (asked: Asked) => (await ask({ as: seeder, ...asked })).status;

describe('row 2, CVE-2026-35172: what was deleted in one repository stays deleted there, whoever reads it elsewhere', () => {
  const waysTo = (repository: string, image: Image): Asked[] =>
    ['GET', 'HEAD'].flatMap((method) => [
      { method, path: `/v2/${repository}/manifests/v1` },
      { method, path: `/v2/${repository}/manifests/${image.digest}` },
      { method, path: `/v2/${repository}/blobs/${image.layer}` },
      { method, path: `/v2/${repository}/blobs/${image.config}` },
    ]);
  for (const [what, remove] of [
    ['manifest and blobs, one by one', async (image: Image) => {
      for (const path of [`manifests/${image.digest}`, `blobs/${image.layer}`, `blobs/${image.config}`]) {
        assert.equal(await statusOf({ method: 'DELETE', path: `/v2/two/gone/${path}` }), 202);
      }
    }],
    ['the whole repository', async () => assert.equal(await statusOf({ method: 'DELETE', path: '/acr/v1/two/gone' }), 202)],
  ] as const) {
    test(what, async () => {
      const image = await push('two/gone', `two, ${what}`, 'v1');
      await push('two/kept', `two, ${what}`, 'v1');
      for (const repository of ['two/gone', 'two/kept']) {
        for (const asked of waysTo(repository, image)) assert.equal(await statusOf(asked), 200, asked.path);
      }
      await remove(image);
      for (let round = 0; round < 2; round += 1) {
        for (const asked of waysTo('two/kept', image)) assert.equal(await statusOf(asked), 200, asked.path);
        for (const asked of waysTo('two/gone', image)) assert.equal(await statusOf(asked), 404, asked.path);
      }
    });
  }
});

describe('row 6, CVE-2024-39897, and row 30: a mount needs the right to pull from where it takes', () => {
  let secret: Image;
  let pusher: readonly [string, string];
  const target = 'six/target';
  const mounts = [(layer: string) => `?mount=${layer}&from=six/secret`, (layer: string) => `?mount=${layer}`];
  before(async () => {
    secret = await push('six/secret', 'six', 'v1');
    pusher = await makeToken('six-pusher', `${target}/content/read`, `${target}/content/write`, 'six/open/content/read');
  });
  const mount = async (as: Credential, query: string) => statusOf({ method: 'POST', path: `/v2/${target}/blobs/uploads/${query}`, as });
  const isThere = async (as: Credential = pusher) => (await statusOf({ path: `/v2/${target}/blobs/${secret.layer}`, as })) === 200;

  test('without it the mount begins an upload, by Basic and by Bearer, and nothing can be read', async () => {
    const wide = await bearerFor(pusher, `repository:${target}:pull,push`, 'repository:six/secret:pull,push');
    for (const as of [pusher, wide]) {
      for (const query of mounts) {
        assert.equal(await mount(as, query(secret.layer)), 202);
        assert.equal(await isThere(as), false);
      }
    }
  });

  test('nor does a manifest bring in a blob that the repository has not', async () => {
    const asked = manifestPut(target, 'v1', secret.content);
    const { status, json } = await ask({ ...asked, as: pusher });
    assert.deepEqual([status, json.errors?.[0]?.code], [404, 'MANIFEST_BLOB_UNKNOWN']);
  });

  test('nor does a push of a known digest without its bytes', async () => {
    const asked = { ...blobPost(target, 'other bytes'), path: `/v2/${target}/blobs/uploads/?digest=${secret.layer}`, as: pusher };
    assert.equal(await statusOf(asked), 400);
    assert.equal(await isThere(), false);
  });

  test('with it, of a second repository that has the blob, both ways mount', async () => {
    await push('six/open', 'six', 'v1');
    for (const query of [`?mount=${secret.layer}&from=six/open`, `?mount=${secret.layer}`]) {
      assert.equal(await mount(pusher, query), 201);
      assert.equal(await isThere(), true);
      assert.equal(await statusOf({ method: 'DELETE', path: `/v2/${target}/blobs/${secret.layer}` }), 202);
    }
  });

  test('a bearer token that was not asked to pull from there does not mount by digest', async () => {
    const narrow = await bearerFor(pusher, `repository:${target}:pull,push`);
    assert.equal(await mount(narrow, `?mount=${secret.layer}`), 202);
    assert.equal(await isThere(narrow), false);
  });

  test('a blob of another registry is never mounted', async () => {
    const place = { ask, as: world.owner, host: world.otherHost };
    const image = await pushImage(place, 'six/open', 'only elsewhere', 'v1');
    for (const query of [`?mount=${image.layer}&from=six/open`, `?mount=${image.layer}`]) assert.equal(await mount(seeder, query), 202);
    assert.equal(await statusOf({ path: `/v2/${target}/blobs/${image.layer}` }), 404);
  });
});

describe('row 8, CVE-2026-31801: no tag is special', () => {
  for (const tag of ['latest', 'v1', 'stable', 'master']) {
    test(`${tag}: who may only pull, or only create elsewhere, does not overwrite it; a lock holds for it`, async () => {
      await push('eight/app', 'eight', tag);
      const reader = await makeToken(`eight-${tag}`, 'eight/app/content/read', 'eight/new/content/write');
      const other = makeImage('eight', { annotations: { of: tag } });
      assert.equal(await statusOf({ ...manifestPut('eight/app', tag, other.content), as: reader }), 401);
      const lock = (writeEnabled: boolean) => ask({ method: 'PATCH', path: `/acr/v1/eight/app/_tags/${tag}`, as: seeder, body: { writeEnabled } });
      await lock(false);
      assert.equal(await statusOf(manifestPut('eight/app', tag, other.content)), 403);
      assert.equal((await ask({ method: 'HEAD', path: `/v2/eight/app/manifests/${tag}`, as: seeder })).headers['docker-content-digest'], makeImage('eight').digest);
      await lock(true);
      assert.equal(await statusOf(manifestPut('eight/app', tag, other.content)), 201);
    });
  }
});

describe('row 17, CVE-2026-32589: an upload is its beginner’s, in its repository, in its registry', () => {
  const chunk = 'the beginning';
  const uses = (location: string): Asked[] => [
    { method: 'GET', path: location },
    { method: 'PATCH', path: location, body: 'of somebody else' },
    { method: 'PUT', path: `${location}?digest=${digestOf(chunk)}` },
    { method: 'DELETE', path: location },
  ];
  const begin = async (as: Credential): Promise<string> => {
    const { headers } = await ask({ method: 'POST', path: '/v2/seventeen/app/blobs/uploads/', as });
    const location = String(headers.location);
    assert.equal(await statusOf({ method: 'PATCH', path: location, as, body: chunk }), 202);
    return location;
  };
  const refuseAll = async (location: string, as: Credential, host?: string) => {
    for (const asked of uses(location)) {
      const { status, json } = await ask({ ...asked, as, ...(host ? { host } : {}) });
      assert.deepEqual([status, json.errors?.[0]?.code], [404, 'BLOB_UPLOAD_UNKNOWN'], `${asked.method} ${asked.path}`);
    }
  };
  const finishes = async (location: string, as: Credential) =>
    assert.equal(await statusOf({ method: 'PUT', path: `${location}?digest=${digestOf(chunk)}`, as }), 201, 'nobody touched it');

  test('another token with the same rights, the admin account and the owner find nothing', async () => {
    const [one, two] = [await makeToken('seventeen-1', 'seventeen/*/content/write'), await makeToken('seventeen-2', 'seventeen/*/content/write')];
    const location = await begin(one);
    for (const as of [two, world.owner, ['dockgate', await world.here.adminPassword()] as const]) await refuseAll(location, as);
    await finishes(location, one);
  });

  test('nor does its beginner through another repository or registry', async () => {
    const location = await begin(world.owner);
    await ask({ method: 'POST', path: '/v2/seventeen/other/blobs/uploads/', as: world.owner });
    await refuseAll(location.replace('seventeen/app', 'seventeen/other'), world.owner);
    await ask({ method: 'POST', path: '/v2/seventeen/app/blobs/uploads/', as: world.owner, host: world.otherHost });
    await refuseAll(location, world.owner, world.otherHost);
    await finishes(location, world.owner);
  });

  test('nor does a token that was made anew under the beginner’s name', async () => {
    const first = await makeToken('seventeen-3', 'seventeen/*/content/write');
    const location = await begin(first);
    await world.here.send('DELETE', '/tokens/seventeen-3');
    await refuseAll(location, await makeToken('seventeen-3', 'seventeen/*/content/write'));
  });
});

describe('row 3, CVE-2026-41888, and row 19, PROJQUAY-10504: every way to delete obeys every lock', () => {
  const ways: readonly (readonly [string, (image: Image) => string])[] = [
    ['the tag', () => '/v2/nineteen/app/manifests/v1'],
    ['the tag, at /acr', () => '/acr/v1/nineteen/app/_tags/v1'],
    ['the manifest, by digest', ({ digest }) => `/v2/nineteen/app/manifests/${digest}`],
    ['a layer', ({ layer }) => `/v2/nineteen/app/blobs/${layer}`],
    ['the repository', () => '/acr/v1/nineteen/app'],
  ];
  /** A manifest's own lock does not keep a tag, which is only untied from it. */
  const locks: readonly (readonly [string, (image: Image) => string, readonly string[]])[] = [
    ['tag', () => '/acr/v1/nineteen/app/_tags/v1', ways.map(([what]) => what)],
    ['manifest', ({ digest }) => `/acr/v1/nineteen/app/_manifests/${digest}`, ['the manifest, by digest', 'a layer', 'the repository']],
    ['repository', () => '/acr/v1/nineteen/app', ways.map(([what]) => what)],
  ];
  test('no way is forgotten', () => {
    const routes = Object.keys(samples).filter((key) => key.startsWith('DELETE ') && !key.includes('{upload}'));
    assert.equal(routes.length, new Set(ways.map(([what]) => what.replace(/, by digest$/, '').replace('the manifest', 'the tag'))).size);
  });

  for (const [locked, pathOf, kept] of locks) {
    test(`a locked ${locked}`, async () => {
      const image = await push('nineteen/app', 'nineteen', 'v1');
      const lock = (deleteEnabled: boolean) => ask({ method: 'PATCH', path: pathOf(image), as: seeder, body: { deleteEnabled } });
      assert.equal((await lock(false)).status, 200);
      for (const [what, path] of ways.filter(([each]) => kept.includes(each))) {
        const { status, cause } = await ask({ method: 'DELETE', path: path(image), as: world.owner });
        assert.deepEqual([status, cause], [403, 'artifact-locked'], what);
      }
      assert.equal(await statusOf({ path: '/v2/nineteen/app/manifests/v1' }), 200);
      await lock(true);
      assert.equal(await statusOf({ method: 'DELETE', path: '/acr/v1/nineteen/app' }), 202);
    });
  }
});

test('row 7, CVE-2025-23208: a right that is taken away is gone at the next decision, one that is left stays', async () => {
  await push('seven/one', 'seven', 'v1');
  await push('seven/two', 'seven', 'v1');
  const as = await makeToken('seven', 'seven/one/content/read', 'seven/two/content/read');
  const bearer = await bearerFor(as, 'repository:seven/one:pull', 'repository:seven/two:pull');
  const both = async (by: Credential) => Promise.all(['one', 'two'].map((name) => statusOf({ path: `/v2/seven/${name}/manifests/v1`, as: by })));
  for (const by of [as, bearer]) assert.deepEqual(await both(by), [200, 200]);
  await world.here.send('PATCH', '/scopeMaps/seven-scope-map', { properties: { actions: ['repositories/seven/two/content/read'] } });
  for (const by of [as, bearer]) assert.deepEqual(await both(by), [401, 200]);
});
