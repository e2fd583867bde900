import type { Suspicion } from '../doctor/diagnose.ts';
import type { Result } from '../doctor/examine.ts';
import { exitCodeOf } from '../doctor/report.ts';
import type { Examination } from '../doctor/run.ts';
import { whereIs } from '../doctor/where.ts';
import type { Line } from '../i18n/lines.ts';
import type { Circumstances } from '../i18n/sections.ts';
import type { Words } from '../i18n/translate.ts';
import type { Paint } from './paint.ts';
import { safeForTerminal } from './terminal-text.ts';
import { wrap } from './text-layout.ts';

export interface Reader {
  readonly words: Words;
  readonly paint: Paint;
  readonly columns: number;
}

const LONGEST_LINE = 4_000;

/** For a person in a hurry: the verdict first, then how we know, then what to type. */
export function showExamination(examination: Examination, reader: Reader): string {
  const [first, ...others] = examination.suspicions;
  const sections = first ? [verdict(first, whereIs(examination), reader), ...alsoPossible(others, reader)] : [healthy(examination, reader)];
  return [...sections, summary(examination, reader)].join('\n\n');
}

function healthy(examination: Examination, { words: { translate }, paint }: Reader): string {
  if (exitCodeOf(examination) !== 0) return `? ${paint.bold(translate('doctor.inconclusive'))}`;
  const { target } = examination;
  const text = target ? translate('doctor.healthy', { what: safeForTerminal(target.text) }) : translate('doctor.healthyMachine');
  return `${paint.green('✓')} ${paint.bold(text)}`;
}

function verdict({ cause, facts }: Suspicion, where: Circumstances, reader: Reader): string {
  const { words, paint } = reader;
  return [
    `${paint.red('✗')} ${paint.bold(words.say(`cause.${cause}.title`, facts))}  ${paint.dim(`(${cause})`)}`,
    '',
    ...section(words.translate('doctor.happened'), words.lines(`cause.${cause}.what`, facts), reader),
    ...section(words.translate('doctor.how'), words.lines(`cause.${cause}.how`, facts), reader),
    ...section(words.translate('doctor.do'), words.lines(`cause.${cause}.do`, facts, where), reader),
  ].join('\n');
}

const alsoPossible = (others: readonly Suspicion[], { words, paint }: Reader): string[] =>
  others.length === 0 ? [] : [[paint.bold(words.translate('doctor.also')), ...others.map(({ cause, facts }) => `  · ${words.say(`cause.${cause}.title`, facts)}`)].join('\n')];

function section(title: string, lines: readonly Line[], { paint, columns }: Reader): string[] {
  const written = lines.flatMap(({ kind, text }) => {
    const safe = safeForTerminal(text, LONGEST_LINE);
    return kind === 'command' ? [`    $ ${safe}`] : wrap(safe, columns - 2).map((line) => `  ${line}`);
  });
  return [paint.bold(title), ...written];
}

function summary({ results, milliseconds }: Examination, { words: { translate }, paint }: Reader): string {
  const count = (...states: readonly Result['verdict']['state'][]) => results.filter(({ verdict }) => states.includes(verdict.state)).length;
  return paint.dim(translate('doctor.summary', {
    ok: count('ok'),
    found: count('found'),
    unknown: count('unknown', 'crashed'),
    skipped: count('skipped', 'inapplicable'),
    seconds: (milliseconds / 1000).toFixed(1),
  }));
}
