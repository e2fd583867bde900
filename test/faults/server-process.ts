import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

// A Dockgate that can be killed: `node bin/dockgate.js serve` as a process of its own, on a folder that outlives it.

export interface ServerProcess {
  readonly pid: number;
  readonly port: number;
  /** Everything it printed so far. */
  printed(): string;
  /** Resolves when something answers on its port; rejects, with what it printed, when it ended instead. */
  untilItListens(): Promise<void>;
  /** Resolves when the text was printed; rejects as well. */
  untilItSays(text: string): Promise<void>;
  /** Resolves when it is so; rejects as well. */
  until(isSo: () => boolean | Promise<boolean>): Promise<void>;
  /**
   * Resolves with the exit code, or the name of the signal, when it ended and all it printed has been read; rejects,
   * with what it printed, when it goes on.
   */
  untilItEnds(): Promise<number | NodeJS.Signals>;
  /** Sends a signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<number | NodeJS.Signals>;
}

export interface Launch {
  readonly data: string;
  readonly port: number;
  readonly workers?: number;
  /** Further settings, by the names of their variables. */
  readonly env?: Readonly<Record<string, string>>;
  /** A program that runs it, such as a tracer; it must become the server's process, or stay out of its way. */
  readonly through?: readonly string[];
  /** What Node runs; `dockgate serve` unless given. */
  readonly program?: readonly string[];
}

const SERVE = [join(import.meta.dirname, '../../bin/dockgate.js'), 'serve'];
/** Within it a server has started, and one that cannot has ended. */
const PATIENCE_MILLISECONDS = 60_000;
const POLL_MILLISECONDS = 5;

// However this process ends, its servers do too: one that is left would keep its port, and whoever reads its output waiting.
const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const server of running) server.kill('SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

/** Settings of the caller's environment do not reach it. */
export function launch({ data, port, workers = 1, env = {}, through = [], program = SERVE }: Launch): ServerProcess {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('DOCKGATE_')));
  const settings = { DOCKGATE_DATA: data, DOCKGATE_PORT: `${port}`, DOCKGATE_WORKERS: `${workers}` };
  const [command = '', ...more] = [...through, process.execPath, ...program];
  const server = spawn(command, more, { env: { ...inherited, ...settings, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [server.stdout, server.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
  running.add(server);
  const ended = once(server, 'close').then(([code, signal]) => {
    running.delete(server);
    return (code ?? signal) as number | NodeJS.Signals;
  });
  const failure = (what: string) => new Error(`Dockgate ${what}. It printed:\n${printed}`);
  const until = async (isSo: () => boolean | Promise<boolean>) => {
    const deadline = Date.now() + PATIENCE_MILLISECONDS;
    while (!(await isSo())) {
      if (server.exitCode !== null || server.signalCode !== null) throw failure('ended');
      if (Date.now() > deadline) throw failure('does not answer');
      await sleep(POLL_MILLISECONDS);
    }
  };
  const untilItEnds = async () => {
    const waiting = new AbortController();
    const goesOn = sleep(PATIENCE_MILLISECONDS, null, { signal: waiting.signal }).then(() => Promise.reject(failure('goes on')));
    return Promise.race([ended, goesOn]).finally(() => waiting.abort());
  };
  return {
    pid: server.pid ?? 0,
    port,
    printed: () => printed,
    untilItEnds,
    untilItListens: () => until(() => answers(port)),
    untilItSays: (text) => until(() => printed.includes(text)),
    until,
    end(signal) {
      server.kill(signal);
      // What others of its processes may still print would keep this one from ending.
      return untilItEnds().finally(() => [server.stdout, server.stderr].map((stream) => stream.destroy()));
    },
  };
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.destroy());
    socket.on('connect', () => resolve(true)).on('error', () => resolve(false));
  });

/** The workers of a server, by their process ids; none while it has one process. */
export function workersOf(pid: number): number[] {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number);
  return processes.filter((candidate) => parentOf(candidate) === pid);
}

/** https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html: the name in parentheses may hold anything. */
function parentOf(pid: number): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');
    return Number(fields[1]);
  } catch {
    return null;
  }
}
