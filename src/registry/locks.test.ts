import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { TestPlane } from '../../test/harness/data-plane.ts';
import { jsonOf, makeImage, makeIndex, planes, pushBlob, pushImage, putManifest, type PushedManifest } from '../../test/samples/images.ts';

// What each lock refuses, on each thing that can be locked, by each way to it. Every way that a table does not name
// stays open: the test tries all of them.

type Switch = 'readEnabled' | 'writeEnabled' | 'deleteEnabled' | 'listEnabled';
type Target = 'repository' | 'tag' | 'manifest';

/** A repository with one image under two tags; `1.0` is the tag that gets locked. */
interface Scene {
  readonly name: string;
  readonly image: PushedManifest;
  readonly layer: string;
}

interface Way {
  readonly does: string;
  readonly go: (plane: TestPlane, scene: Scene) => Promise<{ status: number }>;
}

const as = 'owner';
const v2 = ({ name }: Scene, rest: string) => `/v2/${name}/${rest}`;
const way = (does: string, method: string, path: (scene: Scene) => string): Way => ({
  does,
  go: (plane, scene) => plane.ask(method, path(scene), { as }),
});

const reading: readonly Way[] = [
  way('GET by tag', 'GET', (scene) => v2(scene, 'manifests/1.0')),
  way('HEAD by tag', 'HEAD', (scene) => v2(scene, 'manifests/1.0')),
  way('GET by another tag', 'GET', (scene) => v2(scene, 'manifests/other')),
  way('GET by digest', 'GET', (scene) => v2(scene, `manifests/${scene.image.digest}`)),
  way('HEAD by digest', 'HEAD', (scene) => v2(scene, `manifests/${scene.image.digest}`)),
  way('GET a layer', 'GET', (scene) => v2(scene, `blobs/${scene.layer}`)),
  way('HEAD a layer', 'HEAD', (scene) => v2(scene, `blobs/${scene.layer}`)),
  way('GET a tag that is not there', 'GET', (scene) => v2(scene, 'manifests/nope')),
  way('list referrers', 'GET', (scene) => v2(scene, `referrers/${scene.image.digest}`)),
  way('list tags', 'GET', (scene) => v2(scene, 'tags/list')),
  way('show the repository', 'GET', ({ name }) => `/acr/v1/${name}`),
  way('show the tag', 'GET', ({ name }) => `/acr/v1/${name}/_tags/1.0`),
  way('show the manifest', 'GET', ({ name, image }) => `/acr/v1/${name}/_manifests/${image.digest}`),
];

const writing: readonly Way[] = [
  { does: 'PUT the same under the tag', go: (plane, { name, image }) => putManifest(plane, name, '1.0', image) },
  { does: 'PUT the same by digest', go: (plane, { name, image }) => putManifest(plane, name, image.digest, image) },
  { does: 'PUT the same by digest with the tag as a parameter', go: (plane, { name, image }) => putManifest(plane, name, `${image.digest}?tag=1.0`, image) },
  { does: 'PUT the same under a new tag', go: (plane, { name, image }) => putManifest(plane, name, 'new', image) },
  { does: 'PUT another under a new tag', go: (plane, { name }) => putManifest(plane, name, 'new', makeIndex([], { annotations: { a: '1' } })) },
  { does: 'PUT another under the tag', go: (plane, { name }) => putManifest(plane, name, '1.0', makeIndex([])) },
  way('begin an upload', 'POST', (scene) => v2(scene, 'blobs/uploads/')),
];

/** Each destroys, so each has a scene of its own. */
const deleting: readonly Way[] = [
  way('DELETE the tag', 'DELETE', (scene) => v2(scene, 'manifests/1.0')),
  way('DELETE the tag at /acr', 'DELETE', ({ name }) => `/acr/v1/${name}/_tags/1.0`),
  way('DELETE another tag', 'DELETE', (scene) => v2(scene, 'manifests/other')),
  way('DELETE by digest', 'DELETE', (scene) => v2(scene, `manifests/${scene.image.digest}`)),
  way('DELETE a layer', 'DELETE', (scene) => v2(scene, `blobs/${scene.layer}`)),
  way('DELETE the repository', 'DELETE', ({ name }) => `/acr/v1/${name}`),
];

const everyRead = reading.slice(0, 9).map(({ does }) => does);
const everyWrite = writing.map(({ does }) => does);
const everyDeletion = deleting.map(({ does }) => does);

