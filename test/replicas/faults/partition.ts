import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { cut, DATABASE } from '../network.ts';
import { afterRevocation, inWords as revocationInWords } from '../revocation.ts';
import { inWords, watched, type Scene } from '../scene.ts';
import type { Replica } from '../replica.ts';
import { must, type Fault } from './fault.ts';

/** As src/db/together/session-lock.ts makes it, in the two halves in which PostgreSQL shows it. */
const LOCK = createHash('sha256').update('dockgate upkeep').digest().readBigInt64BE();

/** The server whose session holds the lock for what has to be done now and then; null while none does. */
export async function whoKeepsUp({ database, replicas }: Scene): Promise<Replica | null> {
  const rows = await database.query<{ address: string }>(
    `select host(client_addr) as address from pg_locks join pg_stat_activity using (pid)
     where locktype = 'advisory' and granted and (classid::bigint << 32 | objid::bigint) = ${LOCK}`);
  return replicas.find(({ address }) => address === rows[0]?.address) ?? null;
}

/** Seconds until another one than `before` keeps up. */
export async function untilAnother(scene: Scene, before: Replica | null): Promise<string> {
  const begun = performance.now();
  for (;;) {
    const now = await whoKeepsUp(scene).catch(() => null);
    if (now && now !== before) return `${now.machine} after ${((performance.now() - begun) / 1_000).toFixed(1)} s`;
    must(performance.now() - begun < 60_000, 'nobody keeps up');
    await sleep(100);
  }
}

export const partitions: readonly Fault[] = [
  {
    name: 'partition',
    about: 'for 20 seconds one server does not reach PostgreSQL; then a right is taken away at another one',
    async run(scene) {
      const [first, second] = scene.replicas;
      let mend = () => {};
      const { seen, found } = await watched(scene, 30, async () => {
        const after = await afterRevocation(scene, first, 19, async () => {
          mend = cut(second.machine, DATABASE);
        });
        mend();
        return after;
      });
      must(seen.wrong.length === 0, inWords(seen));
      must(found.every(({ staleYes, lastYesMs }) => staleYes === 0 && lastYesMs < 1_000), revocationInWords(found));
      const { statuses } = found.find(({ machine }) => machine === second.machine)!;
      must((statuses[503] ?? 0) > 0 && (statuses[401] ?? 0) === 0, revocationInWords(found));
      return `${inWords(seen)}. ${revocationInWords(found)}`;
    },
  },
  {
    name: 'upkeep',
    about: 'the server that tidies up is killed; then the next one is cut off from PostgreSQL',
    async run(scene) {
      const before = await whoKeepsUp(scene);
      must(before !== null, 'nobody keeps up');
      before!.kill();
      const killed = await untilAnother(scene, before);
      await before!.start();
      const next = await whoKeepsUp(scene);
      const mend = cut(next!.machine, DATABASE);
      const parted = await untilAnother(scene, next).finally(mend);
      return `${before!.machine} did it; when it was killed: ${killed}; when ${next!.machine} was cut off: ${parted}`;
    },
  },
];
