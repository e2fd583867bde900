import type { Check } from '../../doctor/check.ts';
import { clientNames, type ClientName, type Settings } from '../../doctor/context.ts';
import type { Result, Verdict } from '../../doctor/examine.ts';
import { conclude, type Examination } from '../../doctor/run.ts';
import { parseTarget, type Target } from '../../doctor/target.ts';
import { vendors } from '../../doctor/vendors/index.ts';
import type { Facts } from '../../i18n/lines.ts';

// An examination as a file: what was observed, none of what was concluded. Whoever opens it concludes again, with the rules
// of then.

const SCHEMA = 'dockgate/examination@1';

export const toSaved = ({ target, settings, platform, isWsl, vendor, results, observations, milliseconds }: Examination) => ({
  schema: SCHEMA,
  target: target?.text ?? null,
  settings,
  platform,
  isWsl,
  vendor: vendor?.id ?? null,
  milliseconds,
  observations: [...observations],
  results: results.map(({ check, verdict, milliseconds }) => ({
    check: check.id,
    milliseconds,
    verdict: verdict.state === 'crashed' ? { state: 'crashed', error: String(verdict.error) } : verdict,
  })),
});

/**
 * The examination in a file that somebody else may have made: anything may stand there. Null where it is none of ours. Checks
 * that this version does not know are left out.
 */
export function fromSaved(json: unknown, checks: readonly Check[]): Examination | null {
  const saved = recordOf(json);
  if (saved['schema'] !== SCHEMA || !Array.isArray(saved['results']) || !Array.isArray(saved['observations'])) return null;
  const target = typeof saved['target'] === 'string' ? readTarget(saved['target']) : null;
  const observations = new Map(saved['observations'].flatMap(observationOf));
  const settings = settingsOf(recordOf(saved['settings']));
  const vendor = Object.values(vendors).find(({ id }) => id === saved['vendor']) ?? null;
  return {
    target,
    settings,
    platform: saved['platform'] === 'darwin' || saved['platform'] === 'win32' ? saved['platform'] : 'linux',
    isWsl: saved['isWsl'] === true,
    vendor,
    observations,
    results: saved['results'].flatMap((result) => resultOf(recordOf(result), checks)),
    suspicions: conclude({ target, settings, observations }),
    milliseconds: numberOf(saved['milliseconds']),
  };
}

function readTarget(text: string): Target | null {
  try {
    return parseTarget(text);
  } catch {
    return null;
  }
}

function settingsOf(saved: Readonly<Record<string, unknown>>): Settings {
  const is = (name: keyof Settings) => saved[name] === true;
  return {
    client: clientNames.find((name): name is ClientName => name === saved['client']) ?? 'docker',
    purpose: saved['purpose'] === 'push' || saved['purpose'] === 'login' ? saved['purpose'] : 'pull',
    isProbingPush: is('isProbingPush'),
    isSlow: is('isSlow'),
    allowsExec: is('allowsExec'),
    asksVendor: is('asksVendor'),
    asksIssuer: is('asksIssuer'),
    keepsCredentials: is('keepsCredentials'),
    isOffline: is('isOffline'),
    namespace: typeof saved['namespace'] === 'string' ? saved['namespace'] : null,
    ...(typeof saved['message'] === 'string' ? { message: saved['message'] } : {}),
  };
}

function observationOf(saved: unknown): [string, Facts][] {
  const [id, facts] = Array.isArray(saved) ? saved : [];
  return typeof id === 'string' ? [[id, readFacts(facts)]] : [];
}

function resultOf(saved: Readonly<Record<string, unknown>>, checks: readonly Check[]): Result[] {
  const check = checks.find(({ id }) => id === saved['check']);
  const verdict = verdictOf(recordOf(saved['verdict']), check);
  return check && verdict ? [{ check, verdict, milliseconds: numberOf(saved['milliseconds']) }] : [];
}

function verdictOf(saved: Readonly<Record<string, unknown>>, check: Check | undefined): Verdict | null {
  const { state, findings, reason, because, error } = saved;
  const facts = readFacts(saved['facts']);
  if (state === 'ok') return { state, facts };
  if (state === 'unknown' || state === 'inapplicable') return { state, reason: String(reason), facts };
  if (state === 'skipped') return { state, because: String(because) };
  if (state === 'crashed') return { state, error: String(error) };
  if (state !== 'found' || !Array.isArray(findings)) return null;
  const known = findings.map(recordOf).filter(({ finding }) => typeof finding === 'string' && check && Object.hasOwn(check.findings, finding));
  return { state, findings: known.map((entry) => ({ finding: String(entry['finding']), facts: readFacts(entry['facts']) })) };
}

const readFacts = (saved: unknown): Facts =>
  Object.fromEntries(Object.entries(recordOf(saved)).filter((entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number'));

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

const numberOf = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0);
