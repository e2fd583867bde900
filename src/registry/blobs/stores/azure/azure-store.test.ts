import assert from 'node:assert/strict';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { PassThrough, Readable } from 'node:stream';
import { describe, test } from 'node:test';
import { openAzure } from '../../../../../test/object-storage/azure-server.ts';
import type { Refusal } from '../../../../causes/refusal.ts';
import { blobStoreContract } from '../../blob-store.contract.ts';
import { azureBlobStore } from './azure-store.ts';
import { openContainer } from './container.ts';

blobStoreContract('blobs in Azure', async () => {
  const { place, close } = await openAzure();
  return { store: azureBlobStore(await openContainer(place)), close };
});

const LIMIT = 64 * 1024 * 1024;
const ALL = { hash: null, limit: LIMIT };

describe('what only Azure is asked', () => {
  const withStore = async (handsOut: { endpoint: string | undefined } | null, work: (store: ReturnType<typeof azureBlobStore>, server: Awaited<ReturnType<typeof openAzure>>) => Promise<void>) => {
    const server = await openAzure();
    try {
      await work(azureBlobStore(await openContainer({ ...server.place, handsOut })), server);
    } finally {
      await server.close();
    }
  };

  test('chunks of several requests are blocks of one blob, under the name that files have', () =>
    withStore(null, async (store, { blobs, place }) => {
      const [key, bytes] = [randomUUID(), randomBytes(3_000)];
      for (const start of [0, 1_000, 2_000]) await store.append(key, start, Readable.from([bytes.subarray(start, start + 1_000)]), ALL);
      await store.finish(key, 3_000);
      await store.finish(key, 3_000);
      assert.deepEqual(await blobs(), [`${place.prefix}${key.slice(-2)}/${key}`]);
      assert.equal(await store.digest(key, 'sha256', 3_000), createHash('sha256').update(bytes).digest('hex'));
    }));

  test('a request that hung changes nothing that was written meanwhile', () =>
    withStore(null, async (store) => {
      for (const offset of [0, 4]) {
        const [key, late] = [randomUUID(), new PassThrough()];
        if (offset > 0) await store.append(key, 0, Readable.from([Buffer.from('in t')]), ALL);
        const begun = new Promise((resolve) => late.once('resume', resolve));
        const hanging = store.append(key, offset, late, ALL);
        await begun;
        await store.append(key, offset, Readable.from([Buffer.from('in time'.slice(offset))]), ALL);
        await store.finish(key, 7);
        late.end('too late');
        await assert.rejects(hanging, ({ causeId }: Refusal) => causeId === 'registry-service-outage');
        assert.equal((await store.read(key, 7)).toString(), 'in time');
      }
    }));

  test('an address is for one blob and some time, and for reading', () =>
    withStore({ endpoint: undefined }, async (store) => {
      const [one, other] = [randomUUID(), randomUUID()];
      for (const key of [one, other]) await store.append(key, 0, Readable.from([Buffer.from(key)]), ALL);
      const address = (await store.addressOf(one, 60))!;
      assert.equal(await (await fetch(address)).text(), one);
      assert.equal((await fetch(address.replace(one.slice(-2), other.slice(-2)).replace(one, other))).status, 403);
      assert.equal((await fetch(address, { method: 'DELETE' })).status, 403);
      assert.equal((await fetch((await store.addressOf(one, -60))!)).status, 403);
    }));
});
