import { getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';

/**
 * A thread of this process. In the checkout it reads what was compiled before, as its process does: a thread that strips types by
 * itself loads a compiler for it, 17 MiB that it never gives back.
 */
export function startThread(program: URL, workerData: string): Worker {
  const compiled = getCompileCacheDir();
  // Below the folder that was named, Node makes one for each of its versions.
  const env = compiled === undefined ? process.env : { ...process.env, NODE_COMPILE_CACHE: dirname(compiled) };
  return new Worker(program, { workerData, execArgv: [], env });
}
