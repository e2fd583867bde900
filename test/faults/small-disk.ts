import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';

// A disk that can be full: a file system in memory, of a few megabytes, for as long as the test runs.

export interface SmallDisk {
  readonly folder: string;
  /** Until not one more byte fits, or no more than so many. */
  fill(leftBytes?: number): void;
  /** Takes away what filled it. */
  free(): void;
  /** Nothing can be changed on it until it is writable again; not while a file is open for writing. */
  makeWritable(isWritable: boolean): void;
}

const BLOCK = Buffer.alloc(64 * 1024);

/** Only root may make one: without it the test is skipped, or fails where everything is required. */
export function smallDiskOrSkip(t: TestContext, megabytes: number): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'dockgate-disk-'));
  const { status, stderr, error } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=700`, 'tmpfs', folder]);
  t.after(() => {
    if (status === 0) spawnSync('umount', ['--lazy', folder]);
    rmSync(folder, { recursive: true, force: true });
  });
  if (status !== 0) {
    const defect = `a small disk cannot be made here: ${error?.message ?? String(stderr).trim()}`;
    if (process.env['DOCKGATE_REQUIRE_CLIENTS'] === '1') throw new Error(defect);
    t.skip(defect);
    return undefined;
  }
  const filling = join(folder, 'filling');
  return {
    folder,
    fill(leftBytes = 0) {
      writeFileSync(filling, '');
      for (const block of [BLOCK, BLOCK.subarray(0, 1)]) while (appended(filling, block));
      if (leftBytes > 0) truncateSync(filling, statSync(filling).size - leftBytes);
    },
    free: () => rmSync(filling),
    makeWritable(isWritable) {
      const { status, stderr } = spawnSync('mount', ['-o', `remount,${isWritable ? 'rw' : 'ro'}`, folder], { encoding: 'utf8' });
      if (status !== 0) throw new Error(stderr);
    },
  };
}

function appended(file: string, block: Buffer): boolean {
  try {
    appendFileSync(file, block);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    return false;
  }
}
