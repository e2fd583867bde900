import { Agent } from 'node:http';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { withServer, type Served } from '../served.ts';
import { median, percentile, type Report, type Work } from '../work.ts';
import { stormInOwnProcess, type Storm } from './attackers.ts';
import { logIn, type Pair } from './log-in.ts';

// L4: what a storm of wrong passwords does to those who log in rightly from elsewhere, and whether every attempt is
// accounted for.

const CLIENTS = 500;
const VICTIM_SECONDS = 15;
/** A million attempts are over by then: their refusals are held back for a second. */
const MOST_SECONDS = 7_200;
const LOGINS = 400;
const PAUSE_MILLISECONDS = 10;
const LIMIT = 3;
/** Five hundred clients that connect in one moment are another thing than the storm they are then. */
const STEADY_AFTER_MILLISECONDS = 4_000;
const CALM_ROUNDS = 3;

interface Person {
  readonly who: string;
  readonly from: string;
  readonly as: Pair;
}

/** Milliseconds of correct logins, and how many were refused all the same. */
async function measure(port: number, { from, as }: Person): Promise<{ times: number[]; refused: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  const times: number[] = [];
  let refused = 0;
  for (let login = 0; login < LOGINS; login += 1) {
    const began = performance.now();
    if ((await logIn(agent, { port, from, as })) !== 200) refused += 1;
    times.push(performance.now() - began);
    await sleep(PAUSE_MILLISECONDS);
  }
  agent.destroy();
  return { times, refused };
}

function accounted(data: string): { rows: number; attempts: number } {
  const log = new DatabaseSync(join(data, 'journal.db'), { readOnly: true });
  const row = log.prepare('SELECT count(*) AS rows, coalesce(sum(attempts), 0) AS attempts FROM event WHERE cause IS NOT NULL').get();
  log.close();
  return row as { rows: number; attempts: number };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

export const storm: Work = {
  name: 'storm',
  about: `L4, wrong passwords from ${CLIENTS} clients: for one name, then each with another name, repository and address`,
  size: { means: 'attempts of the second storm', usual: 100_000 },
  run: (report, most) =>
    withServer(
      async (served) => {
        const { port, owner, api } = served;
        const token = await api.makeToken('ci-puller', ['repositories/team/*/content/read']);
        const people: Person[] = [
          { who: 'a token', from: '192.0.2.7', as: ['ci-puller', token] },
          { who: 'the owner', from: '192.0.2.8', as: [owner.userName, owner.password] },
        ];
        const calm = await measureCalm(port, people, report);
        await weather(served, { port, clients: CLIENTS, kind: 'one victim', attempts: 1e9, seconds: VICTIM_SECONDS }, calm, report);
        await weather(served, { port, clients: CLIENTS, kind: 'ever different', attempts: most, seconds: MOST_SECONDS }, calm, report);
      },
      { DOCKGATE_TRUSTED_PROXIES: '127.0.0.1' },
    ),
};

type Calm = ReadonlyMap<Person, number>;

/** The p99 of each, in milliseconds. */
async function measureCalm(port: number, people: readonly Person[], report: Report): Promise<Calm> {
  const calm = new Map<Person, number>();
  for (const person of people) await measure(port, person);
  for (const person of people) {
    const values: number[] = [];
    for (let round = 0; round < CALM_ROUNDS; round += 1) values.push(percentile((await measure(port, person)).times, 0.99));
    report({ variant: `${person.who}, unloaded, p99`, values, unit: 'ms' });
    calm.set(person, median(values));
  }
  return calm;
}

async function weather({ server, port, data }: Served, storm: Storm, calm: Calm, report: Report): Promise<void> {
  const before = accounted(data);
  const began = performance.now();
  const storming = stormInOwnProcess(storm).then((statuses) => ({ statuses, seconds: (performance.now() - began) / 1000 }));
  await sleep(STEADY_AFTER_MILLISECONDS);
  const measured = await Promise.all([...calm].map(async ([person, p99]) => ({ ...person, unloaded: p99, ...(await measure(port, person)) })));
  for (const { who, unloaded, times, refused } of measured) {
    const [variant, p99] = [`${who}, storm on ${storm.kind}`, percentile(times, 0.99)];
    report({ variant: `${variant}, p99`, values: [p99], unit: 'ms', note: `p50 ${median(times).toFixed(1)} ms` });
    report({ variant: `${variant}, beside unloaded`, values: [p99 / unloaded], unit: '×', limit: { atMost: LIMIT } });
    report({ variant: `${variant}, correct logins refused`, values: [refused], unit: `of ${LOGINS}`, limit: { atMost: 0 } });
  }
  const { statuses, seconds } = await storming;
  const sent = sum(Object.values(statuses));
  const refused = sent + sum(measured.map((each) => each.refused));
  // What is still counted is written within some seconds.
  await server.until(async () => (await sleep(500), accounted(data).attempts - before.attempts >= refused)).catch(() => undefined);
  const after = accounted(data);
  const variant = `storm on ${storm.kind}`;
  report({ variant: `${variant}, attempts`, values: [sent], unit: 'attempts', note: `${Math.round(sent / seconds)} a second, ${JSON.stringify(statuses)}` });
  report({ variant: `${variant}, attempts not accounted for`, values: [Math.abs(refused - (after.attempts - before.attempts))], unit: 'attempts', limit: { atMost: 0 } });
  report({ variant: `${variant}, rows`, values: [after.rows - before.rows], unit: 'rows' });
}
