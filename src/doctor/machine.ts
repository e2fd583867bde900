import { readdir, readFile, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The machine that is examined; a test hands in a folder of its own as root and home. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** In front of absolute paths that belong to the system, such as `/etc/docker`; empty on a real one. */
  readonly root: string;
  readonly home: string;
  /** Null where there is none, as on Windows. */
  readonly userId: number | null;
  readonly folder: string;
  /** Where the cloud tells a machine about itself; only a test has it elsewhere, no variable can move it. */
  readonly metadataService?: URL;
  /** Where issuers of secrets listen; only a test has them elsewhere. */
  readonly issuerPort?: number;
  now(): Date;
  /** Addresses of a host, for a machine whose names are not those of the one that runs this; otherwise the system's resolver answers. */
  resolve?(host: string): Promise<readonly string[]>;
}

export const thisMachine = (): Machine => ({
  env: process.env,
  platform: process.platform,
  root: '',
  home: homedir(),
  userId: process.getuid?.() ?? null,
  folder: process.cwd(),
  now: () => new Date(),
});

/** A file as far as this user may see it. `code` is that of the system, such as `EACCES`. */
export type FileState =
  | { readonly kind: 'text'; readonly text: string; readonly owner: number; readonly mode: number; readonly modified: Date }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable'; readonly code: string };

const LARGEST_FILE = 1024 * 1024;

/** At most a mebibyte; what is larger is unreadable with the code `EFBIG`. Never throws. */
export async function readTextFile(path: string): Promise<FileState> {
  try {
    const { size, uid, mode, mtime } = await stat(path);
    if (size > LARGEST_FILE) return { kind: 'unreadable', code: 'EFBIG' };
    return { kind: 'text', text: await readFile(path, 'utf8'), owner: uid, mode, modified: mtime };
  } catch (error) {
    const { code = 'EIO' } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR' ? { kind: 'absent' } : { kind: 'unreadable', code };
  }
}

/** Names in a folder; none where it cannot be read. */
export const listFolder = (path: string): Promise<readonly string[]> => readdir(path).catch(() => []);

/** `/etc/docker` of the machine that is examined. */
export const systemPath = ({ root }: Pick<Machine, 'root'>, ...parts: readonly string[]): string => (root === '' ? resolve('/', ...parts) : join(root, ...parts));
