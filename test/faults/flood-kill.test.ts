import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { loadConfig } from '../../src/config/load.ts';
import { verifyLogOf } from '../../src/log-files.ts';
import { OWNER_NAME } from '../../src/identity/owner-account.ts';
import { ask } from '../harness/data-plane.ts';
import { freePort } from '../servers/free-port.ts';
import { basic } from '../harness/harness.ts';
import { manage } from '../harness/management-client.ts';
import { assertDatabasesWhole } from './evidence.ts';
import { seededRandom } from './seeded-random.ts';
import { launch, workersOf, type ServerProcess } from './server-process.ts';

const LONG = { timeout: 3_600_000 };
const LOGINS = process.env['DOCKGATE_SOAK'] ? 10_000 : 1_000;
const KILLS = 4;
const CLIENTS = 20;
const SEED = 20_261_121;

/** Logins by their answer's status; those that were cut off may be in the log or not. */
interface Tally {
  readonly answered: Map<number, number>;
  unanswered: number;
}

test('a server that is killed in a flood of logins has counted each that it answered, and its chain is whole', LONG, async (t) => {
  const data = mkdtempSync(join(tmpdir(), 'dockgate-flood-'));
  const port = await freePort();
  const start = (workers: number) => launch({ data, port, workers, env: { DOCKGATE_TRUSTED_PROXIES: '127.0.0.1' } });
  let server = start(1);
  t.after(async () => {
    await server.end('SIGKILL');
    rmSync(data, { recursive: true });
  });
  await server.untilItSays('with its data in');
  const owner = { userName: OWNER_NAME, password: readFileSync(join(data, 'owner-password'), 'utf8') };
  const puller = await manage({ data, owner, socket: join(data, 'run/management.sock') }).makeToken('puller', ['repositories/*/content/read']);
  const random = seededRandom(SEED);
  const tally: Tally = { answered: new Map(), unanswered: 0 };
  /** Whether somebody was there to take it. */
  const logIn = async (): Promise<boolean> => {
    const luck = random();
    const name = luck < 0.3 ? 'puller' : luck < 0.7 ? 'somebody' : `name-${Math.floor(random() * 1e9)}`;
    const address = luck < 0.7 ? '192.0.2.7' : `10.${Math.floor(random() * 256)}.${Math.floor(random() * 4)}.${Math.floor(random() * 256)}`;
    const headers = { host: `localhost:${port}`, 'x-forwarded-for': address };
    try {
      const { status } = await ask(port, 'GET', '/oauth2/token?scope=repository:a:pull', { as: basic(name, luck < 0.2 ? puller : 'wrong'), headers });
      tally.answered.set(status, (tally.answered.get(status) ?? 0) + 1);
      return true;
    } catch (error) {
      const isRefused = (error as NodeJS.ErrnoException).code === 'ECONNREFUSED';
      if (!isRefused) tally.unanswered += 1;
      return !isRefused;
    }
  };

  for (let kills = 0; kills < KILLS; kills += 1) {
    let left = Math.ceil(LOGINS / KILLS);
    const half = left / 2;
    let victim: Promise<unknown> | undefined;
    const client = async () => {
      for (; left > 0; left -= 1) {
        if (left < half && !victim) victim = kill(server);
        if (!(await logIn())) return;
      }
    };
    await Promise.all(Array.from({ length: CLIENTS }, client));
    await victim;
    await server.end('SIGKILL');
    server = start(kills % 2 === 0 ? 2 : 1);
    await server.untilItSays('with its data in');
  }
  assert.equal(await server.end('SIGTERM'), 0, server.printed());
  assertDatabasesWhole(data);

  const config = loadConfig({ flags: { data }, env: {} });
  const { problems, unsigned, events } = await verifyLogOf(config, { checkpointFiles: [], keyFiles: [] });
  assert.deepEqual({ problems, unsigned }, { problems: [], unsigned: 0 });
  const journal = new DatabaseSync(join(data, 'journal.db'), { readOnly: true });
  const logged = journal.prepare('SELECT result_description AS status, sum(attempts) AS attempts FROM event GROUP BY 1').all() as { status: string; attempts: number }[];
  const counting = journal.prepare('SELECT count(*) AS count FROM log_flood').get() as { count: number };
  journal.close();
  assert.equal(counting.count, 0);
  const total = logged.reduce((sum, { attempts }) => sum + attempts, 0);
  const answered = [...tally.answered.values()].reduce((sum, count) => sum + count, 0);
  for (const [status, count] of tally.answered) {
    const found = logged.find((row) => row.status === String(status))?.attempts ?? 0;
    assert.ok(found >= count && found <= count + tally.unanswered, `${status}: ${count} answered, ${found} logged, ${tally.unanswered} without an answer`);
  }
  assert.ok(total >= answered && total <= answered + tally.unanswered, `${answered} answered, ${total} logged`);
  t.diagnostic(`${answered} logins answered, ${tally.unanswered} not, ${total} accounted for in ${events} events`);
});

/** The whole server, or one of its workers. */
async function kill(server: ServerProcess): Promise<unknown> {
  const [worker] = workersOf(server.pid);
  return worker === undefined ? server.end('SIGKILL') : process.kill(worker, 'SIGKILL');
}
