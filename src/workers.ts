import cluster, { type Worker } from 'node:cluster';
import type { AppOptions, Logs } from './app.ts';
import { Refusal } from './causes/refusal.ts';
import { ConfigError } from './config/load.ts';
import type { Family } from './operations/measures.ts';

// The processes of one server, and what they say to each other. The first one answers nobody: it replaces workers that
// die, and passes on.

export interface Workers {
  /** On which all of them listen. */
  readonly port: number;
  /** What each has measured since it began. */
  measured(): Promise<(readonly Family[])[]>;
  close(): Promise<void>;
}

/** What a worker does, once it has started. */
export interface Working {
  readonly port: number;
  measured(): Promise<readonly Family[]>;
  close(): Promise<void>;
}

/** A worker that cannot live must not take the machine with it. */
const RESTART_AFTER_MS = 500;
const MEASURED_WITHIN_MS = 1_000;
/**
 * What V8 keeps for objects that have just been made: three times so many MiB. Left to itself it takes 48 in each process when a server
 * starts, and gives nothing of it back while nobody asks for anything.
 */
const YOUNG_MIB = 4;

/**
 * A worker that dies is replaced; requests on the others go on. Each takes its connections from the system itself:
 * one that the first process hands over to a worker that dies meanwhile would stay open, and be answered by nobody.
 */
export async function startWorkers(count: number, logs: Logs, recoverFrom: (pid: number) => Promise<void>): Promise<Workers> {
  cluster.schedulingPolicy = cluster.SCHED_NONE;
  cluster.setupPrimary({ execArgv: [...process.execArgv, `--max-semi-space-size=${YOUNG_MIB}`] });
  let stopping = false;
  const tell = (facts: object) => logs.faults({ time: new Date().toISOString(), ...facts });
  const port = await new Promise<number>((resolve, reject) => {
    let ready = 0;
    cluster.on('message', (from, word: Word) => {
      if ('counted' in word) return passOn(from, word);
      if ('measured' in word) return;
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
    measured: () => Promise.all(living().map(measuredBy)),
    close: async () => {
      stopping = true;
      // One that is dying already cannot be told, and need not be.
      await endWorkers((worker) => worker.send('stop', () => {}));
    },
  };
}

const living = (): Worker[] => Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined).filter((worker) => worker.isConnected());

/** What one worker counted, to the others. */
function passOn(from: Worker, word: Word): void {
  for (const worker of living()) if (worker !== from) worker.send(word, () => {});
}

/** One that is too busy to answer is left out. */
function measuredBy(worker: Worker): Promise<readonly Family[]> {
  return new Promise((resolve) => {
    const done = (families: readonly Family[]) => {
      clearTimeout(timer);
      worker.off('message', hear);
      resolve(families);
    };
    const hear = (word: Word) => 'measured' in word && done(word.measured);
    const timer = setTimeout(done, MEASURED_WITHIN_MS, []);
    worker.on('message', hear);
    worker.send('measure', () => {});
  });
}

/** Resolves when all are gone. */
async function endWorkers(end: (worker: Worker) => void): Promise<void> {
  const workers = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined).filter((worker) => !worker.isDead());
  const gone = workers.map((worker) => new Promise((resolve) => worker.once('exit', resolve)));
  for (const worker of workers) end(worker);
  await Promise.all(gone);
}

/** What a worker tells: where it listens, or why it does not; what the other ones should count as well; what it measured. */
type Word = { readonly port: number } | Counted | { readonly measured: readonly Family[] } | Reason;
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

/** For a worker: the others of the same server. */
export const others: Others = {
  tell: (counted) => say({ counted }),
  listen: (hear) => process.on('message', (word: Counted | 'stop' | 'measure') => typeof word === 'string' || hear(word.counted)),
};

function reasonOf(error: unknown): Reason {
  if (error instanceof ConfigError) return { problems: error.problems };
  const { message, cause } = error instanceof Error ? error : new Error(String(error));
  if (!(error instanceof Refusal) || !(cause instanceof Error)) return { problems: [message] };
  return { problems: [cause.message], part: String(error.facts['part']) };
}

const heard = ({ problems, part }: Reason) =>
  part === undefined ? new ConfigError(problems) : new Refusal('registry-service-outage', { part }, { cause: new Error(problems.join()) });

/** In a worker: starts, answers until the first process says stop or is gone, and tells why when it cannot. */
export async function workUntilTold(startWorking: () => Promise<Working>): Promise<void> {
  // Ctrl-C reaches every process of the terminal; the first process says when to stop.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
  // Listened for from the beginning: it may be said while this one starts.
  const stopped = new Promise((resolve) => {
    process.on('message', (word) => word === 'stop' && resolve(null));
    process.on('disconnect', resolve);
  });
  try {
    const working = await startWorking();
    process.on('message', (word) => word === 'measure' && void working.measured().then((measured) => say({ measured })));
    say({ port: working.port });
    await stopped;
    await working.close();
    process.disconnect?.();
  } catch (error) {
    say(reasonOf(error));
    process.exitCode = 1;
  }
}
