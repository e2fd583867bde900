import { tmpdir } from 'node:os';
import { REPOSITORY, withContest } from '../blobs/contest.ts';
import { compare, compareWithBest, inTurns, reportRounds, REQUESTS } from '../blobs/rounds.ts';
import { underLoad } from '../load.ts';
import { isDebians, type Contestant } from '../peers/peer.ts';
import type { Work } from '../work.ts';
import { OCI_MANIFEST, pushImage } from './image.ts';

// Ours verifies a token, decides, and has the event on the disk before it answers; the others know nobody.

const CONNECTIONS = 64;
const SECONDS = 2;
const LEAST_BESIDE_DEBIAN = 10;

export const manifests: Work = {
  name: 'manifests',
  about: `manifest GET by tag with ${CONNECTIONS} clients, beside other registries in turns`,
  size: { means: 'rounds', usual: 5 },
  run: (report, rounds) =>
    withContest(tmpdir(), async ({ contestants, folder }) => {
      for (const each of contestants) await pushImage(each, REPOSITORY, '1.0');
      const turn = async ({ port, pid, header }: Contestant) => {
        const [name = '', value = ''] = header?.split(': ') ?? [];
        const headers = { accept: OCI_MANIFEST, ...(header === null ? {} : { [name]: value }) };
        const steps = [{ method: 'GET', path: `/v2/${REPOSITORY}/manifests/1.0`, headers }] as const;
        const { requestsPerSecond: [rate = NaN] } = await underLoad({ port, pid, steps, connections: CONNECTIONS, seconds: SECONDS, rounds: 1, folder });
        return { count: rate * SECONDS, seconds: SECONDS };
      };
      const found = await inTurns(contestants, rounds, turn);
      reportRounds(report, 'manifest', found, REQUESTS);
      compare(report, 'manifest', found, 'speed', isDebians, { atLeast: LEAST_BESIDE_DEBIAN });
      compareWithBest(report, 'manifest', found);
    }),
};
