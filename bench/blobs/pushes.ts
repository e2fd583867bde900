import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { emptyBlobs, FLOOR, isDebians, type Contestant } from '../peers/peer.ts';
import type { Report, Work } from '../work.ts';
import { REPOSITORY, withContest, type Contest } from './contest.ts';
import { compare, inTurns, reportRounds } from './rounds.ts';
import { makeSharedBytes, type SharedBytes } from './shared-bytes.ts';
import { writeAndSync } from './write-floor.ts';

// Pushes of blobs that nobody has seen before. Ours are verified and durable when they are answered; zot's as it comes
// are not durable.

const IN_MEMORY = '/dev/shm';
const MOST_COST = 0.6;

interface Shape {
  readonly mebibytes: number;
  readonly clients: number;
  /** Of a round. */
  readonly blobs: number;
  /** What is asked for beside Debian's docker-registry, and beside the floor. */
  readonly besideDebian?: number;
  readonly besideFloor?: number;
  readonly costs?: boolean;
}

const onDisk: readonly Shape[] = [
  { mebibytes: 1, clients: 1, blobs: 40, besideDebian: 2.5 },
  { mebibytes: 1, clients: 8, blobs: 120, besideDebian: 2.5 },
  { mebibytes: 100, clients: 1, blobs: 2, besideDebian: 1.8, costs: true },
  { mebibytes: 100, clients: 8, blobs: 8, besideFloor: 0.9, costs: true },
];
const inMemory: readonly Shape[] = [{ mebibytes: 100, clients: 8, blobs: 8, besideDebian: 1.3, costs: true }];

export const pushes: Work = {
  name: 'pushes',
  about: 'blob push of 1 MiB and 100 MiB beside other registries and a mere write with fsync, in turns; on disk, then in memory',
  size: { means: 'rounds', usual: 3 },
  async run(report, rounds) {
    for (const [place, shapes] of [[tmpdir(), onDisk], [IN_MEMORY, inMemory]] as const) {
      if (!existsSync(place)) console.log(`  in memory: left out (no ${place} on this machine)`);
      else await withContest(place, (contest) => measure(report, contest, place, { shapes, rounds }));
    }
  },
};

async function measure(report: Report, { contestants, client, folder }: Contest, place: string, { shapes, rounds }: { shapes: readonly Shape[]; rounds: number }): Promise<void> {
  const bytes = new Map<number, SharedBytes>();
  const bytesOf = (mebibytes: number) => bytes.get(mebibytes) ?? bytes.set(mebibytes, makeSharedBytes(folder, mebibytes)).get(mebibytes)!;
  const floor = { name: FLOOR, pid: null };
  for (const { mebibytes, clients, blobs, besideDebian, besideFloor, costs } of shapes) {
    const { file, endings } = bytesOf(mebibytes);
    const turn = async (one: Contestant | typeof floor) => {
      if (!('port' in one)) return { count: mebibytes * blobs, seconds: await writeAndSync(folder, { mebibytes, count: blobs, atOnce: clients }) };
      const seconds = await client.push(one, { file, repository: REPOSITORY, endings: endings(blobs), connections: clients });
      emptyBlobs(one);
      return { count: mebibytes * blobs, seconds };
    };
    const found = await inTurns([...contestants, floor], rounds, turn);
    const title = `push ${mebibytes} MiB, ${clients} ${clients === 1 ? 'client' : 'clients'}${place === IN_MEMORY ? ', in memory' : ''}`;
    reportRounds(report, title, found);
    compare(report, title, found, 'speed', isDebians, besideDebian === undefined ? undefined : { atLeast: besideDebian });
    compare(report, title, found, 'speed', (name) => name === FLOOR, besideFloor === undefined ? undefined : { atLeast: besideFloor });
    compare(report, title, found, 'cost', isDebians, costs ? { atMost: MOST_COST } : undefined);
  }
}
