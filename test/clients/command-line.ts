import assert from 'node:assert/strict';
import { run } from '../../src/cli/program.ts';
import type { EventResource } from '../../src/contract/event.ts';
import type { TestDockgate } from '../harness/harness.ts';

// Dockgate's own command line as its owner types it, in this process: its clock is the server's.

type Running = Pick<TestDockgate, 'data' | 'clock'>;

/** Runs `dockgate …` on this server. Fails the test unless it succeeds; resolves with what it printed on stdout. */
export async function owner({ data, clock }: Running, ...typed: string[]): Promise<string> {
  const printed: string[] = [];
  const complaints: string[] = [];
  const code = await run([...typed, '--data', data], {
    print: (text) => void printed.push(text),
    error: (text) => void complaints.push(text),
    status: () => {},
    onEnd: () => () => {},
    env: {},
    now: () => new Date(Date.now() + clock.ahead),
    isTTY: false,
    columns: 100,
  });
  assert.equal(code, 0, `dockgate ${typed.join(' ')}: ${complaints.join('\n')}`);
  return printed.join('\n');
}

/** `dockgate why …` as JSON. */
export const why = async (dockgate: Running, ...which: string[]): Promise<EventResource> =>
  JSON.parse(await owner(dockgate, 'why', ...which, '--json')) as EventResource;

/** The headline of `dockgate why …`, as people read it. */
export const whyTitle = async (dockgate: Running, ...which: string[]): Promise<string> =>
  /^✗ (.+) {2}\(/.exec(await owner(dockgate, 'why', ...which))?.[1] ?? '';

/** Name and password for `docker login`, from `dockgate login localhost:… --expose-token`. */
export async function refreshToken(dockgate: TestDockgate): Promise<readonly [userName: string, password: string]> {
  const printed = await owner(dockgate, 'login', dockgate.host, '--expose-token');
  const { accessToken, username } = JSON.parse(printed) as { accessToken: string; username: string };
  return [username, accessToken];
}
