import type { Severity } from '../../doctor/check.ts';
import { chop, displayWidth } from '../terminal/text-layout.ts';
import { legible, paragraph, type Reader } from './reader.ts';

/** How grave a sentence is, which its sign shows. */
export type Mark = 'ok' | Severity | 'unknown' | 'skipped';

/** The sign, the sentence, and the id that leads to more about it. */
export function headline(mark: Mark, text: string, id: string, reader: Reader): string[] {
  const sign = signOf(mark, reader);
  const indent = ' '.repeat(sign.plain.length + 1);
  const [first = '', ...others] = paragraph(text, reader.width - indent.length, reader).map((line) => reader.paint.bold(line));
  const lines = [`${sign.painted} ${first}`, ...others.map((line) => indent + line)];
  if (id === '') return lines;
  const used = displayWidth(paragraph(text, reader.width - indent.length, reader).at(-1) ?? '') + indent.length;
  const shown = `(${legible(id, reader)})`;
  if (used + 2 + shown.length > reader.width) return [...lines, ...chop(shown, reader.width - indent.length).map((line) => indent + reader.paint.dim(line))];
  return [...lines.slice(0, -1), `${lines.at(-1)}  ${reader.paint.dim(shown)}`];
}

export function signOf(mark: Mark, { signs, paint }: Reader): { plain: string; painted: string } {
  const plain = { ok: signs.ok, problem: signs.problem, warning: signs.warning, note: signs.item, unknown: signs.unknown, skipped: signs.skipped }[mark];
  const painted = { ok: paint.green, problem: paint.red, warning: paint.yellow, note: paint.dim, unknown: paint.yellow, skipped: paint.dim }[mark](plain);
  return { plain, painted };
}
