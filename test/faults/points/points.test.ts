import assert from 'node:assert/strict';
import { after, before, describe, test, type TestContext } from 'node:test';
import { databases, type TestDatabase } from '../../databases/databases.ts';
import type { Answer } from '../../security/ask.ts';
import { contentOperations } from './content.ts';
import { newTrial, type Failure, type Point, type When } from './fault-points.ts';
import { managementOperations } from './management.ts';
import type { Operation } from './operation.ts';
import { openFaultScene, type FaultScene } from './scene.ts';
import { tokenOperations } from './tokens.ts';
import { keepUp, upkeep } from './upkeep.ts';
import { uploadOperations } from './uploads.ts';

// Every operation, once for each call that it makes of what is kept, and that call fails.

const IS_SOAK = process.env['DOCKGATE_SOAK'] !== undefined;
/** Of the points, every so many; of the routes of the management API, every so many as well. */
const EVERY = { SQLite: { images: 2, upkeep: 1, management: 5, route: 5 }, PostgreSQL: { images: 19, upkeep: 19, management: 17, route: Infinity } } as const;

/** Of each interface, the methods that must have failed here; closing is no request's. */
const METHODS = [
  'blobs.append', 'blobs.finish', 'blobs.digest', 'blobs.send', 'blobs.read', 'blobs.remove', 'blobs.keys', 'journal.write', 'journal.inLine', 'journal.statement',
  'content.statement', 'content.transaction', 'content.prepared', 'policy.statement', 'policy.transaction', 'policy.changedElsewhere',
];

interface Run {
  readonly scene: FaultScene;
  /** How the calls failed, by their names. */
  readonly reached: Map<string, Set<When>>;
}

/** 5xx with its cause and a correlation id, never 401, and no word about us. */
function assertOutage({ status, headers, text, cause, correlationId }: Answer, what: string): void {
  assert.equal(status, 503, `${what}: ${text}`);
  assert.equal(cause, 'registry-service-outage', what);
  assert.match(correlationId, /^[0-9a-f-]{36}$/, what);
  assert.equal(headers['www-authenticate'], undefined, what);
  assert.doesNotMatch(text, /planted|\.ts|sqlite|blobs/i, what);
}

interface Well {
  readonly status: number;
  readonly points: readonly Point[];
}

/** The second time: what is only done once is done. */
async function allIsWell(run: Run, operation: Operation): Promise<Well> {
  await goThrough(run, operation);
  return goThrough(run, operation);
}

async function goThrough({ scene }: Run, operation: Operation): Promise<Well> {
  const { asked, healthy, recover } = await operation.prepare(scene);
  const trial = newTrial();
  const answer = await scene.askIn(trial, asked);
  if (healthy === null) assert.ok(answer.status < 500 && answer.status !== 401, `${operation.name}: ${answer.status} ${answer.text}`);
  else assert.equal(answer.status, healthy, answer.text);
  await recover(answer, trial);
  return { status: answer.status, points: trial.calls };
}

/** Whether the answer was an outage. */
async function tryOne({ scene, reached }: Run, operation: Operation, failure: Failure, healthy: number): Promise<boolean> {
  const what = `${operation.name}, ${failure.name} ${failure.nth} failed ${failure.when}`;
  const { asked, recover } = await operation.prepare(scene);
  const trial = newTrial(failure);
  const answer = await scene.askIn(trial, asked);
  const isOut = trial.hasFailed && answer.status !== healthy;
  if (isOut) assertOutage(answer, what);
  else assert.equal(answer.status, healthy, `${what}: ${answer.text}`);
  if (trial.hasFailed) note(reached, failure);
  await recover(answer, trial).catch((error: unknown) => assert.fail(new Error(`${what}, then answered ${answer.status}`, { cause: error })));
  return isOut;
}

const note = (reached: Run['reached'], { name, when }: Failure) => reached.set(name, (reached.get(name) ?? new Set()).add(when));

const failuresOf = (points: readonly Point[]): Failure[] =>
  points.flatMap(({ mayBeDone, ...point }) => (mayBeDone ? (['before', 'after'] as const) : (['before'] as const)).map((when) => ({ ...point, when })));

/** @param isDue whether this one is tried */
async function tryAll(t: TestContext, run: Run, operation: Operation, isDue: () => boolean): Promise<void> {
  const { status, points } = await allIsWell(run, operation);
  const survived: string[] = [];
  for (const failure of failuresOf(points).filter(isDue)) {
    if (!(await tryOne(run, operation, failure, status))) survived.push(`${failure.name} ${failure.nth} ${failure.when}`);
  }
  t.diagnostic(`${points.length} points${survived.length > 0 ? `, answered in spite of ${survived.join(', ')}` : ''}`);
}

/** Others each time, so that all are reached together. */
function everySoMany(every: number): () => boolean {
  let turn = 0;
  return () => IS_SOAK || (turn += 1) % every === 0;
}

for (const [name, open, options] of databases) {
  describe(`whatever fails on ${name} while somebody asks for`, { ...options, timeout: 3_600_000 }, () => {
    const run = { reached: new Map<string, Set<When>>() } as { -readonly [Key in keyof Run]: Run[Key] };
    const every = EVERY[name as keyof typeof EVERY];
    let place: Pick<TestDatabase<'policy'>, 'location' | 'close'> | null = null;
    before(async () => {
      place = name === 'SQLite' ? null : await open('policy');
      run.scene = await openFaultScene(place?.location);
    });
    after(async () => {
      await run.scene.close();
      await place?.close();
    });

    const [ofImages, ofManagement, isOfUpkeep] = [everySoMany(every.images), everySoMany(every.management), everySoMany(every.upkeep)];
    for (const [title, work] of Object.entries(upkeep)) {
      test(title, async () => {
        await keepUp(run.scene, work, null);
        // What is done to the second of many is done to all of them.
        const failures = failuresOf((await keepUp(run.scene, work, null)).calls).filter(({ nth }) => nth <= 2);
        for (const failure of failures.filter(isOfUpkeep)) if ((await keepUp(run.scene, work, failure)).hasFailed) note(run.reached, failure);
      });
    }

    for (const operation of [...uploadOperations, ...contentOperations, ...tokenOperations]) test(operation.name, (t) => tryAll(t, run, operation, ofImages));
    const routes = managementOperations.filter((_, index) => IS_SOAK || index % every.route === 2);
    for (const operation of routes) test(operation.name, (t) => tryAll(t, run, operation, ofManagement));

    test('has failed at every method of every interface', { skip: IS_SOAK || name === 'SQLite' ? false : 'npm run soak plays all of them on this database too' }, () => {
      const names = [...run.reached.keys()];
      assert.deepEqual(METHODS.filter((method) => !names.some((one) => one.startsWith(method))), []);
      for (const method of ['blobs.append', 'content.transaction', 'journal.write']) assert.equal(run.reached.get(method)?.size, 2, method);
    });
  });
}
