import { causes } from '../../src/causes/catalogue.ts';
import type { Cause, Group, Wire } from '../../src/causes/cause.ts';
import { en } from '../../src/i18n/en.ts';
import { selectLines } from '../../src/i18n/sections.ts';
import { toMarkdown, withAngles } from './markdown.ts';

// docs/causes.md, from the catalogue and its English words. Headings are the ids, so `causes.md#<id>` is a link to one.

const groupTitles: Readonly<Record<Group, string>> = {
  'docker-not-configured': 'The client or its machine is not set up',
  'registry-name': 'The name is wrong',
  'credentials-invalid': 'The credential is missing or wrong',
  'credentials-unauthorized': 'The credential lacks the right',
  'credentials-expired': 'The credential is out of date',
  network: 'The network is in the way',
  tls: 'The connection cannot be made safe',
  'rate-limit': 'Too much or too often',
  'client-bug': 'The client asks wrongly',
  'server-misconfigured': 'The registry or its server is at fault',
};

const messages: Readonly<Record<string, string>> = en;
const entries: readonly (readonly [string, Cause])[] = Object.entries(causes);

export function renderCauses(): string {
  const groups = Object.keys(groupTitles) as Group[];
  return [
    '# Causes',
    'Why a login, a pull or a push fails. The server refuses with one of these causes, the log records one, the doctor ' +
      'finds one. The ids are public: they keep their meaning and are never used for another. Words in `<angle brackets>` ' +
      'stand for your own values.',
    'This page is made from the code by `npm run docs`.',
    ...groups.map(renderContents),
    ...groups.flatMap((group) => [`## ${groupTitles[group]}`, ...causesOf(group).map(renderCause)]),
  ].join('\n\n') + '\n';
}

const causesOf = (group: Group) => entries.filter(([, cause]) => cause.group === group);

function renderContents(group: Group): string {
  const items = causesOf(group).map(([id]) => `- [${id}](#${id}): ${withSections(word(id, 'title'))}`);
  return [`**${groupTitles[group]}** (\`${group}\`)`, items.join('\n')].join('\n\n');
}

function renderCause([id, cause]: readonly [string, Cause]): string {
  return [
    `### ${id}`,
    `**${withSections(word(id, 'title'))}**`,
    withSections(word(id, 'what')),
    `*How we know:* ${withSections(word(id, 'how'))}`,
    `*To find out for sure:* ${withSections(messages[`proof.${id}`]!)}`,
    `*What to do:* ${withSections(word(id, 'do'))}`,
    ...renderWire(cause),
  ].join('\n\n');
}

const word = (id: string, part: 'title' | 'what' | 'how' | 'do'): string => messages[`cause.${id}.${part}`]!;

function renderWire({ wire, tell }: Cause): string[] {
  const answers = Object.entries<Wire>(wire ?? {}).map(
    ([code, [status, message]]) => `- \`${status} ${code}\`: \`${withAngles(message)}\``,
  );
  const secret = tell === 'owner' ? ['Strangers to a registry with `disclosure: strict` are not told this cause.'] : [];
  const served = answers.length > 0 ? [`*The server answers:*`, answers.join('\n')] : [];
  return [...served, ...secret];
}

/** Each section under the names of where it holds. */
function withSections(message: string): string {
  const headingOf = (names: readonly string[], elsewhere: readonly string[]) =>
    names.length > 0 ? `${names.join(', ')}:` : elsewhere.includes('vendor') ? en['section.elsewhere'] : null;
  return toMarkdown(selectLines(message, {}, headingOf));
}
