import { causes, type CauseId } from '../../src/causes/catalogue.ts';
import type { Group } from '../../src/causes/cause.ts';
import { checks } from '../../src/doctor/checks/index.ts';
import { neighboursOf, separatingTest } from '../../src/doctor/neighbours.ts';
import { rules } from '../../src/doctor/rules/index.ts';
import { languages, type LanguageId } from '../../src/i18n/languages.ts';
import { holds, nameOf, sectionsOf } from '../../src/i18n/sections.ts';
import { guideCauses, kinds, solutions, symptoms } from '../guide/contents.ts';
import { prose, toMarkdown } from './markdown.ts';

// docs/guide/<language>.md: the guide for Azure Container Registry and Dockgate, in every language from one catalogue.

/** The vendors that the guide is for; fixes that hold elsewhere only are left out. */
const vendors = ['acr', 'dockgate'] as const;

type Messages = Readonly<Record<string, string>>;

const query = `ContainerRegistryLoginEvents
| where ResultDescription != "200"
| project TimeGenerated, Identity, CallerIpAddress, ResultDescription`;

/** @param messages every message of the language */
export function renderGuide(messages: Messages, id: LanguageId): string {
  const say = (key: string) => textOf(messages[key]!, messages);
  const heading = (level: number, anchor: string, key: string) => `${'#'.repeat(level)} <a name="${anchor}"></a>${prose(messages[key]!)}`;
  return [
    heading(1, 'troubleshoot-registry-login', 'guide.title'),
    otherLanguages(id),
    ...['guide.intro', 'guide.fast', 'guide.placeholders'].map(say),
    heading(2, 'symptoms', 'guide.symptoms'),
    say('guide.symptoms.intro'),
    ...Object.entries(symptoms).flatMap(([symptom, ids]) => [
      heading(3, `symptom-${symptom}`, `guide.symptom.${symptom}`),
      [say('guide.possible'), '', ...ids.map((cause) => `- ${linkTo(cause, messages)}`)].join('\n'),
    ]),
    heading(2, 'causes', 'guide.causes'),
    [say('guide.causes.intro'), '', ...solutions.map(({ id: part, anchor }) => `- [${prose(messages[`guide.${part}`]!)}](#${anchor})`)].join('\n'),
    heading(2, 'further-diagnosis', 'guide.diagnosis'),
    ...['guide.diagnosis.doctor', 'guide.diagnosis.azure', 'guide.diagnosis.network'].map(say),
    heading(2, 'potential-solutions', 'guide.solutions'),
    ...solutions.flatMap(({ id: part, anchor, groups }) => [
      heading(3, anchor, `guide.${part}.do`),
      say(`guide.${part}.text`),
      ...(part === 'invalid' ? [kinds.map((kind) => `- ${prose(messages[`guide.kind.${kind}`]!)}`).join('\n')] : []),
      ...causesOf(groups).map((cause) => renderCause(cause, messages)),
    ]),
    heading(2, 'advanced-troubleshooting', 'guide.logs'),
    ...['guide.logs.dockgate', 'guide.logs.azure'].map(say),
    `\`\`\`kusto\n${query}\n\`\`\``,
    heading(2, 'next-steps', 'guide.next'),
    ...['guide.next.slow', 'guide.next.bundle', 'guide.next.azure'].map(say),
    '<https://azure.microsoft.com/support/community/> · <https://learn.microsoft.com/answers/> · <https://azure.microsoft.com/support/create-ticket/>',
  ].join('\n\n') + '\n';
}

const otherLanguages = (id: LanguageId): string =>
  Object.entries(languages).map(([other, { name }]) => (other === id ? name : `[${name}](${other}.md)`)).join(' · ');

const causesOf = (groups: readonly Group[]): CauseId[] => [...guideCauses].filter((id) => groups.includes(causes[id].group)).toSorted();

const linkTo = (cause: CauseId, messages: Messages): string => `[${prose(messages[`cause.${cause}.title`]!)}](#${cause})`;

function renderCause(cause: CauseId, messages: Messages): string {
  const say = (part: string) => textOf(messages[`cause.${cause}.${part}`]!, messages);
  const label = (key: string) => `*${prose(messages[key]!)}*`;
  const alike = neighboursOf(cause).filter((other) => guideCauses.has(other));
  const questions = questionsFor(cause).map((id) => `- ${prose(messages[`check.${id}.title`]!)} (\`${id}\`)`);
  return [
    `#### <a name="${cause}"></a>${prose(messages[`cause.${cause}.title`]!)}`,
    say('what'),
    `${label('guide.how')}\n\n${say('how')}`,
    ...(questions.length > 0 ? [`${label('guide.asks')}\n\n${questions.join('\n')}`] : []),
    `${label('guide.proof')}\n\n${textOf(messages[`proof.${cause}`]!, messages)}`,
    `${label('guide.what')}\n\n${say('do')}`,
    ...(alike.length > 0 ? [`<details><summary>${prose(messages['guide.alike']!)}</summary>`] : []),
    ...alike.map((other) => `${linkTo(other, messages)}\n\n${textOf(messages[separatingTest(cause, other)!]!, messages)}`),
    ...(alike.length > 0 ? ['</details>'] : []),
  ].join('\n\n');
}

/** The doctor's checks whose findings lead to this cause. */
function questionsFor(cause: CauseId): string[] {
  const findings = rules.filter((rule) => rule.cause === cause).flatMap(({ requires }) => requires.map((id) => id.split(':')[0]!));
  return checks.map(({ id }) => id).filter((id) => findings.includes(id));
}

const listed = (names: readonly string[], messages: Messages): string =>
  names.reduce((first, next) => messages['list.names']!.replace('{first}', () => first).replace('{next}', () => next));

/** A message with the sections that hold at one of the guide's vendors, each under the name of where it holds. */
function textOf(message: string, messages: Messages): string {
  return sectionsOf(message).flatMap((section) => {
    const ofVendor = section.conditions.filter(({ kind }) => kind === 'vendor');
    const here = vendors.filter((vendor) => holds(ofVendor, vendor));
    if (here.length === 0) return [];
    const others = section.conditions.filter(({ kind, isNegated }) => kind !== 'vendor' && !isNegated);
    const names = [...(here.length === vendors.length ? [] : here.map((id) => nameOf({ id, kind: 'vendor', isNegated: false }))), ...others.map(nameOf)];
    return [...(names.length > 0 ? [`**${messages['section.for']!.replace('{names}', listed(names, messages))}**`] : []), toMarkdown(section.lines)];
  }).join('\n\n');
}
