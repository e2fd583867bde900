import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { ask } from '../harness/data-plane.ts';
import { freePort } from '../servers/free-port.ts';
import { launch, type Launch, type ServerProcess } from './server-process.ts';

// Results and logs that go to a disk that is full, or to a reader who went away.

const FULL = '/dev/full';
const LOST = 'What was printed could not be written: no space left on device (ENOSPC).\n';
const HELP = [join(import.meta.dirname, '../../bin/dockgate.js'), '--help'];

/** The program with streams redirected as a shell writes it; `$gone` is a pipe without a reader. */
const redirected = (folder: string, redirections: string): readonly string[] => {
  const pipe = join(folder, 'gone');
  // Opened for both at first: to write alone it would wait for a reader.
  return ['sh', '-c', `gone=${pipe}; mkfifo $gone; exec 3<>$gone; exec ${redirections} 3<&-; exec "$@"`, 'sh'];
};

async function start(t: TestContext, redirections: string, more: Partial<Launch> = {}): Promise<ServerProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'dockgate-output-'));
  const env = { DOCKGATE_ACCESS_LOG: 'stdout' };
  const server = launch({ data: join(folder, 'data'), port: await freePort(), env, through: redirected(folder, redirections), ...more });
  t.after(async () => {
    await server.end('SIGKILL');
    rmSync(folder, { recursive: true });
  });
  return server;
}

async function assertServes(server: ServerProcess): Promise<void> {
  await server.untilItListens();
  for (let count = 0; count < 5; count += 1) assert.equal((await ask(server.port, 'GET', '/v2/', { headers: { host: `localhost:${server.port}` } })).status, 401);
}

const needed = existsSync(FULL) ? {} : { skip: `this system has no ${FULL}` };

describe('what cannot be written', { timeout: 300_000, ...needed }, () => {
  test('as the result of a command is a failure, and said', async (t) => {
    const command = await start(t, `> ${FULL}`, { program: HELP });
    assert.equal(await command.untilItEnds(), 1);
    assert.equal(command.printed(), LOST);
  });

  test('and cannot be told either is a failure still', async (t) => {
    const command = await start(t, `> ${FULL} 2> $gone`, { program: HELP });
    assert.equal(await command.untilItEnds(), 1);
  });

  test('because whoever read it has read enough is no failure', async (t) => {
    const command = await start(t, '> $gone', { program: HELP });
    assert.equal(await command.untilItEnds(), 0);
    assert.equal(command.printed(), '');
  });

  test('of the log of a server is told once, and the server goes on', async (t) => {
    const server = await start(t, `> ${FULL}`);
    await assertServes(server);
    assert.equal(await server.end('SIGTERM'), 1);
    assert.equal(server.printed(), LOST);
  });

  for (const [name, destination] of [['on a full disk', FULL], ['to a reader who went away', '$gone']] as const) {
    test(`of a log, nor be told ${name}, ends no server`, async (t) => {
      const server = await start(t, `> ${FULL} 2> ${destination}`);
      await assertServes(server);
      assert.equal(await server.end('SIGTERM'), 1);
    });
  }
});
