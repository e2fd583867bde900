import { causes } from '../causes/catalogue.ts';
import type { Words } from '../i18n/translate.ts';
import { severityOf, type Result } from './examine.ts';
import type { Examination } from './run.ts';
import { whereIs } from './where.ts';

/** 0 nothing is wrong, 1 a cause was found, 3 it could not be examined, 4 a check crashed and nothing was concluded. */
export function exitCodeOf({ suspicions, results }: Examination): 0 | 1 | 3 | 4 {
  if (suspicions.some(({ certainty }) => certainty !== 'possible')) return 1;
  if (results.some((result) => severityOf(result) === 'problem')) return 1;
  if (results.some(({ verdict }) => verdict.state === 'crashed')) return 4;
  return results.some(({ verdict }) => verdict.state === 'unknown') ? 3 : 0;
}

/** What `--json` prints: `login-doctor/report@1`. Ids, commands and evidence are the same in every language. */
export function toReport(examination: Examination, { say, lines }: Words, language: string) {
  const { target, settings, results, suspicions, milliseconds } = examination;
  const code = exitCodeOf(examination);
  return {
    schema: 'login-doctor/report@1',
    tool: { locale: language, vantage: 'cli', client: settings.client },
    input: target && { raw: target.text, registry: target.registry, repository: target.repository, reference: target.reference, action: settings.purpose },
    verdict: { status: (['healthy', 'problem', '', 'inconclusive', 'crashed'] as const)[code], cause: suspicions[0]?.cause ?? null },
    causes: suspicions.map(({ cause, confidence, certainty, evidence, facts }) => ({
      id: cause,
      group: causes[cause].group,
      certainty,
      confidence: Number(confidence.toFixed(3)),
      title: say(`cause.${cause}.title`, facts),
      evidence,
      facts,
      do: lines(`cause.${cause}.do`, facts, whereIs(examination)),
    })),
    checks: results.map((result) => toCheck(result)),
    milliseconds,
    exit: { code },
  };
}

function toCheck({ check: { id, row, cost }, verdict, milliseconds }: Result) {
  const common = { id, row, cost, status: verdict.state, milliseconds };
  switch (verdict.state) {
    case 'ok':
      return { ...common, facts: verdict.facts };
    case 'found':
      return { ...common, findings: verdict.findings };
    case 'unknown':
    case 'inapplicable':
      return { ...common, reason: verdict.reason, facts: verdict.facts };
    case 'skipped':
      return { ...common, because: verdict.because };
    case 'crashed':
      return { ...common, error: verdict.error instanceof Error ? verdict.error.message : String(verdict.error) };
  }
}
