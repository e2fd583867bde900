import { constants } from 'node:fs';
import { copyFile, open, rename } from 'node:fs/promises';

/**
 * Copies a file, or its first `size` bytes, so that it outlives a power loss; it gets its name when it is whole.
 * Rejects with the disk's error.
 */
export async function copyDurably(from: string, to: string, size?: number): Promise<void> {
  const draft = `${to}-new`;
  await copyFile(from, draft, constants.COPYFILE_FICLONE);
  const file = await open(draft, 'r+');
  try {
    if (size !== undefined) await file.truncate(size);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, to);
}
