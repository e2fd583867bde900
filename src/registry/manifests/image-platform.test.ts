import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openDataPlane, type TestPlane } from '../../../test/harness/data-plane.ts';
import { CONFIG_TYPE, digestOf, jsonOf, pushBlob, putManifest, toManifest } from '../../../test/samples/images.ts';
import { OCI_IMAGE_MANIFEST } from '../../names/media-type.ts';

describe('the platform of an image', () => {
  let plane: TestPlane;
  before(async () => (plane = await openDataPlane()));
  after(() => plane.close());

  const platformOf = async (config: string, mediaType = CONFIG_TYPE) => {
    await pushBlob(plane, 'app', config);
    const image = toManifest({
      schemaVersion: 2,
      mediaType: OCI_IMAGE_MANIFEST,
      config: { mediaType, digest: digestOf(config), size: Buffer.byteLength(config) },
      layers: [],
    });
    assert.equal((await putManifest(plane, 'app', image.digest, image)).status, 201);
    const { architecture, os } = jsonOf(await plane.ask('GET', `/acr/v1/app/_manifests/${image.digest}`, { as: 'owner' })).manifest;
    return [architecture, os];
  };

  const says = JSON.stringify({ architecture: 'amd64', os: 'linux' });
  test('is what its configuration says', async () => assert.deepEqual(await platformOf(says), ['amd64', 'linux']));
  test('is what a Docker configuration says', async () =>
    assert.deepEqual(await platformOf(says, 'application/vnd.docker.container.image.v1+json'), ['amd64', 'linux']));

  const silent: [sentence: string, config: string, mediaType?: string][] = [
    ['is unknown when the configuration is of another type', says, 'application/vnd.cncf.helm.config.v1+json'],
    ['is unknown when the configuration is no JSON', 'architecture: amd64'],
    ['is unknown when the configuration is no object', '["amd64"]'],
    ['is unknown when the configuration is empty', ''],
    ['is unknown when it is no text', JSON.stringify({ architecture: 64, os: ['linux'] })],
    ['is unknown when it would break a line', JSON.stringify({ architecture: 'a\nb', os: '\u202elinux' })],
    ['is unknown when it is a novel', JSON.stringify({ architecture: 'a'.repeat(65) })],
    ['is unknown when the configuration is too large to look at', JSON.stringify({ padding: 'x'.repeat(1024 * 1024), architecture: 'amd64' })],
  ];
  for (const [sentence, config, mediaType] of silent) {
    test(sentence, async () => assert.deepEqual(await platformOf(config, mediaType), [undefined, undefined]));
  }
});
