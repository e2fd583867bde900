import { constants } from 'node:fs';
import { open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { lineOf } from './entry.ts';
import type { EntryReceiver } from './export-queue.ts';

export interface FileOptions {
  /** Its folder exists. */
  readonly path: string;
  /** A file that is larger is put aside. */
  readonly bytes: number;
  /** So many that were put aside are kept. */
  readonly kept: number;
  readonly now: () => Date;
  /** Keeps the names apart that several processes give at one instant. */
  readonly processId: number;
}

const { O_APPEND, O_CREAT, O_NOFOLLOW, O_WRONLY } = constants;

/**
 * JSON lines at the end of a file that several processes share. A full one is renamed to `name.<time>-<process>.ext`:
 * no two of those are ever the same, so no process takes another's lines away.
 */
export function fileReceiver({ path, bytes, kept, now, processId }: FileOptions): EntryReceiver {
  let file: FileHandle | null = null;

  const opened = async (): Promise<FileHandle> => {
    const there = await stat(path).catch(() => null);
    const own = await file?.stat();
    if (file && own && there?.ino === own.ino && there.dev === own.dev) return file;
    // Another process put it aside.
    await file?.close();
    return (file = await open(path, O_APPEND | O_CREAT | O_WRONLY | O_NOFOLLOW, 0o600));
  };
  const putAside = async (): Promise<void> => {
    const time = now().toISOString().replaceAll(/[:.]/g, '-');
    await rename(path, nameAside(path, `${time}-${processId}`)).catch(unlessGone);
    const aside = await asideOf(path);
    for (const name of aside.slice(0, Math.max(0, aside.length - kept))) await rm(name, { force: true });
  };

  return {
    async send(entries) {
      const handle = await opened();
      await handle.appendFile(entries.map((entry) => `${lineOf(entry)}\n`).join(''));
      if ((await handle.stat()).size >= bytes) await putAside();
    },
    async close() {
      await file?.sync();
      await file?.close();
      file = null;
    },
  };
}

const nameAside = (path: string, mark: string): string => {
  const extension = extname(path);
  return join(dirname(path), `${basename(path, extension)}.${mark}${extension}`);
};

/** Oldest first: their names begin with the time. */
async function asideOf(path: string): Promise<string[]> {
  const extension = extname(path);
  const shape = new RegExp(`^${literal(basename(path, extension))}\\.\\d{4}-\\d{2}-\\d{2}T[-\\d]+Z-\\d+${literal(extension)}$`);
  return (await readdir(dirname(path))).filter((name) => shape.test(name)).toSorted().map((name) => join(dirname(path), name));
}

const literal = (text: string) => text.replaceAll(/[^\w]/g, (character) => `\\${character}`);

const unlessGone = (error: NodeJS.ErrnoException) => {
  if (error.code !== 'ENOENT') throw error;
};
