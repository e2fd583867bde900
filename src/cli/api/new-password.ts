import { readFile } from 'node:fs/promises';
import { text, UsageError } from '../command.ts';

export const passwordFile = text('FILE', 'a file with the password to give, or - for stdin; its last line end does not count');

/** The password of a file; null without one, as a command line is no place for a password. */
export async function newPasswordFrom(file: string | undefined): Promise<string | null> {
  if (file === undefined) return null;
  const content = await readFile(file === '-' ? '/dev/stdin' : file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${file} cannot be read (${error.code ?? error.message}).`, { cause: error });
  });
  const password = content.replace(/\r?\n$/, '');
  if (password === '') throw new UsageError(`${file} is empty: it holds no password.`);
  return password;
}
