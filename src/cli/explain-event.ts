import type { EventResource } from '../contract/event.ts';
import type { Line } from '../i18n/lines.ts';
import type { Words } from '../i18n/translate.ts';
import type { Paint } from './paint.ts';
import { safeForTerminal } from './terminal-text.ts';
import { padEnd, wrap } from './text-layout.ts';

export interface Reader {
  readonly words: Words;
  readonly paint: Paint;
  readonly columns: number;
  readonly now: Date;
  /** BCP 47. */
  readonly language: string;
}

const INDENT = '  ';
const LONGEST_LINE = 4_000;

/** For a person in a hurry: the headline first, then who and when, what happened, each rule in order, and the way out. */
export function explainEvent(event: EventResource, reader: Reader): string {
  const { paint } = reader;
  const sections = event.cause === null ? [headlineOfServed(event, paint), facts(event, reader)] : refused(event, event.cause, reader);
  return [...sections, ...trace(event, reader), ...enough(event, reader), `${paint.dim('correlation id')}  ${event.correlationId}`].join('\n\n');
}

const headlineOfServed = (event: EventResource, paint: Paint) =>
  `${paint.green('✓')} ${paint.bold(`This was served: ${safeForTerminal(event.operationName)}`)}`;

function refused(event: EventResource, cause: string, reader: Reader): string[] {
  const { words, paint } = reader;
  const values = valuesOf(event, event.facts);
  return [
    `${paint.red('✗')} ${paint.bold(safeForTerminal(words.say(`cause.${cause}.title`, values)))}  ${paint.dim(`(${safeForTerminal(cause)})`)}`,
    facts(event, reader),
    section('What happened', words.lines(`cause.${cause}.what`, values), reader),
  ];
}

/**
 * Values for the words. Where they say `{registry}` they mean what clients type after `docker login`; the event knows
 * the host that was typed.
 */
const valuesOf = (event: EventResource, own: EventResource['facts']) => ({
  ...event.facts,
  ...own,
  registry: event.loginServer,
  registryName: event.registry,
  correlationId: event.correlationId,
});

function facts(event: EventResource, { paint, now, language, columns }: Reader): string {
  const image = [event.repository, event.tag ?? event.digest].filter((part) => part !== null).join(event.tag === null ? '@' : ':');
  const rows: [string, string][] = [
    ['who', `${event.identity || 'nobody'} (${event.credentialKind})`],
    ['what', `${[event.operationName, image].filter(Boolean).join(' ')}, answered ${event.resultDescription}`],
    ['when', `${event.timeGenerated} (${age(new Date(event.timeGenerated), now, language)})`],
    ['from', event.callerIpAddress],
    ['client', event.userAgent || 'it did not say'],
    ['at', `${event.loginServer} (registry ${event.registry})`],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const room = columns - width - 2 * INDENT.length;
  return rows.map(([name, value]) => `${INDENT}${paint.dim(padEnd(name, width))}${INDENT}${safeForTerminal(value, room)}`).join('\n');
}

/** ✓ it held or granted, ✗ this is why not, · it was looked at and did not matter. */
function trace({ trace: { steps }, ...event }: EventResource, reader: Reader): string[] {
  if (steps.length === 0) return [];
  const { words, paint } = reader;
  const isGranted = steps.some(({ outcome }) => outcome === 'granted');
  const marks: Record<string, string> = {
    pass: paint.green('✓'),
    granted: paint.green('✓'),
    fail: paint.red('✗'),
    'not-granted': isGranted || event.cause === null ? '·' : paint.red('✗'),
  };
  const lines = steps.flatMap(({ rule, outcome, facts }) => {
    const text = safeForTerminal(words.say(`trace.${rule}.${outcome}`, facts), LONGEST_LINE);
    const [first = '', ...rest] = wrap(text, reader.columns - 2 * INDENT.length);
    return [`${INDENT}${marks[outcome] ?? '·'} ${first}`, ...rest.map((line) => `${INDENT}${INDENT}${line}`)];
  });
  return [[paint.bold('What was checked, in order'), ...lines].join('\n')];
}

/** What would have been enough; where no change of rights would, what the caller can do. */
function enough(event: EventResource, reader: Reader): string[] {
  if (event.cause === null) return [];
  const { words } = reader;
  const remedies = event.trace.enough.map(({ kind, facts }) => words.lines(`enough.${kind}`, valuesOf(event, facts)));
  if (remedies.length === 0) return [section('What to do', words.lines(`cause.${event.cause}.do`, valuesOf(event, event.facts)), reader)];
  const title = remedies.length === 1 ? 'This would have been enough' : 'Each of these would have been enough';
  return [section(title, remedies.flat(), reader)];
}

/** Text is wrapped; a command stays on one line, to be copied. */
function section(title: string, lines: readonly Line[], { paint, columns }: Reader): string {
  const written = lines.flatMap(({ kind, text }) => {
    const safe = safeForTerminal(text, LONGEST_LINE);
    return kind === 'command' ? [`${INDENT}${INDENT}$ ${safe}`] : wrap(safe, columns - INDENT.length).map((line) => INDENT + line);
  });
  return [paint.bold(title), ...written].join('\n');
}

const steps = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

function age(then: Date, now: Date, language: string): string {
  const seconds = Math.round((then.getTime() - now.getTime()) / 1000);
  const [unit, length] = steps.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(Math.trunc(seconds / length), unit);
}
