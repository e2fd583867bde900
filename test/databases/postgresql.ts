import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from '../servers/free-port.ts';

// A PostgreSQL cluster of the test run's own: in a temporary folder, on a free loopback port, with a password made now.

export interface Cluster {
  /** `postgres://…/postgres`, for a user who may create databases. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Debian keeps the server's programs off the PATH, in a folder for each major version. */
const DEBIAN = '/usr/lib/postgresql';
const PORT_ATTEMPTS = 3;

/** Folder of `initdb` and `postgres`, the newest version first; undefined when there are none. */
export function postgresqlPrograms(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).toSorted((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(DEBIAN, version, 'bin')), ...(process.env['PATH'] ?? '').split(delimiter)];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

export async function startCluster(programs: string): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'dockgate-postgresql-'));
  const data = join(folder, 'data');
  const password = randomBytes(16).toString('hex');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  const user = process.getuid?.() === 0 ? ordinaryUser() : undefined;
  if (user !== undefined) for (const path of [folder, passwordFile]) chownSync(path, user.uid, user.gid);

  const options = { ...user, cwd: folder };
  const account = ['-U', 'dockgate', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  const made = spawnSync(join(programs, 'initdb'), ['-D', data, ...account, '--encoding=UTF8', '--locale=C', '--no-sync'], options);
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? String(made.stderr)}`);

  const { server, port } = await startServer(join(programs, 'postgres'), data, options);
  const end = () => server.kill('SIGQUIT');
  process.once('exit', end);
  return {
    url: `postgres://dockgate:${password}@127.0.0.1:${port}/postgres`,
    async stop() {
      process.removeListener('exit', end);
      server.kill('SIGINT');
      if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
      rmSync(folder, { recursive: true });
    },
  };
}

/** Another program may take the port between our look and the server's start, hence the attempts. */
async function startServer(program: string, data: string, options: object) {
  let said = '';
  for (let attempt = 0; attempt < PORT_ATTEMPTS; attempt++) {
    const port = await freePort();
    const settings = { listen_addresses: '127.0.0.1', port, unix_socket_directories: '', fsync: 'off', max_connections: 200 };
    const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const server = spawn(program, ['-D', data, ...flags], { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
    said = await untilReady(server);
    if (said === '') return { server, port };
  }
  throw new Error(`PostgreSQL did not start: ${said}`);
}

/** Resolves with nothing once the server accepts connections, or with what it said when it ended instead. */
function untilReady(server: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', () => resolve(said || 'it ended without a word'));
    createInterface(server.stderr!).on('line', (line) => {
      if (line.includes('database system is ready to accept connections')) resolve('');
      else if (said.length < 10_000) said += `${line}\n`;
    });
  });
}

/** PostgreSQL refuses to run as root. */
function ordinaryUser(): { uid: number; gid: number } {
  const name = spawnSync('id', ['postgres']).status === 0 ? 'postgres' : 'nobody';
  const id = (flag: string) => Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout);
  return { uid: id('-u'), gid: id('-g') };
}
