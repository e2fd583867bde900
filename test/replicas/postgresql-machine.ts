import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { postgresqlPrograms } from '../databases/postgresql.ts';
import { DATABASE, on } from './network.ts';

/** A PostgreSQL on the machine `db`, durable as it is by itself. */
export interface PostgresqlMachine {
  readonly url: string;
  /** Ends it: `SIGINT` breaks all connections in order, `SIGQUIT` as a crash does. */
  stop(signal: 'SIGINT' | 'SIGQUIT'): Promise<void>;
  start(): Promise<void>;
  query<Row>(text: string): Promise<Row[]>;
}

const PORT = 5432;

/** `folder` is there and empty. Throws where there is no PostgreSQL. */
export async function startPostgresql(folder: string): Promise<PostgresqlMachine> {
  const programs = postgresqlPrograms();
  if (programs === undefined) throw new Error('PostgreSQL is not installed');
  const data = join(folder, 'data');
  const password = randomBytes(16).toString('hex');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password);
  execFileSync('chown', ['-R', 'postgres', folder]);
  const asPostgres = ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups'] as const;
  execFileSync(asPostgres[0], [...asPostgres.slice(1), join(programs, 'initdb'), '-D', data, '-U', 'dockgate', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C'], { cwd: folder, stdio: 'ignore' });
  appendFileSync(join(data, 'pg_hba.conf'), 'host all all 10.77.0.0/24 scram-sha-256\n');

  let server: ChildProcess | undefined;
  const start = async () => {
    const settings = { listen_addresses: DATABASE, port: PORT, unix_socket_directories: '', max_connections: 200 };
    const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const [program, ...words] = [...on('db'), ...asPostgres, join(programs, 'postgres'), '-D', data, ...flags] as const;
    const started = spawn(program, words, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
    server = started;
    await new Promise<void>((resolve, reject) => {
      started.once('exit', () => reject(new Error('PostgreSQL ended')));
      createInterface(started.stderr).on('line', (line) => line.includes('ready to accept connections') && resolve());
    });
  };
  await start();
  process.once('exit', () => server?.kill('SIGQUIT'));
  const url = `postgres://dockgate:${password}@${DATABASE}:${PORT}/postgres`;
  return {
    url,
    start,
    async stop(signal) {
      const ended = once(server!, 'exit');
      server!.kill(signal);
      await ended;
    },
    async query<Row>(text: string) {
      const client = new pg.Client(url);
      await client.connect();
      return client.query(text).then(({ rows }) => rows as Row[]).finally(() => client.end());
    },
  };
}
