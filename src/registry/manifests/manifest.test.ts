import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { fuzzRuns } from '../../../test/fuzz.ts';
import { Refusal } from '../../causes/refusal.ts';
import * as types from '../../names/media-type.ts';
import { parseManifest } from './manifest.ts';

const digest = (letter: string) => `sha256:${letter.repeat(64)}`;
const descriptor = (letter: string, further: object = {}) => ({
  mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
  digest: digest(letter),
  size: 10,
  ...further,
});
const config = { mediaType: 'application/vnd.oci.image.config.v1+json', digest: digest('c'), size: 3 };
const image = { schemaVersion: 2, mediaType: types.OCI_IMAGE_MANIFEST, config, layers: [descriptor('a')] };
const index = { schemaVersion: 2, mediaType: types.OCI_IMAGE_INDEX, manifests: [descriptor('b', { mediaType: types.OCI_IMAGE_MANIFEST })] };
const artifact = {
  mediaType: types.OCI_ARTIFACT_MANIFEST,
  artifactType: 'application/vnd.example.sbom',
  blobs: [descriptor('d')],
  subject: descriptor('e', { mediaType: types.OCI_IMAGE_MANIFEST }),
};
const parse = (value: unknown, contentType?: string) =>
  parseManifest(Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)), contentType);

function refused(value: unknown, contentType: string | undefined, defect: RegExp): void {
  assert.throws(() => parse(value, contentType), (error) => {
    assert.ok(error instanceof Refusal, String(error));
    assert.deepEqual([error.causeId, error.code, error.status], ['manifest-invalid', 'MANIFEST_INVALID', 400]);
    assert.match(error.message, defect);
    assert.match(error.message, /^[\x20-\x7e]{5,500}$/);
    return true;
  });
}

describe('a manifest is read', () => {
  test('as an OCI image: configuration and layers must be there', () => {
    assert.deepEqual(parse(image, types.OCI_IMAGE_MANIFEST), {
      mediaType: types.OCI_IMAGE_MANIFEST,
      artifactType: null,
      config: { ...config, urls: [] },
      subject: null,
      annotations: null,
      references: [
        { kind: 'blob', digest: digest('c'), size: 3, required: true },
        { kind: 'blob', digest: digest('a'), size: 10, required: true },
      ],
    });
  });

  test('as a Docker image of schema 2', () => {
    const docker = { ...image, mediaType: types.DOCKER_MANIFEST };
    assert.equal(parse(docker, types.DOCKER_MANIFEST).references.length, 2);
  });

  for (const mediaType of [types.OCI_IMAGE_INDEX, types.DOCKER_MANIFEST_LIST]) {
    test(`as a list of manifests: ${mediaType}`, () => {
      const { references, config } = parse({ ...index, mediaType }, mediaType);
      assert.deepEqual(references, [{ kind: 'child', digest: digest('b'), size: 10, required: true }]);
      assert.equal(config, null);
    });
  }

  for (const mediaType of [types.OCI_ARTIFACT_MANIFEST, 'application/vnd.cncf.oras.artifact.manifest.v1+json']) {
    test(`as an artifact manifest that was withdrawn: ${mediaType}`, () => {
      const read = parse({ ...artifact, mediaType }, mediaType);
      assert.deepEqual(read.references, [{ kind: 'blob', digest: digest('d'), size: 10, required: true }]);
      assert.deepEqual([read.subject, read.artifactType], [digest('e'), 'application/vnd.example.sbom']);
    });
  }

  test('with its artifact type, subject and annotations', () => {
    const annotations = { 'org.example.name': 'Ünï\u0000\u202e', '__proto__x': '1' };
    const read = parse({ ...image, artifactType: 'application/vnd.example', subject: descriptor('e'), annotations });
    assert.deepEqual([read.artifactType, read.subject, read.annotations], ['application/vnd.example', digest('e'), annotations]);
  });

  const lenient: [sentence: string, value: unknown, contentType?: string][] = [
    ['without a Content-Type, by its own mediaType', image],
    ['without a mediaType, by its Content-Type', { ...image, mediaType: undefined }, types.OCI_IMAGE_MANIFEST],
    ['with a Content-Type in other letters and with parameters', image, 'Application/vnd.oci.image.manifest.v1+JSON; charset=utf-8'],
    ['without layers', { ...image, layers: [] }],
    ['with layers that a Go client left nil', { ...image, layers: null }],
    ['with an index that holds nothing', { ...index, manifests: [] }],
    ['with an empty artifact type', { ...image, artifactType: '' }],
    ['with a subject that is null', { ...image, subject: null }],
    ['with members that nobody knows', { ...image, 'org.example': { deep: [1] }, config: { ...config, newUnspecifiedField: 'x' } }],
    ['with embedded data and a platform', { ...index, manifests: [descriptor('b', { data: 'e30=', platform: { os: 'linux' } })] }],
    ['with a sha512 digest', { ...image, layers: [descriptor('a', { digest: `sha512:${'a'.repeat(128)}` })] }],
  ];
  for (const [sentence, value, contentType] of lenient) test(sentence, () => assert.ok(parse(value, contentType)));

  test('with layers that live elsewhere, which need not be in the repository', () => {
    const foreign = [
      'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
      'application/vnd.oci.image.layer.nondistributable.v1.tar',
      'application/vnd.oci.image.layer.nondistributable.v1.tar+gzip',
      'application/vnd.oci.image.layer.nondistributable.v1.tar+zstd',
    ];
    for (const mediaType of foreign) {
      const layers = [descriptor('a', { mediaType, urls: ['https://a.example/x'] }), descriptor('b', { mediaType })];
      const required = parse({ ...image, layers }).references.map(({ required }) => required);
      assert.deepEqual(required, [true, false, true], mediaType);
    }
    const ordinary = [descriptor('a', { urls: ['https://a.example/x'] })];
    assert.equal(parse({ ...image, layers: ordinary }).references[1]?.required, true, 'an ordinary layer with urls');
  });

  test('of a type that nobody registered: what it names is known but not required', () => {
    const value = { config, layers: [descriptor('a'), 'no descriptor', 7], blobs: [descriptor('b')], anything: true };
    const { mediaType, references } = parse(value, 'application/x.mine');
    assert.equal(mediaType, 'application/x.mine');
    assert.deepEqual(references.map(({ kind, digest, required }) => [kind, digest[7], required]), [
      ['blob', 'c', false],
      ['blob', 'a', false],
      ['blob', 'b', false],
    ]);
    assert.deepEqual(parse({ manifests: [descriptor('m'.replace('m', 'f'))] }, 'application/x.mine').references[0]?.kind, 'child');
  });
});

