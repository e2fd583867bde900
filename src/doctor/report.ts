import { causes } from '../causes/catalogue.ts';
import type { Facts, Line } from '../i18n/lines.ts';
import type { Circumstances } from '../i18n/sections.ts';
import type { Words } from '../i18n/translate.ts';
import type { Suspicion } from './diagnose.ts';
import { observe, severityOf, type Result } from './examine.ts';
import { separatingTest } from './neighbours.ts';
import type { Redactor } from './redact.ts';
import type { Examination } from './run.ts';

export type Status = 'healthy' | 'problem' | 'inconclusive' | 'crashed';

/** What it comes to: a problem once a cause is likely or a check found one; inconclusive where a question that matters stayed open. */
export function statusOf(examination: Examination): Status {
  const { suspicions, results } = examination;
  if (suspicions.some(({ certainty }) => certainty !== 'possible')) return 'problem';
  if (results.some((result) => severityOf(result) === 'problem')) return 'problem';
  if (results.some(({ verdict }) => verdict.state === 'crashed')) return 'crashed';
  return isReached(examination) || !results.some((result) => isOpen(result, results)) ? 'healthy' : 'inconclusive';
}

/** The manifest was served, or the push granted: then it works, whatever else could not be seen. */
function isReached({ settings, results }: Examination): boolean {
  const known = observe(results);
  return settings.purpose === 'push' ? known.has('may-push') : known.has('image');
}

/** It could have found a problem and was not able to look, or waited in vain for one that was not. */
const isOpen = (result: Result, results: readonly Result[]): boolean =>
  Object.values(result.check.findings).includes('problem') && isBlind(result, results);

function isBlind({ verdict }: Result, results: readonly Result[]): boolean {
  if (verdict.state !== 'skipped') return verdict.state === 'unknown';
  const awaited = results.find(({ check }) => check.id === verdict.because);
  return awaited !== undefined && isBlind(awaited, results);
}

/** 0 nothing is wrong, 1 a cause was found, 3 it could not be examined, 4 a check crashed and nothing was concluded. */
export const exitCodeOf = (examination: Examination): 0 | 1 | 3 | 4 => exitCodes[statusOf(examination)];

const exitCodes = { healthy: 0, problem: 1, inconclusive: 3, crashed: 4 } as const;

export interface Telling {
  readonly words: Words;
  /** BCP 47. */
  readonly language: string;
  readonly version: string;
  readonly redactor: Redactor;
  readonly exitCode: number;
}

/** Where the reader is, for words that differ from place to place. */
export const circumstancesOf = ({ vendor, settings, platform, isWsl }: Examination): Circumstances => ({
  // None that we know, so none of the hosts that only one of them has.
  vendor: vendor?.id ?? 'other',
  client: settings.client,
  ...(isWsl ? { platform: 'wsl' } : platforms[platform] ? { platform: platforms[platform] } : {}),
});

const platforms: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'macos', win32: 'windows' };

/**
 * What `--json` prints: `login-doctor/report@1`, which only ever gains members. Ids, commands and facts are the same in every
 * language, and nothing that looks like a secret is left in it.
 */
export function toReport(examination: Examination, { words, language, version, redactor, exitCode }: Telling) {
  const { target, settings, results, suspicions, milliseconds, vendor, platform, isWsl } = examination;
  const circumstances = circumstancesOf(examination);
  const status = statusOf(examination);
  const [first] = suspicions;
  const report = redactor.all({
    schema: 'login-doctor/report@1' as const,
    tool: { version, locale: language, vantage: 'cli' as const, client: settings.client },
    input: target && {
      raw: target.text,
      kind: target.image === null ? ('registry' as const) : ('image' as const),
      registry: target.registry,
      repository: target.repository,
      reference: target.reference,
      image: target.image,
      action: settings.purpose,
    },
    verdict: {
      status,
      cause: first?.cause ?? null,
      group: first ? causes[first.cause].group : null,
      certainty: first?.certainty ?? null,
      title: first ? words.say(`cause.${first.cause}.title`, first.facts, circumstances) : null,
    },
    causes: suspicions.map((suspicion) => ({ ...describeCause(suspicion, first, words, circumstances), facts: suspicion.facts })),
    checks: results.map((result) => toCheck(result, words, circumstances)),
    credentialsSeen: credentialsSeen(results),
    environment: { vendor: vendor?.id ?? null, platform, wsl: isWsl, node: process.versions.node },
    milliseconds,
  });
  return { ...report, redaction: { policy: 'v1' as const, removed: redactor.removed() }, exit: { code: exitCode } };
}

