import { createHash } from 'node:crypto';
import { OCI_IMAGE_MANIFEST } from '../../src/names/media-type.ts';
import type { Asked, AskServer, Credential } from './ask.ts';

// Small images, pushed over HTTP with whatever credential a test has.

export interface Image {
  readonly config: string;
  readonly layer: string;
  readonly digest: string;
  /** The manifest. */
  readonly content: string;
}

export const digestOf = (content: string): string => `sha256:${createHash('sha256').update(content).digest('hex')}`;

const descriptor = (mediaType: string, content: string) => ({ mediaType, digest: digestOf(content), size: Buffer.byteLength(content) });

/** What an image of that seed consists of; nothing is sent. */
export function makeImage(seed: string, further: object = {}): Image & { readonly blobs: readonly [string, string] } {
  const blobs = [JSON.stringify({ architecture: 'arm64', os: 'linux', seed }), `layer of ${seed}`] as const;
  const content = JSON.stringify({
    schemaVersion: 2,
    mediaType: OCI_IMAGE_MANIFEST,
    config: descriptor('application/vnd.oci.image.config.v1+json', blobs[0]),
    layers: [descriptor('application/vnd.oci.image.layer.v1.tar', blobs[1])],
    ...further,
  });
  return { config: digestOf(blobs[0]), layer: digestOf(blobs[1]), digest: digestOf(content), content, blobs };
}

/** How a manifest is pushed. */
export const manifestPut = (repository: string, reference: string, content: string): Asked => ({
  method: 'PUT',
  path: `/v2/${repository}/manifests/${reference}`,
  headers: { 'content-type': OCI_IMAGE_MANIFEST },
  body: content,
});

/** How a blob is pushed in one request. */
export const blobPost = (repository: string, content: string): Asked => ({
  method: 'POST',
  path: `/v2/${repository}/blobs/uploads/?digest=${digestOf(content)}`,
  headers: { 'content-type': 'application/octet-stream' },
  body: content,
});

export interface Place {
  readonly ask: AskServer;
  readonly as: Credential;
  readonly host?: string;
}

/** Pushes an image under these tags. Throws on any answer that is not 201. */
export async function pushImage({ ask, ...place }: Place, repository: string, seed: string, ...tags: string[]): Promise<Image> {
  const image = makeImage(seed);
  const requests = [
    ...image.blobs.map((content) => blobPost(repository, content)),
    ...tags.map((tag) => manifestPut(repository, tag, image.content)),
  ];
  for (const asked of requests) {
    const { status, text } = await ask({ ...asked, ...place });
    if (status !== 201) throw new Error(`${asked.method} ${asked.path}: ${status} ${text}`);
  }
  return image;
}
