import type { Suspicion } from '../../doctor/diagnose.ts';
import type { Judgement } from '../../doctor/messages/judge-message.ts';
import type { Reading } from '../../doctor/messages/read-message.ts';
import { tellApart } from '../../doctor/report.ts';
import { listOfParts } from '../../i18n/lists.ts';
import { block, type Row } from '../report/block.ts';
import { headline } from '../report/headline.ts';
import { withoutLogCommands } from '../report/log-commands.ts';
import { legible, paragraph, prose, type Reader } from '../report/reader.ts';
import { remedy, section } from '../report/remedy.ts';
import { displayWidth } from '../terminal/text-layout.ts';

// What a pasted text comes to, for a person: the likeliest cause, the line that decided, every other cause with the test
// that tells it from the first, what to do, and that all of this was read and not measured.

/** Ahead of the second by more than this, the first alone stands in the headline. */
const AHEAD = 0.2;
/** Remedies are shown for the likeliest; of the others their test leads there. */
const ROOM = 4;

/** @param target what `dockgate doctor` would be asked about; null when the text names none */
export function showJudgement(judgement: Judgement, target: string | null, reader: Reader): string {
  const [first, ...others] = judgement.suspicions;
  const parts = first
    ? [verdict(judgement, first, reader), remedy(first, reader.words.translate('doctor.do'), reader), ...(others.length > 0 ? [rest(first, others, reader)] : [])]
    : [unknown(reader)];
  return [...parts, closing(target, reader)].map((lines) => lines.join('\n')).join('\n\n').split('\n').map(withoutLogCommands).join('\n');
}

function verdict({ reading, suspicions }: Judgement, first: Suspicion, reader: Reader): string[] {
  const { words, circumstances } = reader;
  const [, second] = suspicions;
  const title = words.say(`cause.${first.cause}.title`, first.facts, circumstances);
  const isAhead = !second || first.confidence - second.confidence > AHEAD;
  const says = isAhead && first.certainty !== 'possible' ? words.translate('doctor.likely', { title }) : words.translate('doctor.possible', { title });
  return [
    ...headline(isAhead && first.certainty !== 'possible' ? 'problem' : 'unknown', says, first.cause, reader),
    ...block([
      ...quote(reading, reader),
      { label: words.translate('doctor.happened'), lines: (width) => prose(words.lines(`cause.${first.cause}.what`, first.facts, circumstances), width, reader) },
    ], reader),
  ];
}

/** The line that decided, cut to what fits around the words that matter, with carets below them. */
function quote({ decisive, lines }: Reading, reader: Reader): Row[] {
  const line = decisive ? lines[decisive.line] : undefined;
  if (!decisive || line === undefined) return [];
  const show = (width: number) => {
    const [from, until] = windowAround(line.length, decisive.start, decisive.end, width - 2);
    const [before, words, after] = [line.slice(from, decisive.start), line.slice(decisive.start, Math.min(decisive.end, until)), line.slice(Math.min(decisive.end, until), until)].map((text) => legible(text, reader));
    const [open, shut] = [from > 0 ? '…' : '', until < line.length ? '…' : ''].map((text) => legible(text, reader));
    const indent = displayWidth(`${open}${before}`);
    const place = lines.length > 1 ? paragraph(reader.words.translate('explain.line', { line: decisive.line + 1, lines: lines.length }), width, reader).map(reader.paint.dim) : [];
    return [`${open}${before}${words}${after}${shut}`, ' '.repeat(indent) + reader.paint.red('^'.repeat(Math.max(1, displayWidth(words!)))), ...place];
  };
  return [{ label: reader.words.translate('explain.says'), lines: show }];
}

/** From where to where a line of `length` characters is shown, so that at most `room` of them are. */
function windowAround(length: number, start: number, end: number, room: number): [number, number] {
  if (length <= room) return [0, length];
  const shown = Math.min(end - start, room - 2);
  const before = Math.max(0, Math.min(start, Math.floor((room - shown) / 2)));
  const from = Math.max(0, Math.min(start - before, length - room));
  return [from, Math.min(length, from + room)];
}

/** Every other cause: how likely, its title, its id, and the test that tells it from the first. */
function rest(first: Suspicion, others: readonly Suspicion[], reader: Reader): string[] {
  const { words, circumstances, signs, paint } = reader;
  const lines = others.flatMap(({ cause, facts, confidence }) => {
    const share = words.translate('explain.share', { percent: Math.max(1, Math.round(confidence * 100)) });
    const named = `${words.say(`cause.${cause}.title`, facts, circumstances)} (${cause})`;
    const [title = '', ...more] = paragraph(listOfParts([named, share], words.translate), reader.width - ROOM - 2, reader);
    const test = tellApart(first, { cause, facts }, words, circumstances) ?? words.lines(`proof.${cause}`, facts, circumstances);
    const apart = prose(test, reader.width - ROOM - 2, reader);
    return [`${paint.dim(signs.item)} ${paint.bold(title)}`, ...more.map((line) => `  ${paint.bold(line)}`), ...apart.map((line) => `  ${line}`)];
  });
  return section(words.translate('doctor.also'), lines, reader);
}

function unknown(reader: Reader): string[] {
  const { words } = reader;
  return [...headline('unknown', words.translate('explain.nothing'), '', reader), ...paragraph(words.translate('explain.nothingAdvice'), reader.width - ROOM, reader).map((line) => `  ${line}`)];
}

function closing(target: string | null, reader: Reader): string[] {
  const { words, width } = reader;
  const command = target === null ? words.lines('explain.measureHere') : words.lines('explain.measure', { target });
  return [...paragraph(words.translate('explain.read'), width, reader), ...prose(command, width, reader)];
}
