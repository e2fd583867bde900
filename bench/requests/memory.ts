import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { workersOf } from '../../test/faults/server-process.ts';
import { REPOSITORY, withContest } from '../blobs/contest.ts';
import { makeSharedBytes } from '../blobs/shared-bytes.ts';
import { emptyBlobs, OURS } from '../peers/peer.ts';
import type { Work } from '../work.ts';

const CLIENTS = 64;
const [PUSHED_MEBIBYTES, PULLED_MEBIBYTES] = [128, 1024];
const MOST_MEBIBYTES = 250;
const LOOK_EVERY_MILLISECONDS = 100;
const PULL_SECONDS = 10;

export const memory: Work = {
  name: 'memory',
  about: `the most memory of all processes while ${CLIENTS} clients push ${PUSHED_MEBIBYTES} MiB each, then pull 1 GiB, beside other registries; needs 8 GiB of disk`,
  size: { means: 'clients', usual: CLIENTS },
  run: (report, clients) =>
    withContest(tmpdir(), async ({ contestants, client, folder }) => {
      const [pushed, pulled] = [makeSharedBytes(folder, PUSHED_MEBIBYTES), makeSharedBytes(folder, PULLED_MEBIBYTES)];
      for (const each of contestants) {
        const [blob] = pulled.endings(1);
        await client.push(each, { file: pulled.file, repository: REPOSITORY, endings: [blob!], connections: 1 });
        report({ variant: `${each.name}, at rest`, values: [memoryOf(each.pid)], unit: 'MiB' });
        const pushing = client.push(each, { file: pushed.file, repository: REPOSITORY, endings: pushed.endings(clients), connections: clients });
        report({ variant: `${each.name}, pushes`, values: [await mostDuring(each.pid, pushing)], unit: 'MiB', ...limitOf(each.name) });
        emptyBlobs(each, PUSHED_MEBIBYTES + 1);
        const pulling = client.pull(each, { path: `/v2/${REPOSITORY}/blobs/${blob!.digest}`, connections: clients, seconds: PULL_SECONDS });
        report({ variant: `${each.name}, pulls`, values: [await mostDuring(each.pid, pulling)], unit: 'MiB', ...limitOf(each.name) });
      }
    }),
};

const limitOf = (name: string) => (name === OURS ? { limit: { atMost: MOST_MEBIBYTES } } : {});

async function mostDuring(pid: number, work: Promise<unknown>): Promise<number> {
  const ended = work.then(() => true);
  for (let most = 0; ; ) {
    most = Math.max(most, memoryOf(pid));
    if (await Promise.race([sleep(LOOK_EVERY_MILLISECONDS, false), ended])) return most;
  }
}

/** MiB of all its processes, what they share counted once, https://man7.org/linux/man-pages/man5/proc_pid_smaps.5.html. */
function memoryOf(pid: number): number {
  const parts = [pid, ...workersOf(pid)].map((each) => Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${each}/smaps_rollup`, 'utf8'))?.[1] ?? 0));
  return parts.reduce((sum, each) => sum + each, 0) / 1024;
}
