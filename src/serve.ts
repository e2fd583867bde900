import cluster, { type Worker } from 'node:cluster';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { chmodSync, lstatSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openApp, type AppOptions, type Logs } from './app.ts';
import { Refusal } from './causes/refusal.ts';
import { ConfigError } from './config/load.ts';
import type { Config } from './config/settings.ts';
import { forgetPasswordFile, prepare, type Prepared } from './first-start.ts';
import { close, createServer, listen } from './http/server.ts';
import { recoverLogOf } from './log-files.ts';
import { Secret } from './secret.ts';

// Runs the server: prepares the data folder, starts the workers, says where it is, and stops in order.

export interface Running {
  readonly port: number;
  close(): Promise<void>;
}

/** What is known when every worker accepts connections. */
export interface Announcement extends Pick<Prepared, 'authorityFile' | 'newOwner'> {
  readonly config: Config;
  readonly port: number;
}

export interface ServeOptions {
  /** Somebody watches the terminal: the owner's password is shown there, once. */
  readonly isWatched: boolean;
  readonly logs: Logs;
  /** Is told once, when every worker accepts connections. */
  readonly announce: (announcement: Announcement) => void;
  /** Is told once, when stopping takes so long that somebody may wonder. */
  readonly stopsSlowly: () => void;
}

export interface StartOptions {
  readonly logs: Logs;
  /** The server's clock; the system's unless a test moves it. */
  readonly now?: () => Date;
  readonly others?: AppOptions['others'];
}

/** A worker that cannot live must not take the machine with it. */
const RESTART_AFTER_MS = 500;
const WONDERING_AFTER_MS = 1_500;
/** Workers whose first process was killed finish what they are answering. */
const PATIENCE_MS = 3_000;
const POLL_MS = 50;
const CLOSE_WITHIN_MS = 5_000;

export const socketOf = (config: Config): string => join(config.data, 'run', 'management.sock');

/** Serves until a signal says stop; resolves then. A start throws ConfigError, and `registry-service-outage` with what the system said. */
export async function serve(config: Config, options: ServeOptions): Promise<void> {
  if (cluster.isWorker) return work(config, options);
  const prepared = await inFolder(() => prepare(config, { now: new Date(), isWatched: options.isWatched }));
  await claimSocket(socketOf(config));
  await inFolder(() => recoverLogOf(config, 'all', options.logs.faults));
  const workers = config.workers || availableParallelism();
  const running = workers === 1 ? await start(config, prepared, options) : await startWorkers(workers, options.logs, (pid) => recoverLogOf(config, pid, options.logs.faults));
  const { authorityFile, newOwner } = prepared;
  // Whoever reads the announcement may stop us at once.
  const stopped = stopSignal();
  options.announce({ config, port: running.port, authorityFile, newOwner });
  if (newOwner?.password instanceof Secret) forgetPasswordFile(config);
  await stopped;
  const wondering = setTimeout(options.stopsSlowly, WONDERING_AFTER_MS);
  await running.close();
  clearTimeout(wondering);
}

/** Answers in this process: the port that clients reach, and the socket of this machine's own command line. */
export async function start(config: Config, prepared: Prepared, { logs, now = () => new Date(), others = null }: StartOptions): Promise<Running> {
  let port = config.port;
  const app = await inFolder(() => openApp(config, { keys: prepared.keys, now, port: () => port, logs, others }));
  const servers = [createServer(app.public, prepared.tls), createServer(app.management, null), createServer(app.managedIdentities, null)] as const;
  try {
    await listen(servers[0], { host: config.listen, port: config.port });
    port = (servers[0].address() as AddressInfo).port;
    await listen(servers[1], { path: socketOf(config) });
    if (config.managedIdentityPort !== undefined) await listen(servers[2], { host: '127.0.0.1', port: config.managedIdentityPort });
    // The folder keeps others out already; the socket does so by itself, whatever the umask.
    chmodSync(socketOf(config), 0o600);
  } catch (error) {
    await stop(servers, app);
    throw explainListening(error, config);
  }
  return { port, close: () => stop(servers, app) };
}

async function stop(servers: readonly Server[], app: { close(): Promise<void> }): Promise<void> {
  await Promise.all(servers.filter(({ listening }) => listening).map(close));
  // What was promised is durable already: a database that does not answer keeps nobody from stopping.
  await Promise.race([app.close(), sleep(CLOSE_WITHIN_MS, null, { ref: false })]);
}

/**
 * A worker that dies is replaced; requests on the others go on. Each takes its connections from the system itself:
 * one that the first process hands over to a worker that dies meanwhile would stay open, and be answered by nobody.
 */
