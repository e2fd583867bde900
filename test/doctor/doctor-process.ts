import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export const PROGRAM = join(import.meta.dirname, '../../bin/dockgate.js');

/** Starts `dockgate …` as a process of its own, with these variables and no others but PATH. */
export function startDockgate(args: readonly string[], env: Readonly<Record<string, string>>, cwd?: string): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [PROGRAM, ...args], { env: { PATH: process.env['PATH'], ...env }, cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const text = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text.out += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (text.err += chunk));
  return { child, ended: once(child, 'close').then(([code]) => ({ code: code as number | null, ...text })) };
}

export const runDockgate = (args: readonly string[], env: Readonly<Record<string, string>>, cwd?: string): Promise<Ended> => startDockgate(args, env, cwd).ended;
