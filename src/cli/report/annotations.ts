import type { Report } from '../../doctor/report.ts';
import { safeForTerminal } from '../terminal/terminal-text.ts';
import { withoutLogCommands } from './log-commands.ts';

// Marks on a run of a CI service. Whatever a stranger wrote stays inside the message: the characters that would end it are
// escaped as the services say, and commands inside of it are broken.

export type Service = 'github' | 'azure-pipelines';

interface Mark {
  readonly level: 'error' | 'warning' | 'notice';
  readonly code: string;
  readonly lines: readonly string[];
}

/** The service whose log this is; null outside of any. */
export function serviceOf(env: Readonly<Record<string, string | undefined>>): Service | null {
  if (env['GITHUB_ACTIONS'] === 'true') return 'github';
  return env['TF_BUILD']?.toLowerCase() === 'true' ? 'azure-pipelines' : null;
}

/** One line for the verdict, and one for each warning. */
export function annotations(report: Pick<Report, 'verdict' | 'causes' | 'checks' | 'input'>, service: Service, words: { healthy: string; inconclusive: string }): string[] {
  const write = service === 'github' ? forGithub : forAzure;
  return [verdictMark(report, words), ...report.checks.flatMap(warningsOf)].map(write);
}

function verdictMark({ verdict, causes, checks }: Parameters<typeof annotations>[0], words: { healthy: string; inconclusive: string }): Mark {
  const [first] = causes;
  if (first) return { level: verdict.status === 'problem' ? 'error' : 'warning', code: first.id, lines: [first.title, first.what, ...first.do.map(({ kind, text }) => (kind === 'command' ? `$ ${text}` : text))] };
  if (verdict.status === 'healthy') return { level: 'notice', code: 'healthy', lines: [words.healthy] };
  const problems = checks.flatMap((check) => ('findings' in check ? check.findings.filter(({ severity }) => severity === 'problem').map(({ text }) => text) : []));
  return { level: problems.length > 0 ? 'error' : 'warning', code: verdict.status, lines: problems.length > 0 ? problems : [words.inconclusive] };
}

const warningsOf = (check: Report['checks'][number]): Mark[] =>
  'findings' in check
    ? check.findings.filter(({ severity }) => severity === 'warning').map(({ finding, text }) => ({ level: 'warning' as const, code: `${check.id}:${finding}`, lines: [text] }))
    : [];

const LONGEST_LINE = 2_000;

const textOf = ({ lines }: Mark): string =>
  lines.flatMap((line) => line.split('\n')).map((line) => withoutLogCommands(safeForTerminal(line, LONGEST_LINE))).join('\n');

/** https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands; escaped as actions/toolkit does. */
function forGithub(mark: Mark): string {
  const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return `::${mark.level} title=${property(`Dockgate doctor: ${mark.code}`)}::${data(textOf(mark))}`;
}

/** https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands; there is no level below a warning. */
function forAzure(mark: Mark): string {
  const data = (text: string) => text.replaceAll('%', '%AZP25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string) => data(text).replaceAll(';', '%3B').replaceAll(']', '%5D');
  if (mark.level === 'notice') return textOf(mark);
  return `##vso[task.logissue type=${mark.level};code=${property(mark.code)}]${data(textOf(mark))}`;
}
