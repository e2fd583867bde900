import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { people, type People } from '../../directory/authority.ts';
import { freePort } from '../../servers/free-port.ts';
import { startDockgate, type TestDockgate } from '../../harness/harness.ts';
import { azEnvironment } from '../azure-cli.ts';
import type { Ran } from '../clients.ts';

/** What the server did for one request, as its access log has it. */
interface Served {
  readonly time: string;
  readonly ms: number;
}

/** A Dockgate, a directory, and one release of `az` in a home of its own. */
export interface Scene {
  readonly dockgate: TestDockgate;
  readonly directory: People;
  /** Of `az`, such as `2.45.0`. */
  readonly version: string;
  /** What stands for `{name}` in commands, and what `{name}` stands for in what was seen. */
  readonly facts: Map<string, string>;
  /** Milliseconds that the server spent on requests since the last call. */
  takeServerMs(): number;
  run(words: readonly string[], options?: RunOptions): Promise<Ran & { readonly ms: number }>;
  close(): Promise<void>;
}

interface RunOptions {
  /** `az` without it. */
  readonly by?: 'az' | 'docker' | 'dockgate';
  readonly env?: Readonly<Record<string, string>>;
  readonly meanwhile?: (said: string) => void;
}

/** @param az the program */
export async function openScene(az: string): Promise<Scene> {
  const served: Served[] = [];
  const managedIdentityPort = await freePort();
  const dockgate = await startDockgate({ tls: true, accessLog: 'stdout', managedIdentityPort }, undefined, (entry) => void served.push(entry as Served));
  setDefaultCACertificates([...getCACertificates('default'), await readFile(join(dockgate.data, 'tls/ca.crt'), 'utf8')]);
  const directory = await people(dockgate);
  await directory.setTenant({ passwordGrant: true });
  const home = await mkdtemp(join(tmpdir(), 'dockgate-az-home-'));
  for (const folder of ['docker', 'empty']) await mkdir(join(home, folder));
  const settings = await azEnvironment(dockgate, join(home, 'azure'));
  const env = { ...cleanEnv(), ...settings, HOME: home, DOCKGATE_DATA: dockgate.data, DOCKER_CONFIG: join(home, 'docker'), LC_ALL: 'C.UTF-8' };
  const programs = { az: [az], docker: ['docker'], dockgate: [process.execPath, join(import.meta.dirname, '../../../bin/dockgate.js')] };
  const run: Scene['run'] = (words, { by = 'az', env: more = {}, meanwhile } = {}) =>
    runToEnd([...programs[by], ...words], { env: { ...env, ...more }, cwd: join(home, 'empty'), meanwhile });
  const { stdout } = await run(['version', '--output', 'json']);
  const facts = new Map([
    ['host', dockgate.host],
    ['port', String(dockgate.port)],
    ['home', home],
    ['tenant', directory.tenantId],
    ['owner', dockgate.owner.userName],
    ['owner-password', dockgate.owner.password],
    ['identity-endpoint', `http://127.0.0.1:${managedIdentityPort}/metadata/identity/oauth2/token`],
  ]);
  return {
    dockgate,
    directory,
    version: (JSON.parse(stdout) as { 'azure-cli': string })['azure-cli'],
    facts,
    takeServerMs: () => served.splice(0).reduce((sum, { ms }) => sum + ms, 0),
    run,
    async close() {
      await directory.close();
      await dockgate.stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** Settings of the caller's own `az` and Dockgate do not reach these. */
const cleanEnv = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(DOCKGATE_|AZURE_|ARM_|MSI_|IDENTITY_|REQUESTS_CA_)/.test(name)));

const LONGEST_MS = 120_000;

interface Setting {
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  readonly meanwhile: ((said: string) => void) | undefined;
}

function runToEnd([program, ...words]: readonly string[], { env, cwd, meanwhile }: Setting): Promise<Ran & { ms: number }> {
  const began = performance.now();
  const child = spawn(program!, words, { env, cwd, timeout: LONGEST_MS, killSignal: 'SIGKILL', stdio: ['ignore', 'pipe', 'pipe'] });
  const text = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (chunk: string) => {
      text[name] += chunk;
      meanwhile?.(text[name]);
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, ...text, ms: performance.now() - began }));
  });
}
