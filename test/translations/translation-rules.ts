import { formsOf } from '../../src/i18n/lines.ts';
import { isSectionLine } from '../../src/i18n/sections.ts';

// What a translated message must keep of the English one, and the mistakes that machine translations of such texts are full
// of: fused words, capitalised commands, translated names of tables, decimal commas in versions. A rule answers with complaints.

export interface Glossary {
  /** What we call the field's terms: `own` is the stem that every form of ours has. */
  readonly terms: readonly { readonly english: RegExp; readonly own: RegExp }[];
  /** Words that we never write, and what stands there instead or why. */
  readonly forbidden: readonly { readonly pattern: RegExp; readonly instead: string }[];
  readonly quotes: readonly [open: string, close: string];
  /** A letter of the script that most words have, for languages that are not written with Latin letters. */
  readonly script?: RegExp;
  /** Words in capitals that this language has and English has not. */
  readonly capitals?: readonly string[];
  /** Keys of messages that read the same in both languages. */
  readonly same?: readonly string[];
}

type Rule = (english: string, own: string, glossary: Glossary, key: string) => string[];

const LITERAL = /(`[^`]*`)/;
const PLACEHOLDER = /\{(\w+)(?:\|([^{}]*))?\}/g;

/** The lines that people read, without commands and section lines. */
const textLines = (message: string): string[] => message.split('\n').filter((line) => !line.startsWith('$ ') && !isSectionLine(line));

/** Without literals and placeholders; the forms of a plural are prose. */
const prose = (line: string): string =>
  line.split(LITERAL).map((part) => (part.startsWith('`') ? '`' : part.replace(PLACEHOLDER, (_all, _name: string, forms?: string) =>
    forms === undefined ? '{}' : [...formsOf(forms).values()].join(' ')))).join('');

const names =
  'Amazon Artifactory AWS Azure BuildKit Buildah Debian Docker Dockgate Entra GitHub GitLab Google Harbor HTTP HTTPS JSON Kubernetes Linux Nexus ' +
  'Podman Quay TLS Ubuntu VPN Windows WSL base64 bcrypt buildah containerd crane htpasswd kaniko kubectl kubelet nginx oras podman skopeo sudo';
const identifier = new RegExp(
  [
    String.raw`(?:https?://|~?/)?[\w*-]+(?:[./][\w*-]+)+`, // addresses, files, versions
    String.raw`/[a-z]\w*/?`,
    String.raw`--[a-z][a-z-]+`,
    String.raw`\b\w*[a-z][A-Z]\w*\b`,
    String.raw`\b\d+\b`,
    ...names.split(' ').map((name) => String.raw`\b${name}\b`),
  ].join('|'),
  'g',
);
/** `it/they` and the like are words. */
const isIdentifier = (text: string): boolean => !/^[a-z]+\/[a-z]+$/.test(text);

const keepsIdentifiers: Rule = (english, own) =>
  textLines(english).flatMap((line) => prose(line).match(identifier) ?? []).filter(isIdentifier)
    .filter((name) => !textLines(own).join('\n').includes(name)).map((name) => `lacks ${name}`);

const keepsEnds: Rule = (english, own) => {
  const ends: Record<string, RegExp> = { '.': /[.。]$/, ':': /[:：]$/, '?': /[?？]$/, ')': /[)）]$/ };
  const theirs = textLines(own);
  return textLines(english).flatMap((line, index) => {
    const end = ends[line.at(-1) ?? ''];
    const ours = theirs[index] ?? '';
    return (end ? end.test(ours) : !/[.:?。：？]$/.test(ours)) ? [] : [`ends otherwise: ${ours}`];
  });
};

const separatesLiterals: Rule = (_english, own) =>
  textLines(own).flatMap((line) => {
    const parts = line.split(/(`[^`]*`)/);
    return parts.flatMap((part, index) => {
      if (!part.startsWith('`')) return [];
      const [before, after] = [parts[index - 1] ?? '', parts[index + 1] ?? ''];
      const isFused = /[\p{L}\p{N}]$/u.test(before) || /^[\p{L}\p{N}]/u.test(after) || (before === '' && index > 1);
      return isFused ? [`fused with its neighbour: ${part}`] : [];
    });
  });

