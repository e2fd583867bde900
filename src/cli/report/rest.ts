import { causes } from '../../causes/catalogue.ts';
import type { Facts } from '../../i18n/lines.ts';
import { listOfNames, listOfParts } from '../../i18n/lists.ts';
import type { Suspicion } from '../../doctor/diagnose.ts';
import type { Result } from '../../doctor/examine.ts';
import { tellApart } from '../../doctor/report.ts';
import type { Examination } from '../../doctor/run.ts';
import { isInFrame } from './conclusion.ts';
import { asStarted, legible, paragraph, prose, type Reader } from './reader.ts';
import { section } from './remedy.ts';
import { evidenceOf, leadingTo, marked, sentencesOf } from './sentences.ts';

// What stands below the answer: what else was found, what was not measured and why, and from where it was seen.

const MOST = 4;
const ROOM = 4;

/** Problems and warnings that the conclusion does not rest on, with the id of the cause that each leads to. */
export function alsoFound(examination: Examination, shown: readonly Suspicion[], reader: Reader): string[] {
  const { results, suspicions } = examination;
  const told = new Set(shown.flatMap((suspicion) => leadingTo(suspicion, examination)));
  const isFramed = evidenceOf([...told], results, reader).some(isInFrame);
  const others = results.flatMap((result) => {
    const { verdict, check } = result;
    if (verdict.state !== 'found') return [];
    return sentencesOf(result, reader).flatMap((sentence, index) => {
      const observation = `${check.id}:${verdict.findings[index]?.finding}`;
      if (sentence.mark === 'note' || told.has(observation) || isSymptom(observation, shown) || (isFramed && isInFrame(sentence))) return [];
      const cause = suspicions.find((suspicion) => isApart(suspicion, shown) && suspicion.evidence.includes(observation))?.cause;
      return [cause === undefined ? sentence : { ...sentence, text: `${sentence.text} (${cause})` }];
    });
  });
  if (others.length === 0) return [];
  const once = others.filter(({ text }, index) => others.findIndex((other) => other.text === text) === index);
  return section(reader.words.translate('doctor.alsoFound'), once.flatMap((sentence) => marked(sentence, reader.width - ROOM, reader)), reader);
}

/** A refused login is what every cause about credentials looks like; once the cause is known it says nothing more. */
const isSymptom = (observation: string, shown: readonly Suspicion[]): boolean =>
  observation === 'credential:rejected' && shown.some(({ cause }) => causes[cause].group.startsWith('credentials'));

/** It is wrong too, whatever becomes of the conclusion: it rests on nothing that the conclusion rests on. */
export const isApart = ({ certainty, evidence }: Suspicion, shown: readonly Suspicion[]): boolean =>
  certainty !== 'possible' && !shown.some((other) => other.evidence.some((id) => !isCircumstance(id) && evidence.includes(id)));

const isCircumstance = (observation: string): boolean => /^(?:at|with|doing):/.test(observation);

/** Less likely causes, by their titles. */
export function couldBe(suspicions: readonly Suspicion[], shown: readonly Suspicion[], reader: Reader): string[] {
  const others = suspicions.filter((suspicion) => !shown.includes(suspicion) && !isApart(suspicion, shown));
  if (others.length === 0) return [];
  const { words, circumstances, signs, paint } = reader;
  const lines = others.slice(0, MOST).flatMap(({ cause, facts }) => {
    const [first = '', ...rest] = paragraph(`${words.say(`cause.${cause}.title`, facts, circumstances)} (${cause})`, reader.width - ROOM - 2, reader);
    return [`${paint.dim(signs.item)} ${first}`, ...rest.map((line) => `  ${line}`)];
  });
  const more = others.length > MOST ? [words.translate('doctor.more', { number: others.length - MOST })] : [];
  return section(words.translate('doctor.also'), [...lines, ...more], reader);
}

/** Where the answer is not certain: how to find out whether it is the next likely cause instead. */
export function orRather(shown: readonly Suspicion[], [next]: readonly Suspicion[], reader: Reader): string[] {
  const [first, second] = shown;
  if (!first || second || !next || first.certainty === 'confirmed') return [];
  const lines = tellApart(first, next, reader.words, reader.circumstances);
  return lines ? section(reader.words.translate('doctor.tellApart'), prose(lines, reader.width - ROOM, reader), reader) : [];
}

