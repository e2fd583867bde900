import type { Line } from '../../i18n/lines.ts';
import type { Circumstances } from '../../i18n/sections.ts';
import type { Words } from '../../i18n/translate.ts';
import type { Paint } from '../terminal/paint.ts';
import { safeForTerminal } from '../terminal/terminal-text.ts';
import { wrapHard } from '../terminal/text-layout.ts';
import { withoutLogCommands } from './log-commands.ts';
import { inLettersOf, type Signs } from './signs.ts';

/** For whom a report is written, and on what. */
export interface Reader {
  readonly words: Words;
  readonly paint: Paint;
  readonly signs: Signs;
  /** Columns that a line may take: 80 at most, which is where eyes find the next line. */
  readonly width: number;
  readonly circumstances: Circumstances;
  /** How this program was started: `dockgate doctor`, `docker doctor`. */
  readonly program: string;
  /** The reader's own folder, which is written `~`; left out where nobody is at home. */
  readonly home?: string;
}

const WIDEST = 80;
const NARROWEST = 24;

export const widthFor = (columns: number): number => Math.max(NARROWEST, Math.min(columns, WIDEST));

const LONGEST_LINE = 4_000;

/** Any text, made safe for a terminal and for the log of a CI service, in letters that the terminal has. */
export const legible = (text: string, { signs }: Pick<Reader, 'signs'>): string =>
  withoutLogCommands(safeForTerminal(inLettersOf(signs, text), LONGEST_LINE));

/** Lines of at most `width` columns. */
export const paragraph = (text: string, width: number, reader: Pick<Reader, 'signs' | 'home'>): string[] =>
  text.split('\n').flatMap((line) => wrapHard(legible(shorten(line, reader), reader), width));

const shorten = (text: string, { home }: Pick<Reader, 'home'>): string =>
  home === undefined || home.length < 2 ? text : text.split(`${home}/`).map((part, index) => (index === 0 ? part : `~/${part}`)).join('');

/** Text is wrapped; a command stays on one line, to be copied. */
export function prose(lines: readonly Line[], width: number, reader: Reader): string[] {
  return lines.flatMap(({ kind, text }) =>
    kind === 'command' ? [`  ${reader.paint.dim('$')} ${legible(asStarted(text, reader.program), reader)}`] : paragraph(text, width, reader));
}

/** Words tell people to type `dockgate doctor`; whoever has only the doctor types what started this one. */
export function asStarted(command: string, program: string): string {
  const [, verb, rest = ''] = /^dockgate (doctor|explain|support-bundle)(.*)$/.exec(command) ?? [];
  if (verb === undefined || program === 'dockgate doctor') return command;
  return verb === 'doctor' ? program + rest : `${program} ${verb}${rest}`;
}
