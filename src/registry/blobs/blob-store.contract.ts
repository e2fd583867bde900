import assert from 'node:assert/strict';
import { createHash, randomBytes, randomUUID, type Hash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PassThrough, Readable } from 'node:stream';
import { after, before, describe, test } from 'node:test';
import type { Refusal } from '../../causes/refusal.ts';
import { TOO_SHORT, type BlobStore, type ByteRange } from './blob-store.ts';

const LIMIT = 64 * 1024 * 1024;
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const isOutage = (refusal: Refusal) => refusal.causeId === 'registry-service-outage' && refusal.facts['part'] === 'blobs';

/** What every blob store must do. `open` makes an empty one. */
export function blobStoreContract(name: string, open: () => Promise<{ store: BlobStore; close(): Promise<void> }>): void {
  describe(name, () => {
    let store: BlobStore;
    let close: () => Promise<void>;
    let place: Awaited<ReturnType<typeof openSender>>;
    before(async () => {
      ({ store, close } = await open());
      place = await openSender((range, key, response) => store.send(key, range, response));
    });
    after(async () => {
      await place.close();
      await close();
    });

    const append = (key: string, offset: number, bytes: Buffer, hash: Hash | null = null, limit = LIMIT) =>
      store.append(key, offset, Readable.from(chunksOf(bytes)), { hash, limit });
    const store1 = async (bytes: Buffer) => {
      const key = randomUUID();
      await append(key, 0, bytes);
      await store.finish(key, bytes.length);
      return key;
    };
    const read = (key: string, start: number, length: number) => place.read(key, { start, length });

    for (const size of [0, 1, 65_536, 262_144, 262_145, 1_048_576, 5_000_000]) {
      test(`gives back ${size} bytes as they came, and hashes them on the way`, async () => {
        const bytes = randomBytes(size);
        const [key, hash] = [randomUUID(), createHash('sha256')];
        assert.deepEqual(await append(key, 0, bytes, hash), { bytes: size, complete: true });
        await store.finish(key, size);
        assert.equal(hash.digest('hex'), sha256(bytes));
        assert.deepEqual(await read(key, 0, size), bytes);
        assert.equal(await store.digest(key, 'sha256', size), sha256(bytes));
      });
    }

    test('sends any part', async () => {
      const bytes = randomBytes(1_000_000);
      const key = await store1(bytes);
      for (const [start, length] of [[0, 1], [999_999, 1], [262_143, 2], [262_144, 262_144], [5, 700_000], [10, 0]] as const) {
        assert.deepEqual(await read(key, start, length), bytes.subarray(start, start + length));
      }
    });

    test('reads what is small into memory, and never less than was asked for', async () => {
      const bytes = randomBytes(70_000);
      const key = await store1(bytes);
      assert.deepEqual(await store.read(key, 70_000), bytes);
      assert.deepEqual(await store.read(key, 5), bytes.subarray(0, 5));
      assert.deepEqual(await store.read(key, 0), Buffer.alloc(0));
      await assert.rejects(store.read(key, 70_001), isOutage);
    });

    test('says of bytes that are not there that there are too few', async () => {
      const key = await store1(randomBytes(5));
      await assert.rejects(store.digest(key, 'sha256', 6), (refusal: Refusal) => isOutage(refusal) && (refusal.cause as { code?: string }).code === TOO_SHORT);
    });

    test('grows by one body after the other', async () => {
      const [key, bytes, hash] = [randomUUID(), randomBytes(3_000_000), createHash('sha256')];
      await append(key, 0, bytes.subarray(0, 7), hash);
      assert.equal(await store.digest(key, 'sha256', 7), sha256(bytes.subarray(0, 7)));
      await append(key, 7, bytes.subarray(7, 2_000_000), hash);
      await append(key, 2_000_000, bytes.subarray(2_000_000), hash);
      await store.finish(key, bytes.length);
      assert.equal(hash.digest('hex'), sha256(bytes));
      assert.deepEqual(await read(key, 0, bytes.length), bytes);
    });

    test('replaces what lies behind the offset, and keeps exactly the size that is finished', async () => {
      const [key, first, second] = [randomUUID(), randomBytes(5000), randomBytes(1000)];
      await append(key, 0, first);
      await append(key, 2000, second);
      await store.finish(key, 3000);
      await assert.rejects(store.finish(key, 3001), isOutage);
      assert.deepEqual(await read(key, 0, 3000), Buffer.concat([first.subarray(0, 2000), second]));
      await append(key, 0, second);
      await store.finish(key, 1000);
      assert.deepEqual(await read(key, 0, 1000), second);
    });

    test('keeps what came when the sender leaves, and says so', async () => {
      const [key, bytes, hash] = [randomUUID(), randomBytes(2_500_000), createHash('sha256')];
      const body = new PassThrough();
      const appended = store.append(key, 0, body, { hash, limit: LIMIT });
      for (const chunk of chunksOf(bytes)) if (!body.write(chunk)) await once(body, 'drain');
      while (body.readableLength > 0) await new Promise(setImmediate);
      body.destroy();
      assert.deepEqual(await appended, { bytes: bytes.length, complete: false });
      assert.equal(hash.digest('hex'), sha256(bytes));
      assert.equal(await store.digest(key, 'sha256', bytes.length), sha256(bytes));
    });

    test('takes nothing of a sender that had left before', async () => {
      const body = new PassThrough();
      body.destroy();
      await once(body, 'close');
      assert.deepEqual(await store.append(randomUUID(), 0, body, { hash: null, limit: LIMIT }), { bytes: 0, complete: false });
    });

    test('keeps a fast sender waiting instead of its bytes in memory', async () => {
      let given = 0;
      const chunk = Buffer.alloc(65_536);
      let most = 0;
      const body = new Readable({ read() { this.push(given++ < 1000 ? chunk : null); } });
      body.on('pause', () => { most += 1; });
      assert.deepEqual(await store.append(randomUUID(), 0, body, { hash: null, limit: 100_000_000 }), { bytes: 65_536_000, complete: true });
      assert.ok(most > 0, 'the body was never paused');
    });

    test('refuses what would exceed the limit, of this body or with what was there', async () => {
      const tooLarge = { causeId: 'content-too-large', facts: { limit: 1000 } };
      const key = randomUUID();
      await assert.rejects(append(key, 0, Buffer.alloc(1001), null, 1000), tooLarge);
      await append(key, 0, Buffer.alloc(1000), null, 1000);
      await assert.rejects(append(key, 1000, Buffer.alloc(1), null, 1000), tooLarge);
      await store.finish(key, 1000);
    });

    test('cannot finish more than there is, nor what is not there', async () => {
      const key = randomUUID();
      await append(key, 0, Buffer.alloc(10));
      await assert.rejects(store.finish(key, 11), isOutage);
      await assert.rejects(store.finish(randomUUID(), 1), isOutage);
      await assert.rejects(append(randomUUID(), 10, Buffer.alloc(1)), isOutage);
    });

    test('sends nothing of what is not there, so that an honest answer is possible', async () => {
      await assert.rejects(read(randomUUID(), 0, 10), isOutage);
    });

    test('cuts the connection when the bytes end too early', async () => {
      const key = await store1(randomBytes(600_000));
      await assert.rejects(read(key, 0, 700_000));
    });

    test('forgets a key, once or twice, finished or not', async () => {
      const finished = await store1(Buffer.alloc(10));
      const unfinished = randomUUID();
      await append(unfinished, 0, Buffer.alloc(10));
      for (const key of [finished, unfinished, finished]) await store.remove(key);
      await assert.rejects(read(finished, 0, 10), isOutage);
      const left = await Array.fromAsync(store.keys());
      assert.ok(!left.includes(finished) && !left.includes(unfinished));
    });

    test('lists every key', async () => {
      const made = await Promise.all(Array.from({ length: 20 }, () => store1(Buffer.alloc(1))));
      const listed = await Array.fromAsync(store.keys());
      assert.deepEqual(made.filter((key) => !listed.includes(key)), []);
    });

    test('waits for a slow reader, and ends when it leaves', async () => {
      const key = await store1(randomBytes(20_000_000));
      const slow = await place.open(key, { start: 0, length: 20_000_000 });
      slow.pause();
      const sent = place.lastSent();
      assert.equal(await Promise.race([sent.then(() => 'sent'), new Promise((r) => setTimeout(r, 50, 'waits'))]), 'waits');
      slow.destroy();
      await sent;
    });
  });
}

function* chunksOf(bytes: Buffer): Iterable<Buffer> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

/** A server that sends what its client asks for, so that a store meets a real response. */
async function openSender(send: (range: ByteRange, key: string, response: ServerResponse) => Promise<void>) {
  let last: Promise<void> = Promise.resolve();
  const failures = new Map<string, unknown>();
  const server: Server = createServer((request, response) => {
    const { key, start, length } = JSON.parse(decodeURIComponent(request.url!.slice(1)));
    response.setHeader('content-length', length);
    last = send({ start, length }, key, response);
    last.catch((error: unknown) => {
      failures.set(key, error);
      if (!response.headersSent) response.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const open = (key: string, range: ByteRange): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      const path = `/${encodeURIComponent(JSON.stringify({ key, ...range }))}`;
      get({ port, host: '127.0.0.1', path, agent: false }, resolve).on('error', (error) => reject(failures.get(key) ?? error));
    });
  return {
    open,
    read: async (key: string, range: ByteRange) => Buffer.concat(await Array.fromAsync(await open(key, range))),
    lastSent: () => last,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
