import assert from 'node:assert/strict';
import { bearer, type TestDockgate } from '../harness/harness.ts';
import { imageOf } from './local-image.ts';
import { referenceOf, repositoryOf } from './texts.ts';

/** Puts an image of its own under each of these names, as the owner. */
export async function seed(dockgate: TestDockgate, ...images: string[]): Promise<void> {
  const { userName, password } = dockgate.owner;
  for (const image of images) {
    const repository = repositoryOf(image);
    const token = await dockgate.accessToken([userName, password], `repository:${repository}:pull,push`);
    const send = async (method: string, path: string, body: Buffer, type: string) => {
      const headers = { authorization: bearer(token), 'content-type': type };
      const response = await dockgate.fetch(`/v2/${repository}/${path}`, { method, headers, body: new Uint8Array(body) });
      assert.equal(response.status, 201, await response.text());
    };
    const { blobs, manifest, descriptor } = imageOf(image);
    for (const [digest, content] of blobs) await send('POST', `blobs/uploads/?digest=${digest}`, content, 'application/octet-stream');
    await send('PUT', `manifests/${referenceOf(image)}`, manifest, descriptor.mediaType);
  }
}
