import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ask } from './ask.ts';
import { PUBLIC_HOST, startBalancer, type Balancer } from './balancer.ts';
import { DATABASE, makeNetwork, replicaAddress } from './network.ts';
import { startPostgresql, type PostgresqlMachine } from './postgresql-machine.ts';
import { replica, type Replica } from './replica.ts';
import { REPOSITORY, startTraffic, type Seen, type Traffic } from './traffic.ts';

/** Three servers, their database, a balancer, and clients that go on all the time. */
export interface Scene {
  readonly folder: string;
  readonly database: PostgresqlMachine;
  readonly balancer: Balancer;
  readonly replicas: readonly [Replica, Replica, Replica];
  readonly traffic: Traffic;
  /** Repository-scoped token that may do everything in the repository. */
  readonly pusher: { readonly name: string; readonly password: string };
  close(): Promise<void>;
}

export const basic = ({ name, password }: { name: string; password: string }): string => `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;

/** A bearer token of the token service, as clients get one. */
export async function logIn(as: { name: string; password: string }): Promise<string> {
  const answer = await ask(`/oauth2/token?service=${PUBLIC_HOST}&scope=repository:${REPOSITORY}:pull,push`, { headers: { authorization: basic(as) } });
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.body.toString()}`);
  return `Bearer ${(JSON.parse(answer.body.toString()) as { access_token: string }).access_token}`;
}

export async function openScene(): Promise<Scene> {
  const folder = mkdtempSync(join(tmpdir(), 'dockgate-replicas-'));
  makeNetwork({ db: DATABASE, r1: replicaAddress(1), r2: replicaAddress(2), r3: replicaAddress(3) });
  const databaseFolder = mkdtempSync(join(tmpdir(), 'dockgate-replicas-db-'));
  mkdirSync(databaseFolder, { recursive: true });
  const database = await startPostgresql(databaseFolder);
  const place = { folder, databaseUrl: database.url };
  const first = replica(1, place);
  await first.start();
  const [second, third] = [replica(2, place), replica(3, place)];
  await Promise.all([second.start(), third.start()]);
  const balancer = await startBalancer(join(folder, 'nginx'), [1, 2, 3]);
  const actions = [`repositories/${REPOSITORY}/content/read`, `repositories/${REPOSITORY}/content/write`];
  const pusher = { name: 'pusher', password: await first.api().makeToken('pusher', actions) };
  const traffic = startTraffic(await logIn(pusher), { pushers: 2, pullers: 2 });
  return {
    folder, database, balancer, traffic, pusher,
    replicas: [first, second, third],
    async close() {
      await traffic.stop();
      for (const one of [first, second, third]) one.kill();
      await database.stop('SIGINT');
      for (const path of [folder, databaseFolder]) rmSync(path, { recursive: true, force: true });
    },
  };
}

/** Lets clients go on for so long while `work` is done, and tells what they saw. */
export async function watched<T>({ traffic }: Scene, seconds: number, work: () => Promise<T>): Promise<{ readonly seen: Seen; readonly found: T }> {
  traffic.look();
  const [found] = await Promise.all([work(), sleep(seconds * 1_000)]);
  return { seen: traffic.look(), found };
}

export function inWords({ statuses, pushed, pulled, wrong, longestGapMs }: Seen): string {
  const faults = Object.entries(statuses).filter(([status]) => Number(status) === 0 || Number(status) >= 400);
  const total = Object.values(statuses).reduce((sum, count) => sum + count, 0);
  const named = faults.map(([status, count]) => `${count} × ${status === '0' ? 'no answer' : status}`).join(', ') || 'none refused';
  const missing = wrong.length === 0 ? '' : `; WRONG: ${wrong.slice(0, 3).join(' | ')}`;
  return `${pushed} pushes and ${pulled} pulls in ${total} requests: ${named}; nothing served for at most ${(longestGapMs / 1_000).toFixed(1)} s${missing}`;
}