describe('a manifest is refused', () => {
  const bad: [sentence: string, value: unknown, contentType: string | undefined, defect: RegExp][] = [
    ['when it is no JSON', 'blablabla', types.OCI_IMAGE_MANIFEST, /not well-formed JSON/],
    ['when it is empty', '', types.OCI_IMAGE_MANIFEST, /not well-formed JSON/],
    ['when it begins with a byte order mark', `\ufeff${JSON.stringify(image)}`, undefined, /not well-formed JSON/],
    ['when it is a list', '[]', types.OCI_IMAGE_MANIFEST, /not a JSON object/],
    ['when it is null', 'null', types.OCI_IMAGE_MANIFEST, /not a JSON object/],
    ['when nothing names a type', { ...image, mediaType: undefined }, undefined, /neither the Content-Type header nor/],
    ['when header and member disagree', image, types.OCI_IMAGE_INDEX, /the manifest says .*image\.manifest.*the Content-Type header .*index/],
    ['when a browser would run its type', { ...image, mediaType: undefined }, 'text/html', /./],
    ['when its member is such a type', { ...image, mediaType: 'text/html' }, 'application/json', /./],
    ['when it is of Docker schema 1', { schemaVersion: 1 }, 'application/vnd.docker.distribution.manifest.v1+prettyjws', /schema 1/],
    ['when its version is not 2', { ...image, schemaVersion: 1 }, undefined, /^schemaVersion: /],
    ['when its version is a text', { ...image, schemaVersion: '2' }, undefined, /^schemaVersion: /],
    ['without a configuration', { ...image, config: undefined }, undefined, /^config: it is not a descriptor/],
    ['when its layers are no list', { ...image, layers: {} }, undefined, /^layers: it is not a list/],
    ['when a layer is no descriptor', { ...image, layers: [descriptor('a'), null] }, undefined, /^layers\[1\]: it is not a descriptor/],
    ['when a digest is missing', { ...image, layers: [descriptor('a', { digest: undefined })] }, undefined, /^layers\[0\]\.digest: /],
    ['when a digest is too short', { ...image, layers: [descriptor('a', { digest: 'sha256:abc' })] }, undefined, /^layers\[0\]\.digest: sha256 has 64/],
    ['when a digest has an algorithm we do not know', { ...image, layers: [descriptor('a', { digest: 'md5:00' })] }, undefined, /neither sha256 nor sha512/],
    ['when a size is negative', { ...image, layers: [descriptor('a', { size: -1 })] }, undefined, /^layers\[0\]\.size: /],
    ['when a size is a fraction', { ...image, config: { ...config, size: 1.5 } }, undefined, /^config\.size: /],
    ['when a size is beyond all numbers', { ...image, config: { ...config, size: 1e300 } }, undefined, /^config\.size: /],
    ['when a size is a text', { ...image, config: { ...config, size: '3' } }, undefined, /^config\.size: /],
    ['when a descriptor has no type', { ...image, config: { ...config, mediaType: '' } }, undefined, /^config\.mediaType: it is missing/],
    ['when a descriptor\'s type would break a line', { ...image, config: { ...config, mediaType: 'a/b\r\nX: y' } }, undefined, /^config\.mediaType: .*printable/],
    ['when urls are no list of texts', { ...image, layers: [descriptor('a', { urls: [1] })] }, undefined, /^layers\[0\]\.urls: /],
    ['when the subject has no digest', { ...image, subject: {} }, undefined, /^subject\.digest: /],
    ['when the artifact type would break a line', { ...image, artifactType: 'a\nb' }, undefined, /^artifactType: /],
    ['when the artifact type has 256 characters', { ...image, artifactType: 'a'.repeat(256) }, undefined, /^artifactType: /],
    ['when annotations are a list', { ...image, annotations: [] }, undefined, /^annotations: /],
    ['when an annotation is no text', { ...image, annotations: { 'a\u202eb': 1 } }, undefined, /^annotations\["a\\u202eb"\]: /],
    ['when it is an image that lists manifests', { ...image, manifests: [] }, undefined, /^manifests: a manifest of the type/],
    ['when it is an image of schema 1 as well', { ...image, fsLayers: [] }, undefined, /^fsLayers: /],
    ['when it is an index with layers', { ...index, layers: [] }, undefined, /^layers: /],
    ['when it is an index with a configuration', { ...index, config }, undefined, /^config: /],
    ['when it is an artifact with layers', { ...artifact, layers: [] }, undefined, /^layers: /],
    ['when nobody knows its type and it has layers and manifests', { layers: [], manifests: [] }, 'application/x.mine', /^manifests: /],
    ['when Go would read a member that we do not', { ...index, Layers: [] }, undefined, /"Layers" must be spelled "layers"/],
    ['when Go would read another digest than we do', { ...image, config: { ...config, Digest: digest('f') } }, undefined, /"Digest" must be spelled "digest"/],
    ['when a member is there twice', `{"schemaVersion":2,${JSON.stringify(image).slice(1)}`, undefined, /"schemaVersion" is there twice/],
    ['when a member is there twice in other letters', `{"\\u006dediaType":"x",${JSON.stringify(image).slice(1)}`, undefined, /"mediaType" is there twice/],
    ['when a descriptor names two digests', JSON.stringify(image).replace('"size":3', `"size":3,"digest":"${digest('f')}"`), undefined, /"digest" is there twice/],
    ['when it is nested without end', `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'application/x.mine', /nested deeper than 64 levels/],
  ];
  for (const [sentence, value, contentType, defect] of bad) test(sentence, () => refused(value, contentType, defect));

  test('when it is not UTF-8', () => {
    const content = Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}')]);
    assert.throws(() => parseManifest(content, 'application/x.mine'), { message: /UTF-8/ });
  });

  test('but texts that only look like structure are texts', () => {
    const annotations = { '{"a":1,"a":2}': '[[[[', 'back\\slash"': '\\"', ':': ',' };
    assert.deepEqual(parse({ ...image, annotations }).annotations, annotations);
  });
});

describe('whatever is sent as a manifest', () => {
  const contentTypes = fc.option(fc.constantFrom(...Object.values(types).filter((type) => typeof type === 'string'), 'application/x.mine', 'text/html', ''), { nil: undefined });
  const members = fc.constantFrom('schemaVersion', 'mediaType', 'config', 'layers', 'manifests', 'blobs', 'subject', 'annotations', 'artifactType', 'Layers', '__proto__');
  const values = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom(config, [descriptor('a')], 2, types.OCI_IMAGE_MANIFEST, { '': '' }));
  const changed = fc
    .tuple(fc.constantFrom(image, index, artifact), fc.array(fc.tuple(members, values), { maxLength: 4 }))
    .map(([base, changes]) => JSON.stringify({ ...base, ...Object.fromEntries(changes) }));
  const texts = fc.oneof(changed, fc.json(), fc.string({ unit: 'binary', maxLength: 200 }));

  test('is read or refused as a manifest, and never anything else', () => {
    fc.assert(fc.property(texts, contentTypes, (text, contentType) => {
      try {
        const { mediaType, references } = parse(text, contentType);
        assert.match(mediaType, /^application\//);
        for (const { digest, size } of references) assert.ok(/^sha(256|512):/.test(digest) && size >= 0);
      } catch (error) {
        assert.ok(error instanceof Refusal && error.causeId === 'manifest-invalid', String(error));
        assert.match(error.message, /^[\x20-\x7e]{5,600}$/);
      }
    }), fuzzRuns());
  });

  test('takes linear time', () => {
    const long = [
      `{"a":[${'{"b":"c"},'.repeat(400_000)}0]}`,
      `{"a":"${'\\\\'.repeat(2_000_000)}"}`,
      `{${Array.from({ length: 200_000 }, (_, at) => `"k${at}":${at}`).join(',')}}`,
    ];
    for (const text of long) {
      const before = process.cpuUsage();
      parse(text, 'application/x.mine');
      assert.ok(process.cpuUsage(before).user < 2_000_000);
    }
  });
});
