import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { parse } from 'node:path';
import type { Program } from './programs.ts';

export interface RunOptions {
  /** Written to its stdin, which is closed then. Without it stdin is empty. */
  readonly input?: string;
  /** Milliseconds, then it and all it started are killed; the default is five seconds. */
  readonly timeLimit?: number;
  /** Variables on top of the program's minimal environment. */
  readonly env?: Readonly<Record<string, string>>;
}

interface Output {
  /** May hold secrets, and anything a stranger wants to show on a terminal: never printed as it is. */
  readonly stdout: string;
  readonly stderr: string;
}

/** How a program ended. `cut`: it printed more than it may, and was killed. `not-run`: it could not be started at all. */
export type Ended =
  | ({ readonly kind: 'exited'; readonly code: number } & Output)
  | ({ readonly kind: 'killed'; readonly signal: string } & Output)
  | ({ readonly kind: 'timeout'; readonly seconds: number } & Output)
  | ({ readonly kind: 'cut' } & Output)
  | { readonly kind: 'not-run'; readonly code: string };

const TIME_LIMIT = 5_000;
const LARGEST_OUTPUT = 256 * 1024;
/** Milliseconds that output may still arrive after the end, when a process that left the group holds the pipe. */
const GRACE = 250;

/**
 * Runs a program without a shell and without a terminal, in a process group of its own and in the root folder. At most
 * 256 KiB of stdout and stderr together are kept. Never throws.
 */
export async function runProgram(program: Program, args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  const { input, timeLimit = TIME_LIMIT, env = {} } = options;
  try {
    if (!(await hasFormat(program.path))) return { kind: 'not-run', code: 'ENOEXEC' };
    const child = spawn(program.path, args, {
      cwd: parse(process.execPath).root,
      env: { ...program.env, ...env },
      detached: process.platform !== 'win32',
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      windowsHide: true,
    });
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
    return await watch(child, timeLimit);
  } catch (error) {
    return { kind: 'not-run', code: codeOf(error) };
  }
}

/** Script, ELF, Mach-O (thin and fat, either order), and programs of Windows, which WSL can run. */
const formats = ['2321', '7f454c46', 'feedface', 'feedfacf', 'cefaedfe', 'cffaedfe', 'cafebabe', '4d5a'];

/** Node hands a file without a known format to `sh`, as a shell would. */
async function hasFormat(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    const format = formats.find((begin) => buffer.toString('hex').startsWith(begin));
    const isForWindows = format === '4d5a' && process.platform !== 'win32';
    return isForWindows ? existsSync('/proc/sys/fs/binfmt_misc/WSLInterop') : format !== undefined;
  } finally {
    await file.close();
  }
}

/** Those that still run: when the doctor ends before them, by Ctrl-C or at its deadline, none is left behind. */
const running = new Set<ChildProcess>();
const killAll = () => running.forEach(killGroup);

function keepTrack(child: ChildProcess): void {
  if (running.size === 0) process.on('exit', killAll);
  running.add(child);
}

function loseTrack(child: ChildProcess): void {
  running.delete(child);
  if (running.size === 0) process.removeListener('exit', killAll);
}

function watch(child: ChildProcess, timeLimit: number): Promise<Ended> {
  const { promise, resolve } = Promise.withResolvers<Ended>();
  const timers: NodeJS.Timeout[] = [];
  keepTrack(child);
  const printed = collect(child, () => end({ kind: 'cut', ...printed() }));
  const end = (ended: Ended) => {
    for (const timer of timers) clearTimeout(timer);
    killGroup(child);
    loseTrack(child);
    child.stdout?.destroy();
    child.stderr?.destroy();
    resolve(ended);
  };
  timers.push(setTimeout(() => end({ kind: 'timeout', seconds: Math.round(timeLimit / 1000), ...printed() }), timeLimit));
  child.on('error', (error) => end({ kind: 'not-run', code: codeOf(error) }));
  child.on('exit', (code, signal) => {
    const ended = () => end(signal === null ? { kind: 'exited', code: code ?? 0, ...printed() } : { kind: 'killed', signal, ...printed() });
    child.on('close', ended);
    timers.push(setTimeout(ended, GRACE));
  });
  return promise;
}

/** Keeps what is printed up to the limit; `tooMuch` is called once it is passed. */
function collect({ stdout, stderr }: ChildProcess, tooMuch: () => void): () => Output {
  const kept = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
  let room = LARGEST_OUTPUT;
  const keep = (name: 'stdout' | 'stderr') => (chunk: Buffer) => {
    kept[name].push(chunk.subarray(0, room));
    room -= chunk.length;
    if (room >= 0) return;
    room = 0;
    tooMuch();
  };
  stdout?.on('data', keep('stdout'));
  stderr?.on('data', keep('stderr'));
  return () => ({ stdout: Buffer.concat(kept.stdout).toString(), stderr: Buffer.concat(kept.stderr).toString() });
}

/** With everything it started that did not leave its group. */
function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Nobody is left.
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'ERR';
