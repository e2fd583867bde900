import { readFileSync } from 'node:fs';
import { judgeMessage } from '../../src/doctor/messages/judge-message.ts';
import { separatingTest } from '../../src/doctor/neighbours.ts';
import type { CauseId } from '../../src/causes/catalogue.ts';

// How well `explain` finds the established cause of real failures, and how well its confidence says so.

export interface Case {
  readonly id: string;
  readonly error: string;
  readonly registry?: string | null;
  readonly client?: string | null;
  readonly context?: string | null;
  /** What is compared with; the judge does not see it. */
  readonly cause: string;
  readonly also?: readonly string[];
  /** Whether the error alone decides; a file of labels beside the cases may say it instead. */
  readonly by_text?: boolean;
}

export interface Answer {
  readonly established: string;
  readonly also: readonly string[];
  readonly ranked: readonly { readonly cause: string; readonly confidence: number }[];
}

export const readLines = <T>(file: string): T[] =>
  readFileSync(file, 'utf8').split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as T);

/** The judge reads the error, and with `withWords` what is told around it; nothing else of the case. */
export function answer({ error, registry, client, context, cause, also = [] }: Case, withWords: boolean): Answer {
  const around = withWords ? { registry: registry ?? undefined, client: client ?? undefined, context: context ?? undefined } : {};
  return { established: cause, also, ranked: judgeMessage({ text: error, ...around }).suspicions };
}

/** The case whose words overlap most, itself left out: what a search in the same collection would say. */
export function nearest(cases: readonly Case[], index: number, withWords: boolean): Answer {
  const words = (one: Case) => new Set(`${one.error} ${withWords ? `${one.registry ?? ''} ${one.client ?? ''} ${one.context ?? ''}` : ''}`.toLowerCase().match(/[\w.-]{2,}/g));
  const mine = words(cases[index]!);
  const likest = cases
    .flatMap((other, at) => (at === index ? [] : [{ cause: other.cause, overlap: overlap(mine, words(other)) }]))
    .sort((a, b) => b.overlap - a.overlap);
  const ranked = [...new Map(likest.map(({ cause, overlap }) => [cause, overlap] as const).toReversed()).entries()].toReversed();
  const { cause, also = [] } = cases[index]!;
  return { established: cause, also, ranked: ranked.sort((a, b) => b[1] - a[1]).map(([cause, confidence]) => ({ cause, confidence })) };
}

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((word) => other.has(word)).length;
  return both / (one.size + other.size - both || 1);
}

export interface Score {
  readonly cases: number;
  /** The established cause stands first. */
  readonly first: number;
  readonly firstWithAlso: number;
  readonly amongThree: number;
  readonly amongThreeWithAlso: number;
  /** Among three, and where it is not the first, a test tells it from that one. */
  readonly amongThreeWithTest: number;
}

export function score(answers: readonly Answer[]): Score {
  const count = (holds: (answer: Answer) => boolean) => answers.filter(holds).length;
  const three = ({ ranked }: Answer) => ranked.slice(0, 3).map(({ cause }) => cause);
  return {
    cases: answers.length,
    first: count(({ ranked, established }) => ranked[0]?.cause === established),
    firstWithAlso: count(({ ranked, established, also }) => [established, ...also].includes(ranked[0]?.cause ?? '')),
    amongThree: count((one) => three(one).includes(one.established)),
    amongThreeWithAlso: count((one) => three(one).some((cause) => [one.established, ...one.also].includes(cause))),
    amongThreeWithTest: count((one) => {
      const [first] = three(one);
      return three(one).includes(one.established) && (first === one.established || separatingTest(first as CauseId, one.established as CauseId) !== null);
    }),
  };
}

const BINS = 10;

export type Which = 'every' | 'first';

/** Confidences between `from` and `from` + 0.1: how many, how sure on average, and how often right; averages are 0 where there are none. */
export interface Bin {
  readonly from: number;
  readonly named: number;
  readonly confidence: number;
  readonly hits: number;
}

/** Confidence beside what came true, in ten bins: of every cause named, or of the first alone. */
export function reliability(answers: readonly Answer[], which: Which): Bin[] {
  const named = answers.flatMap(({ ranked, established }) =>
    (which === 'first' ? ranked.slice(0, 1) : ranked).map(({ cause, confidence }) => ({ confidence, isHit: cause === established })));
  const binOf = (confidence: number) => Math.min(BINS - 1, Math.floor(confidence * BINS));
  return Array.from({ length: BINS }, (_, index) => {
    const inside = named.filter(({ confidence }) => binOf(confidence) === index);
    const share = (sum: number) => (inside.length === 0 ? 0 : sum / inside.length);
    return {
      from: index / BINS,
      named: inside.length,
      confidence: share(inside.reduce((sum, { confidence }) => sum + confidence, 0)),
      hits: share(inside.filter(({ isHit }) => isHit).length),
    };
  });
}

/** How far confidence and hit rate lie apart over the bins, each weighed by how much is in it. */
export function calibrationError(bins: readonly Bin[]): number {
  const all = bins.reduce((sum, { named }) => sum + named, 0);
  return bins.reduce((sum, { named, confidence, hits }) => sum + named * Math.abs(confidence - hits), 0) / (all || 1);
}
