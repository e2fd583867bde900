import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { OCI_IMAGE_INDEX, OCI_IMAGE_MANIFEST } from '../../src/names/media-type.ts';
import { databases } from '../databases/databases.ts';
import { openDataPlane, type Answer, type PlaneOptions, type TestPlane } from '../harness/data-plane.ts';

// Small images for tests of the data plane, pushed as a client pushes them.

export const digestOf = (content: Buffer | string, algorithm: 'sha256' | 'sha512' = 'sha256'): string =>
  `${algorithm}:${createHash(algorithm).update(content).digest('hex')}`;

export const CONFIG_TYPE = 'application/vnd.oci.image.config.v1+json';
const LAYER_TYPE = 'application/vnd.oci.image.layer.v1.tar+gzip';

export interface PushedManifest {
  readonly digest: string;
  readonly content: string;
  readonly descriptor: { readonly mediaType: string; readonly digest: string; readonly size: number };
}

export async function pushBlob(plane: TestPlane, repository: string, content: string): Promise<string> {
  const digest = digestOf(content);
  const { status, body } = await plane.ask('POST', `/v2/${repository}/blobs/uploads/?digest=${digest}`, {
    as: 'owner',
    headers: { 'content-type': 'application/octet-stream', 'content-length': Buffer.byteLength(content) },
    body: content,
  });
  assert.equal(status, 201, body.toString());
  return digest;
}

const descriptor = (mediaType: string, content: string) => ({ mediaType, digest: digestOf(content), size: Buffer.byteLength(content) });

/** A manifest of one configuration and one layer, both made of `seed`, and both pushed. */
export async function makeImage(plane: TestPlane, repository: string, seed: string, further: object = {}): Promise<PushedManifest> {
  const [config, layer] = [JSON.stringify({ architecture: 'arm64', os: 'linux', seed }), `layer of ${seed}`];
  await pushBlob(plane, repository, config);
  await pushBlob(plane, repository, layer);
  return toManifest({
    schemaVersion: 2,
    mediaType: OCI_IMAGE_MANIFEST,
    config: descriptor(CONFIG_TYPE, config),
    layers: [descriptor(LAYER_TYPE, layer)],
    ...further,
  });
}

export const makeIndex = (children: readonly PushedManifest[], further: object = {}): PushedManifest =>
  toManifest({ schemaVersion: 2, mediaType: OCI_IMAGE_INDEX, manifests: children.map(({ descriptor }) => descriptor), ...further });

export function toManifest(value: { readonly mediaType: string; readonly [member: string]: unknown }): PushedManifest {
  const content = JSON.stringify(value);
  return { digest: digestOf(content), content, descriptor: descriptor(value.mediaType, content) };
}

export const putManifest = (plane: TestPlane, repository: string, reference: string, { content, descriptor }: PushedManifest, as = 'owner'): Promise<Answer> =>
  plane.ask('PUT', `/v2/${repository}/manifests/${reference}`, { as, headers: { 'content-type': descriptor.mediaType }, body: content });

/** Pushes a whole image under these tags, or by its digest when there are none. */
export async function pushImage(plane: TestPlane, repository: string, seed: string, ...tags: string[]): Promise<PushedManifest> {
  const image = await makeImage(plane, repository, seed);
  for (const reference of tags.length === 0 ? [image.digest] : tags) {
    const { status, body } = await putManifest(plane, repository, reference, image);
    assert.equal(status, 201, body.toString());
  }
  return image;
}

/** The databases, each with a way to open a data plane whose content is in it. */
export const planes = databases.map(([name, open, options]) => {
  const openPlane = async (more: PlaneOptions = {}): Promise<TestPlane> => {
    const { db, close } = await open('content');
    const plane = await openDataPlane({ ...more, parts: { content: db, ...more.parts } });
    return {
      ...plane,
      async close() {
        // Closes the database first, which closing the place then finds closed.
        await plane.close();
        await close();
      },
    };
  };
  return [name, openPlane, options] as const;
});

/** What answers describe, all members of all kinds; a test reads those that its kind has. */
export interface Described {
  readonly name: string;
  readonly digest: string;
  readonly mediaType: string;
  readonly imageSize: number;
  readonly createdTime: string;
  readonly lastUpdateTime: string;
  readonly architecture?: string;
  readonly os?: string;
  readonly tags: readonly string[];
  readonly references: readonly Described[];
  readonly changeableAttributes: Readonly<Record<string, boolean>>;
}

/** A body of /acr/v1, or a list of referrers. */
export interface Listed extends Omit<Described, 'tags'> {
  readonly tag: Described;
  readonly tags: readonly Described[];
  readonly manifest: Described;
  readonly manifests: readonly Described[];
  readonly tagCount: number;
}

/** A body of /v2 that lists names. */
export interface ListedNames {
  readonly tags: readonly string[];
  readonly repositories: readonly string[];
}

export const jsonOf = <Shape = Listed>({ body }: Answer): Shape => JSON.parse(body.toString()) as Shape;
