import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { freePort } from '../servers/free-port.ts';
import { launch, workersOf } from './server-process.ts';

test('that a worker died is no secret, and stopping meanwhile is no fault', { timeout: 120_000 }, async (t) => {
  const data = mkdtempSync(join(tmpdir(), 'dockgate-death-'));
  const server = launch({ data, port: await freePort(), workers: 2 });
  t.after(async () => {
    await server.end('SIGKILL');
    rmSync(data, { recursive: true, force: true });
  });
  await server.untilItSays('Dockgate serves');
  const [victim = 0] = workersOf(server.pid);
  process.kill(victim, 'SIGKILL');
  await server.untilItSays('a worker ended');
  const entry = JSON.parse(server.printed().split('\n').find((line) => line.includes('a worker ended'))!) as Record<string, unknown>;
  assert.deepEqual([entry['process'], entry['signal']], [victim, 'SIGKILL']);

  // Before its successor is there, with a message to one that is just dying.
  for (const pid of workersOf(server.pid)) process.kill(pid, 'SIGKILL');
  assert.equal(await server.end('SIGTERM'), 0, server.printed());
});
