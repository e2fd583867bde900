import { createHash } from 'node:crypto';
import type { Contestant } from '../peers/peer.ts';

const sha256 = (bytes: string) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

export const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';

/** Pushes an image without layers, as POST, PUT, PUT. Throws when one of them is refused. */
export async function pushImage({ port, header }: Pick<Contestant, 'port' | 'header'>, repository: string, tag: string, text = '{}'): Promise<void> {
  const [name, value] = header === null ? [] : header.split(': ');
  const headers: Record<string, string> = name === undefined ? {} : { [name]: value ?? '' };
  const ask = async (method: string, path: string, body: string, type: string): Promise<Response> => {
    const response = await fetch(new URL(path, `http://127.0.0.1:${port}`), { method, body: method === 'POST' ? null : body, headers: { ...headers, 'content-type': type } });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    await response.arrayBuffer();
    return response;
  };
  const config = { mediaType: 'application/vnd.oci.image.config.v1+json', digest: sha256(text), size: text.length };
  const begun = await ask('POST', `/v2/${repository}/blobs/uploads/`, '', 'application/octet-stream');
  const upload = new URL(begun.headers.get('location') ?? '', `http://127.0.0.1:${port}`);
  upload.searchParams.set('digest', config.digest);
  await ask('PUT', `${upload.pathname}${upload.search}`, text, 'application/octet-stream');
  const manifest = JSON.stringify({ schemaVersion: 2, mediaType: OCI_MANIFEST, config, layers: [config] });
  await ask('PUT', `/v2/${repository}/manifests/${tag}`, manifest, OCI_MANIFEST);
}
