import type { CauseId } from '../causes/catalogue.ts';
import type { Facts } from '../i18n/lines.ts';
import { agreedNames, withDerivedNames } from './known-names.ts';
import { roots } from './roots.ts';

// From what was observed to why it fails. What an observation means stands in rules/, one line each; here is only how
// they are weighed, the same for what was measured and for what was read in a pasted text.

/**
 * An observation is `<check>` (ok), `<check>:<finding>`, `said:<pattern>` (read in a text), or a circumstance: `at:<vendor>`,
 * `with:<client>`, `doing:<purpose>`.
 */
export interface Rule {
  readonly cause: CauseId;
  /** All of them. */
  readonly requires: readonly string[];
  /** Each takes away part of the doubt. */
  readonly supports?: readonly string[];
  /** By how much the first of them multiplies the odds, the next its root, and so on; absent: each halves the doubt. */
  readonly supportOdds?: number;
  /** None of them. */
  readonly excludes?: readonly string[];
  /** How often it is this cause where `requires` holds and nothing else is known; 0 to 1. */
  readonly confidence: number;
}

export type Certainty = 'confirmed' | 'likely' | 'possible';

export interface Suspicion {
  readonly cause: CauseId;
  readonly confidence: number;
  readonly certainty: Certainty;
  /** The observations that led here, those that are required first. */
  readonly evidence: readonly string[];
  /** What is known and what the evidence says, for the words of the cause. */
  readonly facts: Facts;
}

/** What remains of the doubt after one supporting observation. */
const DOUBT_LEFT = 0.5;
const LIKELY = 0.5;
/** What supports by odds is mostly several readings of the same words: each counts half as much as the one before. */
const NEXT_COUNTS = 0.5;

/**
 * Each cause once, the surest first; among equals the one whose rule stands first, which is that of the lower layer.
 * @param known facts for the words of every cause, such as the registry's name
 */
export function diagnose(rules: readonly Rule[], observations: ReadonlyMap<string, Facts>, known: Facts = {}): Suspicion[] {
  const suspicions = new Map<CauseId, Suspicion>();
  const names = { ...agreedNames(observations.values()), ...known };
  for (const rule of rules) {
    const suspicion = weigh(rule, observations, names);
    const other = suspicions.get(rule.cause);
    if (suspicion && (!other || suspicion.confidence > other.confidence)) suspicions.set(rule.cause, suspicion);
  }
  return [...suspicions.values()].map((suspicion) => withSeen(leaveToRoots(suspicion, suspicions), rules, observations)).toSorted((a, b) => b.confidence - a.confidence);
}

/** The words of a cause may name what was seen of it by any rule; what the best one rests on goes first. */
function withSeen(suspicion: Suspicion, rules: readonly Rule[], observations: ReadonlyMap<string, Facts>): Suspicion {
  const holding = rules.filter(({ cause, requires }) => cause === suspicion.cause && requires.every((id) => observations.has(id)));
  const seen = holding.flatMap(({ requires }) => requires.map((id) => observations.get(id)));
  return { ...suspicion, facts: Object.assign({}, ...seen, suspicion.facts) as Facts };
}

/** What another cause explains needs no explanation of its own: only the doubt about that one is left for it. */
function leaveToRoots(suspicion: Suspicion, all: ReadonlyMap<CauseId, Suspicion>): Suspicion {
  const root = Math.max(0, ...(roots[suspicion.cause] ?? []).map((cause) => all.get(cause)?.confidence ?? 0));
  if (root < LIKELY) return suspicion;
  const confidence = suspicion.confidence * (1 - root);
  return { ...suspicion, confidence, certainty: certaintyOf(confidence) };
}

function weigh({ cause, requires, supports = [], supportOdds, excludes = [], confidence }: Rule, observations: ReadonlyMap<string, Facts>, known: Facts): Suspicion | null {
  if (!requires.every((id) => observations.has(id)) || excludes.some((id) => observations.has(id))) return null;
  const supporting = supports.filter((id) => observations.has(id));
  const evidence = [...requires, ...supporting];
  const sure = supportOdds === undefined ? 1 - (1 - confidence) * DOUBT_LEFT ** supporting.length : withOdds(confidence, supportOdds ** weightOf(supporting.length));
  const facts = Object.assign({}, known, ...evidence.map((id) => observations.get(id)).toReversed()) as Facts;
  return { cause, confidence: sure, certainty: certaintyOf(sure), evidence, facts: withDerivedNames(facts) };
}

const weightOf = (supporting: number): number => (1 - NEXT_COUNTS ** supporting) / (1 - NEXT_COUNTS);

const withOdds = (confidence: number, factor: number): number => {
  const odds = (confidence / (1 - confidence)) * factor;
  return odds / (1 + odds);
};

const certaintyOf = (confidence: number): Certainty => (confidence >= 0.9 ? 'confirmed' : confidence >= LIKELY ? 'likely' : 'possible');
