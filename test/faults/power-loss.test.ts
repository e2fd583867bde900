import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadConfig } from '../../src/config/load.ts';
import { prepare } from '../../src/first-start.ts';
import { OWNER_NAME } from '../../src/identity/owner-account.ts';
import { start } from '../../src/start.ts';
import { clientOrSkip } from '../clients/clients.ts';
import { ask as askPort } from '../harness/data-plane.ts';
import { freePort } from '../servers/free-port.ts';
import { basic } from '../harness/harness.ts';
import { emptyDisk, type Disk, type Luck } from './disk.ts';
import { assertDatabasesWhole, assertNothingHalfWritten, eventsOf, type Ask } from './evidence.ts';
import { seededRandom } from './seeded-random.ts';
import { launch } from './server-process.ts';
import { tellStory, type Fact, type Story } from './story.ts';
import { readSystemCalls, stringsOf, tracedInto, type Step } from './system-calls.ts';

/** A thousand kills or every prefix take longer than other tests may; each part of them as well. */
const LONG = { timeout: 3_600_000 };

// Durability as a loss of power sees it. A server is watched from its first start to its end while a client logs in,
// pushes, pulls and deletes. From its system calls follows what a disk holds for certain at each moment: what an
// answer promised must be among it, and a server that starts on what is left must serve exactly that.

const SEED = 20_261_121;
const IS_SOAK = process.env['DOCKGATE_SOAK'] !== undefined;
/** Of the moments at which nothing but synced things is left, every so many; and how many with random remains. */
const EVERY = IS_SOAK ? 1 : 3;
const MOST_RANDOM = IS_SOAK ? Infinity : 40;
const BLOB_BYTES = 200_000;

interface Recorded {
  readonly root: string;
  readonly steps: readonly Step[];
  readonly story: Story;
}

test('what an answer promised outlives a loss of power', LONG, async (t) => {
  if (!clientOrSkip(t, 'strace')) return;
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'dockgate-power-')));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const recorded = await record(folder);

  await t.test('before each answer its bytes, names, rows and event are synced', LONG, () => assertSyncedBeforeAnswers(recorded));
  await t.test('when nothing that was not synced is left, the server starts and keeps its promises', LONG, async (t) => {
    const moments = momentsBeforeSyncs(recorded.steps).filter((_, index, all) => index % EVERY === 0 || index === all.length - 1);
    await replay(recorded, moments, () => () => false);
    t.diagnostic(`${moments.length} prefixes replayed`);
  });
  await t.test('when parts of what was not synced are left, in any order, it does so too', LONG, async (t) => {
    const moments = sample(recorded.steps.length, MOST_RANDOM);
    await replay(recorded, moments, luckOf);
    t.diagnostic(`${moments.length} prefixes replayed`);
  });
});

/** A whole life of a server: first start, the story, the end. */
async function record(folder: string): Promise<Recorded> {
  const root = join(folder, 'disk');
  const data = join(root, 'data');
  const file = join(folder, 'calls');
  const port = await freePort();
  mkdirSync(root);
  const server = launch({ data, port, env: { DOCKGATE_PUBLIC_URL: 'http://registry.example' }, through: tracedInto(file) });
  try {
    await server.untilItListens();
    const random = seededRandom(SEED);
    const blob = Buffer.from(Array.from({ length: BLOB_BYTES }, () => random() * 256));
    const story = await tellStory((...request) => askPort(port, ...request), [OWNER_NAME, readFileSync(join(data, 'owner-password'), 'utf8')], blob);
    assert.equal(await server.end('SIGTERM'), 0, server.printed());
    return { root, story, steps: await readSystemCalls(file, root) };
  } finally {
    await server.end('SIGKILL');
  }
}

/** The step at which each answer leaves, by correlation id. */
function answersIn(steps: readonly Step[]): Map<string, number> {
  const answers = new Map<string, number>();
  for (const [index, { edge, call }] of steps.entries()) {
    if (edge !== 'begins' || !call.text.includes('<TCP:')) continue;
    const [, id] = /x-ms-correlation-request-id: ([-0-9a-f]+)/i.exec(Buffer.concat(stringsOf(call)).toString('latin1')) ?? [];
    if (id !== undefined && !answers.has(id)) answers.set(id, index);
  }
  return answers;
}

