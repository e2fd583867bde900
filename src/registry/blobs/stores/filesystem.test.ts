import assert from 'node:assert/strict';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, open, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import { blobStoreContract } from '../blob-store.contract.ts';
import { filesystemBlobStore } from './filesystem.ts';

const openFolder = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dockgate-blobs-'));
  return { folder: join(folder, 'blobs'), close: () => rm(folder, { recursive: true }) };
};

blobStoreContract('blobs on files', async () => {
  const { folder, close } = await openFolder();
  return { store: filesystemBlobStore(folder), close };
});

test('only the owner of the process may read blobs, whatever the umask is', async () => {
  const { folder, close } = await openFolder();
  const umask = process.umask(0);
  try {
    const store = filesystemBlobStore(folder);
    const key = randomUUID();
    await store.append(key, 0, Readable.from([randomBytes(10)]), { hash: null, limit: 100 });
    const mode = async (path: string) => (await stat(path)).mode & 0o777;
    assert.equal(await mode(folder), 0o700);
    assert.equal(await mode(join(folder, key.slice(-2))), 0o700);
    assert.equal(await mode(join(folder, key.slice(-2), key)), 0o600);
  } finally {
    process.umask(umask);
    await close();
  }
});

test('a folder that has blobs is opened again, and what is no blob in it is left alone', async () => {
  const { folder, close } = await openFolder();
  const key = randomUUID();
  await filesystemBlobStore(folder).append(key, 0, Readable.from([randomBytes(10)]), { hash: null, limit: 100 });
  await writeFile(join(folder, key.slice(-2), 'notes.txt'), 'mine');
  const again = filesystemBlobStore(folder);
  assert.deepEqual(await Array.fromAsync(again.keys()), [key]);
  await again.remove(key);
  assert.deepEqual(await readdir(join(folder, key.slice(-2))), ['notes.txt']);
  await close();
});

test('what node:http made of a body is given back once it is written', async () => {
  const { folder, close } = await openFolder();
  const store = filesystemBlobStore(folder);
  const [chunks, hash] = [[] as Buffer[], createHash('sha256')];
  const update = hash.update.bind(hash);
  hash.update = (chunk) => (chunks.push(chunk as Buffer), update(chunk));
  const server = createServer((request, response) => {
    void store.append(randomUUID(), 0, request, { hash, limit: 1e7 }).then(({ bytes }) => response.end(`${bytes}`));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}`, { method: 'POST', body: new Uint8Array(3_000_000) });
  assert.equal(await answer.text(), '3000000');
  assert.ok(chunks.length > 1);
  assert.deepEqual(chunks.filter(({ buffer }) => !(buffer as ArrayBuffer).detached), []);
  server.close();
  await close();
});

test('a large body is brought to the disk while it comes in, and a disk that fails meanwhile is told of', async (t) => {
  const { folder, close } = await openFolder();
  const store = filesystemBlobStore(folder);
  const append = (mebibytes: number) => {
    const body = Readable.from(Array.from({ length: mebibytes }, () => Buffer.alloc(1024 * 1024)));
    return store.append(randomUUID(), 0, body, { hash: null, limit: 1e9 });
  };
  const probe = await open(import.meta.filename);
  const datasync = t.mock.method(Object.getPrototypeOf(probe) as typeof probe, 'datasync');
  await probe.close();
  await append(31);
  assert.equal(datasync.mock.callCount(), 0);
  await append(40);
  assert.equal(datasync.mock.callCount(), 1);
  // Linux tells an error of writing once: the sync at the end would succeed.
  datasync.mock.mockImplementationOnce(() => Promise.reject(Object.assign(new Error('the disk fails'), { code: 'EIO' })));
  await assert.rejects(append(32), { causeId: 'registry-service-outage' });
  await append(1);
  await close();
});

test('a key that is no UUID is never a path', async () => {
  const { folder, close } = await openFolder();
  const store = filesystemBlobStore(folder);
  for (const key of ['../../etc/passwd', '..', 'x', '']) await assert.rejects(store.remove(key));
  await close();
});

test('a folder that cannot be made is an error at the start', async () => {
  const { folder, close } = await openFolder();
  await writeFile(folder, 'in the way');
  assert.throws(() => filesystemBlobStore(folder));
  await close();
});
