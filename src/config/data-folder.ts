import {
  chmodSync,
  closeSync,
  constants,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { Secret } from '../secret.ts';

/** Makes the folder and those below it that only its owner may enter, whatever the umask. */
export function makePrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!statSync(folder).isDirectory()) throw new Error(`${folder} is not a folder`);
  chmodSync(folder, 0o700);
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
    writeSync(descriptor, content.reveal());
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Replaces a private file: readers see the old content or the new one, never a part. */
export function replacePrivateFile(folder: string, name: string, content: Secret): void {
  const draft = join(folder, `.${name}.${process.pid}.${Date.now()}`);
  writeNewPrivateFile(draft, content);
  renameSync(draft, join(folder, name));
  syncFolder(folder);
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
