import type { Result } from '../../doctor/examine.ts';
import type { Facts } from '../../i18n/lines.ts';
import { safeForTerminal } from '../terminal/terminal-text.ts';
import { chop, displayWidth } from '../terminal/text-layout.ts';
import { paragraph, type Reader } from './reader.ts';
import { sentencesOf } from './sentences.ts';

// What somebody typed, with carets below what is wrong with it. Cells of the terminal are counted, not characters: a wide
// letter has two carets.

/** Cells counted from 1, as doctor/input/characters.ts does. */
interface Place {
  readonly position: number;
  readonly length: number;
}

interface Remark {
  readonly places: readonly Place[];
  readonly text: string;
}

/**
 * Lines of at most `width` columns; none where no finding says where in the text it is.
 * @param shown the text of the target, in which nothing is invisible
 */
export function codeFrame(shown: string, results: readonly Result[], width: number, reader: Reader): string[] {
  const remarks = remarksOf(results, reader);
  if (remarks.length === 0) return [];
  const isNumbered = remarks.length > 1;
  const chunks = chop(safeForTerminal(shown), width - (isNumbered ? NUMBER : 0) - 1);
  let begun = 0;
  const frame = chunks.flatMap((chunk, index) => {
    const from = begun;
    begun += displayWidth(chunk);
    // What is missing at the end of the text has its caret behind it.
    const until = index === chunks.length - 1 ? begun + 1 : begun;
    const below = remarks.flatMap(({ places }, number) => {
      const carets = caretsBelow(from, until, places);
      return carets === '' ? [] : [reader.paint.red(carets) + (isNumbered ? ` ${number + 1}` : '')];
    });
    return [chunk, ...below];
  });
  return [...frame, ...remarks.flatMap(({ text }, index) => remark(text, isNumbered ? `${index + 1}  ` : '', width, reader))];
}

/** A blank and the number of a remark. */
const NUMBER = 3;

function remark(text: string, number: string, width: number, reader: Reader): string[] {
  const [first = '', ...others] = paragraph(text, width - number.length, reader);
  return [number + first, ...others.map((line) => ' '.repeat(number.length) + line)];
}

/** Carets below the cells from `from` on, counted from 0, to before `until`; empty where there is none. */
const caretsBelow = (from: number, until: number, places: readonly Place[]): string =>
  Array.from({ length: until - from }, (_, index) => {
    const cell = from + index + 1;
    return places.some(({ position, length }) => cell >= position && cell < position + Math.max(1, length)) ? '^' : ' ';
  }).join('').trimEnd();

/** One remark for each kind of finding, whose places may be several; from left to right. */
function remarksOf(results: readonly Result[], reader: Reader): Remark[] {
  const remarks = new Map<string, { places: Place[]; text: string }>();
  for (const result of results) {
    if (result.verdict.state !== 'found') continue;
    const { findings } = result.verdict;
    sentencesOf(result, reader).forEach(({ text, facts }, index) => {
      const place = placeOf(facts);
      if (!place) return;
      const key = `${result.check.id}:${findings[index]?.finding}`;
      const remark = remarks.get(key) ?? { places: [], text };
      remark.places.push(place);
      remarks.set(key, remark);
    });
  }
  return [...remarks.values()].sort((one, other) => one.places[0]!.position - other.places[0]!.position);
}

/** `position` and `length` of a finding about the typed text. */
export function placeOf({ position, length }: Facts): Place | null {
  return typeof position === 'number' && typeof length === 'number' && position >= 1 && length >= 0 ? { position, length } : null;
}
