import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { descriptorOf, lastNumberOf, pathOf, stringsOf, type Step, type SystemCall } from './system-calls.ts';

// A disk that loses its power. It takes system calls and tells what the folders could hold afterwards, by POSIX's
// promises and nothing more: bytes are certain after fsync of their file, names after fsync of their folder. What was
// not synced may be there, in parts and in any order, or not.

/** Says of something that was not synced whether it is there after all. */
export type Luck = () => boolean;

interface Change {
  /** The call has returned. */
  done: boolean;
  durable: boolean;
}

interface Write extends Change {
  readonly position: number;
  /** What is written; null: the file ends at `position`. */
  readonly bytes: Buffer | null;
}

interface Naming extends Change {
  /** A renaming is two changes that happen both or not at all. */
  readonly call: SystemCall;
  readonly name: string;
  /** What has the name from now on; null: nothing. */
  readonly node: FileNode | FolderNode | null;
}

interface FileNode {
  readonly kind: 'file';
  readonly changes: Write[];
}

interface FolderNode {
  readonly kind: 'folder';
  readonly changes: Naming[];
}

type Node = FileNode | FolderNode;

/** Disks write whole sectors. */
const SECTOR_BYTES = 512;

export type Disk = ReturnType<typeof emptyDisk>;

/** `root` exists, is empty, and is certain. */
export function emptyDisk(root: string) {
  const top: FolderNode = { kind: 'folder', changes: [] };
  const positions = new Map<number, number>();
  const underWay = new Map<SystemCall, readonly Change[]>();

  const isBelow = (path: string) => path.startsWith(`${root}/`);
  const find = (path: string): Node | undefined => {
    if (path === root) return top;
    if (!isBelow(path)) return undefined;
    const parent = find(dirname(path));
    return parent?.kind === 'folder' ? (namesIn(parent, (change) => change.done).get(posix.basename(path)) ?? undefined) : undefined;
  };
  const folder = (path: string): FolderNode => {
    const node = find(path);
    if (node?.kind !== 'folder') throw new Error(`${path} is no folder`);
    return node;
  };
  const name = (call: SystemCall, path: string, node: Node | null): Naming[] => {
    if (!isBelow(path)) return [];
    const naming = { done: false, durable: false, call, name: posix.basename(path), node };
    folder(dirname(path)).changes.push(naming);
    return [naming];
  };
  const write = (path: string | null, position: number, bytes: Buffer | null): Write[] => {
    const node = path === null ? undefined : find(path);
    if (node?.kind !== 'file') return [];
    const change = { done: false, durable: false, position, bytes };
    node.changes.push(change);
    return [change];
  };
  const written = (call: SystemCall) => Buffer.concat(stringsOf(call)).subarray(0, call.result ?? undefined);
  const paths = (call: SystemCall) => stringsOf(call).map((path) => path.toString());

  /** What each call changes. Calls that are not here change nothing that the server relies on. */
  const meanings: Readonly<Record<string, (call: SystemCall) => readonly Change[]>> = {
    openat: (call) => {
      const [path = ''] = paths(call);
      positions.set(call.result ?? -1, 0);
      if (!isBelow(path) || !/O_(CREAT|TRUNC|APPEND|SYNC|DSYNC)/.test(call.text)) return [];
      if (/O_(SYNC|DSYNC)/.test(call.text)) throw new Error('this disk knows no O_SYNC');
      if (find(path) === undefined) return name(call, path, { kind: 'file', changes: [] });
      return call.text.includes('O_TRUNC') ? write(path, 0, null) : [];
    },
    mkdir: (call) => name(call, paths(call)[0] ?? '', { kind: 'folder', changes: [] }),
    link: (call) => {
      const [from = '', to = ''] = paths(call);
      return name(call, to, find(from) ?? null);
    },
    rename: (call) => {
      const [from = '', to = ''] = paths(call);
      return [...name(call, to, find(from) ?? null), ...name(call, from, null)];
    },
    unlink: (call) => name(call, paths(call)[0] ?? '', null),
    ftruncate: (call) => write(pathOf(call), lastNumberOf(call), null),
    pwrite64: (call) => write(pathOf(call), lastNumberOf(call), written(call)),
    pwritev: (call) => write(pathOf(call), lastNumberOf(call), written(call)),
    write: (call) => {
      const position = positions.get(descriptorOf(call)) ?? 0;
      positions.set(descriptorOf(call), position + (call.result ?? 0));
      return write(pathOf(call), position, written(call));
    },
    // A name that is synced in no time is a test that finds nothing: the call covers what had returned before it began.
    fsync: (call) => syncing(find(pathOf(call) ?? '')),
    fdatasync: (call) => syncing(find(pathOf(call) ?? '')),
    // SQLite's index of the log is made anew after a loss, so nobody syncs it; no other file is written this way.
    mmap: (call) => {
      const isWritten = call.text.includes('PROT_WRITE') && call.text.includes('MAP_SHARED');
      if (isWritten && !/\\x2d\\x73\\x68\\x6d>/.test(call.text)) throw new Error('a file is written by mmap, which this disk does not see');
      return [];
    },
  };

  return {
    take({ edge, call }: Step): void {
      const meaning = meanings[call.name];
      if (edge === 'begins') {
        if (call.text.includes('<TCP:')) return;
        if (!meaning) throw new Error(`this disk knows no ${call.name}`);
        underWay.set(call, meaning(call));
      } else {
        for (const change of underWay.get(call) ?? []) {
          if (call.name === 'fsync' || call.name === 'fdatasync') change.durable = true;
          else change.done = true;
        }
        underWay.delete(call);
      }
    },

    /** Makes the folder as it could be found after a loss of power now. */
    restore(into: string, luck: Luck): void {
      restoreFolder(top, into, luck);
    },

    /** The certain content of files, by path below `root`; those whose names are certain as well. */
    certain(): ReadonlyMap<string, Buffer> {
      const files = new Map<string, Buffer>();
      const visit = (node: Node, path: string) => {
        if (node.kind === 'file') files.set(path, contentOf(node, never));
        else for (const [name, child] of namesIn(node, isDurable)) if (child) visit(child, posix.join(path, name));
      };
      visit(top, '/');
      return files;
    },
  };
}

