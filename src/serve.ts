import cluster from 'node:cluster';
import type { Server } from 'node:http';
import { availableParallelism } from 'node:os';
import type { Logs } from './app.ts';
import { ConfigError } from './config/load.ts';
import type { Config } from './config/settings.ts';
import type { NewOwner } from './first-start.ts';
import { giveBackMemory } from './give-back-memory.ts';
import { close, createServer, listen } from './http/server.ts';
import { holdOwnLogKey } from './log-key-lock.ts';
import { metricsListener } from './operations/metrics-listener.ts';
import { forgetPasswordFile, passwordFileOf, passwordIn } from './owner-password-file.ts';
import { Secret } from './secret.ts';
import type { Found, Running } from './work.ts';
import { others, workUntilTold } from './worker.ts';
import { workers } from './workers.ts';

// Runs the server: has the data folder prepared, says where it is, and stops in order. The first of several processes does no more than
// this, and what answers requests is not loaded into it: that is 70 MiB.

/** What is known when every worker accepts connections. */
export interface Announcement {
  readonly config: Config;
  readonly port: number;
  /** Where the authority's certificate is, when Dockgate made one. */
  readonly authorityFile: string | null;
  /** Null when somebody was told, and took the file away. */
  readonly newOwner: NewOwner | null;
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

const WONDERING_AFTER_MS = 1_500;

/** Serves until a signal says stop; resolves then. A start throws ConfigError, and `registry-service-outage` with what the system said. */
export async function serve(config: Config, options: ServeOptions): Promise<void> {
  const own = async () => (await import('./start.ts')).ownWork(config, { ...options, others: cluster.isWorker ? others : null });
  if (cluster.isWorker) return workUntilTold(own, options.logs.faults);
  const count = config.workers || availableParallelism();
  const several = count === 1 ? null : workers(count, options.logs);
  try {
    const work = several ?? (await own());
    const found = await work.prepare();
    const logKey = await holdOwnLogKey(config);
    try {
      await work.recover('all');
      await untilStopped(config, found, await work.start(), options);
    } finally {
      await logKey?.close();
    }
  } finally {
    await several?.end();
  }
}

async function untilStopped(config: Config, { authorityFile, newOwner }: Found, running: Running, options: ServeOptions): Promise<void> {
  const metrics = await listenForMetrics(config, running);
  const owner = newOwner && ownerToTell(config, newOwner);
  // Whoever reads the announcement may stop us at once.
  const stopped = stopSignal();
  options.announce({ config, port: running.port, authorityFile, newOwner: owner });
  if (owner?.password instanceof Secret) forgetPasswordFile(config);
  giveBackMemory();
  await stopped;
  const wondering = setTimeout(options.stopsSlowly, WONDERING_AFTER_MS);
  // Who watches sees it stop.
  await running.close();
  if (metrics) await close(metrics, 0);
  clearTimeout(wondering);
}

function ownerToTell(config: Config, { userName, isShown }: NonNullable<Found['newOwner']>): NewOwner {
  const shown = isShown ? passwordIn(config) : null;
  return { userName, password: shown ?? { file: passwordFileOf(config) } };
}

/** In the first process, which hears from all the others. */
async function listenForMetrics({ metricsPort: port, metricsListen: host }: Config, running: Running): Promise<Server | null> {
  if (port === undefined) return null;
  const server = createServer(metricsListener(running.measured), null);
  try {
    await listen(server, { host, port });
  } catch (error) {
    await running.close();
    throw new ConfigError([`metricsPort (DOCKGATE_METRICS_PORT): ${host}:${port} cannot be listened on: ${(error as Error).message}`]);
  }
  return server;
}

const stopSignal = () =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve);
  });
