import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { authorizationOf, type TestPlane } from '../../../test/harness/data-plane.ts';
import { CONFIG_TYPE, digestOf, makeImage, makeIndex, planes, pushBlob, pushImage, putManifest, toManifest } from '../../../test/samples/images.ts';
import { DOCKER_MANIFEST, OCI_IMAGE_INDEX, OCI_IMAGE_MANIFEST } from '../../names/media-type.ts';

for (const [name, open, options] of planes) {
  describe(`manifests in ${name}`, options, () => {
    let plane: TestPlane;
    before(async () => {
      plane = await open({ tokens: { reader: ['app/content/read'], pusher: ['app/content/read', 'app/content/write'] } });
    });
    after(() => plane.close());
    const get = (path: string, headers = {}) => plane.ask('GET', path, { as: 'owner', headers });
    const lastEvent = async () => (await plane.events()).at(-1)!;

    describe('pushed and pulled', () => {
      test('come back byte for byte, with type, digest and length, by tag and by digest', async () => {
        const image = await makeImage(plane, 'app', 'one');
        // Spelled as no serialiser of ours would.
        const content = image.content.replace('{', '{ \n\t').replace('}', '} ');
        const odd = { ...toManifest(JSON.parse(image.content)), content, digest: digestOf(content) };
        const pushed = await putManifest(plane, 'app', '1.0', odd);
        assert.equal(pushed.status, 201);
        assert.equal(pushed.headers['location'], `/v2/app/manifests/${odd.digest}`);
        assert.equal(pushed.headers['docker-content-digest'], odd.digest);
        assert.equal(pushed.headers['oci-subject'], undefined);

        for (const path of ['/v2/app/manifests/1.0', pushed.headers['location']!]) {
          for (const method of ['GET', 'HEAD']) {
            const pulled = await plane.ask(method, path, { as: 'reader' });
            assert.equal(pulled.status, 200);
            assert.equal(pulled.body.toString(), method === 'GET' ? content : '');
            assert.equal(pulled.headers['content-type'], OCI_IMAGE_MANIFEST);
            assert.equal(pulled.headers['content-length'], String(Buffer.byteLength(content)));
            assert.equal(pulled.headers['docker-content-digest'], odd.digest);
            assert.equal(pulled.headers['etag'], `"${odd.digest}"`);
            assert.equal(pulled.headers['x-content-type-options'], 'nosniff');
            assert.match(String(pulled.headers['content-security-policy']), /sandbox/);
          }
        }
      });

      test('are pulled whatever the client accepts', async () => {
        await pushImage(plane, 'app', 'accept', 'accept');
        for (const accept of ['text/html', DOCKER_MANIFEST, '*/*;q=0', 'garbage'] as const) {
          assert.equal((await get('/v2/app/manifests/accept', { accept })).status, 200, accept);
        }
      });

      test('are not sent again to a client that has them', async () => {
        const { digest } = await pushImage(plane, 'app', 'etag', 'etag');
        const known = await get('/v2/app/manifests/etag', { 'if-none-match': `"sha256:other", W/"${digest}"` });
        assert.deepEqual([known.status, known.body.length, known.headers['docker-content-digest']], [304, 0, digest]);
        assert.equal((await get('/v2/app/manifests/etag', { 'if-none-match': '"sha256:other"' })).status, 200);
      });

      test('may have a sha512 digest', async () => {
        const image = await makeImage(plane, 'app', 'long');
        const digest = digestOf(image.content, 'sha512');
        const pushed = await putManifest(plane, 'app', digest, image);
        assert.deepEqual([pushed.status, pushed.headers['docker-content-digest']], [201, digest]);
        const pulled = await get(`/v2/app/manifests/${digest}`);
        assert.deepEqual([pulled.body.toString(), pulled.headers['docker-content-digest']], [image.content, digest]);
      });

      test('take the tag with them when another one is pushed under it', async () => {
        const first = await pushImage(plane, 'app', 'move-1', 'moving');
        const second = await pushImage(plane, 'app', 'move-2', 'moving');
        assert.equal((await get('/v2/app/manifests/moving')).headers['docker-content-digest'], second.digest);
        assert.equal((await get(`/v2/app/manifests/${first.digest}`)).status, 200);
      });

      test('may be tagged when they are pushed by digest', async () => {
        const image = await makeImage(plane, 'app', 'parameters');
        const pushed = await putManifest(plane, 'app', `${image.digest}?tag=p1&tag=p2&tag=p1`, image);
        assert.deepEqual([pushed.status, pushed.headers['oci-tag']], [201, 'p1, p2']);
        assert.equal((await get('/v2/app/manifests/p2')).headers['docker-content-digest'], image.digest);
        assert.equal((await putManifest(plane, 'app', `${image.digest}?tag=..`, image)).error.code, 'TAG_INVALID');
        const many = Array.from({ length: 33 }, (_, at) => `tag=m${at}`).join('&');
        assert.equal((await putManifest(plane, 'app', `${image.digest}?${many}`, image)).status, 400);
        assert.equal((await get('/v2/app/manifests/m0')).status, 404, 'nothing half done');
      });

      test('by sixteen at once are all there', async () => {
        const image = await makeImage(plane, 'busy', 'at once');
        const tags = Array.from({ length: 16 }, (_, at) => `t${at}`);
        const answers = await Promise.all(tags.map((tag) => putManifest(plane, 'busy', tag, image)));
        assert.deepEqual(answers.map(({ status }) => status), tags.map(() => 201));
        const { body } = await get('/v2/busy/tags/list');
        assert.deepEqual(JSON.parse(body.toString()).tags, [...tags].sort());
      });
    });

    describe('an index', () => {
      test('may hold images, indexes and, as BuildKit caches do, blobs', async () => {
        const image = await pushImage(plane, 'app', 'child');
        const cache = { digest: await pushBlob(plane, 'app', 'cached'), size: 6, mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip' };
        const inner = makeIndex([image]);
        const outer = toManifest({ schemaVersion: 2, mediaType: OCI_IMAGE_INDEX, manifests: [inner.descriptor, cache] });
        assert.equal((await putManifest(plane, 'app', inner.digest, inner)).status, 201);
        assert.equal((await putManifest(plane, 'app', 'outer', outer)).status, 201);
      });

      test('may be empty', async () => assert.equal((await putManifest(plane, 'app', 'empty', makeIndex([]))).status, 201));

      test('must not name a manifest that is not there', async () => {
        const { status, error } = await putManifest(plane, 'app', 'sparse', makeIndex([await makeImage(plane, 'app', 'never pushed')]));
        assert.deepEqual([status, error.code, error.cause], [404, 'MANIFEST_BLOB_UNKNOWN', 'manifest-blob-missing']);
      });
    });

    describe('refused is', () => {
      const blobless = (letter: string) => ({ mediaType: CONFIG_TYPE, digest: `sha256:${letter.repeat(64)}`, size: 1 });

      test('a manifest whose blobs are not there, and each one is named', async () => {
        const image = await makeImage(plane, 'app', 'missing', { layers: [blobless('a'), blobless('b'), blobless('a')] });
        const { status, error } = await putManifest(plane, 'app', 'missing', image);
        assert.deepEqual([status, error.code], [404, 'MANIFEST_BLOB_UNKNOWN']);
        assert.deepEqual(error.detail, [{ digest: blobless('a').digest }, { digest: blobless('b').digest }]);
        assert.equal((await get('/v2/app/manifests/missing')).status, 404);
      });

      test('an image that names a manifest as a layer', async () => {
        const inner = await pushImage(plane, 'app', 'no layer');
        const image = await makeImage(plane, 'app', 'outer', { layers: [inner.descriptor] });
        assert.equal((await putManifest(plane, 'app', 'layered', image)).error.code, 'MANIFEST_BLOB_UNKNOWN');
      });

      test('a manifest that ends in the middle: nothing is stored, and the next one is served', async () => {
        const image = await makeImage(plane, 'app', 'half');
        const head = `PUT /v2/app/manifests/half HTTP/1.1\r\nHost: registry.example\r\nAuthorization: ${authorizationOf('owner')}\r\n`;
        const before = (await plane.events()).length;
        const socket = connect(plane.port, '127.0.0.1').resume();
        socket.write(`${head}Content-Type: ${OCI_IMAGE_MANIFEST}\r\nContent-Length: ${image.content.length}\r\n\r\n${image.content.slice(0, 100)}`);
        await once(socket, 'connect');
        socket.end();
        await once(socket, 'close');
        assert.equal((await plane.events()).length, before, 'whoever left was not refused');
        assert.equal((await get('/v2/app/manifests/half')).status, 404);
        assert.equal((await putManifest(plane, 'app', 'half', image)).status, 201);
      });

      test('a manifest whose blobs only another repository has', async () => {
        const elsewhere = await makeImage(plane, 'elsewhere', 'shared bytes');
        assert.equal((await putManifest(plane, 'app', 'stolen', elsewhere)).error.code, 'MANIFEST_BLOB_UNKNOWN');
      });

      test('a push that makes no repository when it fails', async () => {
        assert.equal((await putManifest(plane, 'ghost', '1', makeIndex([await makeImage(plane, 'app', 'never pushed')]))).status, 404);
        assert.equal((await get('/v2/ghost/tags/list')).error.code, 'NAME_UNKNOWN');
      });

      test('a digest that does not match the bytes, before anything else is looked at', async () => {
        const { digest } = await makeImage(plane, 'app', 'promise');
        const broken = { ...makeIndex([]), content: `${makeIndex([]).content} ` };
        for (const reference of [digest, digestOf(broken.content, 'sha512').replace(/.$/, (last) => (last === '0' ? '1' : '0'))]) {
          const { status, error } = await putManifest(plane, 'app', reference, broken);
          assert.deepEqual([status, error.code], [400, 'DIGEST_INVALID']);
        }
      });

      const references: [reference: string, put: [number, string], pull: [number, string]][] = [
        ['sha256:totallywrong', [400, 'DIGEST_INVALID'], [400, 'DIGEST_INVALID']],
        ['.INVALID_MANIFEST_NAME', [400, 'TAG_INVALID'], [404, 'MANIFEST_UNKNOWN']],
        ['a'.repeat(129), [400, 'TAG_INVALID'], [404, 'MANIFEST_UNKNOWN']],
        ['%00', [400, 'TAG_INVALID'], [404, 'MANIFEST_UNKNOWN']],
        ['%E2%80%AE%0A', [400, 'TAG_INVALID'], [404, 'MANIFEST_UNKNOWN']],
      ];
      for (const [reference, put, pull] of references) {
        test(`the reference ${reference.slice(0, 30)}`, async () => {
          const pushed = await putManifest(plane, 'app', reference, makeIndex([]));
          assert.deepEqual([pushed.status, pushed.error.code], put);
          const pulled = await get(`/v2/app/manifests/${reference}`);
          assert.deepEqual([pulled.status, pulled.error.code], pull);
          assert.match(pulled.error.message, /^[\x20-\x7e]+$/);
        });
      }

      test('more than four megabytes, told before or while it comes', async () => {
        const limit = plane.parts.limits.manifestBytes;
        const path = '/v2/app/manifests/huge';
        const headers = { 'content-type': OCI_IMAGE_INDEX };
        const body = Buffer.alloc(limit + 1, ' ');
        const { status, error } = await plane.ask('PUT', path, { as: 'owner', headers: { ...headers, 'content-length': body.length }, body });
        assert.deepEqual([status, error.code, error.cause], [413, 'SIZE_INVALID', 'content-too-large']);
        const chunked = await plane.ask('PUT', path, { as: 'owner', headers: { ...headers, 'transfer-encoding': 'chunked' }, body });
        assert.equal(chunked.status, 413);

        const largest = makeIndex([], { annotations: { padding: 'x'.repeat(limit - 200) } });
        assert.equal((await putManifest(plane, 'app', 'largest', largest)).status, 201);
      });

      test('a type that is none, or that the manifest denies', async () => {
        const image = await makeImage(plane, 'app', 'typed');
        for (const type of ['text/html', OCI_IMAGE_INDEX, 'application/', '']) {
          const { status, error } = await plane.ask('PUT', '/v2/app/manifests/typed', { as: 'owner', headers: { 'content-type': type }, body: image.content });
          assert.deepEqual([status, error.code], [400, 'MANIFEST_INVALID'], type);
        }
        const { status } = await plane.ask('PUT', '/v2/app/manifests/typed', { as: 'owner', body: image.content });
        assert.equal(status, 201, 'no Content-Type at all');
      });

      test('what is not there: an unknown repository, an unknown tag, an unknown digest', async () => {
        const unknown = digestOf('nobody pushed this');
        const cases: [path: string, code: string, message: RegExp][] = [
          ['/v2/nobody/manifests/1.0', 'NAME_UNKNOWN', /^repository name not known to registry/],
          ['/v2/app/manifests/nope', 'MANIFEST_UNKNOWN', /^manifest tagged by "nope" is not found/],
          [`/v2/app/manifests/${unknown}`, 'MANIFEST_UNKNOWN', new RegExp(`^manifest ${unknown} is not found`)],
        ];
        for (const [path, code, message] of cases) {
          for (const method of ['GET', 'DELETE']) {
            const { status, error } = await plane.ask(method, path, { as: 'owner' });
            assert.deepEqual([status, error.code, error.cause], [404, code, 'image-or-tag-not-found'], `${method} ${path}`);
            assert.match(error.message, message);
          }
          const head = await plane.ask('HEAD', path, { as: 'owner' });
          assert.deepEqual([head.status, head.headers['x-dockgate-cause']], [404, 'image-or-tag-not-found']);
        }
      });

      test('a push by who may only pull, and a deletion by who may only push', async () => {
        const image = await makeImage(plane, 'app', 'rights');
        assert.equal((await putManifest(plane, 'app', 'rights', image, 'reader')).error.cause, 'scope-map-missing-permission');
        assert.equal((await putManifest(plane, 'app', 'rights', image, 'pusher')).status, 201);
        assert.equal((await plane.ask('DELETE', '/v2/app/manifests/rights', { as: 'pusher' })).error.cause, 'scope-map-missing-permission');
      });
    });

    describe('deleted', () => {
      test('a tag goes alone, its manifest stays', async () => {
        const { digest } = await pushImage(plane, 'app', 'untag', 'u1', 'u2');
        assert.equal((await plane.ask('DELETE', '/v2/app/manifests/u1', { as: 'owner' })).status, 202);
        assert.equal((await get('/v2/app/manifests/u1')).status, 404);
        assert.equal((await get('/v2/app/manifests/u2')).headers['docker-content-digest'], digest);
        assert.deepEqual(await lastEvent().then(({ operation_name }) => operation_name), 'Pull');
      });

      test('a manifest goes with all its tags', async () => {
        const { digest } = await pushImage(plane, 'app', 'delete', 'd1', 'd2');
        assert.equal((await plane.ask('DELETE', `/v2/app/manifests/${digest}`, { as: 'owner' })).status, 202);
        for (const reference of ['d1', 'd2', digest]) assert.equal((await get(`/v2/app/manifests/${reference}`)).status, 404);
        assert.equal((await plane.ask('DELETE', `/v2/app/manifests/${digest}`, { as: 'owner' })).status, 404, 'again');
      });

      test('a manifest may be pushed again as if it had never been there', async () => {
        const image = await pushImage(plane, 'app', 'again', 'again');
        await plane.ask('DELETE', `/v2/app/manifests/${image.digest}`, { as: 'owner' });
        assert.equal((await putManifest(plane, 'app', 'again', image)).status, 201);
      });
    });

    describe('the log', () => {
      test('tells a push, a pull, an untag and a deletion in ACR\'s words', async () => {
        const image = await makeImage(plane, 'app', 'logged', { artifactType: 'application/vnd.example' });
        const before = (await plane.events()).length;
        await putManifest(plane, 'app', 'logged', image);
        await get('/v2/app/manifests/logged');
        await plane.ask('HEAD', '/v2/app/manifests/logged', { as: 'owner' });
        await plane.ask('DELETE', '/v2/app/manifests/logged', { as: 'owner' });
        await plane.ask('DELETE', `/v2/app/manifests/${image.digest}`, { as: 'owner' });
        const events = (await plane.events()).slice(before);
        assert.deepEqual(events.map((event) => [event.operation_name, event.tag, event.result_description]), [
          ['Push', 'logged', '201'],
          ['Pull', 'logged', '200'],
          ['Untag', 'logged', '202'],
          ['Delete', null, '202'],
        ]);
        for (const { repository, digest } of events) assert.deepEqual([repository, digest], ['app', image.digest]);
        const [push] = events;
        assert.deepEqual([push?.media_type, push?.artifact_type, push?.size], [OCI_IMAGE_MANIFEST, 'application/vnd.example', image.content.length]);
      });

      test('tells what was refused, to HEAD as well', async () => {
        const before = (await plane.events()).length;
        await plane.ask('HEAD', '/v2/app/manifests/nope', { as: 'owner' });
        await putManifest(plane, 'app', 'nope', makeIndex([]), 'reader');
        const events = (await plane.events()).slice(before);
        assert.deepEqual(events.map(({ operation_name, tag, cause, result_description }) => [operation_name, tag, cause, result_description]), [
          ['Pull', 'nope', 'image-or-tag-not-found', '404'],
          ['Push', 'nope', 'scope-map-missing-permission', '401'],
        ]);
      });
    });
  });
}
