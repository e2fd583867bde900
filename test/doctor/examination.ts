import type { Outcome } from '../../src/doctor/check.ts';
import { checks } from '../../src/doctor/checks/index.ts';
import type { Settings } from '../../src/doctor/context.ts';
import { observe, type Result, type Verdict } from '../../src/doctor/examine.ts';
import { conclude, type Examination } from '../../src/doctor/run.ts';
import { parseTarget } from '../../src/doctor/target.ts';

// An examination as if the checks had answered so: the real checks, words and rules, no network.

const usual: Settings = {
  client: 'docker', purpose: 'pull', isProbingPush: false, isSlow: false, allowsExec: false, asksVendor: false, asksIssuer: false, keepsCredentials: false, isOffline: false, namespace: null,
};

export interface Given {
  readonly target?: string;
  readonly settings?: Partial<Settings>;
  /** By the check's id; checks that are not named did not apply. */
  readonly verdicts?: Readonly<Record<string, Verdict>>;
  /** Instead of what the rules make of it. */
  readonly suspicions?: Examination['suspicions'];
}

export function examinationOf({ target, settings, verdicts = {}, suspicions }: Given): Examination {
  const parsed = target === undefined ? null : parseTarget(target);
  const unknown = Object.keys(verdicts).filter((id) => !checks.some((check) => check.id === id));
  if (unknown.length > 0) throw new Error(`there is no check ${unknown.join(', ')}`);
  const results: Result[] = checks.map((check) => ({ check, verdict: verdicts[check.id] ?? notAsked, milliseconds: 12 }));
  const observations = observe(results);
  return {
    target: parsed,
    settings: { ...usual, ...settings },
    platform: 'linux',
    isWsl: false,
    vendor: null,
    results,
    observations,
    suspicions: suspicions ?? conclude({ target: parsed, settings: { ...usual, ...settings }, observations }),
    milliseconds: 345,
  };
}

const notAsked: Outcome = { state: 'inapplicable', reason: 'no-target', facts: {} };
