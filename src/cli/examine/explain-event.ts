import type { EventResource } from '../../contract/event.ts';
import type { Line } from '../../i18n/lines.ts';
import type { Circumstances } from '../../i18n/sections.ts';
import type { Words } from '../../i18n/translate.ts';
import type { Paint } from '../terminal/paint.ts';
import { shortScope } from '../api/roles.ts';
import { overPlainHttp } from '../api/plain-http.ts';
import { safeForTerminal } from '../terminal/terminal-text.ts';
import { padEnd, wrap } from '../terminal/text-layout.ts';

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
  const { paint, words } = reader;
  const sections = event.cause === null ? [headlineOfServed(event, reader), facts(event, reader)] : refused(event, event.cause, reader);
  const id = `${paint.dim(words.translate('why.correlationId'))}  ${event.correlationId}`;
  return [...sections, ...trace(event, reader), ...wayOut(event, reader), id].join('\n\n');
}

const headlineOfServed = ({ operationName }: EventResource, { paint, words }: Reader) =>
  `${paint.green('✓')} ${paint.bold(words.translate('why.served', { operation: safeForTerminal(operationName) }))}`;

function refused(event: EventResource, cause: string, reader: Reader): string[] {
  const { words, paint } = reader;
  const values = valuesOf(event, event.facts);
  const key = (part: string) => words.keyFor(event.credentialKind, `cause.${cause}.${part}`);
  return [
    `${paint.red('✗')} ${paint.bold(safeForTerminal(words.say(key('title'), values)))}  ${paint.dim(`(${safeForTerminal(cause)})`)}`,
    facts(event, reader),
    section(words.translate('why.happened'), words.lines(key('what'), values), reader),
  ];
}

/**
 * Values for the words. Where they say `{registry}` they mean what clients type after `docker login`; the event knows
 * the host that was typed.
 */
const valuesOf = (event: Explained, own: EventResource['facts']) => ({
  ...event.facts,
  ...own,
  registry: event.loginServer,
  registryName: event.registry,
  correlationId: event.correlationId,
});

/** A caller without a credential has a name only in the log. */
export const nameOf = ({ identity, credentialKind }: EventResource, nobody: string): string =>
  identity === '' || (credentialKind === 'anonymous' && identity === 'anonymous') ? nobody : identity;

function facts(event: EventResource, { paint, words: { translate }, now, language, columns }: Reader): string {
  const image = [event.repository, event.tag ?? event.digest].filter((part) => part !== null).join(event.tag === null ? '@' : ':');
  const what = [event.operationName, image].filter(Boolean).join(' ');
  const rows: [string, string][] = [
    [translate('why.who'), `${nameOf(event, translate('why.nobody'))} (${event.credentialKind})`],
    [translate('why.what'), translate('why.answered', { what: safeForTerminal(what), status: event.resultDescription })],
    [translate('why.when'), `${event.timeGenerated} (${age(new Date(event.timeGenerated), now, language)})`],
    ...often(event, translate('why.often')),
    [translate('why.from'), event.callerIpAddress],
    [translate('why.client'), event.userAgent || translate('why.clientUnknown')],
    [translate('why.at'), translate('why.registry', { host: safeForTerminal(event.loginServer), registry: event.registry })],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const room = columns - width - 2 * INDENT.length;
  return rows.map(([name, value]) => `${INDENT}${paint.dim(padEnd(name, width))}${INDENT}${safeForTerminal(value, room)}`).join('\n');
}

const often = ({ attempts, timeGenerated, lastAt = '' }: EventResource, name: string): [string, string][] =>
  attempts === undefined ? [] : [[name, `${attempts.toLocaleString('en')} × (${timeGenerated} – ${lastAt})`]];

/** What explains a decision, of an event or of a request that nobody sent. */
export type Explained = Pick<EventResource, 'cause' | 'facts' | 'trace' | 'registry' | 'loginServer' | 'correlationId' | 'userAgent'>;

/** ✓ it held or granted, ✗ this is why not, · it was looked at and did not matter. */
export function trace({ trace: { steps }, ...event }: Explained, reader: Reader): string[] {
  if (steps.length === 0) return [];
  const { words, paint } = reader;
  const isGranted = steps.some(({ outcome }) => outcome === 'granted');
  const marks: Record<string, string> = {
    pass: paint.green('✓'),
    granted: paint.green('✓'),
    soon: paint.yellow('!'),
    today: paint.yellow('!'),
    fail: paint.red('✗'),
    'not-granted': isGranted || event.cause === null ? '·' : paint.red('✗'),
  };
  const lines = steps.flatMap(({ rule, outcome, facts }) => {
    const nobody = facts['subject'] === '' ? { subject: words.translate('why.nobody') } : {};
    const where = typeof facts['scope'] === 'string' ? { scope: shortScope(facts['scope']) } : {};
    const named = { ...facts, ...nobody, ...where };
    const text = safeForTerminal(words.say(words.keyFor(String(facts['kind']), `trace.${rule}.${outcome}`), named), LONGEST_LINE);
    const [first = '', ...rest] = wrap(text, reader.columns - 2 * INDENT.length);
    return [`${INDENT}${marks[outcome] ?? '·'} ${first}`, ...rest.map((line) => `${INDENT}${INDENT}${line}`)];
  });
  return [[paint.bold(words.translate('why.checked')), ...lines].join('\n')];
}

/** What would have been enough, and what the caller can do: where no change of rights would help, or none is needed. */
export function wayOut(event: Explained, reader: Reader): string[] {
  if (event.cause === null) return [];
  const { words } = reader;
  const typed = (lines: readonly Line[]) => (event.facts['scheme'] === 'http' ? lines.map((line) => withoutTls(line, event)) : lines);
  const remedies = event.trace.enough.map(({ kind, facts }) => words.lines(`enough.${kind}`, valuesOf(event, facts)));
  const key = words.keyFor(String(event.facts['credentialKind']), `cause.${event.cause}.do`);
  const own = section(words.translate('why.do'), typed(words.lines(key, valuesOf(event, event.facts), whereIs(event))), reader);
  if (remedies.length === 0) return [own];
  const enough = section(words.translate(remedies.length === 1 ? 'why.enough' : 'why.enoughEach'), typed(remedies.flat()), reader);
  return event.cause === 'not-logged-in' ? [own, enough] : [enough];
}

/** The registry is ours; the client says who it is. The kubelet pulls through containerd. */
const whereIs = ({ userAgent }: Explained): Circumstances => {
  const client = clients.find(([product]) => userAgent.toLowerCase().startsWith(product))?.[1];
  return { vendor: 'dockgate', client: client ?? 'docker' };
};

const clients = [
  ['libpod/', 'podman'],
  ['containers/', 'podman'],
  ['buildah/', 'buildah'],
  ['skopeo/', 'skopeo'],
  ['helm/', 'helm'],
  ['oras', 'oras'],
  ['containerd/', 'kubernetes'],
  ['cri-o', 'kubernetes'],
] as const;

const withoutTls = (line: Line, { loginServer }: Explained): Line =>
  line.kind === 'command' ? { ...line, text: overPlainHttp(line.text, loginServer) } : line;

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
