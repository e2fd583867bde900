import cluster, { type Worker } from 'node:cluster';
import type { AppOptions, Logs } from './app.ts';
import { Refusal } from './causes/refusal.ts';
import { ConfigError } from './config/load.ts';
import type { Family } from './operations/measures.ts';
import type { Found, Running, Work } from './work.ts';

// The processes of one server, and what they say to each other. The first one answers nobody: it says what is to be done, replaces
// workers that die, and passes on.

/** A worker that cannot live must not take the machine with it. */
const RESTART_AFTER_MS = 500;
const MEASURED_WITHIN_MS = 1_000;
/**
 * What V8 keeps for objects that have just been made: three times so many MiB. Left to itself it takes 48 in each process when a server
 * starts, and gives nothing of it back while nobody asks for anything.
 */
const YOUNG_MIB = 2;

/** What a worker is told. `gone`: the processes whose log it puts in order beside its work. */
export type Order = 'prepare' | 'recover' | { readonly start: { readonly gone: readonly number[] } } | 'stop' | 'measure' | Counted;

/** What a worker answers to an order, by the step that is done. */
export interface Answers {
  readonly prepared: Found;
  readonly recovered: true;
  readonly port: number;
}

/** What a worker tells: that a step is done, or why it cannot be; what the other ones should count as well. */
export type Word = Pick<Answers, 'prepared'> | Pick<Answers, 'recovered'> | Pick<Answers, 'port'> | Counted | { readonly measured: readonly (readonly Family[])[] } | Reason;
export type Others = NonNullable<AppOptions['others']>;
export interface Counted {
  readonly counted: Parameters<Others['tell']>[0];
}
/** `part` is what it could not use, `code` the system's word for why. */
export interface Reason {
  readonly problems: readonly string[];
  readonly part?: string;
  readonly code?: string | undefined;
}

/** To be ended whatever happens, also when a step failed. */
export interface Workers extends Work {
  end(): Promise<void>;
}

/**
 * Starts them; the first one prepares and puts in order for all. A worker that dies is replaced; requests on the others go on. Each takes
 * its connections from the system itself: one that the first process hands over to a worker that dies meanwhile would stay open, and be
 * answered by nobody.
 */
export function workers(count: number, logs: Logs): Workers {
  cluster.schedulingPolicy = cluster.SCHED_NONE;
  cluster.setupPrimary({ execArgv: [...process.execArgv, `--max-semi-space-size=${YOUNG_MIB}`] });
  const tell = (facts: object) => logs.faults({ time: new Date().toISOString(), ...facts });
  let stage: 'starting' | 'serving' | 'stopping' = 'starting';
  const answers = listenForAnswers();
  // By the worker that was told to.
  const toRecover = new Map<number | undefined, readonly number[]>();
  cluster.on('message', (from, word: Word) => {
    if ('counted' in word) return passOn(from, word);
    if ('measured' in word) return;
    if (stage === 'starting') return 'problems' in word ? answers.fail(heard(word)) : answers.take(word);
    if ('recovered' in word) toRecover.delete(from.process.pid);
    if ('problems' in word) tell({ fault: 'a worker cannot start', process: from.process.pid, problems: word.problems });
  });
  cluster.on('exit', ({ process: { pid = 0 } }, code: number | null, signal: string | null) => {
    if (stage === 'stopping') return;
    if (stage === 'starting') return answers.fail(new Error('a worker ended while it was starting'));
    tell({ fault: 'a worker ended, another one takes its place', process: pid, code, signal });
    const gone = [pid, ...(toRecover.get(pid) ?? [])];
    toRecover.delete(pid);
    setTimeout(() => stage === 'stopping' || replace(gone), RESTART_AFTER_MS);
  });
  const replace = (gone: readonly number[]) => {
    const worker = cluster.fork();
    toRecover.set(worker.process.pid, gone);
    order(worker, { start: { gone } });
  };
  const all = Array.from({ length: count }, () => cluster.fork());
  const first = all[0]!;
  return {
    prepare: async () => (await answers.of('prepared', 1, () => order(first, 'prepare')))[0]!,
    recover: async () => void (await answers.of('recovered', 1, () => order(first, 'recover'))),
    async start(): Promise<Running> {
      const [port = 0] = await answers.of('port', count, () => all.forEach((worker) => order(worker, { start: { gone: [] } })));
      stage = 'serving';
      return {
        port,
        measured: async () => (await Promise.all(living().map(measuredBy))).flat(),
        close: async () => {
          stage = 'stopping';
          await endWorkers((worker) => order(worker, 'stop'));
        },
      };
    },
    async end() {
      stage = 'stopping';
      // One that is still starting would complain that the first process is gone.
      await endWorkers((worker) => worker.process.kill('SIGKILL'));
    },
  };
}

/** What workers answer, one step after the other. */
function listenForAnswers() {
  let failure: { readonly reason: unknown } | undefined;
  let take = (_word: object) => {};
  let reject = (_reason: unknown) => {};
  return {
    take: (word: object) => take(word),
    /** Of any worker, while it is asked for something or not. */
    fail(reason: unknown) {
      failure ??= { reason };
      reject(reason);
    },
    /** Resolves when so many have answered with this key; rejects when one has failed, now or before. */
    of: <Key extends keyof Answers>(key: Key, count: number, ask: () => void) =>
      new Promise<Answers[Key][]>((resolve, no) => {
        const found: Answers[Key][] = [];
        if (failure) return no(failure.reason);
        reject = no;
        take = (word) => isAnswer(word, key) && found.push(word[key]) === count && resolve(found);
        ask();
      }),
  };
}

const isAnswer = <Key extends keyof Answers>(word: object, key: Key): word is Pick<Answers, Key> => key in word;

const order = (worker: Worker, what: Order): boolean => worker.send(what, () => {});

const living = (): Worker[] => Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined).filter((worker) => worker.isConnected());

/** What one worker counted, to the others. */
function passOn(from: Worker, word: Counted): void {
  for (const worker of living()) if (worker !== from) order(worker, word);
}

/** One that is too busy to answer is left out. */
function measuredBy(worker: Worker): Promise<readonly (readonly Family[])[]> {
  return new Promise((resolve) => {
    const done = (families: readonly (readonly Family[])[]) => {
      clearTimeout(timer);
      worker.off('message', hear);
      resolve(families);
    };
    const hear = (word: Word) => 'measured' in word && done(word.measured);
    const timer = setTimeout(done, MEASURED_WITHIN_MS, []);
    worker.on('message', hear);
    order(worker, 'measure');
  });
}

/** Resolves when all are gone. One that is dying already cannot be told, and need not be. */
async function endWorkers(end: (worker: Worker) => void): Promise<void> {
  const ending = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined).filter((worker) => !worker.isDead());
  const gone = ending.map((worker) => new Promise((resolve) => worker.once('exit', resolve)));
  for (const worker of ending) end(worker);
  await Promise.all(gone);
}

function heard({ problems, part, code }: Reason): Error {
  if (part === undefined) return new ConfigError(problems);
  return new Refusal('registry-service-outage', { part }, { cause: Object.assign(new Error(problems.join()), { code }) });
}
