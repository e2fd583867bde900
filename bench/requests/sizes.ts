import { ask } from '../load.ts';
import { basic, withServer, type Served } from '../served.ts';
import { median, type Report, type Work } from '../work.ts';
import { addRepositories, addTags, findManifest } from './fill-content.ts';
import { pushImage } from './image.ts';

// What a registry's size costs: a page from the middle of its lists, and a push of an image.

const ASKED = 60;
const PAGE = 100;
const [FEW, SOME] = [10_000, 100_000];
const MOST_PAGE_MILLISECONDS = 10;
const MOST_PAGE_BESIDE = 1.5;
const MOST_PUSH_BESIDE = 1.2;

export const sizes: Work = {
  name: 'sizes',
  about: `a page of the catalogue and of tags with ${FEW} entries and with N, and a push beside ${SOME} repositories`,
  size: { means: 'entries', usual: 1_000_000 },
  run: (report, most) =>
    withServer(async (served) => {
      await served.api.patch({ adminUserEnabled: true });
      const headers = basic('dockgate', await served.api.adminPassword());
      await pushImage({ port: served.port, header: `authorization: ${headers.authorization}` }, 'bench/tags', 'first');
      const { registryId, ...manifest } = findManifest(served.data, 'bench/tags');
      const pages = async (path: string) => await timesOf(async () => void (await ask(served.port, { method: 'GET', path, headers })));
      const catalogue = (entries: number) => pages(`/v2/_catalog?n=${PAGE}&last=${nameOf('fill/', entries / 2)}`);
      const tags = (entries: number) => pages(`/v2/bench/tags/tags/list?n=${PAGE}&last=${nameOf('fill-', entries / 2)}`);

      const empty = await pushTimes(served, headers, 'empty');
      addRepositories(served.data, registryId, { first: 0, end: FEW });
      addTags(served.data, manifest, { first: 0, end: FEW });
      const few = { catalogue: await catalogue(FEW), tags: await tags(FEW) };
      addRepositories(served.data, registryId, { first: FEW, end: SOME });
      compareTimes(report, { title: 'push of an image', before: empty, after: await pushTimes(served, headers, 'some'), sizes: ['1', format(SOME)], most: MOST_PUSH_BESIDE });
      addRepositories(served.data, registryId, { first: SOME, end: most });
      addTags(served.data, manifest, { first: FEW, end: most });
      const shown = { sizes: [format(FEW), format(most)] as const, most: MOST_PAGE_BESIDE, milliseconds: MOST_PAGE_MILLISECONDS };
      compareTimes(report, { ...shown, title: 'page of the catalogue', before: few.catalogue, after: await catalogue(most) });
      compareTimes(report, { ...shown, title: 'page of tags', before: few.tags, after: await tags(most) });
    }),
};

const nameOf = (prefix: string, number: number) => `${prefix}${String(number).padStart(7, '0')}`;
const format = (count: number) => count.toLocaleString('en');

async function timesOf(work: (index: number) => Promise<void>): Promise<number[]> {
  // The server ended the idle connection while a million entries were written.
  await work(-1).catch(() => undefined);
  for (let index = 0; index < 10; index += 1) await work(-2 - index);
  const values: number[] = [];
  for (let index = 0; index < ASKED; index += 1) {
    const began = performance.now();
    await work(index);
    values.push(performance.now() - began);
  }
  return values;
}

/** Of pushes into a repository that there is, of images that nobody has seen. */
const pushTimes = ({ port }: Served, { authorization }: { authorization: string }, what: string) =>
  timesOf((index) => pushImage({ port, header: `authorization: ${authorization}` }, `bench/${what}`, `t${Math.abs(index)}`, `{"${what}":${index}}`));

interface Compared {
  readonly title: string;
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly sizes: readonly [string, string];
  readonly most: number;
  readonly milliseconds?: number;
}

function compareTimes(report: Report, { title, before, after, sizes: [few, many], most, milliseconds }: Compared): void {
  const limit = milliseconds === undefined ? {} : { limit: { atMost: milliseconds } };
  report({ variant: `${title}, ${few}`, values: before, unit: 'ms', ...limit });
  report({ variant: `${title}, ${many}`, values: after, unit: 'ms', ...limit });
  report({ variant: `${title}, ${many} beside ${few}`, values: [median(after) / median(before)], unit: '×', limit: { atMost: most } });
}
