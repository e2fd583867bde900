import { readFile, stat } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import type { Check } from '../../doctor/check.ts';
import type { Examination } from '../../doctor/run.ts';
import { CommandFailed } from '../command.ts';
import { fromSaved } from './saved-examination.ts';
import { unpackTar } from './tar.ts';
import { SAVED } from './write-bundle.ts';

const LARGEST_FILE = 4 * 2 ** 20;
const LARGEST_CONTENT = 32 * 2 ** 20;

/** Concludes again from what a bundle says was observed. Throws CommandFailed where the file is none. */
export async function readBundle(file: string, checks: readonly Check[]): Promise<Examination> {
  const none = (why: string) => new CommandFailed(`${file} is no support bundle: ${why}.`);
  const bytes = await readSmall(file).catch((error: NodeJS.ErrnoException) => {
    throw error instanceof CommandFailed ? error : new CommandFailed(`${file} could not be read (${error.code}).`);
  });
  const entry = unpack(bytes)?.find(({ name }) => name.split('/').at(-1) === SAVED);
  if (!entry) throw none(`there is no ${SAVED} in it`);
  const examination = fromSaved(parse(entry.content), checks);
  if (!examination) throw none(`its ${SAVED} is of another kind`);
  return examination;
}

async function readSmall(file: string): Promise<Buffer> {
  const { size } = await stat(file);
  if (size > LARGEST_FILE) throw new CommandFailed(`${file} is no support bundle: it is too large.`);
  return readFile(file);
}

function unpack(bytes: Buffer): ReturnType<typeof unpackTar> | null {
  try {
    return unpackTar(gunzipSync(bytes, { maxOutputLength: LARGEST_CONTENT }));
  } catch {
    return null;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
