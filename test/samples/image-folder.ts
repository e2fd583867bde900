import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from './images.ts';

/** An image of one layer, in a folder that skopeo copies from. */
export function writeImage(folder: string, layer: Buffer): void {
  mkdirSync(folder, { recursive: true });
  const write = (content: Buffer | string, mediaType: string) => {
    const digest = digestOf(content);
    writeFileSync(join(folder, digest.slice('sha256:'.length)), content);
    return { mediaType, digest, size: Buffer.byteLength(content) };
  };
  const layers = [write(layer, 'application/vnd.oci.image.layer.v1.tar')];
  const config = write(JSON.stringify({ architecture: 'amd64', os: 'linux', config: {}, rootfs: { type: 'layers', diff_ids: [digestOf(layer)] } }), 'application/vnd.oci.image.config.v1+json');
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ schemaVersion: 2, mediaType: 'application/vnd.oci.image.manifest.v1+json', config, layers }));
  writeFileSync(join(folder, 'version'), 'Directory Transport Version: 1.1\n');
}
