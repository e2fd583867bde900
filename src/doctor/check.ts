import type { Facts } from '../i18n/lines.ts';
import type { Context } from './context.ts';

// A check asks one question. It is an object in a file of its own and one line in checks/index.ts; it prints nothing,
// writes nothing, and knows nothing of causes: rules/ says what its answers mean together.

/**
 * What asking costs: nothing but reading (`offline`), running a program of this machine, requests without a secret,
 * one that carries the user's secret to its own registry, a question to the vendor's own command line, one that carries the
 * secret to whoever issued it.
 */
export type Cost = 'offline' | 'local' | 'network' | 'credential' | 'vendor' | 'issuer';

/** `problem`: what was asked for cannot work so. `warning`: it can, with harm. `note`: it matters for the conclusion. */
export type Severity = 'problem' | 'warning' | 'note';

export interface Finding<Id extends string = string> {
  readonly finding: Id;
  readonly facts: Facts;
}

/** `unknown`: it could not be measured, which is neither yes nor no. `inapplicable`: the question makes no sense here. */
export type Outcome<Id extends string = string> =
  | { readonly state: 'ok'; readonly facts: Facts }
  | { readonly state: 'found'; readonly findings: readonly Finding<Id>[] }
  | { readonly state: 'unknown' | 'inapplicable'; readonly reason: string; readonly facts: Facts };

export interface Check<Id extends string = string, FindingId extends string = string> {
  /** Kebab-case, public, never reused. Its words: `check.<id>.title`, `.ok` and one for each finding. */
  readonly id: Id;
  /** Its number in the public research catalogue, e.g. `NW-06`. */
  readonly row: string;
  readonly cost: Cost;
  /** Checks that must not have found a problem; otherwise this one is skipped. */
  readonly needs: readonly string[];
  readonly findings: Readonly<Record<FindingId, Severity>>;
  /** Most milliseconds it may take; the default is five seconds. */
  readonly timeLimit?: number;
  // A method: a list of checks holds them whatever their findings.
  run(context: Context): Promise<Outcome<FindingId>>;
}

/** Keeps the ids: `found('skewd')` in its `run` does not compile. */
export const defineCheck = <const Id extends string, const FindingId extends string>(check: Check<Id, FindingId>): Check<Id, FindingId> => check;

export const ok = (facts: Facts = {}): Outcome<never> => ({ state: 'ok', facts });

export const found = <const Id extends string>(finding: Id, facts: Facts = {}): Outcome<Id> => foundAll([{ finding, facts }]);

/** Several at once; none is as good as `ok`. */
export const foundAll = <const Id extends string>(findings: readonly Finding<Id>[]): Outcome<Id> =>
  findings.length === 0 ? ok() : { state: 'found', findings };

/** @param reason key of `reason.<reason>` */
export const unknown = (reason: string, facts: Facts = {}): Outcome<never> => ({ state: 'unknown', reason, facts });

/** @param reason key of `reason.<reason>` */
export const inapplicable = (reason: string, facts: Facts = {}): Outcome<never> => ({ state: 'inapplicable', reason, facts });
