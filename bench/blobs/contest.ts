import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { OURS, type Contestant } from '../peers/peer.ts';
import { startRegistries } from '../peers/registries.ts';
import { ask } from '../load.ts';
import { basic, withServer, type Served } from '../served.ts';
import { compileClient, type LoopbackClient } from './loopback-client.ts';

export const REPOSITORY = 'bench/blobs';

export interface Contest {
  /** Ours comes first. */
  readonly contestants: readonly Contestant[];
  readonly client: LoopbackClient;
  /** For files of this work. */
  readonly folder: string;
  readonly served: Served;
}

/** Ours and every registry of others that this machine has, all of them running at once, with their files below `place`. */
export async function withContest(place: string, work: (contest: Contest) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(place, 'dockgate-bench-'));
  const others: Contestant[] = [];
  try {
    await withServer(
      async (served) => {
        others.push(...(await startRegistries(folder, (absent) => console.log(`  ${absent}`))));
        const contestants = [await ourselves(served), ...others];
        await work({ contestants, client: compileClient(folder), folder, served });
      },
      {},
      place,
    );
  } finally {
    await Promise.allSettled(others.map((other) => other.end()));
    rmSync(folder, { recursive: true, force: true });
  }
}

async function ourselves({ port, host, server, data, api }: Served): Promise<Contestant> {
  const password = await api.makeToken('bench', ['repositories/bench/*/content/read', 'repositories/bench/*/content/write']);
  const path = `/oauth2/token?service=${host}&scope=repository:${REPOSITORY}:pull,push`;
  const { access_token } = await ask<{ access_token: string }>(port, { method: 'GET', path, headers: basic('bench', password) });
  const header = `authorization: Bearer ${access_token}`;
  return { name: OURS, pid: server.pid, port, header, blobFolder: join(data, 'blobs'), end: () => Promise.resolve() };
}
