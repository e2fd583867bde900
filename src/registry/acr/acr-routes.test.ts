import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { TestPlane } from '../../../test/harness/data-plane.ts';
import { digestOf, jsonOf, makeIndex, planes, pushImage, putManifest } from '../../../test/samples/images.ts';
import { OCI_IMAGE_INDEX, OCI_IMAGE_MANIFEST } from '../../names/media-type.ts';

const OPEN = { deleteEnabled: true, writeEnabled: true, listEnabled: true, readEnabled: true };
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

for (const [name, open, options] of planes) {
  describe(`/acr/v1 in ${name}`, options, () => {
    let plane: TestPlane;
    let now = new Date('2030-01-01T00:00:00.000Z');
    before(async () => {
      plane = await open({
        tokens: {
          looker: ['*/metadata/read'],
          locker: ['*/metadata/read', '*/metadata/write'],
          puller: ['*/content/read'],
          deleter: ['*/content/delete'],
        },
        parts: { now: () => now },
      });
      plane.registry.loginServers = ['myregistry.example'];
    });
    after(() => plane.close());
    const later = () => (now = new Date(now.getTime() + 1000));
    const ask = (method: string, path: string, body?: unknown, as = 'owner') =>
      plane.ask(method, `/acr/v1/${path}`, { as, ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }) });

    test('describes a repository, also when its name is escaped', async () => {
      await pushImage(plane, 'team/one', 'a', '1', '2');
      later();
      await pushImage(plane, 'team/one', 'b', '2');
      for (const path of ['team/one', 'team%2Fone', 'team/one?api-version=2021-07-01', 'team/one/']) {
        const answer = await ask('GET', path);
        assert.deepEqual([answer.status, answer.headers['content-type']], [200, 'application/json; charset=utf-8']);
        const { createdTime, lastUpdateTime, ...rest } = jsonOf(answer);
        assert.deepEqual(rest, { registry: 'myregistry.example', imageName: 'team/one', manifestCount: 2, tagCount: 2, changeableAttributes: OPEN });
        assert.match(createdTime, INSTANT);
        assert.equal(lastUpdateTime, now.toISOString());
      }
    });

    test('describes tags, and one tag under `tag`', async () => {
      const { digest } = await pushImage(plane, 'tags', 'a', 'v1');
      const tag = { name: 'v1', digest, createdTime: now.toISOString(), lastUpdateTime: now.toISOString(), signed: false, changeableAttributes: OPEN };
      const heading = { registry: 'myregistry.example', imageName: 'tags' };
      assert.deepEqual(jsonOf(await ask('GET', 'tags/_tags')), { ...heading, tags: [tag] });
      assert.deepEqual(jsonOf(await ask('GET', 'tags/_tags/v1')), { ...heading, tag });
    });

    test('describes manifests, and what an index holds', async () => {
      const image = await pushImage(plane, 'manifests', 'a', 'v1', 'v2');
      const index = makeIndex([image]);
      later();
      await putManifest(plane, 'manifests', 'all', index);
      const { manifests, ...heading } = jsonOf(await ask('GET', 'manifests/_manifests?orderby=timeasc'));
      assert.deepEqual(heading, { registry: 'myregistry.example', imageName: 'manifests' });
      const [first, second] = manifests;
      assert.ok(first && second);
      const { createdTime, lastUpdateTime, imageSize, ...described } = first;
      assert.ok(INSTANT.test(createdTime) && INSTANT.test(lastUpdateTime) && imageSize > image.content.length);
      assert.deepEqual(described, {
        digest: image.digest,
        mediaType: OCI_IMAGE_MANIFEST,
        configMediaType: 'application/vnd.oci.image.config.v1+json',
        architecture: 'arm64',
        os: 'linux',
        tags: ['v1', 'v2'],
        changeableAttributes: OPEN,
      });
      assert.equal(second.imageSize, index.content.length + imageSize);
      assert.deepEqual([second.mediaType, second.tags], [OCI_IMAGE_INDEX, ['all']]);
      assert.deepEqual(second.references, [{ digest: image.digest, architecture: 'arm64', os: 'linux' }]);
      assert.deepEqual(jsonOf(await ask('GET', `manifests/_manifests/${image.digest}`)).manifest, first);
    });

    describe('lists', () => {
      before(async () => {
        for (const tag of ['c', 'a', 'b']) {
          later();
          await pushImage(plane, 'ordered', tag, tag);
        }
      });
      const names = async (query: string) => jsonOf(await ask('GET', `ordered/_tags?${query}`)).tags.map((tag) => tag.name);
      const next = (answer: { headers: Record<string, unknown> }) => /^<\/acr\/v1\/([^>]*)>; rel="next"$/.exec(String(answer.headers['link'] ?? ''))?.[1];

      test('by name, or by the time of the last push', async () => {
        assert.deepEqual(await names(''), ['a', 'b', 'c']);
        assert.deepEqual(await names('orderby=none'), ['a', 'b', 'c']);
        assert.deepEqual(await names('orderby=timedesc'), ['b', 'a', 'c']);
        assert.deepEqual(await names('orderby=timeasc'), ['c', 'a', 'b']);
        const { status, error } = await ask('GET', 'ordered/_tags?orderby=size');
        assert.deepEqual([status, error.message.split(' CorrelationId')[0]], [400, 'orderby: it is neither none nor timedesc nor timeasc']);
      });

      test('behind an entry that the caller names', async () => {
        assert.deepEqual(await names('last=a'), ['b', 'c']);
        assert.deepEqual(await names('orderby=timedesc&last=a'), ['c']);
        assert.equal((await ask('GET', 'ordered/_tags?orderby=timedesc&last=nope')).status, 400);
      });

      for (const list of ['tags', 'manifests'] as const) {
        for (const orderBy of ['', 'none', 'timedesc', 'timeasc']) {
          test(`_${list} in pages, in the order "${orderBy}"`, async () => {
            const whole = jsonOf(await ask('GET', `ordered/_${list}?orderby=${orderBy}`))[list];
            const found: unknown[] = [];
            let path: string | undefined = `ordered/_${list}?n=1&orderby=${orderBy}`;
            while (path) {
              const answer = await ask('GET', path);
              found.push(...jsonOf(answer)[list]);
              path = next(answer);
            }
            assert.equal(whole.length, 3);
            assert.deepEqual(found, whole);
          });
        }
      }

      test('whose pages stay what they are while tags move', async () => {
        const first = await ask('GET', 'ordered/_tags?n=1&orderby=timeasc');
        const name = jsonOf(first).tags[0]?.name ?? '';
        later();
        await pushImage(plane, 'ordered', 'moved', name);
        assert.deepEqual(jsonOf(await ask('GET', next(first)!)).tags[0]?.name, 'a');
      });

      test('the tags of one manifest, also over pages', async () => {
        const { digest } = await pushImage(plane, 'filtered', 'x', 'x1', 'x2');
        await pushImage(plane, 'filtered', 'y', 'x1-other');
        const first = await ask('GET', `filtered/_tags?n=1&digest=${digest}`);
        assert.deepEqual(jsonOf(first).tags.map((tag) => tag.name), ['x1']);
        assert.deepEqual(jsonOf(await ask('GET', next(first)!)).tags.map((tag) => tag.name), ['x2']);
        assert.equal((await ask('GET', 'filtered/_tags?digest=latest')).error.code, 'DIGEST_INVALID');
      });

      test('in shorter pages where indexes hold thousands of manifests', async () => {
        const { digest } = await pushImage(plane, 'heavy', 'heavy', 'x');
        const { query } = plane.parts.content;
        const image = await query.selectFrom('manifest').selectAll().where('digest', '=', digest).executeTakeFirstOrThrow();
        const made = Array.from({ length: 30 }, (_, index) => ({ ...image, digest: digestOf(`index ${index}`) }));
        const held = Array.from({ length: 600 }, (_, index) => ({ ...image, digest: digestOf(`child ${index}`) }));
        for (const row of [...made, ...held]) await query.insertInto('manifest').values(row).execute();
        for (const parent of made) {
          const references = held.map((child) => ({ repository_id: image.repository_id, digest: parent.digest, kind: 'manifest' as const, target: child.digest }));
          await query.insertInto('manifest_reference').values(references).execute();
        }
        const pages = [];
        for (let path: string | undefined = 'heavy/_manifests?n=1000'; path; path = next(pages.at(-1)!)) pages.push(await ask('GET', path));
        const children = pages.map((page) => jsonOf(page).manifests.reduce((sum, { references = [] }) => sum + references.length, 0));
        assert.deepEqual([children.length, children.every((count) => count <= 10_000), children.reduce((sum, count) => sum + count)], [2, true, 18_000]);
        assert.equal(new Set(pages.flatMap((page) => jsonOf(page).manifests.map((manifest) => manifest.digest))).size, 631);
      });

      test('without what is hidden', async () => {
        const { digest } = await pushImage(plane, 'hiding', 'x', 'shown', 'hidden');
        await ask('PATCH', 'hiding/_tags/hidden', { listEnabled: false });
        assert.deepEqual(jsonOf(await ask('GET', 'hiding/_tags')).tags.map((tag) => tag.name), ['shown']);
        assert.deepEqual(jsonOf(await ask('GET', 'hiding/_manifests')).manifests[0]?.tags, ['shown']);
        await ask('PATCH', `hiding/_manifests/${digest}`, { listEnabled: false });
        assert.deepEqual(jsonOf(await ask('GET', 'hiding/_manifests')).manifests, []);
        assert.equal(jsonOf(await ask('GET', `hiding/_manifests/${digest}`)).manifest.changeableAttributes.listEnabled, false);
      });
    });

    describe('switches', () => {
      test('answer with the whole, keep what was not mentioned, and are no push', async () => {
        const { digest } = await pushImage(plane, 'switches', 'x', 'v1');
        for (const [path, member] of [['switches', null], ['switches/_tags/v1', 'tag'], [`switches/_manifests/${digest}`, 'manifest']] as const) {
          const before = jsonOf(await ask('GET', path));
          later();
          assert.equal((await ask('PATCH', path, { readEnabled: false, deleteEnabled: false })).status, 200);
          const patched = await ask('PATCH', path, { deleteEnabled: true });
          const shown = member ? jsonOf(patched)[member] : jsonOf(patched);
          assert.deepEqual(shown.changeableAttributes, { ...OPEN, readEnabled: false });
          assert.equal(shown.lastUpdateTime, (member ? before[member] : before).lastUpdateTime);
          assert.deepEqual(jsonOf(await ask('GET', path)), jsonOf(patched));
          assert.deepEqual(jsonOf(await ask('PATCH', path, { readEnabled: true })), before);
        }
      });

      const bad: [sentence: string, body: string, message: string, status: number][] = [
        ['an attribute that does not exist', '{"writable":false}', '"writable": there is no such attribute', 400],
        ['a quarantine', '{"quarantineState":"Passed"}', 'quarantineState: quarantine is not supported by this registry', 400],
        ['no JSON', '{"writeEnabled":', 'body: it is not well-formed JSON', 400],
        ['nothing', '', 'body: it is not well-formed JSON', 400],
        ['64 KiB of blanks', `{${' '.repeat(64 * 1024)}}`, 'the content is larger than the limit of 65536 bytes', 413],
      ];
      for (const [sentence, body, message, expected] of bad) {
        test(`refuse ${sentence}`, async () => {
          await pushImage(plane, 'switches', 'x', 'v1');
          const { status, error } = await ask('PATCH', 'switches', body);
          assert.deepEqual([status, error.message.split(' CorrelationId')[0]], [expected, message]);
          assert.deepEqual(jsonOf(await ask('GET', 'switches')).changeableAttributes, OPEN);
        });
      }
    });

    describe('deletes', () => {
      test('a repository, and says what was in it', async () => {
        const image = await pushImage(plane, 'doomed', 'x', 'v1', 'v2');
        const answer = await ask('DELETE', 'doomed', undefined, 'deleter');
        assert.equal(answer.status, 202);
        assert.deepEqual(jsonOf(answer), { manifestsDeleted: [image.digest], tagsDeleted: ['v1', 'v2'] });
        assert.equal((await ask('GET', 'doomed')).error.code, 'NAME_UNKNOWN');
        assert.equal((await ask('DELETE', 'doomed')).status, 404);
        assert.equal((await plane.ask('GET', '/v2/doomed/manifests/v1', { as: 'owner' })).error.code, 'NAME_UNKNOWN');
        const deletions = (await plane.events()).filter(({ repository, operation_name }) => repository === 'doomed' && operation_name === 'Delete');
        assert.deepEqual(deletions.map(({ result_description }) => result_description), ['202', '404']);
        await pushImage(plane, 'doomed', 'x', 'v1');
      });

      test('something, which is a change of the repository as a push is', async () => {
        const { digest } = await pushImage(plane, 'changing', 'x', 'v1', 'v2');
        const changed = async () => jsonOf(await ask('GET', 'changing')).lastUpdateTime;
        for (const change of [
          () => ask('DELETE', 'changing/_tags/v1'),
          () => pushImage(plane, 'changing', 'by digest'),
          () => plane.ask('DELETE', `/v2/changing/manifests/${digest}`, { as: 'owner' }),
        ]) {
          later();
          await change();
          assert.equal(await changed(), now.toISOString());
        }
      });

      test('a tag, and only the tag', async () => {
        const { digest } = await pushImage(plane, 'untag', 'x', 'v1', 'v2');
        assert.equal((await ask('DELETE', 'untag/_tags/v1')).status, 202);
        assert.equal((await ask('DELETE', 'untag/_tags/v1')).status, 404);
        assert.deepEqual(jsonOf(await ask('GET', `untag/_manifests/${digest}`)).manifest.tags, ['v2']);
        const untagged = (await plane.events()).find((event) => event.repository === 'untag' && event.operation_name === 'Untag');
        assert.deepEqual([untagged?.tag, untagged?.digest], ['v1', digest]);
      });
    });

    test('knows nothing that is not there', async () => {
      await pushImage(plane, 'there', 'x', 'v1');
      const unknown: [path: string, code: string][] = [
        ['nobody', 'NAME_UNKNOWN'],
        ['nobody/_tags', 'NAME_UNKNOWN'],
        ['nobody/_manifests', 'NAME_UNKNOWN'],
        ['there/_tags/v2', 'MANIFEST_UNKNOWN'],
        ['there/_tags/%00', 'MANIFEST_UNKNOWN'],
        [`there/_manifests/${digestOf('nobody')}`, 'MANIFEST_UNKNOWN'],
      ];
      for (const [path, code] of unknown) {
        const { status, error } = await ask('GET', path);
        assert.deepEqual([status, error.code], [404, code], path);
      }
    });

    test('needs the right of each route', async () => {
      const { digest } = await pushImage(plane, 'rights', 'x', 'v1');
      for (const path of ['rights', 'rights/_tags/v1', `rights/_manifests/${digest}`]) {
        for (const as of ['puller', 'deleter']) assert.equal((await ask('GET', path, undefined, as)).status, 401, as);
        assert.equal((await ask('GET', path, undefined, 'looker')).status, 200);
        assert.equal((await ask('PATCH', path, {}, 'looker')).error.cause, 'scope-map-missing-permission');
        assert.equal((await ask('PATCH', path, {}, 'locker')).status, 200);
      }
      for (const path of ['rights', 'rights/_tags/v1']) {
        for (const as of ['looker', 'locker', 'puller']) assert.equal((await ask('DELETE', path, undefined, as)).status, 401, as);
      }
    });
  });
}
