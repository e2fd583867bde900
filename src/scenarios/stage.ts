import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startRegistry, type RegistryOptions, type StageRegistry, type StartServer } from './stage-registry.ts';

/** Where one scenario plays: a home that nobody else uses, servers that end with it. */
export interface Stage {
  readonly folder: string;
  readonly home: string;
  /** The shell of the person in the scenario: nothing of the caller's but where programs and the Docker Engine are. */
  readonly env: Readonly<Record<string, string>>;
  /** Runs last in, first out, when the scenario is over. */
  after(end: () => unknown): void;
  /** @param path below the home */
  write(path: string, text: string, mode?: number): Promise<string>;
  run(command: readonly string[], options?: RunOptions): Promise<Ran>;
  /** A Dockgate with its data on the stage. */
  registry(options?: RegistryOptions): Promise<StageRegistry>;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  readonly via?: readonly string[];
}

export interface Ran {
  readonly code: number | null;
  /** As a terminal would show it: both streams. */
  readonly printed: string;
  readonly stdout: string;
}

const PATIENCE_MS = 60_000;
const LONGEST_OUTPUT = 1024 * 1024;

/** Calls `act` with a stage, and clears it away whatever happens. */
export async function onStage<T>(startServer: StartServer, act: (stage: Stage) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'dockgate-scenario-'));
  const ends: (() => unknown)[] = [() => rm(folder, { recursive: true, force: true })];
  const home = join(folder, 'home');
  await Promise.all([mkdir(home), mkdir(join(folder, 'run'), { mode: 0o700 })]);
  const env = shellOf(home, folder);
  const stage: Stage = {
    folder,
    home,
    env,
    after: (end) => void ends.push(end),
    async write(path, text, mode = 0o600) {
      const file = join(home, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text, { mode });
      return file;
    },
    run: (command, options = {}) => run(command, { ...options, env: { ...env, ...options.env } }),
    registry: (options) => startRegistry(stage, startServer, options),
  };
  try {
    return await act(stage);
  } finally {
    for (const end of ends.toReversed()) await end();
  }
}

const shellOf = (home: string, folder: string): Record<string, string> => ({
  PATH: process.env['PATH'] ?? '/usr/bin:/bin',
  HOME: home,
  XDG_RUNTIME_DIR: join(folder, 'run'),
  LANG: 'C.UTF-8',
  ...(process.env['DOCKER_HOST'] === undefined ? {} : { DOCKER_HOST: process.env['DOCKER_HOST'] }),
});

function run(command: readonly string[], { env, input = '', via = [] }: RunOptions): Promise<Ran> {
  const [program, ...args] = [...via, ...command];
  const child = spawn(program!, args, { env: { ...env }, stdio: ['pipe', 'pipe', 'pipe'], timeout: PATIENCE_MS, killSignal: 'SIGKILL' });
  const { promise, resolve } = Promise.withResolvers<Ran>();
  const text = { stdout: '', printed: '' };
  const keep = (name: 'stdout' | 'printed', chunk: string) => void (text[name] = (text[name] + chunk).slice(0, LONGEST_OUTPUT));
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (['stdout', 'printed'] as const).forEach((name) => keep(name, chunk)));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => keep('printed', chunk));
  child.on('error', (error) => resolve({ code: null, ...text, printed: error.message }));
  child.on('close', (code) => resolve({ code, ...text }));
  // A program that does not read what it is given is no fault.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return promise;
}
