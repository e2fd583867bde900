import { open, unlink } from 'node:fs/promises';
import { join } from 'node:path';

const PIECE = Buffer.alloc(1024 * 1024, 'dockgate');

/** What a durable blob costs at least: its bytes into a file, the file synced, its folder synced. Resolves with seconds. */
export async function writeAndSync(folder: string, { mebibytes, count, atOnce }: { mebibytes: number; count: number; atOnce: number }): Promise<number> {
  const files = Array.from({ length: count }, (_, index) => join(folder, `floor-${index}`));
  const waiting = [...files];
  const began = performance.now();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) await writeOne(file, folder, mebibytes);
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  await Promise.all(files.map((file) => unlink(file)));
  return seconds;
}

async function writeOne(file: string, folder: string, mebibytes: number): Promise<void> {
  const handle = await open(file, 'w');
  for (let index = 0; index < mebibytes; index += 1) await handle.write(PIECE);
  await handle.sync();
  await handle.close();
  const directory = await open(folder);
  await directory.sync();
  await directory.close();
}
