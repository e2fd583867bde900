import type { Suspicion } from '../../doctor/diagnose.ts';
import type { Examination } from '../../doctor/run.ts';
import { legible, prose, type Reader } from './reader.ts';

const INDENT = '  ';

/** A heading and what stands below it, two columns in. */
export function section(heading: string, lines: readonly string[], reader: Reader): string[] {
  return [INDENT + reader.paint.bold(legible(heading, reader)), ...lines.map((line) => INDENT.repeat(2) + line)];
}

/** What to do about the cause, as lines below a heading. */
export function remedy({ cause, facts }: Suspicion, heading: string, reader: Reader): string[] {
  const lines = reader.words.lines(`cause.${cause}.do`, facts, reader.circumstances);
  return section(heading, prose(lines, reader.width - 2 * INDENT.length, reader), reader);
}

/** What to type once that is done: what failed, again. Nothing where the remedy ends with it or no command of ours does it. */
export function tryAgain(examination: Examination, suspicion: Suspicion, reader: Reader): string[] {
  const { words, circumstances } = reader;
  const lines = words.lines(`doctor.again.${examination.settings.purpose}`, { image: examination.target?.image ?? '', registry: examination.target?.registry ?? '' }, circumstances);
  const done = words.lines(`cause.${suspicion.cause}.do`, suspicion.facts, circumstances);
  const command = lines.find(({ kind }) => kind === 'command');
  if (!isTypable(examination) || !command || done.some(({ kind, text }) => kind === 'command' && verbOf(text) === verbOf(command.text))) return [];
  return section(words.translate('doctor.then'), prose([command], reader.width, reader), reader);
}

/** `docker pull` of `docker pull x`. */
const verbOf = (command: string): string => command.split(' ').slice(0, 2).join(' ');

/** Clients with which a person pulls by hand. */
const handy = new Set(['docker', 'podman', 'buildah', 'nerdctl']);

const isTypable = ({ target, settings }: Examination): boolean => target !== null && target.image !== null && handy.has(settings.client);