/** The ways that are refused. */
const refused: Readonly<Record<Target, Readonly<Record<Switch, readonly string[]>>>> = {
  repository: { readEnabled: everyRead, writeEnabled: everyWrite, deleteEnabled: everyDeletion, listEnabled: [] },
  tag: {
    readEnabled: ['GET by tag', 'HEAD by tag'],
    writeEnabled: ['PUT the same under the tag', 'PUT the same by digest with the tag as a parameter', 'PUT another under the tag'],
    deleteEnabled: ['DELETE the tag', 'DELETE the tag at /acr', 'DELETE by digest', 'DELETE a layer', 'DELETE the repository'],
    listEnabled: [],
  },
  manifest: {
    readEnabled: everyRead.filter((does) => !['list referrers', 'GET a tag that is not there'].includes(does)),
    writeEnabled: ['PUT the same under the tag', 'PUT the same by digest', 'PUT the same by digest with the tag as a parameter', 'PUT the same under a new tag'],
    deleteEnabled: ['DELETE by digest', 'DELETE a layer', 'DELETE the repository'],
    listEnabled: [],
  },
};

for (const [database, open, options] of planes) {
  describe(`locks in ${database}`, options, () => {
    let plane: TestPlane;
    let scenes = 0;
    before(async () => {
      plane = await open({ tokens: { everything: ['*/content/read', '*/content/write', '*/content/delete', '*/metadata/read'] } });
    });
    after(() => plane.close());

    const makeScene = async (): Promise<Scene> => {
      const name = `scene-${(scenes += 1)}/app`;
      const image = await pushImage(plane, name, name, '1.0', 'other');
      return { name, image, layer: JSON.parse(image.content).layers[0].digest };
    };
    const pathOf = ({ name, image }: Scene, target: Target) =>
      ({ repository: `/acr/v1/${name}`, tag: `/acr/v1/${name}/_tags/1.0`, manifest: `/acr/v1/${name}/_manifests/${image.digest}` })[target];
    const change = async (scene: Scene, target: Target, attributes: object) => {
      const { status } = await plane.ask('PATCH', pathOf(scene, target), { as, body: JSON.stringify(attributes) });
      assert.equal(status, 200);
    };

    for (const target of ['repository', 'tag', 'manifest'] as const) {
      for (const attribute of ['readEnabled', 'writeEnabled', 'deleteEnabled', 'listEnabled'] as const) {
        test(`${attribute} of a ${target} refuses what it should and nothing else, and all is open again afterwards`, async () => {
          const expected = refused[target][attribute];
          const shared = await makeScene();
          await change(shared, target, { [attribute]: false });
          for (const { does, go } of [...reading, ...(attribute === 'writeEnabled' ? writing : [])]) {
            assert.equal((await go(plane, shared)).status === 403, expected.includes(does), does);
          }
          for (const { does, go } of deleting) {
            const scene = await makeScene();
            await change(scene, target, { [attribute]: false });
            assert.equal((await go(plane, scene)).status, expected.includes(does) ? 403 : 202, does);
            if (!expected.includes(does)) continue;
            assert.equal(jsonOf(await plane.ask('GET', `/acr/v1/${scene.name}`, { as })).tagCount, 2, 'nothing half done');
            await change(scene, target, { [attribute]: true });
            assert.equal((await go(plane, scene)).status, 202, `${does}, unlocked`);
          }
          await change(shared, target, { [attribute]: true });
          for (const { does, go } of reading) assert.notEqual((await go(plane, shared)).status, 403, does);
        });
      }
    }

    test('a refusal names what is locked to the log and answers as ACR does', async () => {
      const scene = await makeScene();
      await change(scene, 'tag', { writeEnabled: false });
      const { status, error, headers } = await putManifest(plane, scene.name, '1.0', makeIndex([]), 'everything');
      assert.deepEqual([status, error.code, error.cause, headers['x-dockgate-cause']], [403, 'DENIED', 'artifact-locked', 'artifact-locked']);
      assert.match(error.message, /^The operation is disallowed on this registry, repository or image\. View troubleshooting steps at https:\/\/aka\.ms\/acr\/faq\//);

      const event = (await plane.events()).at(-1)!;
      assert.deepEqual([event.operation_name, event.tag, event.cause, event.result_description], ['Push', '1.0', 'artifact-locked', '403']);
      const facts = { what: `tag ${scene.name}:1.0`, attribute: 'writeEnabled' };
      const { steps, enough } = JSON.parse(event.trace);
      assert.deepEqual(steps.at(-1), { rule: 'lock', outcome: 'fail', facts });
      assert.ok(steps.length > 1, 'the decision that allowed it stands before the lock');
      const [{ kind, facts: way }] = enough;
      assert.deepEqual([kind, way.what], ['unlock', facts.what]);
      assert.equal((await plane.ask('PATCH', way.path, { as, body: way.change })).status, 200);
      assert.equal((await putManifest(plane, scene.name, '1.0', makeIndex([]), 'everything')).status, 201, 'what is called enough is enough');
    });

    test('locks bind whoever may do everything, and stay when the tag moves or the manifest comes again', async () => {
      const scene = await makeScene();
      await change(scene, 'tag', { deleteEnabled: false });
      await change(scene, 'manifest', { listEnabled: false });
      await putManifest(plane, scene.name, '1.0', makeIndex([]));
      await putManifest(plane, scene.name, '1.0', scene.image);
      assert.equal((await plane.ask('DELETE', `/v2/${scene.name}/manifests/1.0`, { as })).status, 403);
      const { manifest } = jsonOf(await plane.ask('GET', pathOf(scene, 'manifest'), { as }));
      assert.equal(manifest.changeableAttributes.listEnabled, false);
    });

    test('a locked index protects what it holds, however deep', async () => {
      const scene = await makeScene();
      const inner = makeIndex([scene.image]);
      const outer = makeIndex([inner]);
      await putManifest(plane, scene.name, inner.digest, inner);
      await putManifest(plane, scene.name, 'release', outer);
      const lock = (deleteEnabled: boolean) =>
        plane.ask('PATCH', `/acr/v1/${scene.name}/_tags/release`, { as, body: JSON.stringify({ deleteEnabled }) });
      await lock(false);
      for (const digest of [scene.image.digest, inner.digest, outer.digest]) {
        assert.equal((await plane.ask('DELETE', `/v2/${scene.name}/manifests/${digest}`, { as })).status, 403);
      }
      assert.equal((await plane.ask('DELETE', `/v2/${scene.name}/blobs/${scene.layer}`, { as })).status, 403);
      const event = (await plane.events()).at(-1)!;
      assert.equal(JSON.parse(event.trace).facts.what, `tag ${scene.name}:release`);
      await lock(true);
      assert.equal((await plane.ask('DELETE', `/v2/${scene.name}/manifests/${scene.image.digest}`, { as })).status, 202);
    });

    test('a layer is readable while one manifest that names it is', async () => {
      const scene = await makeScene();
      const second = await makeImage(plane, scene.name, scene.name, { annotations: { second: 'yes' } });
      await change(scene, 'manifest', { readEnabled: false });
      const layer = () => plane.ask('GET', `/v2/${scene.name}/blobs/${scene.layer}`, { as });
      assert.equal((await layer()).status, 403);
      const lonely = await pushBlob(plane, scene.name, 'no manifest names it');
      assert.equal((await plane.ask('GET', `/v2/${scene.name}/blobs/${lonely}`, { as })).status, 200);
      await putManifest(plane, scene.name, 'second', second);
      assert.equal((await layer()).status, 200);
      await plane.ask('PATCH', `/acr/v1/${scene.name}/_manifests/${second.digest}`, { as, body: '{"readEnabled":false}' });
      assert.equal((await layer()).status, 403);
    });

    test('a layer that may not be read is not mounted elsewhere either', async () => {
      const scene = await makeScene();
      const mount = () => plane.ask('POST', `/v2/mounted-${scenes}/blobs/uploads/?mount=${scene.layer}&from=${scene.name}`, { as });
      await change(scene, 'manifest', { readEnabled: false });
      assert.equal((await mount()).status, 202, 'an upload begins instead');
      await change(scene, 'manifest', { readEnabled: true });
      assert.equal((await mount()).status, 201);
    });

    test('a referrer that may not be read, or is hidden, is not listed', async () => {
      const scene = await makeScene();
      const referrer = await makeImage(plane, scene.name, 'referrer', { subject: scene.image.descriptor });
      await putManifest(plane, scene.name, referrer.digest, referrer);
      const count = async () => jsonOf(await plane.ask('GET', `/v2/${scene.name}/referrers/${scene.image.digest}`, { as })).manifests.length;
      for (const attribute of ['readEnabled', 'listEnabled']) {
        const set = (value: boolean) =>
          plane.ask('PATCH', `/acr/v1/${scene.name}/_manifests/${referrer.digest}`, { as, body: JSON.stringify({ [attribute]: value }) });
        await set(false);
        assert.equal(await count(), 0);
        await set(true);
        assert.equal(await count(), 1);
      }
    });
  });
}
