import type { Check } from '../../doctor/check.ts';
import { toCheckHealth } from '../../doctor/azure/check-health.ts';
import { knownSecrets } from '../../doctor/known-secrets.ts';
import { makeRedactor, type Redactor } from '../../doctor/redact.ts';
import { circumstancesOf, statusOf, toCheck, toCrashReport, toReport, type Report, type Telling } from '../../doctor/report.ts';
import { runDoctor, type Examination, type Order } from '../../doctor/run.ts';
import { severityOf, type Result } from '../../doctor/examine.ts';
import type { Words } from '../../i18n/translate.ts';
import { CommandFailed, type ExitCode } from '../command.ts';
import { safeJson } from '../terminal/json-text.ts';
import { paint } from '../terminal/paint.ts';
import { annotations, serviceOf } from '../report/annotations.ts';
import type { Format } from '../report/formats.ts';
import { jsonWithoutLogCommands } from '../report/log-commands.ts';
import { toMarkdown } from '../report/markdown.ts';
import { watchProgress } from '../report/progress.ts';
import { widthFor, type Reader } from '../report/reader.ts';
import { signsFor } from '../report/signs.ts';
import { showExamination, type Detail, type Terms } from './show-examination.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { wrap } from '../terminal/text-layout.ts';
import { version } from '../version.ts';

/** How somebody wants to hear of it. */
export interface Presentation {
  readonly words: Words;
  readonly language: string;
  /** As it was started. */
  readonly program: string;
  readonly format: Format;
  readonly detail: Detail;
  readonly inTermsOf: Terms;
  /** Seconds for all of it. */
  readonly deadline: number;
  readonly isAnnotated: boolean;
  /** A file for a support request. */
  readonly bundle: string | null;
  readonly failOn: 'problem' | 'warning' | 'never';
}

/** Examines, shows how far it is, prints the report, and resolves with the exit code. A report comes whatever happens. */
export async function examineAndTell(order: Omit<Order, 'tell' | 'stop'>, presentation: Presentation, terminal: Terminal): Promise<ExitCode> {
  const { words, language, format, deadline } = presentation;
  const redactor = makeRedactor(await knownSecrets(order.machine, process.argv));
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort('deadline'), deadline * 1000);
  const stopListening = terminal.onEnd((why) => stop.abort(why));
  const progress = watchProgress(order.checks, words, terminal);
  try {
    const show = format === 'ndjson' ? (result: Result) => terminal.print(checkLine(result, order, presentation, redactor)) : undefined;
    const examination = redacted(await runDoctor({ ...order, tell: progress.tell, ...(show ? { show } : {}), stop: stop.signal }), redactor);
    progress.end();
    const code = exitCode(examination, presentation, stop.signal);
    const telling = { ...presentation, version, redactor, exitCode: code, machine: order.machine };
    const report = { ...toReport(examination, telling), ...(presentation.inTermsOf === 'az' ? { checkHealth: toCheckHealth(examination.results) } : {}) };
    tell(examination, report, telling, terminal);
    if (presentation.bundle !== null) await bundle(presentation.bundle, { examination, report }, telling, terminal);
    return code;
  } catch (error) {
    progress.end();
    if (!isJson(format) || error instanceof CommandFailed) throw error;
    terminal.print(toJson(toCrashReport(error, { language, version, redactor }), format));
    return 4;
  } finally {
    clearTimeout(timer);
    stopListening();
  }
}

function exitCode(examination: Examination, { failOn }: Presentation, stop: AbortSignal): ExitCode {
  if (stop.reason === 'interrupted') return 130;
  const status = statusOf(examination);
  if (status === 'crashed' || stop.reason === 'crashed') return 4;
  if (failOn === 'never') return 0;
  if (status === 'problem') return 1;
  if (failOn === 'warning' && examination.results.some((result) => severityOf(result) === 'warning')) return 1;
  return status === 'inconclusive' ? 3 : 0;
}

const isJson = (format: Format): boolean => format === 'json' || format === 'ndjson';

