/** One measured thing of one process: its samples by what Prometheus writes before the value, such as `name{label="x"}`. */
export interface Family {
  readonly name: string;
  readonly help: string;
  readonly type: 'counter' | 'gauge' | 'histogram';
  readonly samples: Readonly<Record<string, number>>;
}

export type Labels = Readonly<Record<string, string>>;

export interface Measures {
  counter(name: string, help: string): (labels: Labels) => void;
  /** @param bounds upper ends of the buckets, ascending, in the unit that the name says */
  histogram(name: string, help: string, bounds: readonly number[]): (labels: Labels, value: number) => void;
  /** What somebody else counts already: `read` is asked whenever somebody looks. */
  read(name: string, help: string, type: 'counter' | 'gauge', read: () => number): void;
  snapshot(): Family[];
}

/**
 * What a process counts about itself, in the terms of Prometheus
 * (https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format). Labels have few values: each makes a series.
 */
export function openMeasures(): Measures {
  const families: (() => Family)[] = [];
  return {
    counter(name, help) {
      const samples: Record<string, number> = {};
      families.push(() => ({ name, help, type: 'counter', samples }));
      return (labels) => {
        const sample = sampleName(name, labels);
        samples[sample] = (samples[sample] ?? 0) + 1;
      };
    },
    histogram(name, help, bounds) {
      const series = new Map<string, Series>();
      families.push(() => ({ name, help, type: 'histogram', samples: Object.assign({}, ...[...series.values()].map((one) => samplesOf(name, bounds, one))) }));
      return (labels, value) => {
        const key = Object.values(labels).join('\n');
        const one = series.get(key) ?? { labels, counts: bounds.map(() => 0), sum: 0, count: 0 };
        series.set(key, one);
        const bucket = bounds.findIndex((bound) => value <= bound);
        if (bucket >= 0) one.counts[bucket]! += 1;
        one.sum += value;
        one.count += 1;
      };
    },
    read: (name, help, type, read) => void families.push(() => ({ name, help, type, samples: { [name]: read() } })),
    snapshot: () => families.map((family) => family()),
  };
}

/** Of a histogram, for one set of labels: how many values fell into each bucket alone. */
interface Series {
  readonly labels: Labels;
  readonly counts: number[];
  sum: number;
  count: number;
}

function samplesOf(name: string, bounds: readonly number[], { labels, counts, sum, count }: Series): Record<string, number> {
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
