import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../servers/free-port.ts';

// A Dockgate started as a user starts one: `node bin/dockgate.js serve`, in a folder and on a port of its own.

export interface RunningDockgate {
  /** `localhost:<port>`: login server of the registry named dockgate. */
  readonly loginServer: string;
  readonly data: string;
  readonly owner: { readonly userName: string; readonly password: string };
  /** Everything it printed so far. */
  printed(): string;
  /** Asks it to stop, waits until it has, and removes the data folder. Resolves with its exit code. */
  stop(): Promise<number | null>;
}

const OWNER = 'owner@dockgate';
const START_MILLISECONDS = 60_000;
const POLL_MILLISECONDS = 50;

/** `flags` go to `serve`, after the data folder and the port. Settings of the caller's environment do not reach it. */
export async function startDockgate({ flags = [] }: { flags?: readonly string[] } = {}): Promise<RunningDockgate> {
  const data = await mkdtemp(join(tmpdir(), 'dockgate-data-'));
  const port = await freePort();
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('DOCKGATE_')));
  const program = join(import.meta.dirname, '../../bin/dockgate.js');
  const server = spawn(process.execPath, [program, 'serve', '--data', data, '--port', String(port), ...flags], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [server.stdout, server.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
  const killed = () => server.kill('SIGKILL');
  process.once('exit', killed);

  const stop = async () => {
    process.removeListener('exit', killed);
    server.kill('SIGTERM');
    if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
    await rm(data, { recursive: true });
    return server.exitCode;
  };
  try {
    await untilItAnswers(`http://localhost:${port}/v2/`, () => server.exitCode !== null);
    const owner = { userName: OWNER, password: readFileSync(join(data, 'owner-password'), 'utf8').trim() };
    return { loginServer: `localhost:${port}`, data, owner, printed: () => printed, stop };
  } catch (error) {
    await stop();
    throw new Error(`Dockgate did not start. It printed:\n${printed}`, { cause: error });
  }
}

async function untilItAnswers(url: string, hasEnded: () => boolean): Promise<void> {
  const deadline = Date.now() + START_MILLISECONDS;
  for (;;) {
    try {
      await (await fetch(url)).arrayBuffer();
      return;
    } catch (error) {
      if (hasEnded() || Date.now() > deadline) throw error;
      await sleep(POLL_MILLISECONDS);
    }
  }
}
