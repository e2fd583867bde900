import { tmpdir } from 'node:os';
import { withContest } from '../blobs/contest.ts';
import { compareWithBest, inTurns, reportRounds, REQUESTS, type Outcome } from '../blobs/rounds.ts';
import { ask } from '../load.ts';
import { OURS, ZOT, type Contestant } from '../peers/peer.ts';
import { basic, type Served } from '../served.ts';
import { percentile, type Report, type Work } from '../work.ts';
import { OCI_MANIFEST, pushImage } from './image.ts';

// Those of Harbor's measurements that every registry understands, with Harbor's numbers: users that ask all at once, a thousand
// times in all; https://github.com/goharbor/perf/tree/main/scripts/test, get-v2, get-catalog, pull-artifacts-from-same-project and
// push-artifacts-to-same-project. The others ask for projects, members and audit logs, by Harbor's own API.

const [USERS, ITERATIONS] = [500, 1_000];
const REPOSITORY = 'bench/harbor';
const REPOSITORIES = 100;
const BLOB = 'x'.repeat(1024);

/** One iteration; `number` is never used twice. */
type Script = (contestant: Contestant, number: number) => Promise<unknown>;

const scripts: Readonly<Record<string, Script>> = {
  'GET /v2/': (contestant) => get(contestant, '/v2/'),
  'a page of the catalogue': (contestant, number) => get(contestant, `/v2/_catalog?n=${1 + (number % REPOSITORIES)}&last=${nameOf((number * 7) % REPOSITORIES)}`),
  'pull of an image of 1 KiB': pull,
  'push of an image of 1 KiB': (contestant, number) => pushImage(contestant, REPOSITORY, `t${number}`, `${number}`.padEnd(BLOB.length, ' ')),
};

export const harbor: Work = {
  name: 'harbor',
  about: `what Harbor measures itself with: ${USERS} users, ${ITERATIONS} iterations, beside zot in turns`,
  size: { means: 'rounds', usual: 3 },
  run: (report, rounds) =>
    withContest(tmpdir(), async ({ contestants: all, served }) => {
      const contestants: Contestant[] = [];
      for (const each of all.filter(({ name }) => name === OURS || name === ZOT)) contestants.push(await ready(each, served));
      for (const [title, script] of Object.entries(scripts)) await play(report, contestants, { title, script, rounds });
    }),
};

const nameOf = (number: number) => `bench/harbor-${String(number).padStart(3, '0')}`;

/** With the repositories of a registry, and with a token where one is asked for. */
async function ready(contestant: Contestant, { api, port, host }: Served): Promise<Contestant> {
  if (contestant.name !== OURS) return (await furnish(contestant), contestant);
  await api.patch({ adminUserEnabled: true });
  const headers = basic('dockgate', await api.adminPassword());
  await furnish({ ...contestant, header: `authorization: ${headers.authorization}` });
  const path = `/oauth2/token?service=${host}&scope=registry:catalog:*&scope=repository:${REPOSITORY}:pull,push`;
  const { access_token } = await ask<{ access_token: string }>(port, { method: 'GET', path, headers });
  return { ...contestant, header: `authorization: Bearer ${access_token}` };
}

async function furnish(contestant: Contestant): Promise<void> {
  await pushImage(contestant, REPOSITORY, 'pulled', BLOB);
  for (let number = 0; number < REPOSITORIES; number += 1) await pushImage(contestant, nameOf(number), 'v1', BLOB);
}

async function play(report: Report, contestants: readonly Contestant[], { title, script, rounds }: { title: string; script: Script; rounds: number }): Promise<void> {
  let number = 0;
  const times = new Map<string, number[]>();
  const found = await inTurns(contestants, rounds, async (contestant): Promise<Outcome> => {
    const [began, end, took] = [performance.now(), number + ITERATIONS, [] as number[]];
    await Promise.all(
      Array.from({ length: USERS }, async () => {
        while (number < end) {
          const asked = performance.now();
          await script(contestant, (number += 1));
          took.push(performance.now() - asked);
        }
      }),
    );
    times.set(contestant.name, [...(times.get(contestant.name) ?? []), percentile(took, 0.95)]);
    return { count: ITERATIONS, seconds: (performance.now() - began) / 1_000 };
  });
  reportRounds(report, title, found, REQUESTS);
  for (const [name, values] of times) report({ variant: `${title}, ${name}, p95`, values: values.slice(1), unit: 'ms' });
  compareWithBest(report, title, found);
}

async function get({ port, header }: Contestant, path: string, accept = '*/*'): Promise<Response> {
  const [name, value] = header?.split(': ') ?? [];
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { accept, ...(name === undefined ? {} : { [name]: value ?? '' }) } });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return path.includes('/manifests/') ? response : (await response.arrayBuffer(), response);
}

/** The manifest by its tag, and what it names. */
async function pull(contestant: Contestant): Promise<void> {
  const { config } = (await (await get(contestant, `/v2/${REPOSITORY}/manifests/pulled`, OCI_MANIFEST)).json()) as { config: { digest: string } };
  await get(contestant, `/v2/${REPOSITORY}/blobs/${config.digest}`);
}
