import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/program.ts';
import type { Entry } from '../../src/cli/command.ts';
import { runCommandLine } from '../../src/cli/command-line.ts';
import { cookieOf, hiddenFields, type Authority } from '../directory/authority.ts';
import type { TestDockgate } from '../harness/harness.ts';
import { recordingTerminal } from '../program/recording-terminal.ts';

// Somebody at a machine that is not the server's: with a home of their own, and without the server's socket.

export interface Typed {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Elsewhere {
  readonly home: string;
  readonly env: Record<string, string>;
  /** The file with what is kept of sign-ins. */
  readonly kept: string;
  type(...argv: string[]): Promise<Typed>;
  /** One command that a test made itself. */
  typeWith(entry: Entry, ...argv: string[]): Promise<Typed>;
  /** What was said on stderr so far by the command that runs. */
  told(): string;
  leave(): void;
}

export function elsewhere(dockgate: TestDockgate, more: Record<string, string> = {}): Elsewhere {
  const home = mkdtempSync(join(tmpdir(), 'dockgate-home-'));
  const env = { HOME: home, DOCKGATE_DATA: join(home, 'no-server'), SSL_CERT_FILE: join(dockgate.data, 'tls/ca.crt'), PATH: process.env['PATH'] ?? '', ...more };
  let said: string[] = [];
  const terminal = () => {
    const recording = recordingTerminal({ env });
    said = [];
    return { ...recording, error: (text: string) => { said.push(text); recording.error(text); } };
  };
  return {
    home,
    env,
    kept: join(home, '.config/dockgate/sign-ins.json'),
    async type(...argv) {
      const to = terminal();
      return { code: await run(argv, to), ...to.take() };
    },
    async typeWith(entry, ...argv) {
      const to = terminal();
      return { code: await runCommandLine([entry.name, ...argv], to, { name: 'dockgate', description: '', entries: [entry] }), ...to.take() };
    },
    told: () => said.join('\n'),
    leave: () => rmSync(home, { recursive: true, force: true }),
  };
}

/** The owner, on the server's own machine. Throws unless it succeeds. */
export async function owner({ data }: TestDockgate, ...argv: string[]): Promise<string> {
  const terminal = recordingTerminal();
  const code = await run([...argv, '--data', data], terminal);
  const { out, err } = terminal.take();
  if (code !== 0) throw new Error(`dockgate ${argv.join(' ')}: ${err}`);
  return out;
}

/** What a person does in the browser with the code of a device. @returns the page that it ends with */
export async function typeCode(authority: Authority, userCode: string, fields: { username: string; password: string } | { answer: 'refuse' }): Promise<string> {
  const first = await authority.send('/devicelogin');
  const headers = { cookie: cookieOf(first) };
  const second = await authority.post('/devicelogin', { ...hiddenFields(first.text), user_code: userCode }, headers);
  return (await authority.post('/devicelogin', { ...hiddenFields(second.text), answer: 'sign-in', ...fields }, headers)).text;
}
