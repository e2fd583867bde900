import type { Paint } from './paint.ts';
import { safeForTerminal } from './terminal-text.ts';
import { cutToWidth, displayWidth, padEnd } from './text-layout.ts';

export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => string;
}

const GAP = 2;
const NARROWEST = 8;

/** Rows below titles, each on one line of at most `columns` columns: the widest column gives way first. */
export function table<Row>(rows: readonly Row[], layout: readonly Column<Row>[], { columns, paint }: { columns: number; paint: Paint }): string {
  const cells = rows.map((row) => layout.map(({ cell }) => safeForTerminal(cell(row))));
  const titles = layout.map(({ title }) => title);
  const widths = fit(titles.map((title, index) => Math.max(...[title, ...cells.map((row) => row[index]!)].map(displayWidth))), columns);
  const line = (texts: readonly string[]) =>
    texts.map((text, index) => padEnd(cutToWidth(text, widths[index]!), widths[index]!)).join(' '.repeat(GAP)).trimEnd();
  return [paint.dim(line(titles)), ...cells.map(line)].join('\n');
}

function fit(wanted: readonly number[], columns: number): number[] {
  const widths = [...wanted];
  const room = columns - GAP * (widths.length - 1);
  for (;;) {
    const excess = widths.reduce((sum, width) => sum + width, 0) - room;
    const widest = Math.max(...widths);
    if (excess <= 0 || widest <= NARROWEST) return widths;
    widths[widths.indexOf(widest)] = Math.max(NARROWEST, widest - excess, secondOf(widths));
  }
}

/** Never below the next widest at once, so that columns shrink together. */
function secondOf(widths: readonly number[]): number {
  const [first = 0, second = 0] = widths.toSorted((a, b) => b - a);
  return second < first ? second : first - 1;
}
