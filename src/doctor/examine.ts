import type { Facts } from '../i18n/lines.ts';
import type { Check, Outcome, Severity } from './check.ts';
import type { Context } from './context.ts';

/** `skipped`: one of its needs is not met. `crashed`: it failed, which is our mistake and no answer. */
export type Verdict = Outcome | { readonly state: 'skipped'; readonly because: string } | { readonly state: 'crashed'; readonly error: unknown };

export interface Result {
  readonly check: Check;
  readonly verdict: Verdict;
  readonly milliseconds: number;
}

const TIME_LIMIT = 5_000;

/**
 * Runs every check as soon as those it needs are done; each result is told as it comes. One can be skipped, take too
 * long or crash: none of these stops the others.
 * @param checks those that are needed stand before those that need them
 * @param stop ends it: what is not measured by then is unknown, with the signal's reason as its reason
 * @returns in the order of `checks`
 */
export function examine(checks: readonly Check[], context: Context, tell: (result: Result) => void, stop?: AbortSignal): Promise<Result[]> {
  const running = new Map<string, Promise<Result>>();
  const stopped = untilStopped(stop);
  for (const check of checks) {
    running.set(check.id, runOne(check, context, { running, stopped }).then((result) => {
      tell(result);
      return result;
    }));
  }
  return Promise.all(running.values());
}

interface Others {
  readonly running: ReadonlyMap<string, Promise<Result>>;
  readonly stopped: Promise<Verdict>;
}

async function runOne(check: Check, context: Context, { running, stopped }: Others): Promise<Result> {
  const needed = check.needs.map((id) => {
    const result = running.get(id);
    if (!result) throw new Error(`${check.id} needs ${id}, which does not stand before it`);
    return result;
  });
  const unmet = (await Promise.all(needed)).find((result) => !isMet(result));
  if (unmet) return { check, verdict: { state: 'skipped', because: unmet.check.id }, milliseconds: 0 };
  const begun = performance.now();
  const verdict = await withinTime(check, context, stopped).catch((error: unknown): Verdict => ({ state: 'crashed', error }));
  return { check, verdict, milliseconds: Math.round(performance.now() - begun) };
}

/** The verdict of all that is not done when the examination is ended. */
function untilStopped(stop: AbortSignal | undefined): Promise<Verdict> {
  const { promise, resolve } = Promise.withResolvers<Verdict>();
  const end = () => resolve({ state: 'unknown', reason: String(stop?.reason), facts: {} });
  if (stop?.aborted) end();
  stop?.addEventListener('abort', end, { once: true });
  return promise;
}

async function withinTime(check: Check, context: Context, stopped: Promise<Verdict>): Promise<Verdict> {
  const limit = check.timeLimit ?? TIME_LIMIT;
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<Verdict>((resolve) => {
    timer = setTimeout(resolve, limit, { state: 'unknown', reason: 'too-slow', facts: { seconds: Math.round(limit / 1000) } });
  });
  return Promise.race([stopped, check.run(context), tooLong]).finally(() => clearTimeout(timer));
}

const isMet = ({ check, verdict }: Result): boolean => {
  if (verdict.state === 'ok') return true;
  return verdict.state === 'found' && verdict.findings.every(({ finding }) => check.findings[finding] !== 'problem');
};

const order: readonly Severity[] = ['problem', 'warning', 'note'];

/** The gravest of what was found; null when nothing was. */
export function severityOf({ check, verdict }: Result): Severity | null {
  if (verdict.state !== 'found') return null;
  return order.find((severity) => verdict.findings.some(({ finding }) => check.findings[finding] === severity)) ?? null;
}

/** Everything that was established, as the rules name it: `dns` for an ok, `dns:unknown-name` for a finding. */
export function observe(results: readonly Result[]): Map<string, Facts> {
  return new Map(results.flatMap(({ check, verdict }): [string, Facts][] => {
    if (verdict.state === 'ok') return [[check.id, verdict.facts]];
    return verdict.state === 'found' ? verdict.findings.map(({ finding, facts }) => [`${check.id}:${finding}`, facts]) : [];
  }));
}
