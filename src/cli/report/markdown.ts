import type { Suspicion } from '../../doctor/diagnose.ts';
import { statusOf, tellApart } from '../../doctor/report.ts';
import type { Examination } from '../../doctor/run.ts';
import type { Facts, Line } from '../../i18n/lines.ts';
import { outsideCode, safeForMarkdown } from '../terminal/markdown-text.ts';
import { allChecks } from './all-checks.ts';
import { inseparable } from './conclusion.ts';
import { signOf } from './headline.ts';
import { withoutLogCommands } from './log-commands.ts';
import { asStarted, legible, type Reader } from './reader.ts';
import { alsoFound, footer, isApart } from './rest.ts';
import { evidenceOf, leadingTo, sentencesOf } from './sentences.ts';

// The report as Markdown, for a ticket: what a stranger wrote stands in code, where it links, mentions and formats nothing.

/** @param reader without colours, and as wide as a page */
export function toMarkdown(examination: Examination, reader: Reader): string {
  const { suspicions, results } = examination;
  const { translate } = reader.words;
  const shown = inseparable(suspicions);
  const rest = suspicions.filter((suspicion) => !shown.includes(suspicion) && !isApart(suspicion, shown));
  const parts = [
    `## ${headline(examination, shown, reader)}`,
    examined(examination, reader),
    ...shown.flatMap((suspicion, index) => aboutCause(examination, suspicion, shown.length > 1 ? index + 1 : null, reader)),
    ...between(shown, reader),
    ...(shown.length === 0 ? problems(examination, reader) : []),
    ...titled(translate('doctor.alsoFound'), blocked(below(alsoFound(examination, shown, reader)))),
    ...titled(translate('doctor.also'), list(rest.map((suspicion) => titleOf(suspicion, reader)))),
    `<details><summary>${translate('doctor.allChecks')}</summary>\n\n${fenced(below(allChecks(results, reader)))}\n\n</details>`,
    fenced(footer(examination, reader, true)),
  ];
  return parts.join('\n\n').split('\n').map(withoutLogCommands).join('\n');
}

function headline(examination: Examination, [first, second]: readonly Suspicion[], { words }: Reader): string {
  const { translate } = words;
  if (first && second) return translate('doctor.twoCauses');
  const { target } = examination;
  if (first) {
    const title = words.say(`cause.${first.cause}.title`);
    return `${first.certainty === 'confirmed' ? title : translate(`doctor.${first.certainty}`, { title })} (\`${first.cause}\`)`;
  }
  switch (statusOf(examination)) {
    case 'healthy':
      return target ? translate('doctor.healthy', { what: safeForMarkdown(target.text) }) : translate('doctor.healthyMachine');
    case 'problem':
      return translate('doctor.unexplained');
    case 'inconclusive':
      return translate('doctor.inconclusive');
    case 'crashed':
      return translate('doctor.failed');
  }
}

function examined({ target, settings, vendor }: Examination, { words: { translate } }: Reader): string {
  const what = target === null ? translate('doctor.thisMachine') : `${safeForMarkdown(target.text)} (${settings.purpose}, ${settings.client})`;
  const rows = [[translate('doctor.examined'), what], ...(vendor ? [[translate('doctor.registry'), vendor.name]] : [])];
  return list(rows.map(([label, value]) => `**${label}** ${value}`)).join('\n');
}

function aboutCause(examination: Examination, suspicion: Suspicion, number: number | null, reader: Reader): string[] {
  const { words: { translate } } = reader;
  const { cause } = suspicion;
  const sentences = evidenceOf(leadingTo(suspicion, examination), examination.results, reader);
  const evidence = sentences.map((sentence) => `${signOf(sentence.mark, reader).plain} ${legible(sentence.text, reader)}`);
  return [
    ...(number === null ? [] : [`### ${translate('doctor.cause')} ${number}: ${titleOf(suspicion, reader)}`]),
    ...titled(translate('doctor.happened'), prose(`cause.${cause}.what`, suspicion.facts, reader)),
    // Two causes that cannot be told apart rest on the same.
    ...(number === 2 ? [] : titled(translate('doctor.how'), evidence.length > 0 ? [fenced(evidence)] : prose(`cause.${cause}.how`, suspicion.facts, reader))),
    ...titled(number === null ? translate('doctor.do') : translate('doctor.doFor', { number }), prose(`cause.${cause}.do`, suspicion.facts, reader)),
  ];
}

/** The test that tells two causes apart. */
function between([first, second]: readonly Suspicion[], reader: Reader): string[] {
  const { words, circumstances } = reader;
  if (!first || !second) return [];
  const [plain, coded] = [first, { ...first, facts: inCode(first.facts) }].map((one) => tellApart(one, { ...second, facts: one === first ? second.facts : inCode(second.facts) }, words, circumstances));
  return plain && coded ? titled(words.translate('doctor.tellApart'), paragraphs(plain, coded, reader)) : [];
}

/** What was found, where no cause explains it. */
function problems({ results }: Examination, reader: Reader): string[] {
  const sentences = results.flatMap((result) => sentencesOf(result, reader)).filter(({ mark }) => mark === 'problem' || mark === 'warning');
  const lines = sentences.map(({ mark, text }) => `${signOf(mark, reader).plain} ${legible(text, reader)}`);
  return titled(reader.words.translate('doctor.how'), blocked(lines));
}

/** The lines of a section of the terminal's report, without its heading and its indent. */
const below = ([, ...lines]: readonly string[]): string[] => lines.map((line) => line.replace(/^ {4}/, ''));

const blocked = (lines: readonly string[]): string[] => (lines.length === 0 ? [] : [fenced(lines)]);

const titleOf = ({ cause }: Suspicion, { words }: Reader): string => `${words.say(`cause.${cause}.title`)} (\`${cause}\`)`;

const titled = (heading: string, parts: readonly string[]): string[] => (parts.length === 0 ? [] : [`### ${heading}`, ...parts]);

const list = (items: readonly string[]): string[] => (items.length === 0 ? [] : [items.map((item) => `- ${item}`).join('\n')]);

const inCode = (facts: Facts): Facts => Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, typeof value === 'string' ? safeForMarkdown(value) : value]));

/** The words of a cause: text with its facts in code, commands in blocks of their own. */
function prose(key: string, facts: Facts, reader: Reader): string[] {
  const { words, circumstances } = reader;
  return paragraphs(words.lines(key, facts, circumstances), words.lines(key, inCode(facts), circumstances), reader);
}

/** @param plain has the commands, @param coded the text */
function paragraphs(plain: readonly Line[], coded: readonly Line[], { program }: Reader): string[] {
  const parts: string[] = [];
  let commands: string[] = [];
  const end = () => {
    if (commands.length > 0) parts.push(fenced(commands, 'sh'));
    commands = [];
  };
  for (const [index, { kind, text }] of plain.entries()) {
    if (kind === 'command') {
      commands.push(asStarted(text, program));
      continue;
    }
    end();
    parts.push(outsideCode(coded[index]?.text ?? '', (own) => own.replaceAll('<', '&lt;')));
  }
  end();
  return parts;
}

/** Lines as they are; no run of backticks in them ends the block (https://spec.commonmark.org/0.31.2/#fenced-code-blocks). */
function fenced(lines: readonly string[], language = ''): string {
  const longest = Math.max(2, ...lines.flatMap((line) => (line.match(/`+/g) ?? []).map((run) => run.length)));
  const fence = '`'.repeat(longest + 1);
  return [fence + language, ...lines, fence].join('\n');
}
