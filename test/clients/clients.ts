import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';

// Real container clients for tests, each in a home of its own: logins, images and settings of one test are never seen by
// another, nor by the person whose machine this is. Only the Docker Engine is shared, so image names there are the test's own.

/** Whether the program works here; for docker that an Engine answers, for strace that processes may be traced. */
const trials = {
  docker: ['version', '--format', '{{.Server.Version}}'],
  podman: ['images'],
  buildah: ['images'],
  skopeo: ['--version'],
  curl: ['--version'],
  az: ['version'],
  chromium: ['--version'],
  nginx: ['-v'],
  'docker-registry': ['--version'],
  strace: ['-o', '/dev/null', 'true'],
  promtool: ['--version'],
  helm: ['version'],
  'systemd-analyze': ['--version'],
} as const satisfies Record<string, readonly string[]>;
export type ClientName = keyof typeof trials;

export interface Client {
  /** Home of this client: `docker/config.json`, `auth.json` and its images are in here. Removed after the test. */
  readonly home: string;
  /** Where it looks for them: for another program that is to find the same. */
  readonly env: NodeJS.ProcessEnv;
  /** Runs the program with these arguments to its end. A failing exit code is an answer, no error. */
  run(arguments_: readonly string[], options?: RunOptions): Promise<Ran>;
}

export interface RunOptions {
  readonly input?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  /** Runs it elsewhere: a program and its first arguments, such as `nsenter`. */
  readonly via?: readonly string[];
}

export interface Ran {
  /** `null` when it was stopped for taking too long. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const LONGEST_MILLISECONDS = 120_000;

/**
 * The client, for use until the test ends. When it does not work on this machine the test is skipped with the reason
 * and the answer is undefined; with `DOCKGATE_REQUIRE_CLIENTS=1` the test fails instead.
 */
export function clientOrSkip(t: TestContext, name: ClientName): Client | undefined {
  const { home, env } = newHome();
  t.after(() => rmSync(home, { recursive: true, force: true }));
  const defect = defectOf(name, env);
  if (defect === undefined) return { home, env, run: (arguments_, options = {}) => run(name, arguments_, env, options) };
  if (process.env['DOCKGATE_REQUIRE_CLIENTS'] === '1') throw new Error(defect);
  t.skip(defect);
  return undefined;
}

const defects = new Map<ClientName, string | undefined>();

function defectOf(name: ClientName, env: NodeJS.ProcessEnv): string | undefined {
  if (!defects.has(name)) {
    const { status, stdout, stderr, error } = spawnSync(name, trials[name], { env, encoding: 'utf8', timeout: LONGEST_MILLISECONDS });
    const works = status === 0 && (name !== 'docker' || stdout.trim() !== '');
    const why = error?.message ?? (stderr.trim().split('\n').at(-1) || `exit code ${status}`);
    defects.set(name, works ? undefined : `${name} does not work here: ${why}`);
  }
  return defects.get(name);
}

/** Every place where the clients look for logins, images and settings, moved into one temporary folder. */
function newHome(): { home: string; env: NodeJS.ProcessEnv } {
  const home = mkdtempSync(join(tmpdir(), 'dockgate-client-'));
  const at = (name: string) => join(home, name);
  for (const folder of ['docker', 'run']) mkdirSync(at(folder), { mode: 0o700 });
  writeFileSync(at('storage.conf'), `[storage]\ndriver = "vfs"\ngraphroot = "${at('images')}"\nrunroot = "${at('run')}"\n`);
  const engine = `cgroup_manager = "cgroupfs"\nevents_logger = "none"\nlock_type = "file"\ntmp_dir = "${at('run/libpod')}"\n`;
  writeFileSync(at('containers.conf'), `[engine]\n${engine}`);
  writeFileSync(at('registries.conf'), '');
  // buildah refuses to begin when the file of REGISTRY_AUTH_FILE does not exist.
  writeFileSync(at('auth.json'), '{}', { mode: 0o600 });
  const env = {
    ...process.env,
    HOME: home,
    XDG_RUNTIME_DIR: at('run'),
    DOCKER_CONFIG: at('docker'),
    REGISTRY_AUTH_FILE: at('auth.json'),
    CONTAINERS_STORAGE_CONF: at('storage.conf'),
    CONTAINERS_CONF: at('containers.conf'),
    CONTAINERS_REGISTRIES_CONF: at('registries.conf'),
    BUILDAH_ISOLATION: 'chroot',
    LC_ALL: 'C.UTF-8',
  };
  return { home, env };
}

function run(name: ClientName, arguments_: readonly string[], homeEnv: NodeJS.ProcessEnv, { input, env, cwd, via = [] }: RunOptions): Promise<Ran> {
  const [program, ...rest] = [...via, name, ...arguments_] as const;
  const child = spawn(program!, rest, { env: { ...homeEnv, ...env }, cwd, timeout: LONGEST_MILLISECONDS, killSignal: 'SIGKILL' });
  const text = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text.stdout += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (text.stderr += chunk));
  // A client that refuses before it reads its input closes the pipe; that is its answer, not our error.
  child.stdin.on('error', () => {});
  child.stdin.end(input ?? '');
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, ...text }));
  });
}