const separatesPlaceholders: Rule = (_english, own) =>
  textLines(own).flatMap((line) => line.replace(/`[^`]*`/g, ' ').match(/[\p{L}\p{N}]\{\w+[^}]*\}|\{\w+[^}]*\}[\p{L}\p{N}]/gu) ?? [])
    .map((found) => `fused with its neighbour: ${found}`);

const spacesWell: Rule = (_english, own) =>
  textLines(own).flatMap((line) => {
    const text = prose(line).replace(identifier, 'x');
    const wrong = text.match(/ {2}|^ | $|\p{L} [,.;:!?](?= |$)|[,;!?]\p{L}|\p{L}[.:](?!\/)\p{L}{2}/u);
    return wrong ? [`spacing at “${text.slice(Math.max(0, wrong.index! - 12), wrong.index! + 12)}”`] : [];
  });

const quotesWell: Rule = (english, own, { quotes: [open, close] }) => {
  const labels = [...textLines(english).join('\n').matchAll(/“([^”]*)”/g)].map(([, label]) => label!);
  const missing = labels.filter((label) => !own.includes(open + label + close)).map((label) => `lacks ${open}${label}${close}`);
  const rest = textLines(own).map(prose).join('\n').replaceAll(open, '').replaceAll(close, '').replace(/(?<=\p{L}|[}`])’/gu, '');
  const foreign = rest.match(/["'“”„«»「」‘’]/g) ?? [];
  return [...missing, ...foreign.map((sign) => `foreign quotation mark ${sign}`)];
};

const isTranslated: Rule = (english, own, { same = [], script }, key) => {
  if (same.includes(key)) return [];
  const [ours, theirs] = [textLines(english), textLines(own)];
  return ours.flatMap((line, index) => {
    const words = prose(line).replace(identifier, '').match(/\p{L}{2,}/gu) ?? [];
    if (words.length < 3) return [];
    if (theirs[index] === line) return [`not translated: ${line}`];
    return script && !script.test(theirs[index] ?? '') ? [`not in the script of the language: ${theirs[index]}`] : [];
  });
};

/** `REGI ster`, `AZ ACR`: capitals that English does not have. */
const shoutsNot: Rule = (english, own, { capitals = [] }) => {
  const known = new Set([...(english.match(/\p{Lu}{2,}/gu) ?? []), ...capitals]);
  const words = textLines(own).flatMap((line) => prose(line).match(/(?<![\p{L}\d])\p{Lu}{2,}(?![\p{L}\d])/gu) ?? []);
  return words.filter((word) => !known.has(word)).map((word) => `capitals: ${word}`);
};

const avoidsForbidden: Rule = (_english, own, { forbidden }) => {
  const text = textLines(own).map(prose).join('\n');
  return forbidden.flatMap(({ pattern, instead }) => text.match(pattern)?.slice(0, 1).map((found) => `“${found}”: ${instead}`) ?? []);
};

const spellsCommands: Rule = (_english, own) =>
  (textLines(own).map(prose).join('\n').match(/\b(?:AZ|Az) (?:ACR|Acr|acr|AKS|aks|login|Login)\b|\b(?:az|AZ) ACR\b|\bDOCKER\b|\b[Dd]ocker (?:Login|Logout|Pull|Push)\b|\bKubectl\b|\bPODMAN\b/g) ?? [])
    .map((found) => `a command is written as people type it: ${found}`);

const rules: readonly Rule[] = [
  keepsIdentifiers, keepsEnds, separatesLiterals, separatesPlaceholders, spacesWell, quotesWell, isTranslated, shoutsNot, avoidsForbidden, spellsCommands,
];

/** Everything that is wrong with one message. */
export const complaintsAbout = (english: string, own: string, glossary: Glossary, key = ''): string[] =>
  rules.flatMap((rule) => rule(english, own, glossary, key));

/** How many of the messages that have the English term have ours; 1 where none has it. */
export function shareOfTerm({ english, own }: Glossary['terms'][number], messages: readonly (readonly [english: string, own: string])[]): number {
  const has = (text: string, term: RegExp) => textLines(text).some((line) => term.test(prose(line)));
  const wanted = messages.filter(([text]) => has(text, english));
  return wanted.length === 0 ? 1 : wanted.filter(([, text]) => has(text, own)).length / wanted.length;
}
