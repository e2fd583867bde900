import type { Result } from '../../doctor/examine.ts';
import { listOfNames } from '../../i18n/lists.ts';
import { displayWidth, padEnd } from '../terminal/text-layout.ts';
import { signOf } from './headline.ts';
import { paragraph, type Reader } from './reader.ts';
import { section } from './remedy.ts';
import { marked, sentencesOf } from './sentences.ts';

const INDENT = 4;
const TIME = 8;

/** Every check: its sign, its id, how long it took and what it says. Those that were not asked stand last. */
export function allChecks(results: readonly Result[], reader: Reader): string[] {
  const width = Math.max(0, ...results.map(({ check: { id } }) => displayWidth(id)));
  const isPointless = ({ verdict: { state } }: Result) => state === 'inapplicable';
  const asked = results.filter(({ verdict: { state } }) => state !== 'inapplicable' && state !== 'skipped');
  const lines = [...asked, ...results.filter(isPointless)].flatMap((result) => lineOf(result, width, reader));
  return section(reader.words.translate('doctor.allChecks'), [...lines, ...skipped(results, reader)], reader);
}

/** One line for each check that others wait for in vain. */
function skipped(results: readonly Result[], reader: Reader): string[] {
  const waiting = new Map<string, string[]>();
  for (const { check, verdict } of results)
    if (verdict.state === 'skipped') waiting.set(verdict.because, [...(waiting.get(verdict.because) ?? []), check.id]);
  const { translate } = reader.words;
  const sentences = [...waiting].map(([because, ids]) => translate('doctor.skipped', { check: because, checks: listOfNames(ids, translate) }));
  return sentences.flatMap((text) => marked({ mark: 'skipped', text, facts: {} }, reader.width - INDENT, reader));
}

function lineOf(result: Result, idWidth: number, reader: Reader): string[] {
  const { check, verdict, milliseconds } = result;
  const time = verdict.state === 'inapplicable' ? '' : `${milliseconds} ms`;
  return sentencesOf(result, reader).flatMap(({ mark, text }, index) => {
    const sign = signOf(mark, reader);
    const column = sign.plain.length + 1 + idWidth + TIME + 2;
    const beside = reader.width - INDENT - column;
    const isNarrow = beside < 30;
    const written = paragraph(text, isNarrow ? reader.width - INDENT - 2 : beside, reader);
    const head = `${sign.painted} ${padEnd(index === 0 ? check.id : '', idWidth)}${reader.paint.dim((index === 0 ? time : '').padStart(TIME))}`;
    if (isNarrow) return [head, ...written.map((line) => `  ${line}`)];
    return [`${head}  ${written[0] ?? ''}`, ...written.slice(1).map((line) => ' '.repeat(column) + line)];
  });
}
