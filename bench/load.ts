import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { workersOf } from '../test/faults/server-process.ts';

// Requests from wrk, whose clients are on the same cores as the server: so also what each costs the server itself.

const LOOPBACK = '127.0.0.1';

export interface Step {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly form?: Readonly<Record<string, string>>;
}

export interface Load {
  /** As clients name the server, which its tokens are for. */
  readonly name?: string;
  readonly port: number;
  /** The server's first process. */
  readonly pid: number;
  /** Of every connection, one after the other. */
  readonly steps: readonly Step[];
  readonly connections: number;
  readonly seconds: number;
  readonly rounds: number;
  /** For the script. */
  readonly folder: string;
  /** Steps that are to be refused, such as the first request of a client, which has no token yet. */
  readonly refusedSteps?: number;
}

/** Of each round. */
export interface Loaded {
  readonly requestsPerSecond: number[];
  /** Processor time of the server for a request, over all its processes. */
  readonly microsecondsEach: number[];
}

/** Throws when something else was refused than should be. */
export async function underLoad({ name = LOOPBACK, port, pid, steps, connections, seconds, rounds, folder, refusedSteps = 0 }: Load): Promise<Loaded> {
  const file = join(folder, 'requests.lua');
  writeFileSync(file, script(steps));
  const found: Loaded = { requestsPerSecond: [], microsecondsEach: [] };
  for (let round = 0; round < rounds; round += 1) {
    const before = processorSeconds(pid);
    const args = ['--threads', '1', '--connections', String(connections), '--duration', `${seconds}s`, '--script', file, `http://${name}:${port}`];
    const { stdout } = await promisify(execFile)('wrk', args);
    const took = processorSeconds(pid) - before;
    const refused = Number(/Non-2xx or 3xx responses: (\d+)/.exec(stdout)?.[1] ?? 0);
    const total = Number(/(\d+) requests in/.exec(stdout)?.[1] ?? 0);
    if (refused > (total * refusedSteps) / steps.length + 2 * connections) throw new Error(`${refused} of ${total} requests were refused\n${stdout}`);
    found.requestsPerSecond.push(Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1] ?? NaN));
    found.microsecondsEach.push((took / total) * 1_000_000);
  }
  return found;
}

/** Requests of these steps, in turn, as a script of wrk. */
function script(steps: readonly Step[]): string {
  const requests = steps.map(({ method, path, headers = {}, form }) => {
    const body = form ? new URLSearchParams(form).toString() : '';
    const all = { ...headers, ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}) };
    const lua = Object.entries(all).map(([name, value]) => `[${JSON.stringify(name)}]=${JSON.stringify(value)}`);
    return `wrk.format(${JSON.stringify(method)}, ${JSON.stringify(path)}, {${lua.join(',')}}, ${JSON.stringify(body)})`;
  });
  return `local n, all = 0, {}
function init() all = {${requests.join(',\n')}} end
function request() n = n + 1; return all[(n - 1) % #all + 1] end
`;
}

/** Clock ticks of a Linux kernel as programs see them, https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html. */
const TICKS_PER_SECOND = 100;

/** Of all its processes, since they began. */
export function processorSeconds(pid: number): number {
  const ticks = [pid, ...workersOf(pid)].map((each) => {
    const fields = readFileSync(`/proc/${each}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');
    return Number(fields[11]) + Number(fields[12]);
  });
  return ticks.reduce((sum, each) => sum + each, 0) / TICKS_PER_SECOND;
}

/** The JSON of one answer; throws when it is a refusal. */
export async function ask<T>(port: number, { method, path, headers, form }: Step, name = LOOPBACK): Promise<T> {
  const response = await fetch(`http://${name}:${port}${path}`, { method, headers: { ...headers }, ...(form ? { body: new URLSearchParams(form) } : {}) });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}
