import { setTimeout as sleep } from 'node:timers/promises';
import { OCI_IMAGE_MANIFEST } from '../../src/names/media-type.ts';
import { ask, type Heard } from './ask.ts';
import type { Replica } from './replica.ts';
import { logIn, type Scene } from './scene.ts';
import { REPOSITORY } from './traffic.ts';

/** What one server answered to somebody whose right had been taken away at another one. */
export interface AfterRevocation {
  readonly machine: string;
  /** Milliseconds between the acknowledged revocation and the last yes; negative when that came before. */
  readonly lastYesMs: number;
  /** Yes to a request that was sent after the revocation was acknowledged. */
  readonly staleYes: number;
  readonly statuses: Readonly<Record<number, number>>;
  /** The slowest answer that was no yes. */
  readonly slowestMs: number;
}

let made = 0;

/** Asks every server all the time, takes the right away at one of them, and goes on asking for so long. */
export async function afterRevocation({ replicas, traffic }: Scene, at: Replica, seconds: number, before: () => Promise<void> = async () => {}): Promise<AfterRevocation[]> {
  const name = `victim-${(made += 1)}`;
  const password = await at.api().makeToken(name, [`repositories/${REPOSITORY}/content/read`]);
  const authorization = await logIn({ name, password });
  while (traffic.acknowledged.size === 0) await sleep(100);
  const [tag] = traffic.acknowledged.keys();
  const heard = new Map<Replica, Heard[]>(replicas.map((one) => [one, []]));
  const going = new AbortController();
  const asking = replicas.flatMap((one) => [1, 2, 3].map(async () => {
    while (!going.signal.aborted) {
      heard.get(one)!.push(await ask(`/v2/${REPOSITORY}/manifests/${tag}`, { at: one, headers: { authorization, accept: OCI_IMAGE_MANIFEST }, withinMs: 30_000 }));
      await sleep(5);
    }
  }));
  await sleep(1_000);
  await before();
  await at.api().send('PATCH', `/tokens/${name}`, { properties: { status: 'disabled' } });
  const revoked = performance.now();
  await sleep(seconds * 1_000);
  going.abort();
  await Promise.all(asking);
  return [...heard].map(([{ machine }, answers]) => {
    const yes = answers.filter(({ status }) => status === 200);
    const later = answers.filter(({ ended, status }) => ended > revoked && status !== 200);
    const statuses: Record<number, number> = {};
    for (const { status } of answers.filter(({ ended }) => ended > revoked)) statuses[status] = (statuses[status] ?? 0) + 1;
    return {
      machine,
      lastYesMs: Math.round(Math.max(...yes.map(({ ended }) => ended)) - revoked),
      staleYes: yes.filter(({ begun }) => begun > revoked).length,
      statuses,
      slowestMs: Math.round(Math.max(0, ...later.map(({ begun, ended }) => ended - begun))),
    };
  });
}

export const inWords = (all: readonly AfterRevocation[]): string =>
  all.map(({ machine, lastYesMs, staleYes, statuses, slowestMs }) =>
    `${machine}: stale yes ${staleYes}, last yes ${lastYesMs} ms after; then ${Object.entries(statuses).map(([status, count]) => `${count} × ${status}`).join(', ')}, slowest ${slowestMs} ms`).join(' · ');