async function startWorkers(count: number, logs: Logs, recoverFrom: (pid: number) => Promise<void>): Promise<Running> {
  cluster.schedulingPolicy = cluster.SCHED_NONE;
  let stopping = false;
  const tell = (facts: object) => logs.faults({ time: new Date().toISOString(), ...facts });
  const port = await new Promise<number>((resolve, reject) => {
    let ready = 0;
    cluster.on('message', (from, word: Word) => {
      if ('counted' in word) return passOn(from, word);
      const { pid } = from.process;
      if ('port' in word) return ++ready === count && resolve(word.port);
      if (ready < count) reject(heard(word));
      else tell({ fault: 'a worker cannot start', process: pid, problems: word.problems });
    });
    cluster.on('exit', ({ process: { pid = 0 } }, code: number | null, signal: string | null) => {
      if (ready < count) return reject(new Error('a worker ended while it was starting'));
      if (stopping) return;
      // What is not put in order now is so at the next start.
      void recoverFrom(pid).catch((error: unknown) => tell({ fault: 'the log of a worker that ended could not be closed', process: pid, reason: String(error) }));
      tell({ fault: 'a worker ended, another one takes its place', process: pid, code, signal });
      setTimeout(() => stopping || cluster.fork(), RESTART_AFTER_MS);
    });
    for (let index = 0; index < count; index += 1) cluster.fork();
  }).catch(async (error: unknown) => {
    stopping = true;
    // One that is still starting would complain that the first process is gone.
    await endWorkers((worker) => worker.process.kill('SIGKILL'));
    throw error;
  });
  return {
    port,
    close: async () => {
      stopping = true;
      // One that is dying already cannot be told, and need not be.
      await endWorkers((worker) => worker.send('stop', () => {}));
    },
  };
}

/** What one worker counted, to the others. */
function passOn(from: Worker, word: Word): void {
  for (const worker of Object.values(cluster.workers ?? {})) {
    if (worker !== undefined && worker !== from && worker.isConnected()) worker.send(word, () => {});
  }
}

/** Resolves when all are gone. */
async function endWorkers(end: (worker: Worker) => void): Promise<void> {
  const workers = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined).filter((worker) => !worker.isDead());
  const gone = workers.map((worker) => new Promise((resolve) => worker.once('exit', resolve)));
  for (const worker of workers) end(worker);
  await Promise.all(gone);
}

/** What a worker tells: where it listens, or why it does not; and what the other ones should count as well. */
type Word = { readonly port: number } | Counted | Reason;
type Others = NonNullable<AppOptions['others']>;
interface Counted {
  readonly counted: Parameters<Others['tell']>[0];
}
/** `part` is what it could not use. */
interface Reason {
  readonly problems: readonly string[];
  readonly part?: string;
}

const say = (word: Word) => process.send?.(word);

const others: Others = {
  tell: (counted) => say({ counted }),
  listen: (hear) => process.on('message', (word: Counted | 'stop') => word === 'stop' || hear(word.counted)),
};

function reasonOf(error: unknown): Reason {
  if (error instanceof ConfigError) return { problems: error.problems };
  const { message, cause } = error instanceof Error ? error : new Error(String(error));
  if (!(error instanceof Refusal) || !(cause instanceof Error)) return { problems: [message] };
  return { problems: [cause.message], part: String(error.facts['part']) };
}

const heard = ({ problems, part }: Reason) =>
  part === undefined ? new ConfigError(problems) : new Refusal('registry-service-outage', { part }, { cause: new Error(problems.join()) });

async function work(config: Config, options: ServeOptions): Promise<void> {
  // Ctrl-C reaches every process of the terminal; the first process says when to stop.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
  try {
    const prepared = await inFolder(() => prepare(config, { now: new Date(), isWatched: false }));
    const running = await start(config, prepared, { ...options, others });
    say({ port: running.port });
    await new Promise((resolve) => {
      process.on('message', (word) => word === 'stop' && resolve(null));
      process.on('disconnect', resolve);
    });
    await running.close();
    process.disconnect?.();
  } catch (error) {
    say(reasonOf(error));
    process.exitCode = 1;
  }
}

const stopSignal = () =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve);
  });

/** A socket that a killed server left is removed; one that somebody answers on means that this folder is in use. */
async function claimSocket(path: string): Promise<void> {
  const find = () => lstatSync(path, { throwIfNoEntry: false });
  const found = find();
  if (!found) return;
  if (!found.isSocket()) {
    throw new ConfigError([`data: ${path} is no socket, and Dockgate makes one of that name: move it away and start again`]);
  }
  for (const deadline = Date.now() + PATIENCE_MS; await isAnswered(path); await sleep(POLL_MS)) {
    if (Date.now() > deadline) throw inUse(path);
  }
  // Not the one that another start has made meanwhile.
  if (find()?.ino === found.ino) rmSync(path, { force: true });
}

const isAnswered = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(path, () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false)).unref();
  });

/** What the system says of files while a server starts is said of those in the data folder. */
async function inFolder<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const isSystems = error instanceof Error && 'syscall' in error;
    throw isSystems ? new Refusal('registry-service-outage', { part: 'data folder' }, { cause: error }) : error;
  }
}

const inUse = (socket: string) => new ConfigError([`data: another Dockgate serves this folder (it answers on ${socket})`]);

function explainListening(error: unknown, config: Config): unknown {
  const { listen: host, port } = config;
  const { code, address } = error as NodeJS.ErrnoException & { address?: string };
  // Of two that start at once, both found the folder free.
  if (code === 'EADDRINUSE' && address === socketOf(config)) return inUse(address);
  if (address === socketOf(config)) {
    const reason = code === 'EINVAL' ? 'the path is too long for a socket' : (error as Error).message;
    return new ConfigError([`data (DOCKGATE_DATA): ${address} cannot be made: ${reason}`]);
  }
  if (code === 'EADDRINUSE') return new ConfigError([`port (DOCKGATE_PORT): something else listens on ${host}:${port}; choose another one`]);
  if (code === 'EACCES') return new ConfigError([`port (DOCKGATE_PORT): this user may not listen on port ${port}`]);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return new ConfigError([`listen (DOCKGATE_LISTEN): ${host} is no address of this machine`]);
  return error;
}
