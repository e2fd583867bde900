import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { enableCompileCache, getCompileCacheDir } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { startThread } from './start-thread.ts';

test('a thread finds what its process has compiled', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dockgate-thread-'));
  const program = join(folder, 'program.ts');
  writeFileSync(
    program,
    `import { getCompileCacheDir } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
parentPort?.postMessage([workerData as string, getCompileCacheDir()]);`,
  );
  const ask = async () => (await once(startThread(pathToFileURL(program), 'given'), 'message'))[0] as unknown;
  try {
    assert.deepEqual(await ask(), ['given', getCompileCacheDir()]);
    // Where tests are run with one already, that one stays.
    enableCompileCache(join(folder, 'compiled'));
    assert.deepEqual(await ask(), ['given', getCompileCacheDir()]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
