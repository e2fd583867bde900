import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '../../../src/db/database.ts';
import { OWNER_NAME } from '../../../src/identity/owner-account.ts';
import { filesystemBlobStore } from '../../../src/registry/blobs/stores/filesystem.ts';
import { collectGarbage } from '../../../src/registry/upkeep/collect-garbage.ts';
import { scrub } from '../../../src/registry/upkeep/scrub.ts';
import { freePort } from '../../servers/free-port.ts';
import { manage } from '../../harness/management-client.ts';
import { client } from '../../security/ask.ts';
import { assertDatabasesWhole } from '../evidence.ts';
import { seededRandom } from '../seeded-random.ts';
import { launch, workersOf } from '../server-process.ts';
import { imageClient, type Shared } from './client.ts';

// Clients push, pull, mount, delete and push again the same digests while another process collects garbage all the time,
// and keeps hardly anything that no manifest names. `DOCKGATE_SOAK=1`: 64 clients for an hour, or `DOCKGATE_SOAK_MINUTES`.

const IS_SOAK = process.env['DOCKGATE_SOAK'] !== undefined;
const MILLISECONDS = IS_SOAK ? Number(process.env['DOCKGATE_SOAK_MINUTES'] ?? 60) * 60_000 : 120_000;
const STEPS = IS_SOAK ? Infinity : 12;
/** A push that takes longer may have to send again what it relied on. */
const UNUSED_MILLISECONDS = IS_SOAK ? 15_000 : 2_000;
const CLIENTS = IS_SOAK ? 64 : 6;
const SEED = 20_261_121;
const LAYERS = IS_SOAK ? 400 : 30;
const LAYER_BYTES = 20_000;
const LOOK_EVERY_MILLISECONDS = IS_SOAK ? 15_000 : 500;
/** Of what a server held after a quarter of the time. */
const MOST_GROWTH = 1.3;
const ACTIONS = ['content/read', 'content/write', 'content/delete'].map((action) => `repositories/*/${action}`);

test('nothing that was acknowledged is collected, whoever pushes the same at the same time', { timeout: MILLISECONDS + 600_000 }, async (t) => {
  const scene = await openScene(t);
  const { shared, content, blobs, pid } = scene;
  const ends = Date.now() + MILLISECONDS;
  let working = CLIENTS;
  const isOver = () => working === 0 || Date.now() > ends;
  const clients = shared.repositories.map((repository) => imageClient(shared, repository));
  const series: number[] = [];
  const work = [
    ...clients.map(async (one) => {
      for (let step = 0; step < STEPS && Date.now() < ends; step += 1) await one.step();
      working -= 1;
    }),
    collectUntil(isOver, scene),
    watchMemory(isOver, pid, (megabytes) => {
      series.push(megabytes);
      if (IS_SOAK) t.diagnostic(`${new Date().toISOString()} ${megabytes} MB ${JSON.stringify(Object.fromEntries(shared.counts))}`);
    }),
  ];
  await Promise.all(work);

  const images = (await Promise.all(clients.map((one) => one.pullAll()))).reduce((sum, one) => sum + one, 0);
  const { damagedCount, ...whole } = await scrub({ content, blobs, now: () => new Date() });
  assert.equal(damagedCount, 0);
  for (const what of ['pushed', 'pulled', 'deleted', 'mounted', 'sent', 'collected']) assert.ok((shared.counts.get(what) ?? 0) > 0, `nothing was ${what}`);
  if (IS_SOAK) assertFlat(series);
  await scene.close();
  assertDatabasesWhole(scene.data);
  t.diagnostic(`${images} images at the end, ${whole.blobs} blobs; ${JSON.stringify(Object.fromEntries(shared.counts))}; MB of the server: ${series.join(' ')}`);
});

type Scene = Awaited<ReturnType<typeof openScene>>;

async function openScene(t: TestContext) {
  const data = mkdtempSync(join(tmpdir(), 'dockgate-collecting-'));
  const port = await freePort();
  const server = launch({ data, port, workers: IS_SOAK ? 2 : 1 });
  t.after(async () => {
    await server.end('SIGKILL');
    rmSync(data, { recursive: true, force: true });
  });
  await server.untilItSays('with its data in');
  const owner = { userName: OWNER_NAME, password: readFileSync(join(data, 'owner-password'), 'utf8') };
  const password = await manage({ data, owner, socket: join(data, 'run/management.sock') }).makeToken('pusher', ACTIONS);
  const { ask, close } = client(port, CLIENTS);
  const random = seededRandom(SEED);
  const layers = Array.from({ length: LAYERS }, (_, index) => `layer ${index} `.repeat(LAYER_BYTES).slice(0, LAYER_BYTES));
  const repositories = Array.from({ length: CLIENTS }, (_, index) => `collected/r${index}`);
  const shared: Shared = { ask, as: ['pusher', password], random, layers, repositories, counts: new Map() };
  const content = await openDatabase(`sqlite:${data}`, 'content');
  return {
    data, shared, content,
    pid: server.pid,
    blobs: filesystemBlobStore(join(data, 'blobs')),
    async close() {
      close();
      await content.close();
      assert.equal(await server.end('SIGTERM'), 0, server.printed());
      assert.doesNotMatch(server.printed(), /"cause"/, 'the server met a fault');
    },
  };
}

/** As another process of the same server would do it. */
async function collectUntil(isOver: () => boolean, { content, blobs, shared: { counts } }: Scene): Promise<void> {
  while (!isOver()) {
    const { blobs: collected } = await collectGarbage({ content, blobs, unusedSince: new Date(Date.now() - UNUSED_MILLISECONDS) });
    counts.set('collected', (counts.get('collected') ?? 0) + collected);
    await sleep(500);
  }
}

async function watchMemory(isOver: () => boolean, pid: number, tell: (megabytes: number) => void): Promise<void> {
  while (!isOver()) {
    await sleep(LOOK_EVERY_MILLISECONDS);
    tell([pid, ...workersOf(pid)].map(residentMegabytes).reduce((sum, one) => sum + one, 0));
  }
}

/** https://man7.org/linux/man-pages/man5/proc_pid_status.5.html */
const residentMegabytes = (pid: number) => Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);

function assertFlat(series: readonly number[]): void {
  const quarter = Math.floor(series.length / 4);
  const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
  const [early, late] = [median(series.slice(quarter, 2 * quarter)), median(series.slice(-quarter))];
  assert.ok(late <= early * MOST_GROWTH, `${early} MB in the second quarter, ${late} MB in the last one`);
}
