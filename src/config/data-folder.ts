import {
  chmodSync,
  closeSync,
  constants,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
  type Stats,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Secret } from '../secret.ts';
import { ConfigError } from './load.ts';

/** Makes the folder, and those that lead to it, durable; only its owner may enter, whatever the umask. Throws ConfigError. */
export function makePrivateFolder(folder: string): void {
  const made = makeFolder(folder);
  if (made === undefined) return;
  for (let path = resolve(folder); path.length >= resolve(made).length; path = dirname(path)) syncFolder(dirname(path));
}

/** What the system's refusals say of a folder. */
const DEFECTS: Readonly<Record<string, string>> = {
  EEXIST: 'cannot be a folder, a file is in the way',
  ENOTDIR: 'cannot be a folder, a file is in the way',
  ENOENT: 'is where no folder can be made',
  EACCES: 'may not be made or used by this user',
  EPERM: 'may not be made or used by this user',
  EROFS: 'is on a disk that takes no writes',
};

/** Answers with the topmost folder that it made. */
function makeFolder(folder: string): string | undefined {
  try {
    const made = makeWithParents(folder);
    chmodSync(folder, 0o700);
    return made;
  } catch (error) {
    const defect = DEFECTS[String((error as NodeJS.ErrnoException).code)];
    throw defect ? new ConfigError([`data (DOCKGATE_DATA): ${folder} ${defect}`]) : error;
  }
}

/** Not mkdir's own recursion, which never ends where a file system takes no folders, such as below /proc. */
function makeWithParents(folder: string): string | undefined {
  try {
    return makeOne(folder);
  } catch (error) {
    const parent = dirname(folder);
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || parent === folder) throw error;
    const topmost = makeWithParents(parent);
    const made = makeOne(folder);
    return topmost ?? made;
  }
}

function makeOne(folder: string): string | undefined {
  try {
    mkdirSync(folder, { mode: 0o700 });
    return folder;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' && statSync(folder).isDirectory()) return undefined;
    throw error;
  }
}

/**
 * Reads a secret from a file, or makes both. Two processes that start at once end up with one secret: the file
 * appears complete or not at all, and the second one reads what the first one wrote.
 */
export function readOrMakeSecret(folder: string, name: string, make: () => Secret): Secret {
  const file = join(folder, name);
  const existing = findSecret(file);
  if (existing) return existing;
  const draft = join(folder, `.${name}.${process.pid}.${Date.now()}`);
  writeNewPrivateFile(draft, make());
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(draft);
  }
  syncFolder(folder);
  const secret = findSecret(file);
  if (!secret) throw new Error(`${file} was made and is gone`);
  return secret;
}

/** Throws EEXIST when anything has that name, a symbolic link included. */
export function writeNewPrivateFile(file: string, content: Secret): void {
  const { O_CREAT, O_EXCL, O_WRONLY, O_NOFOLLOW } = constants;
  const descriptor = openSync(file, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW, 0o600);
  try {
    // All of it: a single write may stop halfway on a disk that is nearly full.
    writeFileSync(descriptor, content.reveal());
    fsyncSync(descriptor);
  } catch (error) {
    unlinkSync(file);
    throw error;
  } finally {
    closeSync(descriptor);
  }
}

/** Puts a private file there, durable, in place of any other: readers see the old content or the new one, never a part. */
export function replacePrivateFile(file: string, content: Secret): void {
  const draft = join(dirname(file), `.${basename(file)}.${process.pid}.${Date.now()}`);
  writeNewPrivateFile(draft, content);
  renameSync(draft, file);
  syncFolder(dirname(file));
}

export function removeFile(file: string): void {
  rmSync(file, { force: true });
  syncFolder(dirname(file));
}

/**
 * Throws ConfigError when something else has one of these names: what is written there would go through a link to
 * where nobody expects it. What does not exist is fine.
 */
export function refuseInTheWay({ folders, files }: { readonly folders: readonly string[]; readonly files: readonly string[] }): void {
  const problemOf = (path: string, isRight: (found: Stats) => boolean, expected: string) => {
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (!found || isRight(found)) return [];
    const what = found.isSymbolicLink() ? 'a symbolic link' : found.isDirectory() ? 'a folder' : `no ${expected}`;
    return [`data: ${path} is ${what}, and Dockgate writes to a ${expected} of that name: move it away and start again`];
  };
  const problems = [
    ...folders.flatMap((path) => problemOf(path, (found) => found.isDirectory(), 'folder')),
    ...files.flatMap((path) => problemOf(path, (found) => found.isFile(), 'file')),
  ];
  if (problems.length > 0) throw new ConfigError(problems);
}

/** The content of a private file; `null` when there is none. */
export function findSecret(file: string): Secret | null {
  try {
    return new Secret(readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function syncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
