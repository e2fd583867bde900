import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { OWNER_NAME } from '../../src/identity/owner-account.ts';
import { ask as askPort } from '../harness/data-plane.ts';
import { freePort } from '../servers/free-port.ts';
import { basic } from '../harness/harness.ts';
import { manage } from '../harness/management-client.ts';
import { assertDatabasesWhole, assertNothingHalfWritten, type Ask } from './evidence.ts';
import { openLedger, type Ledger } from './ledger.ts';
import { startLoad } from './load.ts';
import { seededRandom } from './seeded-random.ts';
import { launch, workersOf, type ServerProcess } from './server-process.ts';

/** A thousand kills or every prefix take longer than other tests may; each part of them as well. */
const LONG = { timeout: 3_600_000 };

// Servers that are killed while clients log in and push, and started again on the same folder.

const SEED = 20_261_121;
const TIMES = process.env['DOCKGATE_SOAK'] ? 10 : 1;
const CLIENTS = 4;
/** A start takes about half a second; some kills hit it. */
const LONGEST_START_MILLISECONDS = 500;
const LONGEST_LIFE_MILLISECONDS = 150;
const POLL_MILLISECONDS = 10;
/** The lease of a writer that was killed, and a little more. */
const LEASE_MILLISECONDS = 17_000;

interface Scene {
  readonly data: string;
  readonly ledger: Ledger;
  readonly random: () => number;
  /** May pull everything. */
  readonly ask: Ask;
  /** Authorization of those who log in. */
  readonly as: string;
  start(workers?: number): ServerProcess;
}

test('what a server acknowledged before it was killed is there after it', LONG, async (t) => {
  const scene = await openScene(t);
  await t.test('one process, at any moment of its life or its start', LONG, async () => {
    for (let kills = 0; kills < 80 * TIMES; kills += 1) {
      const server = scene.start();
      if (scene.random() < 0.2) await sleep(scene.random() * LONGEST_START_MILLISECONDS);
      else await server.untilItListens().then(() => serveUntil(scene, () => server.end('SIGKILL')));
      await server.end('SIGKILL');
    }
  });

  await t.test('one of two workers, then the first process with or without the others', LONG, async () => {
    for (let kills = 0; kills < 20 * TIMES; kills += 2) {
      const server = scene.start(2);
      const [victim = 0] = await untilWorkers(server, []);
      await serveUntil(scene, async () => process.kill(victim, 'SIGKILL'), { goesOn: true });
      const workers = await untilWorkers(server, [victim]);
      await serveUntil(scene, () => killAll(server, scene.random() < 0.5 ? [] : workers));
    }
  });

  await t.test('everything is there at the end, and no start repaired anything', LONG, () => assertNothingLost(t, scene));
});

async function openScene(t: TestContext): Promise<Scene> {
  const data = mkdtempSync(join(tmpdir(), 'dockgate-kill-'));
  const port = await freePort();
  const ask: Ask = (method, path, options) => askPort(port, method, path, { ...options, headers: { host: `localhost:${port}`, ...options?.headers } });
  const start = (workers = 1) => launch({ data, port, workers });
  const first = start();
  let running = first;
  t.after(async () => {
    await running.end('SIGKILL');
    rmSync(data, { recursive: true });
  });
  // Its port answers before its socket does; it says so when both do.
  await first.untilItSays('Dockgate serves');
  const owner = { userName: OWNER_NAME, password: readFileSync(join(data, 'owner-password'), 'utf8') };
  const pusher = await manage({ data, owner, socket: join(data, 'run/management.sock') }).makeToken('pusher', ['repositories/*/content/read', 'repositories/*/content/write']);
  await first.end('SIGTERM');
  const as = basic('pusher', pusher);
  return {
    data, as,
    ledger: openLedger(),
    random: seededRandom(SEED),
    ask: (method, path, options) => ask(method, path, { as, ...options }),
    start: (workers) => (running = start(workers)),
  };
}

/** The server proves what it knows, clients push, and something is killed; resolves when all of them have noticed. */
async function serveUntil({ data, ledger, random, ask, as }: Scene, kill: () => Promise<unknown>, { goesOn = false } = {}): Promise<void> {
  await ledger.assertFreshKept(data, ask);
  await ledger.resumeUploads(ask);
  const load = startLoad({ ask, ledger, as, random, clients: CLIENTS, goesOn });
  await sleep(random() * LONGEST_LIFE_MILLISECONDS);
  await kill();
  load.stop();
  await load.over;
}

/** Resolves when the server has two workers other than those. */
async function untilWorkers(server: ServerProcess, dead: readonly number[]): Promise<number[]> {
  await server.untilItSays('with its data in');
  for (;;) {
    const workers = workersOf(server.pid).filter((pid) => !dead.includes(pid));
    if (workers.length === 2) return workers;
    await sleep(POLL_MILLISECONDS);
  }
}

/** The first process and perhaps its workers; without it those end by themselves. */
function killAll(server: ServerProcess, workers: readonly number[]): Promise<unknown> {
  for (const worker of workers) process.kill(worker, 'SIGKILL');
  return server.end('SIGKILL');
}

async function assertNothingLost(t: TestContext, { start, data, ledger, ask }: Scene): Promise<void> {
  const server = start();
  await server.untilItSays('with its data in');
  await ledger.assertFreshKept(data, ask);
  const deadline = Date.now() + LEASE_MILLISECONDS;
  while ((await ledger.resumeUploads(ask)) > 0) {
    assert.ok(Date.now() < deadline, 'an upload whose writer was killed can be resumed when the lease has ended');
    await sleep(LEASE_MILLISECONDS / 20);
  }
  await ledger.assertAllKept(data, ask);
  const named = await assertNothingHalfWritten(data, ask);
  assert.equal(await server.end('SIGTERM'), 0);
  assert.match(server.printed(), /^Dockgate serves \S+ with its data in \S+\n(\nThe owner is [^]*)?$/);
  assertDatabasesWhole(data);
  t.diagnostic(`${100 * TIMES} kills, ${JSON.stringify(ledger.counts)}, ${named} things served`);
}
