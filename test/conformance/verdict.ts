import { parseJunit, type JunitCase } from './junit.ts';
import type { Suite } from './suites.ts';

export interface Verdict {
  readonly title: string;
  readonly categories: ReadonlyMap<string, Counts>;
  readonly total: Counts;
  readonly failures: readonly JunitCase[];
  /** What is wrong besides failed tests: a category that did not run, an exit code. */
  readonly defects: readonly string[];
  readonly isGood: boolean;
}

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const REASON_LINES = 12;

/** What a suite's report and exit code say. A category in which nothing passed was left out, which is a defect. */
export function verdictOf(suite: Suite, junit: string, exitCode: number | null): Verdict {
  const categories = new Map(suite.categories.map((name) => [name, noCounts()]));
  const total = noCounts();
  const failures: JunitCase[] = [];
  for (const test of parseJunit(junit)) {
    const category = suite.categoryOf(test.name);
    if (test.outcome === 'failed') failures.push(test);
    if (category === undefined && test.outcome !== 'failed') continue;
    const counts = categories.get(category ?? 'other') ?? noCounts();
    categories.set(category ?? 'other', counts);
    counts[test.outcome] += 1;
    total[test.outcome] += 1;
  }
  const left = [...categories].filter(([, { passed, failed }]) => passed + failed === 0);
  const defects = left.map(([name]) => `nothing of ${name} was tested`);
  if (exitCode !== 0 && failures.length === 0) defects.push(`the suite ended with exit code ${exitCode}`);
  return { title: suite.title, categories, total, failures, defects, isGood: failures.length + defects.length === 0 };
}

/**
 * For a person, and in its last line the totals of all suites for .ci/run. A defect counts as a failure, a suite that
 * could not be had as one that was skipped.
 */
export function summarize(verdicts: readonly Verdict[], missing: readonly string[]): string {
  const sum = { ...noCounts(), skipped: missing.length };
  for (const { total, defects } of verdicts) {
    sum.passed += total.passed;
    sum.failed += total.failed + defects.length;
    sum.skipped += total.skipped;
  }
  const absent = missing.map((title) => `OCI conformance suite ${title}: NOT RUN, it could not be had (see above)`);
  return [...verdicts.flatMap(describe), ...absent, inWords(sum)].join('\n');
}

function describe({ title, categories, total, failures, defects }: Verdict): string[] {
  return [
    `OCI conformance suite ${title}: ${inWords(total)}`,
    ...[...categories].map(([name, counts]) => `  ${name.padEnd(32)} ${inWords(counts)}`),
    ...failures.flatMap(({ name, reason }) => [
      `  failed: ${name}`,
      ...reason.split('\n').slice(0, REASON_LINES).map((line) => `    ${line}`),
    ]),
    ...defects.map((defect) => `  failed: ${defect}`),
    '',
  ];
}

const inWords = ({ passed, failed, skipped }: Counts) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

const noCounts = (): Counts => ({ passed: 0, failed: 0, skipped: 0 });
