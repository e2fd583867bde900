import { createHash } from 'node:crypto';
import { closeSync, constants, fsyncSync, mkdirSync, openSync, readdirSync } from 'node:fs';
import { open, opendir, stat, unlink, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../../../causes/refusal.ts';
import { isGuid } from '../../../names/guid.ts';
import { TOO_SHORT, type BlobStore } from '../blob-store.ts';
import { earlySyncs } from './files/early-sync.ts';
import { sendFile, sending } from './files/send-file.ts';
import { receiveIntoFile, receiving } from './into-file.ts';

const HASHED_AT_ONCE_BYTES = 1024 * 1024;
const { O_CREAT, O_RDWR, O_TRUNC, O_WRONLY } = constants;

/**
 * One file for each key, in 256 folders by the key's last two digits, which are random. Only the owner of the process
 * may read them. The folders are made, and made durable, here; throws the disk's error.
 */
export function filesystemBlobStore(folder: string): BlobStore {
  makeFolders(folder);
  const shared = sending();
  const received = receiving();
  const earlySync = earlySyncs();
  const folderOf = (key: string) => join(folder, key.slice(-2));
  const fileOf = (key: string) => {
    if (!isGuid(key)) throw new Error('a storage key is a UUID');
    return join(folderOf(key), key);
  };

  return {
    append: (key, offset, body, { hash, limit }) =>
      outageOf(async () => {
        const flags = offset === 0 ? O_CREAT | O_TRUNC | O_WRONLY : O_WRONLY;
        return withFile(fileOf(key), flags, async (file) => {
          const early = earlySync(file, offset);
          const appended = await receiveIntoFile({ descriptor: file.fd, reached: early.reached }, offset, body, { hash, limit }, received);
          // A new file is lost with its name. Both at once: the disk waits for itself only once.
          const synced = await Promise.allSettled([early.sync(), ...(offset === 0 ? [syncFolder(folderOf(key))] : [])]);
          for (const one of synced) if (one.status === 'rejected') throw one.reason;
          return appended;
        });
      }),

    finish: (key, size) =>
      outageOf(async () => {
        // As good as always, and one call instead of three.
        if (size > 0 && (await stat(fileOf(key))).size === size) return;
        const flags = size === 0 ? O_CREAT | O_RDWR : O_RDWR;
        await withFile(fileOf(key), flags, async (file) => {
          const { size: there } = await file.stat();
          if (there < size) throw new Error(`the file of ${key} has ${there} bytes and not ${size}`);
          if (there > size) await file.truncate(size);
          if (there > size || size === 0) await file.sync();
        });
        if (size === 0) await syncFolder(folderOf(key));
      }),

    digest: (key, algorithm, size) =>
      outageOf(() =>
        withFile(fileOf(key), constants.O_RDONLY, async (file) => {
          const hash = createHash(algorithm);
          const buffer = Buffer.allocUnsafeSlow(Math.min(size, HASHED_AT_ONCE_BYTES));
          for (let position = 0; position < size; ) {
            const { bytesRead } = await file.read(buffer, 0, Math.min(buffer.length, size - position), position);
            if (bytesRead === 0) throw Object.assign(new Error(`the file of ${key} ends at ${position} and not at ${size}`), { code: TOO_SHORT });
            hash.update(buffer.subarray(0, bytesRead));
            position += bytesRead;
          }
          return hash.digest('hex');
        }),
      ),

    send: (key, range, response) =>
      outageOf(() => withFile(fileOf(key), constants.O_RDONLY, (file) => sendFile(file.fd, range, response, shared))),

    addressOf: async () => null,

    read: (key, size) =>
      outageOf(() =>
        withFile(fileOf(key), constants.O_RDONLY, async (file) => {
          const { bytesRead, buffer } = await file.read(Buffer.alloc(size), 0, size, 0);
          if (bytesRead < size) throw new Error(`the file of ${key} ends at ${bytesRead} and not at ${size}`);
          return buffer;
        }),
      ),

    remove: (key) =>
      outageOf(async () => {
        await unlink(fileOf(key)).catch((error: NodeJS.ErrnoException) => {
          if (error.code !== 'ENOENT') throw error;
        });
      }),

    async *keys() {
      for (const name of folderNames) {
        for await (const entry of await outageOf(() => opendir(join(folder, name)))) if (isGuid(entry.name)) yield entry.name;
      }
    },
  };
}

const folderNames = Array.from({ length: 256 }, (_, index) => index.toString(16).padStart(2, '0'));

/** Once, before anything is served. */
function makeFolders(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const there = new Set(readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])));
  for (const name of folderNames) if (!there.has(name)) mkdirSync(join(folder, name), { recursive: true, mode: 0o700 });
  for (const changed of [folder, join(folder, '..')]) {
    const descriptor = openSync(changed, constants.O_RDONLY);
    fsyncSync(descriptor);
    closeSync(descriptor);
  }
}

async function withFile<T>(path: string, flags: number, work: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await open(path, flags, 0o600);
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}

const syncFolder = (path: string): Promise<void> => withFile(path, constants.O_RDONLY, (folder) => folder.sync());

/** The disk's errors are ours, never the caller's fault: 503, without a path. */
async function outageOf<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('registry-service-outage', { part: 'blobs' }, { cause: error });
  }
}