/** A report; on one line where each line is a value. */
const toJson = (value: unknown, format: Format): string => jsonWithoutLogCommands(safeJson(value, format === 'ndjson' ? 0 : 2));

/** A check that has ended, before anything is concluded: whose registry it is and so what its words name may not be known yet. */
function checkLine(result: Result, { settings }: Pick<Order, 'settings'>, { words }: Presentation, redactor: Redactor): string {
  const line = { schema: 'login-doctor/check@1', ...toCheck(result, words, { client: settings.client }) };
  return toJson(redactor.all(line), 'ndjson');
}

/** Facts hold no secret by the rule for checks; this is the net below the rule. */
const redacted = (examination: Examination, redactor: Redactor): Examination => ({
  ...examination,
  results: examination.results.map(({ verdict, ...result }) => ({ ...result, verdict: redactor.all(verdict) })),
  suspicions: examination.suspicions.map((suspicion) => ({ ...suspicion, facts: redactor.all(suspicion.facts) })),
  observations: new Map([...examination.observations].map(([id, facts]) => [id, redactor.all(facts)])),
});

type Whole = Presentation & Telling & Pick<Order, 'machine'>;

function tell(examination: Examination, report: Report, presentation: Whole, terminal: Terminal): void {
  const { format, words, isAnnotated, detail, inTermsOf } = presentation;
  const service = format === 'github' || format === 'azure-pipelines' ? format : isAnnotated ? serviceOf(terminal.env) : null;
  if (isJson(format)) terminal.print(toJson(report, format));
  if (format === 'markdown') terminal.print(toMarkdown(examination, plain(readerOf(examination, presentation, terminal))));
  if (format === 'text') terminal.print(showExamination(examination, readerOf(examination, presentation, terminal), detail, inTermsOf));
  if (!service || isJson(format)) return;
  const healthy = examination.target ? words.translate('doctor.healthy', { what: examination.target.text }) : words.translate('doctor.healthyMachine');
  terminal.print(annotations(report, service, { healthy, inconclusive: words.translate('doctor.inconclusive') }).join('\n'));
}

async function bundle(file: string, told: { examination: Examination; report: Report }, presentation: Whole, terminal: Terminal): Promise<void> {
  const { writeBundle } = await import('../bundle/write-bundle.ts');
  const { machine, redactor, words } = presentation;
  const text = showExamination(told.examination, plain(readerOf(told.examination, presentation, terminal)), 'verbose');
  await writeBundle(file, { ...told, text, machine }, redactor);
  terminal.error(words.translate('doctor.bundled', { file }));
}

const readerOf = (examination: Examination, { words, program, machine }: Presentation & Pick<Order, 'machine'>, terminal: Terminal): Reader => ({
  words,
  program,
  paint: paint(terminal),
  signs: signsFor(terminal.env, process.platform),
  width: widthFor(terminal.columns),
  circumstances: circumstancesOf(examination),
  home: machine.home,
});

/** For a file: without colours, and as wide as a page. */
const plain = (reader: Reader): Reader => ({ ...reader, width: widthFor(Infinity), paint: paint({ isTTY: false, env: {} }) });

interface Listing {
  readonly words: Words;
  readonly isJson: boolean;
}

/** Prints every check with its question; runs none. */
export function listChecks(checks: readonly Check[], { words, isJson }: Listing, terminal: Terminal): ExitCode {
  const rows = checks.map(({ id, row, cost, needs, findings }) => ({ id, row, title: words.say(`check.${id}.title`), cost, needs, findings }));
  const [ids, costs] = [rows.map(({ id }) => id.length), rows.map(({ cost }) => cost.length)].map((lengths) => Math.max(...lengths)) as [number, number];
  const indent = ids + costs + 4;
  const lines = rows.flatMap(({ id, cost, title }) => {
    const [first = '', ...others] = wrap(title, Math.max(24, terminal.columns - indent));
    return [`${id.padEnd(ids)}  ${cost.padEnd(costs)}  ${first}`, ...others.map((line) => ' '.repeat(indent) + line)];
  });
  terminal.print(isJson ? safeJson(rows, 2) : lines.join('\n'));
  return 0;
}
