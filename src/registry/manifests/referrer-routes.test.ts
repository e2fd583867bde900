import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { TestPlane } from '../../../test/harness/data-plane.ts';
import { digestOf, jsonOf, makeImage, makeIndex, planes, pushImage, putManifest, type PushedManifest } from '../../../test/samples/images.ts';
import { OCI_IMAGE_INDEX } from '../../names/media-type.ts';

for (const [name, open, options] of planes) {
  describe(`referrers in ${name}`, options, () => {
    let plane: TestPlane;
    let subject: PushedManifest;
    before(async () => {
      plane = await open();
      subject = await pushImage(plane, 'app', 'subject', '1.0');
    });
    after(() => plane.close());
    const list = (digest: string, query = '', repository = 'app') =>
      plane.ask('GET', `/v2/${repository}/referrers/${digest}${query}`, { as: 'owner' });
    const refer = async (to: PushedManifest, seed: string, further: object = {}) => {
      const image = await makeImage(plane, 'app', seed, { subject: to.descriptor, ...further });
      const { status, headers } = await putManifest(plane, 'app', image.digest, image);
      assert.deepEqual([status, headers['oci-subject']], [201, to.digest]);
      return image;
    };

    test('are an empty index for what nothing refers to, or nobody pushed', async () => {
      for (const [digest, repository] of [[subject.digest, 'app'], [digestOf('nobody'), 'app'], [subject.digest, 'nobody']] as const) {
        const { status, headers, body } = await list(digest, '', repository);
        assert.deepEqual([status, headers['content-type']], [200, OCI_IMAGE_INDEX]);
        assert.deepEqual(JSON.parse(body.toString()), { schemaVersion: 2, mediaType: OCI_IMAGE_INDEX, manifests: [] });
      }
    });

    test('are listed with type, size, annotations and what kind of artifact they are', async () => {
      const to = await pushImage(plane, 'app', 'described');
      const annotations = { 'org.example': 'hostile "\u0000\u202e</script>', ['__proto__']: 'x' };
      const typed = await refer(to, 'typed', { artifactType: 'application/vnd.example.sbom', annotations });
      const untyped = await refer(to, 'untyped');
      const index = makeIndex([], { subject: to.descriptor });
      await putManifest(plane, 'app', index.digest, index);

      const { manifests } = jsonOf(await list(to.digest));
      const byDigest = new Map(manifests.map((descriptor) => [descriptor.digest, descriptor]));
      assert.equal(manifests.length, 3);
      assert.deepEqual(byDigest.get(typed.digest), { ...typed.descriptor, artifactType: 'application/vnd.example.sbom', annotations });
      assert.deepEqual(byDigest.get(untyped.digest), { ...untyped.descriptor, artifactType: 'application/vnd.oci.image.config.v1+json' });
      assert.deepEqual(byDigest.get(index.digest), index.descriptor, 'an index that does not say what it is');
    });

    test('are filtered by artifact type, and the answer says so', async () => {
      const to = await pushImage(plane, 'app', 'filtered');
      const sbom = await refer(to, 'sbom', { artifactType: 'application/vnd.example.sbom' });
      await refer(to, 'signature', { artifactType: 'application/vnd.example.signature' });
      const filtered = await list(to.digest, '?artifactType=application%2Fvnd.example.sbom');
      assert.equal(filtered.headers['oci-filters-applied'], 'artifactType');
      assert.deepEqual(jsonOf(filtered).manifests.map((descriptor) => descriptor.digest), [sbom.digest]);
      assert.deepEqual(jsonOf(await list(to.digest, '?artifactType=%27%20OR%201=1%20--')).manifests, []);
      const whole = await list(to.digest, '?artifactType=');
      assert.deepEqual([jsonOf(whole).manifests.length, whole.headers['oci-filters-applied']], [2, undefined]);
    });

    test('of a manifest that is pushed later, or was deleted, are there', async () => {
      const late = await makeImage(plane, 'app', 'late');
      const early = await refer(late, 'early');
      assert.equal(jsonOf(await list(late.digest)).manifests[0]?.digest, early.digest);
      await putManifest(plane, 'app', 'late', late);
      await plane.ask('DELETE', `/v2/app/manifests/${late.digest}`, { as: 'owner' });
      assert.equal(jsonOf(await list(late.digest)).manifests.length, 1);
      await plane.ask('DELETE', `/v2/app/manifests/${early.digest}`, { as: 'owner' });
      assert.equal(jsonOf(await list(late.digest)).manifests.length, 0, 'a referrer that was deleted');
    });

    test('that a client of older days lists under the fallback tag are there, each once', async () => {
      const to = await pushImage(plane, 'app', 'fallback');
      const signature = await refer(to, 'old signature', { artifactType: 'application/vnd.example.signature' });
      const tag = to.digest.replace(':', '-');
      assert.equal((await putManifest(plane, 'app', tag, makeIndex([signature]))).status, 201);
      assert.deepEqual(jsonOf(await list(to.digest)).manifests.map((descriptor) => descriptor.digest), [signature.digest]);
      const fallback = await plane.ask('GET', `/v2/app/manifests/${tag}`, { as: 'owner' });
      assert.equal(jsonOf(fallback).manifests[0]?.digest, signature.digest, 'and the tag itself is served');
    });

    test('come in pages, each entry once, with the filter in the link', async () => {
      const to = await pushImage(plane, 'app', 'paged');
      const expected = [];
      for (let at = 0; at < 5; at += 1) expected.push((await refer(to, `page ${at}`, { artifactType: 'application/x.a' })).digest);
      await refer(to, 'another type', { artifactType: 'application/x.b' });

      const found: string[] = [];
      let path: string | undefined = `/v2/app/referrers/${to.digest}?n=2&artifactType=application/x.a`;
      while (path) {
        const answer = await plane.ask('GET', path, { as: 'owner' });
        assert.equal(answer.headers['oci-filters-applied'], 'artifactType');
        const page = jsonOf(answer).manifests.map((descriptor) => descriptor.digest);
        assert.ok(page.length >= 1 && page.length <= 2);
        found.push(...page);
        path = /^<(.*)>; rel="next"$/.exec(String(answer.headers['link'] ?? ''))?.[1];
      }
      assert.deepEqual(found, expected.sort());
    });

    test('with large annotations come in answers that a client accepts as a manifest', async () => {
      const to = await pushImage(plane, 'app', 'heavy');
      const annotations = { padding: 'ä'.repeat(900_000) };
      for (let at = 0; at < 4; at += 1) await refer(to, `heavy ${at}`, { annotations });
      const found: string[] = [];
      let path: string | undefined = `/v2/app/referrers/${to.digest}`;
      while (path) {
        const answer = await plane.ask('GET', path, { as: 'owner' });
        assert.ok(answer.body.length <= 4 * 1024 * 1024, `${answer.body.length} bytes`);
        found.push(...jsonOf(answer).manifests.map((descriptor) => descriptor.digest));
        path = /^<(.*)>; rel="next"$/.exec(String(answer.headers['link'] ?? ''))?.[1];
      }
      assert.deepEqual([found.length, new Set(found).size], [4, 4]);
    });

    test('that alone are larger than an answer should be still come, alone', async () => {
      const { limits } = plane.parts;
      const wide = await open({ parts: { limits: { ...limits, manifestBytes: 2 * limits.manifestBytes } } });
      try {
        const to = await pushImage(wide, 'app', 'heaviest');
        const annotations = { padding: 'x'.repeat(limits.manifestBytes + 1) };
        for (const seed of ['h1', 'h2']) {
          const image = await makeImage(wide, 'app', seed, { subject: to.descriptor, annotations });
          assert.equal((await putManifest(wide, 'app', image.digest, image)).status, 201);
        }
        const answer = await wide.ask('GET', `/v2/app/referrers/${to.digest}`, { as: 'owner' });
        assert.equal(jsonOf(answer).manifests.length, 1);
        assert.ok(answer.headers['link']);
      } finally {
        await wide.close();
      }
    });

    const bad: [sentence: string, path: string, code: string][] = [
      ['a digest that is none', '/v2/app/referrers/sha256:abc', 'DIGEST_INVALID'],
      ['a tag in place of a digest', '/v2/app/referrers/latest', 'DIGEST_INVALID'],
      ['a page size that is none', `/v2/app/referrers/${digestOf('x')}?n=-1`, 'PAGINATION_NUMBER_INVALID'],
      ['an artifact type that is none', `/v2/app/referrers/${digestOf('x')}?artifactType=%00`, 'UNSUPPORTED'],
    ];
    for (const [sentence, path, code] of bad) {
      test(`are refused for ${sentence}`, async () => {
        const { status, error } = await plane.ask('GET', path, { as: 'owner' });
        assert.deepEqual([status, error.code], [400, code]);
      });
    }
  });
}
