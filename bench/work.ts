// What the works have in common: a work measures something and reports figures, `run.ts` prints them.

/** One thing measured several times. */
export interface Figure {
  readonly variant: string;
  /** One for each round; the median is what counts. */
  readonly values: readonly number[];
  readonly unit: string;
  /** What the issues ask for; a median beyond it is marked, and makes the exit code 1. */
  readonly limit?: { readonly atLeast: number } | { readonly atMost: number };
  /** What else the reader should know. */
  readonly note?: string;
}

export type Report = (figure: Figure) => void;

export interface Work {
  /** As it is asked for: `npm run bench -- NAME`. */
  readonly name: string;
  readonly about: string;
  /** What N means in `npm run bench -- NAME=N`, and what it is unless given. */
  readonly size: { readonly means: string; readonly usual: number };
  run(report: Report, size: number): Promise<void>;
}

/** The value at this share of the sorted values: 0.5 for the median. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** Whether a figure's median is within its limit; a figure without one is. */
export function isWithin({ values, limit }: Figure): boolean {
  if (limit === undefined) return true;
  return 'atLeast' in limit ? median(values) >= limit.atLeast : median(values) <= limit.atMost;
}