const never: Luck = () => false;
const isDurable = (change: Change) => change.durable;

const syncing = (node: Node | undefined): readonly Change[] => (node?.changes ?? []).filter((change: Change) => change.done);

function namesIn({ changes }: FolderNode, happened: (change: Naming) => boolean): Map<string, Node | null> {
  return new Map(changes.filter(happened).map(({ name, node }) => [name, node]));
}

function contentOf({ changes }: FileNode, luck: Luck): Buffer {
  let content = Buffer.alloc(0);
  const grow = (size: number) => {
    if (content.length < size) content = Buffer.concat([content, Buffer.alloc(size - content.length)]);
  };
  for (const { position, bytes, durable } of changes) {
    if (bytes === null) {
      if (!durable && !luck()) continue;
      grow(position);
      content = content.subarray(0, position);
    } else if (durable) {
      grow(position + bytes.length);
      bytes.copy(content, position);
    } else {
      for (let start = 0; start < bytes.length; ) {
        const end = Math.min(bytes.length, start + SECTOR_BYTES - ((position + start) % SECTOR_BYTES));
        if (luck()) {
          grow(position + end);
          bytes.copy(content, position + start, start, end);
        }
        start = end;
      }
    }
  }
  return content;
}

function restoreFolder(folder: FolderNode, path: string, luck: Luck): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const fates = new Map<SystemCall, boolean>();
  const happened = ({ durable, call }: Naming) => {
    if (!fates.has(call)) fates.set(call, durable || luck());
    return fates.get(call) ?? false;
  };
  for (const [name, node] of namesIn(folder, happened)) {
    const file = join(path, name);
    if (node?.kind === 'folder') restoreFolder(node, file, luck);
    // What is in SQLite's index of the log is known to nobody.
    else if (node) writeFileSync(file, name.endsWith('-shm') ? Buffer.alloc(32_768, 0xa5) : contentOf(node, luck), { mode: 0o600 });
  }
}
