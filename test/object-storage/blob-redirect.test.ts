import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { clientOrSkip } from '../clients/clients.ts';
import { startDockgate, type TestDockgate } from '../harness/harness.ts';
import { digestOf } from '../samples/images.ts';
import { openAzure } from './azure-server.ts';
import { writeImage } from '../samples/image-folder.ts';
import { openS3 } from './s3-server.ts';

// Clients that are sent to the object store for blobs, and those that must not be.

interface Store {
  readonly flags: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

const stores: readonly (readonly [string, () => Promise<Store>, RegExp])[] = [
  [
    'S3',
    async () => {
      const { place, close } = await openS3();
      return { close, flags: { blobStore: `s3://${place.bucket}`, blobEndpoint: place.endpoint!, blobAccount: place.credentials!.account, blobSecret: place.credentials!.secret.reveal() } };
    },
    /X-Amz-Expires=300&/,
  ],
  [
    'Azure',
    async () => {
      const { place, close } = await openAzure();
      return { close, flags: { blobStore: `azure://${place.bucket}`, blobEndpoint: place.endpoint, blobAccount: place.credentials!.account, blobSecret: place.credentials!.secret.reveal() } };
    },
    /[?&]sp=r&/,
  ],
];

const push = async (dockgate: TestDockgate, content: Buffer) => {
  const as = [dockgate.owner.userName, dockgate.owner.password] as const;
  const pushed = await dockgate.fetch(`/v2/app/blobs/uploads/?digest=${digestOf(content)}`, { as, method: 'POST', body: new Uint8Array(content) });
  assert.equal(pushed.status, 201);
  return { as, path: `/v2/app/blobs/${digestOf(content)}` };
};

for (const [name, open, signed] of stores) {
  describe(`blobs from ${name} itself`, () => {
    test('a blob GET leads to an address that needs no login; HEAD, and who may not read, are answered here', async (t) => {
      const store = await open();
      const dockgate = await startDockgate({ ...store.flags, blobRedirect: 'true' }, t);
      t.after(store.close);
      const content = randomBytes(2_000);
      const { as, path } = await push(dockgate, content);
      const answer = await dockgate.fetch(path, { as });
      const location = answer.headers.get('location')!;
      assert.deepEqual([answer.status, answer.headers.get('docker-content-digest'), answer.headers.get('cache-control')], [307, digestOf(content), 'no-store']);
      assert.match(location, signed);
      assert.deepEqual(Buffer.from(await (await fetch(location)).arrayBuffer()), content);
      const part = await fetch(location, { headers: { range: 'bytes=5-9' } });
      assert.deepEqual([part.status, Buffer.from(await part.arrayBuffer())], [206, content.subarray(5, 10)]);
      const head = await dockgate.fetch(path, { as, method: 'HEAD' });
      assert.deepEqual([head.status, head.headers.get('content-length')], [200, '2000']);
      assert.equal((await dockgate.fetch(path)).status, 401);
      // Its credentials would go along to the same host on another port.
      const near = await fetch(`http://127.0.0.1:${dockgate.port}${path}`, { redirect: 'manual', headers: { authorization: `Basic ${Buffer.from(as.join(':')).toString('base64')}` } });
      assert.deepEqual([near.status, Buffer.from(await near.arrayBuffer())], [200, content]);
    });

    test('skopeo pushes an image and pulls it again, from there', async (t) => {
      const skopeo = clientOrSkip(t, 'skopeo');
      if (!skopeo) return;
      const store = await open();
      const seen: { path?: string; status?: number }[] = [];
      const dockgate = await startDockgate({ ...store.flags, blobRedirect: 'true', accessLog: 'stdout' }, t, (entry) => void seen.push(entry));
      t.after(store.close);
      const folder = join(skopeo.home, 'image');
      writeImage(folder, randomBytes(100_000));
      const credentials = [dockgate.owner.userName, dockgate.owner.password].join(':');
      const pushed = await skopeo.run(['copy', '--dest-tls-verify=false', '--dest-creds', credentials, `dir:${folder}`, `docker://${dockgate.host}/team/app:1`]);
      assert.equal(pushed.code, 0, pushed.stderr);
      const pulled = await skopeo.run(['copy', '--src-tls-verify=false', '--src-creds', credentials, `docker://${dockgate.host}/team/app:1`, `dir:${folder}-back`]);
      assert.equal(pulled.code, 0, pulled.stderr);
      assert.equal(seen.filter(({ status }) => status === 307).length, 2, JSON.stringify(seen));
    });
  });
}

test('an address of one\'s own for the data is what clients are sent to', async (t) => {
  const [store] = stores.map(([, open]) => open);
  const { flags, close } = await store!();
  const dockgate = await startDockgate({ ...flags, blobRedirect: 'true', blobDataEndpoint: 'https://data.example.com' }, t);
  t.after(close);
  const { as, path } = await push(dockgate, randomBytes(10));
  assert.ok((await dockgate.fetch(path, { as })).headers.get('location')!.startsWith('https://data.example.com/blobs-'));
});
