import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Credential } from './ask.ts';
import { pushImage, type Image } from './images.ts';
import { managed, samples } from './matrix/samples.ts';
import { openWorld, type World } from './world.ts';

// Row 20 (CVE-2026-27771) and row 16 (CVE-2022-46463): what somebody without a credential gets from every route, and
// that switching it on for one registry opens no other one. The routes are those of the matrix, which are the server's.

let world: World;
let image: Image;
before(async () => {
  world = await openWorld();
  image = await pushImage({ ask: world.ask, as: world.seeder }, 'team/app', 'anonymous', 'v1');
  await pushImage({ ask: world.ask, as: world.owner, host: world.otherHost }, 'team/app', 'anonymous', 'v1');
});
after(() => world.close());

const pulls = [
  'GET /v2/{name}/blobs/{digest}', 'HEAD /v2/{name}/blobs/{digest}', 'GET /v2/{name}/manifests/{reference}', 'HEAD /v2/{name}/manifests/{reference}',
  'GET /v2/{name}/referrers/{digest}', 'GET /v2/{name}/tags/list',
];
const nobody: Record<string, Credential | null> = { 'nothing at all': null, 'an empty pair': ['', ''] };

/** Keys of the routes that served. */
async function servedTo(as: Credential | null, host?: string): Promise<string[]> {
  const served: string[] = [];
  for (const [key, sample] of Object.entries(samples)) {
    const method = key.split(' ')[0]!;
    const { status } = await world.ask({ method, ...sample.ask({ image, upload: '/v2/team/app/blobs/uploads/01a1fddf-b28a-7185-b702-66150fb77ca5' }), as, ...(host ? { host } : {}) });
    if (status < 400) served.push(key);
    else assert.equal(status, 401, key);
  }
  for (const [key, { path, body }] of Object.entries(managed)) {
    const { status } = await world.ask({ method: key.split(' ')[0]!, path, as, ...(body ? { body } : {}), ...(host ? { host } : {}) });
    assert.equal(status, 401, key);
  }
  return served;
}

for (const [what, as] of Object.entries(nobody)) {
  describe(`row 20: ${what}`, () => {
    test('gets nothing while anonymous pull is off', async () => assert.deepEqual(await servedTo(as), []));

    test('pulls, and nothing else, while it is on; another registry stays closed', async () => {
      await world.here.patch({ anonymousPullEnabled: true });
      assert.deepEqual(await servedTo(as), pulls);
      assert.deepEqual(await servedTo(as, world.otherHost), []);
      await world.here.patch({ anonymousPullEnabled: false });
      assert.deepEqual(await servedTo(as), []);
    });
  });
}

test('row 16: it is off unless somebody switches it on, also in a new registry', async () => {
  await world.here.send('GET', '');
  const { body } = await world.managed.send('GET', '');
  assert.equal((body['properties'] as { anonymousPullEnabled: boolean }).anonymousPullEnabled, false);
});

test('a wrong credential is not taken for none: it is refused where nothing at all is served', async () => {
  await world.here.patch({ anonymousPullEnabled: true });
  for (const as of [['seeder', 'wrong'], ['nobody', 'x'], ['', 'x'], ['dockgate', ''], { token: 'x' }] as const) {
    for (const path of ['/v2/team/app/manifests/v1', '/oauth2/token?scope=repository:team/app:pull']) {
      const { status, cause } = await world.ask({ path, as });
      assert.equal(status, 401, `${JSON.stringify(as)} ${path} ${cause}`);
    }
  }
  await world.here.patch({ anonymousPullEnabled: false });
});