/** Which stored login the client uses, and what it passes over for that. Never what is secret of it. */
function credentialsSeen(results: readonly Result[]) {
  const verdict = results.find(({ check }) => check.id === 'stored-login')?.verdict;
  const facts = verdict?.state === 'ok' ? [verdict.facts] : verdict?.state === 'found' ? verdict.findings.map((found) => found.facts) : [];
  const text = (value: string | number | undefined) => (value === undefined ? null : String(value));
  const [used] = facts.filter(({ key, place }) => key !== undefined && place !== undefined);
  if (!used) return [];
  const chosen = { place: text(used['place']), key: text(used['key']), user: text(used['user']), chosen: true };
  return [chosen, ...facts.flatMap(({ other }) => (other === undefined ? [] : [{ place: text(other), key: null, user: null, chosen: false }]))];
}

/** A cause as `--json` shows it, of a report and of an explanation. @param first the surest of all */
export const describeCause = ({ cause, confidence, certainty, evidence, facts }: Suspicion, first: Suspicion | undefined, words: Words, circumstances: Circumstances) => ({
  id: cause,
  group: causes[cause].group,
  certainty,
  confidence: Number(confidence.toFixed(3)),
  title: words.say(`cause.${cause}.title`, facts, circumstances),
  what: words.say(`cause.${cause}.what`, facts, circumstances),
  evidence,
  do: words.lines(`cause.${cause}.do`, facts, circumstances),
  /** How to find out by hand whether it is this one. */
  proof: words.lines(`proof.${cause}`, facts, circumstances),
  /** How to find out whether it is this one or the first. */
  tellApart: tellApart(first, { cause, facts }, words, circumstances),
});

/** The test between two suspicions, in words; null where none is known. */
export function tellApart(one: Pick<Suspicion, 'cause' | 'facts'> | undefined, other: Pick<Suspicion, 'cause' | 'facts'>, words: Words, circumstances: Circumstances): readonly Line[] | null {
  const key = one ? separatingTest(one.cause, other.cause) : null;
  return key === null ? null : words.lines(key, { ...other.facts, ...one?.facts }, circumstances);
}

export type Report = ReturnType<typeof toReport>;

/** A report that says no more than that there is none: the doctor failed before it had results. */
export const toCrashReport = (error: unknown, { language, version, redactor }: Pick<Telling, 'language' | 'version' | 'redactor'>) => ({
  schema: 'login-doctor/report@1' as const,
  tool: { version, locale: language, vantage: 'cli' as const, client: null },
  input: null,
  verdict: { status: 'crashed' as const, cause: null, group: null, certainty: null, title: null },
  error: redactor.text(describe(error)),
  causes: [],
  checks: [],
  credentialsSeen: [],
  environment: { vendor: null, platform: process.platform, wsl: false, node: process.versions.node },
  milliseconds: 0,
  redaction: { policy: 'v1' as const, removed: redactor.removed() },
  exit: { code: 4 },
});

/** One check, as `--json` and each line of `--ndjson` show it. */
export function toCheck({ check, verdict, milliseconds }: Result, { say }: Words, circumstances: Circumstances) {
  const { id, row, cost, findings } = check;
  const common = { id, row, title: say(`check.${id}.title`), cost, status: verdict.state, milliseconds };
  const sentence = (key: string, facts: Facts) => say(key, facts, circumstances);
  switch (verdict.state) {
    case 'ok':
      return { ...common, text: sentence(`check.${id}.ok`, verdict.facts), facts: verdict.facts };
    case 'found':
      return {
        ...common,
        findings: verdict.findings.map(({ finding, facts }) => ({ finding, severity: findings[finding]!, text: sentence(`check.${id}.${finding}`, facts), facts })),
      };
    case 'unknown':
    case 'inapplicable':
      return { ...common, reason: verdict.reason, text: sentence(`reason.${verdict.reason}`, verdict.facts), facts: verdict.facts };
    case 'skipped':
      return { ...common, because: verdict.because };
    case 'crashed':
      return { ...common, error: describe(verdict.error) };
  }
}

const LONGEST_ERROR = 300;

const describe = (error: unknown): string => (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, LONGEST_ERROR);
