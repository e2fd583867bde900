import { setTimeout as sleep } from 'node:timers/promises';
import { afterRevocation, inWords as revocationInWords } from '../revocation.ts';
import { inWords, watched } from '../scene.ts';
import { must, type Fault } from './fault.ts';

/** Never 401 for our own fault, and nothing that was acknowledged is gone. */
const refused = (statuses: Readonly<Record<number, number>>) => [401, 403, 404].reduce((sum, status) => sum + (statuses[status] ?? 0), 0);

export const processFaults: readonly Fault[] = [
  {
    name: 'none',
    about: 'nothing happens; a right is taken away at one server',
    async run(scene) {
      const { seen, found } = await watched(scene, 10, () => afterRevocation(scene, scene.replicas[0], 5));
      must(seen.wrong.length === 0 && refused(seen.statuses) === 0, inWords(seen));
      must(found.every(({ staleYes }) => staleYes === 0), revocationInWords(found));
      return `${inWords(seen)}. ${revocationInWords(found)}`;
    },
  },
  {
    name: 'killed',
    about: 'all processes of a server are killed, and it starts again after ten seconds',
    async run(scene) {
      const [, second] = scene.replicas;
      const { seen } = await watched(scene, 15, async () => {
        second.kill();
        await sleep(10_000);
        await second.start();
      });
      must(seen.wrong.length === 0 && refused(seen.statuses) === 0, inWords(seen));
      return inWords(seen);
    },
  },
  {
    name: 'database-restarted',
    about: 'PostgreSQL stops in order (SIGINT) and starts at once',
    async run(scene) {
      const { seen } = await watched(scene, 15, async () => {
        await scene.database.stop('SIGINT');
        await scene.database.start();
      });
      must(seen.wrong.length === 0 && refused(seen.statuses) === 0, inWords(seen));
      return inWords(seen);
    },
  },
  {
    name: 'database-crashed',
    about: 'PostgreSQL stops as in a crash (SIGQUIT) and starts five seconds later',
    async run(scene) {
      const { seen } = await watched(scene, 20, async () => {
        await scene.database.stop('SIGQUIT');
        await sleep(5_000);
        await scene.database.start();
      });
      must(seen.wrong.length === 0 && refused(seen.statuses) === 0, inWords(seen));
      return inWords(seen);
    },
  },
];
