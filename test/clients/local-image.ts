import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { OCI_IMAGE_INDEX, OCI_IMAGE_MANIFEST } from '../../src/names/media-type.ts';

// Images made from nothing, without a network: what each client pushes.

const BLOCK = 512;

/** A tar archive with one small file. https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html#tag_20_92_13_06 */
export function tarOf(name: string, content: string): Buffer {
  const header = Buffer.alloc(BLOCK);
  const octal = (value: number, digits: number) => `${value.toString(8).padStart(digits, '0')}\0`;
  header.write(name, 0);
  header.write(octal(0o644, 7), 100);
  header.write(octal(0, 7), 108);
  header.write(octal(0, 7), 116);
  header.write(octal(Buffer.byteLength(content), 11), 124);
  header.write(octal(0, 11), 136);
  header.write(' '.repeat(8), 148);
  header.write('0', 156);
  header.write('ustar\u000000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${octal(sum, 6)} `, 148);
  const body = Buffer.alloc(Math.ceil(Buffer.byteLength(content) / BLOCK) * BLOCK);
  body.write(content);
  return Buffer.concat([header, body, Buffer.alloc(2 * BLOCK)]);
}

export interface Descriptor {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
}

export interface ImageParts {
  readonly blobs: ReadonlyMap<string, Buffer>;
  readonly manifest: Buffer;
  readonly descriptor: Descriptor;
}

const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
const describe = (mediaType: string, content: Buffer): Descriptor => ({ mediaType, digest: `sha256:${sha256(content)}`, size: content.length });

/** An OCI image with one layer; `seed` makes it unlike all others. */
export function imageOf(seed: string, architecture = 'amd64'): ImageParts {
  const tar = tarOf('hello.txt', `${seed} ${architecture}\n`);
  const layer = gzipSync(tar);
  const rootfs = { type: 'layers', diff_ids: [`sha256:${sha256(tar)}`] };
  const config = Buffer.from(JSON.stringify({ architecture, os: 'linux', config: {}, rootfs }));
  const [ofConfig, ofLayer] = [
    describe('application/vnd.oci.image.config.v1+json', config),
    describe('application/vnd.oci.image.layer.v1.tar+gzip', layer),
  ];
  const manifest = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: OCI_IMAGE_MANIFEST, config: ofConfig, layers: [ofLayer] }));
  return {
    blobs: new Map([[ofConfig.digest, config], [ofLayer.digest, layer]]),
    manifest,
    descriptor: describe(OCI_IMAGE_MANIFEST, manifest),
  };
}

/**
 * Writes an OCI image layout, https://github.com/opencontainers/image-spec/blob/v1.1.1/image-layout.md: the image as
 * `1`; with several architectures an index of them. Resolves with the digest of what `1` is.
 */
export async function writeLayout(folder: string, seed: string, architectures: readonly string[] = ['amd64']): Promise<string> {
  const images = architectures.map((architecture) => ({ architecture, ...imageOf(seed, architecture) }));
  const blobs = new Map(images.flatMap(({ blobs, descriptor, manifest }) => [...blobs, [descriptor.digest, manifest] as const]));
  const [first] = images;
  let top = first!.descriptor;
  if (images.length > 1) {
    const manifests = images.map(({ descriptor, architecture }) => ({ ...descriptor, platform: { architecture, os: 'linux' } }));
    const index = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: OCI_IMAGE_INDEX, manifests }));
    top = describe(OCI_IMAGE_INDEX, index);
    blobs.set(top.digest, index);
  }
  await mkdir(join(folder, 'blobs/sha256'), { recursive: true });
  for (const [digest, content] of blobs) await writeFile(join(folder, 'blobs/sha256', digest.slice('sha256:'.length)), content);
  const manifests = [{ ...top, annotations: { 'org.opencontainers.image.ref.name': '1' } }];
  await writeFile(join(folder, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests }));
  await writeFile(join(folder, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
  return top.digest;
}
