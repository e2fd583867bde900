import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { chmodSync, lstatSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openApp, type App, type AppOptions, type Logs } from './app.ts';
import { Refusal } from './causes/refusal.ts';
import { ConfigError } from './config/load.ts';
import type { Config } from './config/settings.ts';
import { prepare, type Prepared } from './first-start.ts';
import { close, createServer, listen } from './http/server.ts';
import { certificatesByName } from './http/tls/certificates-by-name.ts';
import { recoverLogOf } from './log-files.ts';
import { refuseUnusableBlobs } from './open-blobs.ts';
import { Secret } from './secret.ts';
import type { Running, Work } from './work.ts';

// A server, as far as it is in one process: what it finds in the data folder, and how it answers.

export interface StartOptions {
  readonly logs: Logs;
  /** The server's clock; the system's unless a test moves it. */
  readonly now?: () => Date;
  readonly others?: AppOptions['others'];
}

/** Workers whose first process was killed finish what they are answering. */
const PATIENCE_MS = 3_000;
const POLL_MS = 50;
const SECOND_MS = 1_000;
const CLOSE_WITHIN_MS = 5_000;

export const socketOf = (config: Config): string => join(config.data, 'run', 'management.sock');

/** The work of this process. A start throws ConfigError, and `registry-service-outage` with what the system said. */
export function ownWork(config: Config, { isWatched, ...options }: StartOptions & { readonly isWatched: boolean }): Work {
  let prepared: Prepared | undefined;
  const find = async (watched: boolean) => (prepared ??= await inFolder(() => prepare(config, { now: new Date(), isWatched: watched })));
  return {
    async prepare() {
      await refuseUnusableBlobs(config);
      const { authorityFile, newOwner } = await find(isWatched);
      await claimSocket(socketOf(config));
      return { authorityFile, newOwner: newOwner && { userName: newOwner.userName, isShown: newOwner.password instanceof Secret } };
    },
    recover: (gone) => inFolder(() => recoverLogOf(config, gone, options.logs.faults)),
    start: async () => start(config, await find(false), options),
  };
}

/** Answers in this process: the port that clients reach, and the socket of this machine's own command line. */
export async function start(config: Config, prepared: Prepared, { logs, now = () => new Date(), others = null }: StartOptions): Promise<Running> {
  let port = config.port;
  const app = await inFolder(() => openApp(config, { keys: prepared.keys, now, port: () => port, logs, others }));
  const { tls, authority } = prepared;
  const byName = tls && authority ? certificatesByName({ own: tls, authority, serves: app.servesName, now }) : undefined;
  const servers = [createServer(app.public, tls, byName), createServer(app.management, null), createServer(app.managedIdentities, null)] as const;
  try {
    await listen(servers[0], { host: config.listen, port: config.port });
    port = (servers[0].address() as AddressInfo).port;
    await listen(servers[1], { path: socketOf(config) });
    if (config.managedIdentityPort !== undefined) await listen(servers[2], { host: '127.0.0.1', port: config.managedIdentityPort });
    // The folder keeps others out already; the socket does so by itself, whatever the umask.
    chmodSync(socketOf(config), 0o600);
  } catch (error) {
    await stop(servers, app, 0);
    throw explainListening(error, config);
  }
  const leave = async () => {
    app.leave();
    await sleep(config.drainSeconds * SECOND_MS);
    await stop(servers, app, config.stopSeconds * SECOND_MS);
  };
  return { port, measured: async () => [await app.measured()], close: leave };
}

async function stop(servers: readonly Server[], app: App, withinMs: number): Promise<void> {
  await Promise.all(servers.filter(({ listening }) => listening).map((server) => close(server, withinMs)));
  // What was promised is durable already: a database that does not answer keeps nobody from stopping.
  await Promise.race([app.close(), sleep(CLOSE_WITHIN_MS, null, { ref: false })]);
}

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
