import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Answer, TestPlane } from '../../../test/harness/data-plane.ts';
import { digestOf, jsonOf, makeImage, makeIndex, planes, pushBlob, pushImage, putManifest, toManifest, type PushedManifest } from '../../../test/samples/images.ts';
import { OCI_IMAGE_MANIFEST } from '../../names/media-type.ts';
import { collectGarbage } from '../upkeep/collect-garbage.ts';
import { purgeDeleted } from '../upkeep/purge-deleted.ts';
import { purgeUntagged } from '../upkeep/purge-untagged.ts';
import { registrySize } from '../upkeep/registry-size.ts';

const DAY_MS = 86_400_000;

interface Kept {
  readonly repositories: readonly string[];
  readonly manifests: readonly { digest: string; deletedAt: string; tags: readonly string[]; mediaType: string }[];
  readonly tags: readonly { tag: string; digest: string; deletedAt: string }[];
}

for (const [name, open, options] of planes) {
  describe(`a soft delete policy in ${name}`, options, () => {
    let plane: TestPlane;
    let now = new Date('2030-01-01T00:00:00.000Z');
    let last = 0;
    before(async () => {
      plane = await open({
        tokens: { remover: ['*/content/delete'], writer: ['*/content/delete', '*/content/write'], sees: ['*/content/delete', '*/metadata/read'] },
        parts: { now: () => now },
      });
      plane.registry.keepsDeleted = true;
    });
    after(() => plane.close());

    const later = (milliseconds = 1000) => (now = new Date(now.getTime() + milliseconds));
    /** A repository of each test's own. */
    const fresh = () => `app${(last += 1)}`;
    const ask = (method: string, path: string, body?: unknown, as = 'owner') => plane.ask(method, path, { as, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    const done = async (answer: Promise<Answer>) => assert.ok((await answer).status < 300, (await answer).body.toString());
    const remove = (repository: string, reference: string) => done(ask('DELETE', `/v2/${repository}/manifests/${reference}`));
    const kept = async (repository: string): Promise<Kept> =>
      ({ ...(jsonOf(await ask('GET', `/acr/v1/_deleted/${repository}/_manifests`)) as object), ...(jsonOf(await ask('GET', `/acr/v1/_deleted/${repository}/_tags`)) as object) }) as Kept;
    const bringBack = (repository: string, digest: string, tag?: string | null, query = '') => ask('POST', `/acr/v1/_deleted/${repository}/_manifests/${digest}${query}`, { tag });
    const pull = async (repository: string, reference: string) => (await ask('GET', `/v2/${repository}/manifests/${reference}`)).status;
    const collect = () => collectGarbage({ content: plane.parts.content, blobs: plane.parts.blobs, unusedSince: now });
    const purge = (days: number, gone: string[] = []) =>
      purgeDeleted({ content: plane.parts.content, registryId: plane.registry.id, days, now, onPurged: async ({ digest }) => void gone.push(digest) });
    const conflict = async (answer: Promise<Answer>, defect: RegExp) => {
      const { status, error } = await answer;
      assert.deepEqual([status, error.cause], [409, 'resource-conflict']);
      assert.match(error.message, defect);
    };

    test('a deleted image is neither pulled nor listed; it is kept with its tags, and comes back whole', async () => {
      const app = fresh();
      const image = await pushImage(plane, app, 'whole', '1.0', 'latest');
      const before = jsonOf(await ask('GET', `/acr/v1/${app}/_manifests/${image.digest}`)).manifest;
      later();
      await remove(app, image.digest);
      for (const reference of [image.digest, '1.0', 'latest']) assert.equal(await pull(app, reference), 404, reference);
      assert.deepEqual(jsonOf(await ask('GET', `/v2/${app}/tags/list`)).tags, []);
      const at = now.toISOString();
      const { manifests, tags } = await kept(app);
      assert.deepEqual(manifests.map(({ digest, deletedAt, tags, mediaType }) => [digest, deletedAt, tags, mediaType]), [[image.digest, at, ['1.0', 'latest'], OCI_IMAGE_MANIFEST]]);
      assert.deepEqual(tags, ['1.0', 'latest'].map((tag) => ({ tag, digest: image.digest, deletedAt: at })));

      later(2 * DAY_MS);
      await collect();
      const restored = await bringBack(app, image.digest, 'latest');
      assert.equal(restored.status, 200, restored.body.toString());
      assert.deepEqual([jsonOf(restored).manifest.digest, jsonOf(restored).manifest.tags], [image.digest, ['latest']]);
      const again = await ask('GET', `/v2/${app}/manifests/latest`);
      assert.equal(again.body.toString(), image.content);
      for (const { digest } of JSON.parse(image.content).layers) assert.equal((await ask('GET', `/v2/${app}/blobs/${digest}`)).status, 200);
      assert.equal(await pull(app, '1.0'), 404);
      const { tags: _, lastUpdateTime: __, ...same } = before;
      const { tags: ___, lastUpdateTime, ...after } = jsonOf(await ask('GET', `/acr/v1/${app}/_manifests/${image.digest}`)).manifest;
      assert.deepEqual([after, lastUpdateTime], [same, now.toISOString()]);
      assert.deepEqual([(await kept(app)).manifests, (await kept(app)).tags.map(({ tag }) => tag)], [[], ['1.0']], 'a second tag is restored by itself');
      await done(bringBack(app, image.digest, '1.0'));
      assert.deepEqual([await pull(app, '1.0'), (await kept(app)).tags], [200, []]);
      const events = (await plane.events()).filter(({ operation_name }) => operation_name === 'Restore');
      assert.deepEqual(events.map(({ tag, digest, result_description }) => [tag, digest, result_description]), [['latest', image.digest, '200'], ['1.0', image.digest, '200']]);
    });

    test('without the policy what is deleted is gone, and what was kept before can still be restored', async () => {
      const app = fresh();
      const [first, second] = [await pushImage(plane, app, 'first', 'a'), await pushImage(plane, app, 'second', 'b')];
      await remove(app, first.digest);
      plane.registry.keepsDeleted = false;
      try {
        await remove(app, second.digest);
        await done(ask('DELETE', `/acr/v1/${app}`));
        assert.deepEqual((await kept(app)).manifests.map(({ digest }) => digest), [first.digest]);
        await done(bringBack(app, first.digest, 'a'));
        assert.equal(await pull(app, 'a'), 200);
      } finally {
        plane.registry.keepsDeleted = true;
      }
    });

    test('a tag that was taken off comes back alone, the last one of its name from the end of the list', async () => {
      const app = fresh();
      const [old, young] = [await pushImage(plane, app, 'old', 'x'), await pushImage(plane, app, 'young', 'y')];
      await done(ask('DELETE', `/acr/v1/${app}/_tags/x`));
      later();
      await putManifest(plane, app, 'x', young);
      await remove(app, 'x');
      const { manifests, tags } = await kept(app);
      assert.deepEqual([manifests, tags.map(({ digest }) => digest)], [[], [old.digest, young.digest]]);
      const pages = jsonOf(await ask('GET', `/acr/v1/_deleted/${app}/_tags?n=1`)) as unknown as Kept;
      assert.equal(pages.tags[0]?.digest, old.digest);
      const link = (await ask('GET', `/acr/v1/_deleted/${app}/_tags?n=1`)).headers.link as string;
      assert.equal((jsonOf(await ask('GET', /<(.+)>/.exec(link)![1]!)) as unknown as Kept).tags[0]?.digest, young.digest);
      await done(bringBack(app, young.digest, 'x'));
      assert.equal((await ask('GET', `/v2/${app}/manifests/x`)).headers['docker-content-digest'], young.digest);
      await conflict(bringBack(app, old.digest, 'x'), /is on sha256:.* --force moves it/);
      later();
      await done(bringBack(app, old.digest, 'x', '?force=True'));
      assert.equal((await ask('GET', `/v2/${app}/manifests/x`)).headers['docker-content-digest'], old.digest);
      assert.deepEqual((await kept(app)).tags.map(({ tag, digest }) => [tag, digest]), [['x', young.digest]], 'what force moved away is kept in its turn');
    });

    test('nothing comes back that was not deleted', async () => {
      const app = fresh();
      const [image, other] = [await pushImage(plane, app, 'one', 'v1'), await pushImage(plane, app, 'two', 'v2')];
      await remove(app, image.digest);
      for (const [digest, tag] of [[image.digest, 'v2'], [image.digest, 'never'], [other.digest, null], [other.digest, 'v2'], [digestOf('nothing'), null]] as const) {
        const { status, error } = await bringBack(app, digest, tag);
        assert.deepEqual([status, error.code], [404, 'MANIFEST_UNKNOWN'], `${digest} ${tag}`);
      }
      for (const path of ['_manifests', '_tags']) assert.equal((await ask('GET', `/acr/v1/_deleted/nowhere/${path}`)).error.code, 'NAME_UNKNOWN');
      assert.equal((await bringBack('nowhere', image.digest)).error.code, 'NAME_UNKNOWN');
      for (const [query, body] of [['?force=perhaps', {}], ['', { tag: 7 }], ['', { tag: '-' }], ['', []]] as const) {
        assert.equal((await ask('POST', `/acr/v1/_deleted/${app}/_manifests/${image.digest}${query}`, body)).status, 400, JSON.stringify(body));
      }
      await done(ask('POST', `/acr/v1/_deleted/${app}/_manifests/${image.digest}`));
      assert.deepEqual(jsonOf(await ask('GET', `/acr/v1/${app}/_manifests/${image.digest}`)).manifest.tags, []);
    });

    test('whoever pulls it is told that it can be restored, with the words of any other that is not there; the nameless are not', async () => {
      const app = fresh();
      const image = await pushImage(plane, app, 'told', 'v1');
      await remove(app, image.digest);
      const asked = async (reference: string, as: string) => (await plane.ask('GET', `/v2/${app}/manifests/${reference}`, { as })).error;
      for (const [reference, called] of [['v1', 'tagged by "v1"'], [image.digest, image.digest]] as const) {
        const { code, cause, message } = await asked(reference, 'owner');
        assert.deepEqual([code, cause, message.split(' CorrelationId')[0]], ['MANIFEST_UNKNOWN', 'image-soft-deleted', `manifest ${called} is not found`]);
        const [event] = (await plane.events()).filter(({ repository }) => repository === app).slice(-1);
        const { digest, tag } = JSON.parse(String(event!.trace)).facts;
        assert.deepEqual([digest, tag], [image.digest, 'v1']);
      }
      assert.equal((await asked('v2', 'owner')).cause, 'image-or-tag-not-found');
      Object.assign(plane.registry, { anonymousPullEnabled: true });
      assert.equal((await plane.ask('GET', `/v2/${app}/manifests/v1`)).error.cause, 'image-or-tag-not-found');
      Object.assign(plane.registry, { anonymousPullEnabled: false });
      await done(bringBack(app, image.digest, 'v1'));
      assert.equal(await pull(app, 'v1'), 200);
    });

    test('the same digest cannot be pushed while it is kept, whatever the tag; another repository may', async () => {
      const [app, elsewhere] = [fresh(), fresh()];
      const image = await pushImage(plane, app, 'again', 'v1');
      await remove(app, image.digest);
      for (const reference of ['v1', 'v2', image.digest]) {
        const { status, error } = await putManifest(plane, app, reference, image);
        assert.deepEqual([status, error.code, error.cause], [403, 'DENIED', 'image-soft-deleted']);
        assert.match(error.message, /can be restored/);
      }
      await pushImage(plane, elsewhere, 'again', 'v1');
      await done(bringBack(app, image.digest, 'v1'));
      assert.equal((await putManifest(plane, app, 'v1', image)).status, 201);
    });

    test('a repository goes with all that it holds, is listed as deleted, and comes back image by image', async () => {
      const app = fresh();
      const [one, two] = [await pushImage(plane, app, 'r1', 'v1'), await pushImage(plane, app, 'r2', 'v2')];
      await done(ask('DELETE', `/acr/v1/${app}`));
      assert.equal((await ask('GET', `/v2/${app}/tags/list`)).error.code, 'NAME_UNKNOWN');
      const deleted = async () => (jsonOf(await ask('GET', '/acr/v1/_deleted/_catalog')) as unknown as Kept).repositories.includes(app);
      assert.equal(await deleted(), true);
      assert.equal((await kept(app)).manifests.length, 2);
      later(2 * DAY_MS);
      await collect();
      await done(bringBack(app, one.digest, 'v1'));
      assert.deepEqual([await deleted(), await pull(app, 'v1'), await pull(app, 'v2')], [false, 200, 404]);
      await done(bringBack(app, two.digest, 'v2'));
      assert.equal(await pull(app, 'v2'), 200);
      await done(ask('DELETE', `/acr/v1/${app}`));
      await pushImage(plane, app, 'r3', 'v3');
      assert.deepEqual([await deleted(), (await kept(app)).manifests.length], [false, 2], 'a push makes the repository anew');
    });

    test('an index comes back without what it holds, and what refers to an image after the image', async () => {
      const app = fresh();
      const child = await pushImage(plane, app, 'child');
      const index = makeIndex([child]);
      await putManifest(plane, app, 'all', index);
      const signature = await makeImage(plane, app, 'signature', { subject: index.descriptor });
      await putManifest(plane, app, signature.digest, signature);
      const referrers = async () => jsonOf(await ask('GET', `/v2/${app}/referrers/${index.digest}`)).manifests.length;
      assert.equal(await referrers(), 1);
      for (const { digest } of [signature, index, child]) await remove(app, digest);
      assert.equal(await referrers(), 0);
      await conflict(bringBack(app, signature.digest), /restore that one first/);
      await done(bringBack(app, index.digest, 'all'));
      assert.deepEqual([await pull(app, 'all'), await pull(app, child.digest)], [200, 404]);
      await done(bringBack(app, signature.digest));
      await done(bringBack(app, child.digest));
      assert.deepEqual([await referrers(), await pull(app, child.digest)], [1, 200]);
    });

    test('locks hold: what must not be deleted is not kept either, and what must not be written is not restored', async () => {
      const app = fresh();
      const image = await pushImage(plane, app, 'locked', 'v1');
      const lock = (path: string, change: object) => done(ask('PATCH', `/acr/v1/${app}${path}`, change));
      await lock(`/_manifests/${image.digest}`, { deleteEnabled: false });
      assert.equal((await ask('DELETE', `/v2/${app}/manifests/${image.digest}`)).status, 403);
      assert.deepEqual((await kept(app)).manifests, []);
      await lock(`/_manifests/${image.digest}`, { deleteEnabled: true, writeEnabled: false });
      await lock('/_tags/v1', { listEnabled: false });
      await remove(app, image.digest);
      await lock('', { writeEnabled: false });
      assert.equal((await bringBack(app, image.digest, 'v1')).error.cause, 'artifact-locked');
      await lock('', { writeEnabled: true });
      await done(bringBack(app, image.digest, 'v1'));
      const locks = async (path: string) => { const { tag, manifest } = jsonOf(await ask('GET', `/acr/v1/${app}${path}`)); return (tag ?? manifest).changeableAttributes; };
      assert.deepEqual([(await locks('/_tags/v1'))['listEnabled'], (await locks(`/_manifests/${image.digest}`))['writeEnabled']], [false, false], 'both come back as they were');
    });

    test('the days end it, by what they are now; then its blobs are garbage', async () => {
      const app = fresh();
      const image = await pushImage(plane, app, 'days', 'v1');
      const size = () => registrySize(plane.parts.content, plane.registry.id);
      const full = await size();
      await remove(app, image.digest);
      const gone: string[] = [];
      later(5 * DAY_MS);
      await purge(7, gone);
      assert.ok(!gone.includes(image.digest));
      await collect();
      assert.equal(await size(), full, 'what is kept takes its place');
      await purge(5, gone);
      assert.ok(gone.includes(image.digest));
      assert.equal((await bringBack(app, image.digest, 'v1')).status, 404);
      assert.deepEqual((await kept(app)).tags, []);
      await collect();
      assert.ok((await size()) < full);
      assert.equal((await putManifest(plane, app, 'v1', await makeImage(plane, app, 'days'))).status, 201, 'it can be pushed again');
    });

    test('a retention policy counts anew for what was restored', async () => {
      const app = fresh();
      const image = await pushImage(plane, app, 'retained');
      const purged: string[] = [];
      const sweep = () => purgeUntagged({ content: plane.parts.content, registryId: plane.registry.id, days: 3, now, onPurged: async ({ manifest }) => void purged.push(manifest.digest) });
      await sweep();
      later(4 * DAY_MS);
      await remove(app, image.digest);
      await done(bringBack(app, image.digest));
      await sweep();
      assert.ok(!purged.includes(image.digest));
    });

    test('restoring gives no blob that the repository did not have', async () => {
      const [app, secret] = [fresh(), fresh()];
      const theirs = await pushBlob(plane, secret, 'a layer of somebody else');
      const config = await pushBlob(plane, app, '{}');
      const foreign = { mediaType: 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip', digest: theirs, size: 24, urls: ['https://example.com/layer'] };
      const image: PushedManifest = toManifest({ schemaVersion: 2, mediaType: OCI_IMAGE_MANIFEST, config: { mediaType: 'application/vnd.oci.image.config.v1+json', digest: config, size: 2 }, layers: [foreign] });
      await putManifest(plane, app, 'v1', image);
      await remove(app, image.digest);
      await done(bringBack(app, image.digest, 'v1'));
      assert.equal((await ask('GET', `/v2/${app}/blobs/${theirs}`)).status, 404);
      assert.equal((await ask('GET', `/v2/${app}/blobs/${config}`)).status, 200);
    });

    test('by repository it takes the right to delete, and to read metadata or to write', async () => {
      const app = fresh();
      const image = await pushImage(plane, app, 'rights', 'v1');
      await remove(app, image.digest);
      const list = (as: string) => ask('GET', `/acr/v1/_deleted/${app}/_tags`, undefined, as);
      const restoreAs = (as: string) => ask('POST', `/acr/v1/_deleted/${app}/_manifests/${image.digest}`, { tag: 'v1' }, as);
      const refused = await list('remover');
      assert.deepEqual([refused.status, refused.error.cause, refused.headers['www-authenticate']?.includes(`scope="repository:${app}:deleted_read"`)], [401, 'scope-map-missing-permission', true]);
      assert.equal((await list('sees')).status, 200);
      assert.equal((await restoreAs('sees')).error.cause, 'scope-map-missing-permission');
      assert.equal((await list(`writer|repository:${app}:deleted_restore`)).status, 401);
      assert.equal((await restoreAs(`writer|repository:${app}:deleted_read,deleted_restore`)).status, 200);
    });
  });
}
