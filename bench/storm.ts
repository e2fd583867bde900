import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { constants, setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { OWNER_NAME } from '../src/identity/owner-account.ts';
import { launch } from '../test/faults/server-process.ts';
import { freePort } from '../test/free-port.ts';
import { manage } from '../test/management-client.ts';

// L4: what a storm of wrong passwords does to those who log in rightly from elsewhere, and whether every attempt is
// accounted for. `node bench/storm.ts [attempts of the second storm]`. The storm is a process of its own, of lower
// priority, as it would be other machines.

const CLIENTS = 500;
const STORM_SECONDS = 15;
const LOGINS = 400;
const PAUSE_MILLISECONDS = 10;
const LIMIT = 3;
/** Five hundred clients that connect in one moment are another thing than the storm they are then. */
const STEADY_AFTER_MILLISECONDS = 4_000;

type Pair = readonly [userName: string, password: string];
type Storm = { readonly port: number; readonly kind: 'one victim' | 'ever different'; readonly attempts: number; readonly seconds: number };

const basic = (pair: Pair) => `Basic ${Buffer.from(pair.join(':')).toString('base64')}`;

/** Resolves with the status. */
const logIn = (agent: Agent, port: number, from: string, as: Pair, repository = 'team/app'): Promise<number> =>
  new Promise((resolve, reject) => {
    const path = `/oauth2/token?service=x&scope=repository:${repository}:pull`;
    const sent = request({ agent, host: '127.0.0.1', port, path, headers: { authorization: basic(as), 'x-forwarded-for': from } }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0)).on('error', reject);
    });
    sent.on('error', reject).end();
  });

const percentile = (sorted: readonly number[], share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;

async function measure(port: number, from: string, as: Pair): Promise<{ p50: number; p99: number; refused: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  const times: number[] = [];
  let refused = 0;
  for (let login = 0; login < LOGINS; login += 1) {
    const began = performance.now();
    if ((await logIn(agent, port, from, as)) !== 200) refused += 1;
    times.push(performance.now() - began);
    await sleep(PAUSE_MILLISECONDS);
  }
  agent.destroy();
  times.sort((a, b) => a - b);
  return { p50: percentile(times, 0.5), p99: percentile(times, 0.99), refused };
}

/** In its own process: wrong passwords as fast as they are answered. */
async function storm({ port, kind, attempts, seconds }: Storm): Promise<Record<string, number>> {
  setPriority(constants.priority.PRIORITY_LOW);
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
  const statuses: Record<string, number> = {};
  const ends = performance.now() + seconds * 1000;
  let sent = 0;
  const client = async () => {
    while (sent < attempts && performance.now() < ends) {
      const index = (sent += 1);
      const from = `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`;
      const other = index % 2 ? `name-${index}` : `name-${index}@example.com`;
      const [name, repository] = kind === 'one victim' ? [OWNER_NAME, 'team/app'] : [other, `repository-${index}`];
      const status = await logIn(agent, port, from, [name, `guess-${index}`], repository);
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  agent.destroy();
  return statuses;
}

const inOwnProcess = (wish: Storm): Promise<Record<string, number>> =>
  new Promise((resolve, reject) => {
    const child = fork(import.meta.filename, ['storm'], { stdio: 'inherit' });
    child.on('message', (statuses) => resolve(statuses as Record<string, number>)).on('error', reject);
    child.send(wish);
  });

const format = ({ p50, p99, refused }: { p50: number; p99: number; refused: number }) =>
  `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms${refused > 0 ? `, ${refused} REFUSED` : ''}`;

function accounted(data: string): { rows: number; attempts: number } {
  const log = new DatabaseSync(join(data, 'journal.db'), { readOnly: true });
  const row = log.prepare('SELECT count(*) AS rows, coalesce(sum(attempts), 0) AS attempts FROM event WHERE cause IS NOT NULL').get();
  log.close();
  return row as { rows: number; attempts: number };
}

async function run(most: number): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'dockgate-storm-'));
  const server = launch({ data, port: await freePort(), workers: 2, env: { DOCKGATE_TRUSTED_PROXIES: '127.0.0.1' } });
  try {
    await server.untilItSays('Dockgate serves');
    const owner: Pair = [OWNER_NAME, readFileSync(join(data, 'owner-password'), 'utf8').trim()];
    const api = manage({ socket: join(data, 'run', 'management.sock'), data, owner: { userName: owner[0], password: owner[1] } });
    const token: Pair = ['ci-puller', await api.makeToken('ci-puller', ['repositories/team/*/content/read'])];
    const everybody = [['a token', '192.0.2.7', token], ['the owner', '192.0.2.8', owner]] as const;
    for (const [, from, as] of everybody) await measure(server.port, from, as);
    const calm = new Map<string, number>();
    for (const [who, from, as] of everybody) {
      const measured = await measure(server.port, from, as);
      calm.set(who, measured.p99);
      console.log(`${who}, unloaded: ${format(measured)}`);
    }
    for (const kind of ['one victim', 'ever different'] as const) {
      const before = accounted(data);
      const storming = inOwnProcess({ port: server.port, kind, attempts: kind === 'one victim' ? 1e9 : most, seconds: STORM_SECONDS });
      await sleep(STEADY_AFTER_MILLISECONDS);
      const measured = await Promise.all(everybody.map(async ([who, from, as]) => [who, await measure(server.port, from, as)] as const));
      const statuses = await storming;
      const sent = Object.values(statuses).reduce((sum, count) => sum + count, 0);
      for (const [who, found] of measured) {
        const times = found.p99 / calm.get(who)!;
        console.log(`${who}, storm on ${kind}: ${format(found)}, ${times.toFixed(1)} × unloaded (at most ${LIMIT})`);
      }
      // What is still counted is written within some seconds.
      await server.until(async () => (await sleep(500), accounted(data).attempts - before.attempts >= sent)).catch(() => undefined);
      const after = accounted(data);
      const [attempts, rows] = [after.attempts - before.attempts, after.rows - before.rows];
      console.log(`storm on ${kind}: ${sent} attempts ${JSON.stringify(statuses)}, ${attempts} accounted for in ${rows} rows`);
    }
  } finally {
    await server.end('SIGTERM').catch(() => server.end('SIGKILL'));
    rmSync(data, { recursive: true, force: true });
  }
}

if (process.argv[2] === 'storm') process.once('message', async (wish) => process.send?.(await storm(wish as Storm), () => process.exit(0)));
else await run(Number(process.argv[2] ?? 100_000));
