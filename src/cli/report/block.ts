import { displayWidth, padEnd } from '../terminal/text-layout.ts';
import { legible, type Reader } from './reader.ts';

/** One row of the block: what it is about, and its lines for a width. */
export interface Row {
  readonly label: string;
  readonly lines: (width: number) => readonly string[];
}

const GAP = 2;
/** Less room than this beside the labels, and they stand above. */
const NARROWEST_TEXT = 44;

/** Rows beside a rule, so that what is pasted elsewhere stays one piece. Labels stand left of the text, or above it. */
export function block(rows: readonly Row[], reader: Reader): string[] {
  const { paint, signs, width } = reader;
  const labels = rows.map(({ label }) => legible(label, reader));
  const labelWidth = Math.max(0, ...labels.map(displayWidth));
  const room = width - signs.rule.length - 1;
  const beside = room - labelWidth - GAP;
  const lines = rows.flatMap(({ lines: linesFor }, index) => {
    const label = labels[index]!;
    if (beside < NARROWEST_TEXT) return [...(label === '' ? [] : [paint.bold(label)]), ...linesFor(room)];
    const [first = '', ...others] = linesFor(beside);
    const gap = ' '.repeat(GAP);
    return [paint.bold(padEnd(label, labelWidth)) + gap + first, ...others.map((line) => ' '.repeat(labelWidth) + gap + line)];
  });
  if (signs.rule === '') return lines;
  const ruled = lines.map((line) => `${paint.dim(signs.rule)} ${line}`.trimEnd());
  return [...edge(signs.top, reader), ...ruled, ...edge(signs.bottom, reader)];
}

const edge = (sign: string, { paint }: Reader): string[] => (sign === '' ? [] : [paint.dim(sign)]);