/** What could not be measured, with its reason; those with the same one together. */
export function notMeasured(results: readonly Result[], reader: Reader): string[] {
  const byReason = new Map<string, string[]>();
  for (const result of results) {
    if (result.verdict.state !== 'unknown' && result.verdict.state !== 'crashed') continue;
    const [sentence] = sentencesOf(result, reader);
    if (sentence) byReason.set(sentence.text, [...(byReason.get(sentence.text) ?? []), result.check.id]);
  }
  if (byReason.size === 0) return [];
  const { words } = reader;
  const lines = [...byReason].slice(0, MOST).flatMap(([reason, ids]) => {
    const text = ids.length === 1 ? `${words.say(`check.${ids[0]}.title`)} ${reason}` : `${reason} (${listOfNames(ids, words.translate)})`;
    return marked({ mark: 'unknown', text, facts: {} }, reader.width - ROOM, reader);
  });
  const more = byReason.size > MOST ? [words.translate('doctor.more', { number: byReason.size - MOST })] : [];
  return section(words.translate('doctor.notMeasured'), [...lines, ...more], reader);
}

/** Questions that were not asked because an earlier answer makes them pointless. */
export function notTested(results: readonly Result[], reader: Reader): string[] {
  const skipped = results.filter((result) => result.verdict.state === 'skipped' && hasEndedWith(result, results));
  if (skipped.length === 0) return [];
  const titles = skipped.slice(0, MOST).map(({ check }) => reader.words.say(`check.${check.id}.title`));
  const more = skipped.length > MOST ? [reader.words.translate('doctor.more', { number: skipped.length - MOST })] : [];
  const lines = [...titles.flatMap((title) => marked({ mark: 'skipped', text: title, facts: {} }, reader.width - ROOM, reader)), ...more];
  return section(reader.words.translate('doctor.notTested'), lines, reader);
}

/** It waits for something that is wrong or could not be seen, not for a question that makes no sense here. */
function hasEndedWith({ verdict }: Result, results: readonly Result[]): boolean {
  if (verdict.state !== 'skipped') return verdict.state !== 'inapplicable';
  const needed = results.find(({ check }) => check.id === verdict.because);
  return needed !== undefined && hasEndedWith(needed, results);
}

/** From where it was seen, how much was asked, and how to see all of it. */
export function footer({ target, results, settings, milliseconds }: Examination, reader: Reader, isVerbose: boolean): string[] {
  const { words: { translate }, paint } = reader;
  const count = (...states: readonly Result['verdict']['state'][]) => results.filter(({ verdict }) => states.includes(verdict.state)).length;
  const counts = [
    ['doctor.count.ok', count('ok')],
    ['doctor.count.found', count('found')],
    ['doctor.count.unknown', count('unknown', 'crashed')],
    ['doctor.count.skipped', count('skipped', 'inapplicable')],
  ] as const;
  const said = counts.filter(([, number]) => number > 0).map(([key, number]) => translate(key, { number }));
  const seconds = translate('doctor.seconds', { seconds: (milliseconds / 1000).toFixed(1) });
  const summary = translate('list.pause', { first: listOfParts(said, translate), next: seconds });
  const vantage = settings.isOffline ? translate('doctor.vantage.offline') : target === null ? null : translate(vantageOf(settings.client));
  const hint = isVerbose ? null : translate('doctor.details', { option: '--verbose', command: asStarted('dockgate explain ID', reader.program) });
  const text = [vantage, sentTo(results, target, reader), summary, hint].filter((part) => part !== null);
  return text.flatMap((part) => paragraph(legible(part, reader), reader.width, reader)).map(paint.dim);
}

/** Where the stored login went, if it was presented at all. */
function sentTo(results: readonly Result[], target: Examination['target'], { words: { translate } }: Reader): string | null {
  const stateOf = (id: string) => results.find(({ check }) => check.id === id)?.verdict;
  const [credential, challenge] = [stateOf('credential'), stateOf('challenge')];
  if (!target || (credential?.state !== 'ok' && credential?.state !== 'found')) return null;
  const host = challenge?.state === 'ok' && challenge.facts['scheme'] === 'Bearer' ? challenge.facts['host'] : target.registry;
  const issuer = factsFrom(stateOf('issuer'))['issuer'];
  if (issuer !== undefined) return translate('doctor.sentToIssuer', { host: host ?? target.registry, issuer });
  return translate('doctor.sent', { host: host ?? target.registry });
}

const factsFrom = (verdict: Result['verdict'] | undefined): Facts => {
  if (verdict?.state === 'found') return verdict.findings[0]?.facts ?? {};
  return verdict !== undefined && 'facts' in verdict ? verdict.facts : {};
};

const vantageOf = (client: Examination['settings']['client']) => {
  if (client === 'kubernetes') return 'doctor.vantage.nodes' as const;
  return client === 'docker' || client === 'containerd' || client === 'nerdctl' || client === 'buildkit' ? ('doctor.vantage.daemon' as const) : ('doctor.vantage.shell' as const);
};
