import { causes } from '../../causes/catalogue.ts';
import type { Suspicion } from '../../doctor/diagnose.ts';
import { tellApart } from '../../doctor/report.ts';
import type { Examination } from '../../doctor/run.ts';
import { block, type Row } from './block.ts';
import { codeFrame, placeOf } from './code-frame.ts';
import { headline } from './headline.ts';
import { loginUsed } from './login-used.ts';
import { paragraph, prose, type Reader } from './reader.ts';
import { evidenceOf, leadingTo, marked, type Sentence } from './sentences.ts';

/** Suspicions closer than this are not told apart by what is known. */
const CLOSE = 0.15;

/** Those of which one is as good as the other: the first alone where it is confirmed or far ahead. */
export function inseparable([first, ...others]: readonly Suspicion[]): Suspicion[] {
  if (!first) return [];
  if (first.certainty === 'confirmed') return [first];
  return [first, ...others.filter(({ confidence }) => first.confidence - confidence < CLOSE).slice(0, 1)];
}

/** The verdict, and what stands beside the rule below it. */
export interface Conclusion {
  readonly head: readonly string[];
  readonly body: readonly string[];
}

/** One cause: its title, and beside the rule what happened and how we know. */
export function oneCause(examination: Examination, suspicion: Suspicion, reader: Reader): Conclusion {
  const { words, circumstances } = reader;
  const { cause, facts, certainty } = suspicion;
  const title = words.say(`cause.${cause}.title`, facts, circumstances);
  const mark = certainty === 'possible' ? 'unknown' : 'problem';
  return {
    head: headline(mark, certainty === 'confirmed' ? title : words.translate(`doctor.${certainty}`, { title }), cause, reader),
    body: block([
      ...examined(examination, reader),
      ...presented(examination, suspicion, reader),
      { label: words.translate('doctor.happened'), lines: (width) => prose(words.lines(`cause.${cause}.what`, facts, circumstances), width, reader) },
      { label: words.translate('doctor.how'), lines: (width) => evidence(examination, suspicion, width, reader) },
    ], reader),
  };
}

/** Two causes that fit equally well, and the test that tells them apart. */
export function twoCauses(examination: Examination, [first, second]: readonly [Suspicion, Suspicion], reader: Reader): Conclusion {
  const { words, circumstances } = reader;
  const test = apart(first, second, reader);
  const tell = (suspicion: Suspicion, number: number): Row => ({
    label: `${words.translate('doctor.cause')} ${number}`,
    lines: (width) => [
      ...paragraph(words.say(`cause.${suspicion.cause}.title`, suspicion.facts, circumstances), width, reader).map(reader.paint.bold),
      ...prose(words.lines(`cause.${suspicion.cause}.what`, suspicion.facts, circumstances), width, reader),
      ...(test.length > 0 ? [] : prose(words.lines(`proof.${suspicion.cause}`, suspicion.facts, circumstances), width, reader)),
    ],
  });
  return {
    head: headline('problem', words.translate('doctor.twoCauses'), `${first.cause}, ${second.cause}`, reader),
    body: block([
      ...examined(examination, reader),
      ...presented(examination, first, reader),
      tell(first, 1),
      tell(second, 2),
      ...test,
      { label: words.translate('doctor.how'), lines: (width) => evidence(examination, first, width, reader) },
    ], reader),
  };
}

function apart(first: Suspicion, second: Suspicion, reader: Reader): Row[] {
  const lines = tellApart(first, second, reader.words, reader.circumstances);
  return lines ? [{ label: reader.words.translate('doctor.tellApart'), lines: (width) => prose(lines, width, reader) }] : [];
}

/** What the report is about: without it a pasted one says nothing. */
export function examined({ target, settings }: Examination, reader: Reader): Row[] {
  const { words: { translate } } = reader;
  const what = target === null ? translate('doctor.thisMachine') : `${target.text} (${settings.purpose}, ${settings.client})`;
  return [{ label: translate('doctor.examined'), lines: (width) => paragraph(what, width, reader) }];
}

/** The login, where it has been tried or is to blame. */
function presented({ results }: Examination, { cause }: Suspicion, reader: Reader): Row[] {
  const isTried = results.some(({ check, verdict }) => check.id === 'credential' && (verdict.state === 'ok' || verdict.state === 'found'));
  return isTried || causes[cause].group.startsWith('credentials') ? loginUsed(results, reader) : [];
}

/** The sentences of what was measured; where none has one, how such a cause is known at all. Then the text and its carets. */
function evidence(examination: Examination, suspicion: Suspicion, width: number, reader: Reader): string[] {
  const { results, target } = examination;
  const sentences = evidenceOf(leadingTo(suspicion, examination), results, reader);
  const isFramed = target !== null && sentences.some(isInFrame);
  const frame = isFramed ? codeFrame(target.text, results, width, reader) : [];
  const said = sentences.filter((sentence) => !isFramed || !isInFrame(sentence)).flatMap((sentence) => marked(sentence, width, reader));
  const known = [...frame, ...said];
  return known.length > 0 ? known : prose(reader.words.lines(`cause.${suspicion.cause}.how`, suspicion.facts, reader.circumstances), width, reader);
}

/** The sentence stands below the typed text, if that is shown at all. */
export const isInFrame = ({ facts }: Sentence): boolean => placeOf(facts) !== null;
