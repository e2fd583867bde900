/** One measured thing of one process: its samples by what Prometheus writes before the value, such as `name{label="x"}`. */
export interface Family {
  readonly name: string;
  readonly help: string;
  readonly type: 'counter' | 'gauge' | 'histogram';
  /** How the processes of a server make one: added, unless it is the largest that counts. */
  readonly across: Across;
  readonly samples: Readonly<Record<string, number>>;
}

export type Across = 'sum' | 'max';
export type Labels = Readonly<Record<string, string>>;

export interface Measures {
  /** Each call with labels of the same names, in the same order. */
  counter(name: string, help: string): (labels: Labels, by?: number) => void;
  /** @param bounds upper ends of the buckets, ascending, in the unit that the name says */
  histogram(name: string, help: string, bounds: readonly number[]): (labels: Labels, value: number) => void;
  /** What somebody else counts already: `read` is asked whenever somebody looks; where it fails there is no sample. */
  read(name: string, help: string, type: 'counter' | 'gauge', read: () => number | Promise<number>, across?: Across): void;
  snapshot(): Promise<Family[]>;
}

/** Of a family. Labels have few values; should one have many after all, the others are counted as one. */
export const MOST_SERIES = 2_000;

/**
 * What a process counts about itself, in the terms of Prometheus
 * (https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format). Labels have few values: each makes a series.
 */
export function openMeasures(): Measures {
  const families: (() => Family | Promise<Family>)[] = [];
  return {
    counter(name, help) {
      const series = seriesOf(() => ({ sum: 0 }));
      const samples = () => Object.fromEntries(series.all().map(({ labels, held }) => [sampleName(name, labels), held.sum]));
      families.push(() => ({ name, help, type: 'counter', across: 'sum', samples: samples() }));
      return (labels, by = 1) => {
        series.of(labels).sum += by;
      };
    },
    histogram(name, help, bounds) {
      const series = seriesOf((): Histogram => ({ counts: bounds.map(() => 0), sum: 0, count: 0 }));
      const samples = () => Object.assign({}, ...series.all().map(({ labels, held }) => samplesOf(name, bounds, labels, held))) as Record<string, number>;
      families.push(() => ({ name, help, type: 'histogram', across: 'sum', samples: samples() }));
      return (labels, value) => {
        const one = series.of(labels);
        const bucket = bounds.findIndex((bound) => value <= bound);
        if (bucket >= 0) one.counts[bucket]! += 1;
        one.sum += value;
        one.count += 1;
      };
    },
    read(name, help, type, read, across = 'sum') {
      families.push(async () => {
        const value = await Promise.resolve().then(read).catch(() => null);
        return { name, help, type, across, samples: value === null ? {} : { [name]: value } };
      });
    },
    snapshot: () => Promise.all(families.map((family) => family())),
  };
}

/** What is held for each set of labels; looked up for each request, so a look makes no more than the key. */
function seriesOf<T>(make: () => T) {
  const held = new Map<string, { readonly labels: Labels; readonly held: T }>();
  const add = (key: string, labels: Labels): T => {
    const isFull = held.size >= MOST_SERIES;
    const kept = isFull ? Object.fromEntries(Object.keys(labels).map((name) => [name, 'other'])) : labels;
    const place = isFull ? '' : key;
    const one = held.get(place) ?? { labels: kept, held: make() };
    held.set(place, one);
    return one.held;
  };
  return {
    of(labels: Labels): T {
      let key = 'of';
      for (const name in labels) key += `\n${labels[name]}`;
      return held.get(key)?.held ?? add(key, labels);
    },
    all: () => [...held.values()],
  };
}

/** Of a histogram, for one set of labels: how many values fell into each bucket alone. */
interface Histogram {
  readonly counts: number[];
  sum: number;
  count: number;
}

function samplesOf(name: string, bounds: readonly number[], labels: Labels, { counts, sum, count }: Histogram): Record<string, number> {
  const samples: Record<string, number> = {};
  let below = 0;
  bounds.forEach((bound, index) => {
    below += counts[index]!;
    samples[sampleName(`${name}_bucket`, { ...labels, le: String(bound) })] = below;
  });
  samples[sampleName(`${name}_bucket`, { ...labels, le: '+Inf' })] = count;
  samples[sampleName(`${name}_sum`, labels)] = sum;
  samples[sampleName(`${name}_count`, labels)] = count;
  return samples;
}

function sampleName(name: string, labels: Labels): string {
  const written = Object.entries(labels).map(([label, value]) => `${label}="${value.replace(/[\\"\n]/g, escaped)}"`);
  return written.length === 0 ? name : `${name}{${written.join()}}`;
}

const escaped = (character: string): string => (character === '\n' ? '\\n' : `\\${character}`);
