import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { close, closeSync, constants, mkdtempSync, open, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { receiveIntoFile, receiving } from './into-file.ts';

const [CHUNK, MEBIBYTE] = [64 * 1024, 1024 * 1024];
const UPLOADS = 40;
const MOST_BYTES = 8 * MEBIBYTE;
const THREADS = Number(process.env['UV_THREADPOOL_SIZE'] ?? 4);

/** A disk that writes nothing: every thread that could waits for somebody at the other end of a pipe. Returns what lets them go on. */
function stopWriting(folder: string): () => Promise<void> {
  const pipe = join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  const waiting = Array.from({ length: THREADS }, () => promisify(open)(pipe, constants.O_WRONLY));
  return async () => {
    const reader = openSync(pipe, constants.O_RDONLY | constants.O_NONBLOCK);
    for (const descriptor of await Promise.all(waiting)) await promisify(close)(descriptor);
    closeSync(reader);
  };
}

test('uploads that wait for the disk hold 8 MiB, whether they are few or many', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dockgate-into-file-'));
  const shared = receiving();
  let taken = 0;
  const body = () =>
    Readable.from((function* () {
      for (let sent = 0; sent < MEBIBYTE; sent += CHUNK) {
        taken += CHUNK;
        yield Buffer.alloc(CHUNK, 'a');
      }
    })(), { highWaterMark: 1 });
  const goOn = stopWriting(folder);
  const receive = async (_: unknown, index: number) => {
    const file = openSync(join(folder, `${index}`), 'w');
    await receiveIntoFile({ descriptor: file }, 0, body(), { hash: null, limit: 2 * MEBIBYTE }, shared);
    closeSync(file);
  };
  const uploads = Array.from({ length: UPLOADS }, receive);
  for (let before = -1; before < taken; ) {
    before = taken;
    for (let turns = 0; turns < 100; turns += 1) await turn();
  }
  const [held, batch] = [taken, shared.batchBytes()];
  await goOn();
  await Promise.all(uploads);
  assert.ok(batch <= MOST_BYTES / UPLOADS / 3, `${batch} bytes were written at once`);
  // Batches are made of whole chunks, and each body has one or two ready that nobody took.
  assert.ok(held > MOST_BYTES / 2 && held <= MOST_BYTES + UPLOADS * 4 * CHUNK, `${held} bytes were taken`);
  assert.equal(taken, UPLOADS * MEBIBYTE);
  assert.equal(readFileSync(join(folder, `${UPLOADS - 1}`)).length, MEBIBYTE);
  assert.equal(await shared.during(async () => shared.batchBytes()), MEBIBYTE, 'one alone writes a mebibyte at once');
  rmSync(folder, { recursive: true });
});