function assertSyncedBeforeAnswers({ root, steps, story }: Recorded): void {
  const answers = answersIn(steps);
  const disk = emptyDisk(root);
  const waiting = new Map(story.facts.map((fact) => [answers.get(fact.correlationId), fact]));
  assert.equal(waiting.has(undefined), false, 'an answer is not in the record');
  for (const [index, step] of steps.entries()) {
    const fact = waiting.get(index);
    if (fact) assertOnDisk(disk, fact);
    disk.take(step);
  }
}

function assertOnDisk(disk: Disk, { promise, onDisk }: Fact): void {
  const certain = [...disk.certain()];
  for (const { within, bytes } of onDisk) {
    const isThere = certain.some(([path, content]) => within.test(path) && content.includes(bytes));
    assert.ok(isThere, `${promise}: ${String(bytes).slice(0, 80)} is not synced in ${within}`);
  }
}

/** Between two ends of a sync nothing becomes certain: one moment stands for all, the one with the most answers. */
function momentsBeforeSyncs(steps: readonly Step[]): number[] {
  const ends = steps.flatMap(({ edge, call }, index) => (edge === 'ends' && /^f(data)?sync$/.test(call.name) ? [index] : []));
  return [...ends.map((index) => index - 1), steps.length - 1];
}

function sample(count: number, most: number): number[] {
  const random = seededRandom(SEED);
  const all = Array.from({ length: count }, (_, index) => index);
  return all.length <= most ? all : all.map((index) => [random(), index] as const).toSorted(([a], [b]) => a - b).slice(0, most).map(([, index]) => index).toSorted((a, b) => a - b);
}

/** At each moment luck is another one, from nearly nothing to all. */
function luckOf(moment: number): Luck {
  const random = seededRandom(SEED + moment);
  const share = random();
  return () => random() < share;
}

async function replay({ root, steps, story }: Recorded, moments: readonly number[], luck: (moment: number) => Luck): Promise<void> {
  const answers = answersIn(steps);
  const disk = emptyDisk(root);
  let next = 0;
  for (const moment of moments) {
    while (next <= moment) disk.take(steps[next++]!);
    const place = mkdtempSync(join(root, '../remains-'));
    disk.restore(place, luck(moment));
    const promised = story.facts.filter(({ correlationId }) => (answers.get(correlationId) ?? Infinity) <= moment);
    try {
      await assertPromisesKept(join(place, 'data'), promised, story.token);
    } catch (error) {
      throw new Error(`after step ${moment} of ${steps.length}, ${steps[moment]?.call.name}, with ${promised.length} answers given`, { cause: error });
    }
    rmSync(place, { recursive: true });
  }
}

/** Starts on what was left, as any start does: nothing is repaired before. */
async function assertPromisesKept(data: string, promised: readonly Fact[], token: string): Promise<void> {
  const config = loadConfig({ flags: { data, port: 0, workers: 1, publicUrl: 'http://registry.example' }, env: {} });
  const running = await start(config, await prepare(config, { now: new Date(), isWatched: false }), { logs: { access: () => {}, faults: () => {} } });
  try {
    const askAs = (as: string): Ask => (method, path, options) => askPort(running.port, method, path, { as, ...options });
    const owner = askAs(basic(OWNER_NAME, readFileSync(join(data, 'owner-password'), 'utf8')));
    assert.equal((await owner('GET', '/v2/')).status, 200, 'the owner has a password');
    const ask = promised.length > 0 ? askAs(`Bearer ${token}`) : owner;
    for (const { promise, isKept } of promised) await isKept?.(ask).catch((error: unknown) => assert.fail(new Error(promise, { cause: error })));
    await assertNothingHalfWritten(data, ask);
    const logged = promised.filter((fact) => fact.logged !== undefined);
    const events = await eventsOf(`sqlite:${data}`, logged.map(({ correlationId }) => correlationId));
    for (const { promise, correlationId, logged: cause } of logged) assert.equal(events.get(correlationId)?.cause, cause, `the event of ${promise}`);
  } finally {
    await running.close();
  }
  assertDatabasesWhole(data);
}
