import { ask } from '../load.ts';
import { basic, withServer, type Served } from '../served.ts';
import { median, type Report, type Work } from '../work.ts';
import { addRepositories, addTags, findManifest } from './fill-content.ts';
import { pushImage } from './image.ts';

// What a registry's size costs: a page from the middle of its lists, and a push of an image.

const ASKED = 60;
const WARMING = 10;
const PAGE = 100;
const [FEW, SOME] = [10_000, 100_000];
const MOST_PAGE_MILLISECONDS = 10;
const MOST_PAGE_BESIDE = 1.5;
const MOST_PUSH_BESIDE = 1.2;

export const sizes: Work = {
  name: 'sizes',
  about: `a page of the catalogue and of tags with ${FEW} entries and with N, and a push beside ${SOME} repositories`,
  size: { means: 'entries', usual: 1_000_000 },
  run: (report, most) => withServer((small) => withServer(async (large) => measureSizes(report, await furnish(small), await furnish(large), most))),
};

/** Of two servers, which are asked in turns, so that what else the machine does slows both down. */
async function measureSizes(report: Report, small: Furnished, large: Furnished, most: number): Promise<void> {
  large.addRepositories(0, SOME);
  const pushes = await timesOf(small, large, (one, index) => one.push(`t${index}`));
  compareTimes(report, { title: 'push of an image', times: pushes, sizes: ['1', format(SOME)], most: MOST_PUSH_BESIDE });

  small.addRepositories(0, FEW);
  small.addTags(0, FEW);
  large.addRepositories(SOME, most);
  large.addTags(0, most);
  const middle = (one: Furnished) => (one === small ? FEW : most) / 2;
  const catalogue = await timesOf(small, large, (one) => one.ask(`/v2/_catalog?n=${PAGE}&last=${nameOf('fill/', middle(one))}`));
  const tags = await timesOf(small, large, (one) => one.ask(`/v2/${REPOSITORY}/tags/list?n=${PAGE}&last=${nameOf('fill-', middle(one))}`));
  const shown = { sizes: [format(FEW), format(most)] as const, most: MOST_PAGE_BESIDE, milliseconds: MOST_PAGE_MILLISECONDS };
  compareTimes(report, { ...shown, title: 'page of the catalogue', times: catalogue });
  compareTimes(report, { ...shown, title: 'page of tags', times: tags });
}

const REPOSITORY = 'bench/tags';

/** With one image, and whatever is added. */
async function furnish({ api, port, data }: Served) {
  await api.patch({ adminUserEnabled: true });
  const headers = basic('dockgate', await api.adminPassword());
  const push = (tag: string) => pushImage({ port, header: `authorization: ${headers.authorization}` }, REPOSITORY, tag, JSON.stringify({ tag }));
  await push('first');
  const { registryId, ...manifest } = findManifest(data, REPOSITORY);
  return {
    push,
    ask: async (path: string) => void (await ask(port, { method: 'GET', path, headers })),
    addRepositories: (first: number, end: number) => addRepositories(data, registryId, { first, end }),
    addTags: (first: number, end: number) => addTags(data, manifest, { first, end }),
  };
}
type Furnished = Awaited<ReturnType<typeof furnish>>;

const nameOf = (prefix: string, number: number) => `${prefix}${String(number).padStart(7, '0')}`;
const format = (count: number) => count.toLocaleString('en');

/** Milliseconds, of the one and of the other. */
async function timesOf(small: Furnished, large: Furnished, work: (one: Furnished, index: number) => Promise<unknown>): Promise<[number[], number[]]> {
  const times: [number[], number[]] = [[], []];
  // The servers ended idle connections while a million entries were written.
  for (const one of [small, large]) await work(one, -1).catch(() => undefined);
  for (let index = 0; index < WARMING + ASKED; index += 1) {
    for (const [which, one] of [small, large].entries()) {
      const began = performance.now();
      await work(one, index);
      if (index >= WARMING) times[which]!.push(performance.now() - began);
    }
  }
  return times;
}

interface Compared {
  readonly title: string;
  readonly times: readonly [small: readonly number[], large: readonly number[]];
  readonly sizes: readonly [string, string];
  readonly most: number;
  readonly milliseconds?: number;
}

function compareTimes(report: Report, { title, times: [before, after], sizes: [few, many], most, milliseconds }: Compared): void {
  const limit = milliseconds === undefined ? {} : { limit: { atMost: milliseconds } };
  report({ variant: `${title}, ${few}`, values: before, unit: 'ms', ...limit });
  report({ variant: `${title}, ${many}`, values: after, unit: 'ms', ...limit });
  report({ variant: `${title}, ${many} beside ${few}`, values: [median(after) / median(before)], unit: '×', limit: { atMost: most } });
}
