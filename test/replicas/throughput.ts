import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { simulate, type Demands } from '../../bench/scale/simulate.ts';
import { OCI_IMAGE_MANIFEST } from '../../src/names/media-type.ts';
import { PUBLIC_HOST } from './balancer.ts';
import { seededRandom } from '../faults/seeded-random.ts';
import { must, type Fault } from './faults/fault.ts';
import { processesOn } from './network.ts';
import { basic, logIn, type Scene } from './scene.ts';
import { REPOSITORY } from './traffic.ts';

// How many requests one, two and three servers answer, and what each of them costs whom. wrk, nginx, PostgreSQL and all servers
// share the cores of this machine: the processor time of a request counts, and how much of the machine there was to have.

const SECONDS = 6;
const CONNECTIONS = 32;
const TICKS = 100;

interface Cost {
  readonly perSecond: number;
  /** Microseconds of processor time for a request. */
  readonly demands: Demands;
  /** Of this machine: what was used by this run, and what nobody used. */
  readonly coresToHave: number;
  readonly refused: number;
}

/** Processor time that nobody took, of all cores. https://man7.org/linux/man-pages/man5/proc_stat.5.html */
function idleSeconds(): number {
  const [, , , idle, waiting] = readFileSync('/proc/stat', 'utf8').split('\n')[0]!.replace(/^cpu +/, '').split(' ').map(Number);
  return ((idle ?? 0) + (waiting ?? 0)) / TICKS;
}

/** Processor time of each process so far, in seconds. */
type Times = ReadonlyMap<number, number>;

function timesOf(pids: readonly number[]): Times {
  return new Map(pids.flatMap((pid) => {
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');
      return [[pid, (Number(fields[11]) + Number(fields[12])) / TICKS] as const];
    } catch {
      return [];
    }
  }));
}

/** PostgreSQL has a process for each connection: one that came meanwhile counts whole, of one that went nothing is known. */
const between = (before: Times, after: Times): number => [...after].reduce((sum, [pid, time]) => sum + time - (before.get(pid) ?? 0), 0);

const childrenOf = (pid: number): number[] => readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((one) => {
  try {
    return Number(readFileSync(`/proc/${one}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ')[1]) === pid;
  } catch {
    return false;
  }
});

async function measure({ folder, balancer }: Scene, path: string, headers: Readonly<Record<string, string>>): Promise<Cost> {
  const script = join(folder, 'requests.lua');
  writeFileSync(script, `wrk.headers = { ${Object.entries(headers).map(([name, value]) => `[${JSON.stringify(name)}] = ${JSON.stringify(value)}`).join(', ')} }\n`);
  const parts = () => ({
    server: timesOf(['r1', 'r2', 'r3'].flatMap(processesOn)),
    database: timesOf(processesOn('db')),
    balancer: timesOf([balancer.pid, ...childrenOf(balancer.pid)]),
    idle: idleSeconds(),
  });
  const before = parts();
  const load = `TIMEFORMAT="cpu %U %S"; time wrk --threads 1 --connections ${CONNECTIONS} --duration ${SECONDS}s --script ${script} 'http://${PUBLIC_HOST}${path}'`;
  const { stdout, stderr } = await promisify(execFile)('bash', ['-c', load]);
  const after = parts();
  const total = Number(/(\d+) requests in/.exec(stdout)?.[1] ?? NaN);
  const [, user, system] = /cpu ([\d.]+) ([\d.]+)/.exec(stderr) ?? [];
  const used = { server: between(before.server, after.server), database: between(before.database, after.database), balancer: between(before.balancer, after.balancer), client: Number(user) + Number(system) };
  const each = (part: number) => (part / total) * 1e6;
  return {
    perSecond: Math.round(Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1] ?? NaN)),
    demands: { server: each(used.server), database: each(used.database), balancer: each(used.balancer), client: each(used.client) },
    coresToHave: (Object.values(used).reduce((sum, part) => sum + part, 0) + after.idle - before.idle) / SECONDS,
    refused: Number(/Non-2xx or 3xx responses: (\d+)/.exec(stdout)?.[1] ?? 0),
  };
}

/** What the simulation says of so many servers, on as many cores as there were. */
const simulated = (servers: number, demands: Demands, sharedCores: number): number =>
  Math.round(simulate(demands, { servers, balancers: 1, clients: 1, sharedCores, databaseCores: 2, connections: CONNECTIONS }, 20_000, seededRandom(1)));

/**
 * Two servers, from what one and three cost. With more servers fewer requests arrive at each together, and so fewer share a look at the
 * policy's revision and a commit: that part of the costs grows as the servers do, the rest stays.
 */
function expected(all: readonly Cost[]): number {
  const [one, two, three] = all.map(({ demands }) => demands);
  const half = (part: keyof Demands) => (one![part] + three![part]) / 2;
  return two === undefined ? NaN : simulated(2, { client: half('client'), balancer: half('balancer'), server: half('server'), database: half('database') }, all[1]!.coresToHave);
}

const show = (count: number, { perSecond, demands, coresToHave }: Cost): string => {
  const cost = Object.entries(demands).map(([part, each]) => `${part} ${Math.round(each)}`).join(', ');
  return `at ${count}: ${perSecond}/s, simulated ${simulated(count, demands, coresToHave)}/s, on the ${coresToHave.toFixed(2)} cores that there were to have; µs of a core for each: ${cost}`;
};

export const throughput: Fault = {
  name: 'throughput',
  about: `pulls of a manifest by tag and logins, ${CONNECTIONS} connections through nginx, at one, two and three servers; the other clients are stopped`,
  async run(scene) {
    while (scene.traffic.acknowledged.size === 0) await sleep(100);
    await scene.traffic.stop();
    const authorization = await logIn(scene.pusher);
    const [tag] = scene.traffic.acknowledged.keys();
    const works = {
      'manifest GET': [`/v2/${REPOSITORY}/manifests/${tag}`, { authorization, accept: OCI_IMAGE_MANIFEST }],
      login: [`/oauth2/token?service=${PUBLIC_HOST}&scope=repository:${REPOSITORY}:pull`, { authorization: basic(scene.pusher) }],
    } as const;
    const found: Record<keyof typeof works, Cost[]> = { 'manifest GET': [], login: [] };
    for (const count of [1, 2, 3]) {
      await scene.balancer.use([1, 2, 3].slice(0, count));
      for (const work of ['manifest GET', 'login'] as const) {
        const [path, headers] = works[work];
        await measure(scene, path, headers);
        const cost = await measure(scene, path, headers);
        must(cost.refused === 0, `${cost.refused} requests were refused`);
        found[work].push(cost);
      }
    }
    await scene.balancer.use([1, 2, 3]);
    return Object.entries(found).flatMap(([work, all]) => [
      ...all.map((cost, index) => `${work} ${show(index + 1, cost)}`),
      `${work} at 2, from what one and three cost: simulated ${expected(all)}/s`,
    ]).join('\n  ');
  },
};
