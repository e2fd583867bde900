import { statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { startNginx } from '../peers/nginx.ts';
import { filesBelow, isDebians, LIMIT, type Contestant } from '../peers/peer.ts';
import type { Work } from '../work.ts';
import { REPOSITORY, withContest, type Contest } from './contest.ts';
import { compare, compareWithBest, inTurns, reportRounds } from './rounds.ts';
import { makeSharedBytes } from './shared-bytes.ts';

// Pulls of a blob by clients that read as fast as they can, all of it from the page cache.

const SECONDS = 0.7;

interface Shape {
  readonly title: string;
  readonly mebibytes: number;
  readonly connections: readonly number[];
  /** Beside Debian's docker-registry; 0: nothing is asked. */
  readonly besideDebian: number;
  readonly besideBest: number;
}

const shapes: readonly Shape[] = [
  { title: '1 MiB', mebibytes: 1, connections: [16, 64], besideDebian: 3.5, besideBest: 1.2 },
  { title: '100 MiB', mebibytes: 100, connections: [1, 16], besideDebian: 0, besideBest: 1 },
  { title: '1 GiB', mebibytes: 1024, connections: [1, 16], besideDebian: 0, besideBest: 1 },
];

export const pulls: Work = {
  name: 'blobs',
  about: 'blob GET of 1 MiB, 100 MiB and 1 GiB beside other registries and nginx, in turns',
  size: { means: 'rounds', usual: 5 },
  run: (report, rounds) =>
    withContest(tmpdir(), async (contest) => {
      const digests = await fill(contest);
      const nginx = await startNginx(contest.folder, ourFiles(contest));
      const contestants = [...contest.contestants, ...(nginx ? [nginx] : [])];
      try {
        for (const { title, mebibytes, connections, besideDebian, besideBest } of shapes) {
          for (const clients of connections) {
            const path = ({ name }: Contestant) => (name === LIMIT ? `/${mebibytes}` : `/v2/${REPOSITORY}/blobs/${digests.get(mebibytes)}`);
            const turn = async (one: Contestant) => {
              const { bytes, seconds } = await contest.client.pull(one, { path: path(one), connections: clients, seconds: SECONDS });
              return { count: bytes / 1024 ** 2, seconds };
            };
            const found = await inTurns(contestants, rounds, turn);
            const shown = `GET ${title}, ${clients} ${clients === 1 ? 'client' : 'clients'}`;
            reportRounds(report, shown, found);
            if (besideDebian > 0) compare(report, shown, found, 'speed', isDebians, { atLeast: besideDebian });
            compareWithBest(report, shown, found, { atLeast: besideBest });
            compare(report, shown, found, 'speed', (name) => name === LIMIT);
            compare(report, shown, found, 'cost', (name) => name === LIMIT);
          }
        }
      } finally {
        await nginx?.end();
      }
    }),
};

/** Pushes one blob of each size to every registry; returns their digests. */
async function fill({ contestants, client, folder }: Contest): Promise<Map<number, string>> {
  const digests = new Map<number, string>();
  for (const { mebibytes } of shapes) {
    const bytes = makeSharedBytes(folder, mebibytes);
    const endings = bytes.endings(1);
    for (const each of contestants) await client.push(each, { file: bytes.file, repository: REPOSITORY, endings, connections: 1 });
    digests.set(mebibytes, endings[0]!.digest);
  }
  return digests;
}

/** The same files that ours serves, by their mebibytes: once in the page cache. */
function ourFiles({ contestants: [ours] }: Contest): Record<string, string> {
  const files = filesBelow(ours!.blobFolder).map((file) => [Math.floor(statSync(file).size / 1024 ** 2), file] as const);
  return Object.fromEntries(files);
}
