import { type Character, isInvisible, type Span, spanOf, toCharacters } from './characters.ts';
import { withoutLookalikes } from './lookalike-letters.ts';

// What people type around the name of an image or a registry, and what a keyboard or a document makes of it. Each
// correction is one line of the list; it takes something out of the text or replaces it, and tells where that stood.

export const inputDefects = [
  'command', 'invisible-character', 'space', 'quotes', 'scheme', 'user-info', 'query', 'api-path', 'leading-slash', 'trailing-slash',
  'double-slash', 'backslash', 'punctuation', 'typographic-character', 'lookalike-letter', 'placeholder', 'double-colon', 'empty-tag',
  'host-twice', 'host-dot', 'host-uppercase', 'repository-uppercase', 'invalid',
] as const;
export type InputDefectKind = (typeof inputDefects)[number];

export interface InputDefect extends Span {
  readonly kind: InputDefectKind;
  /** What the grammar of references says, for `invalid`. */
  readonly defect?: string;
}

/** What is left of the text, and what was corrected so far. */
export interface Work {
  readonly characters: readonly Character[];
  readonly defects: readonly InputDefect[];
}

interface Correction {
  readonly kind: InputDefectKind;
  /** The part that is wrong; its first group, if it has one, is what is cut or replaced. */
  readonly find: RegExp;
  readonly replace?: string | ((found: string) => string);
}

/** What a shell, a pipeline or a reader should have replaced. */
const PLACEHOLDER = String.raw`(?:\$\{\{[^}]*\}\}|\$\{[^}]*\}|\$\([^)]*\)|\$[A-Za-z_]\w*|%[A-Za-z_]\w*%|\{\{[^}]*\}\}|<[^>]*>)`;

const TYPOGRAPHIC: Readonly<Record<string, string>> = { '–': '-', '—': '-', '‐': '-', '‑': '-', '−': '-', '。': '.', '…': '...', '⁄': '/' };
const FIRST_IS_HOST = String.raw`^(?:[^/]*[.:][^/]*|localhost)`;

// In this order: the outer ones first.
const corrections: readonly Correction[] = [
  { kind: 'command', find: /^\s*(?:\$ ?)?(?:sudo\s+)?(?:docker|podman|nerdctl|buildah|skopeo|crane|oras|helm)\s+[a-z-]+\s+(?:\*\*\*\s+)?(?=\S)/ },
  { kind: 'space', find: /^\s+/ },
  { kind: 'space', find: /\s+$/ },
  { kind: 'quotes', find: /^["'`“”‘’«„]+/ },
  { kind: 'quotes', find: /["'`“”‘’»]+$/ },
  { kind: 'punctuation', find: /[,;.!)]+$/ },
  { kind: 'query', find: /[?#].*$/ },
  { kind: 'scheme', find: /^[a-zA-Z][a-zA-Z0-9+.-]{1,31}:\/{1,3}(?=[^/])/ },
  { kind: 'user-info', find: /^\*\*\*@/ },
  { kind: 'typographic-character', find: /[\u2010-\u2015\u2212\u3002\u2026\u2044\uFF01-\uFF5E]+/, replace: asTyped },
  { kind: 'lookalike-letter', find: /[\u0370-\u052F]+/, replace: withoutLookalikes },
  { kind: 'backslash', find: /\\+/, replace: '/' },
  { kind: 'space', find: /(?:(?<=[/:@.])\s+|\s+(?=[/:@.]))/ },
  { kind: 'leading-slash', find: /^\/+/ },
  { kind: 'double-slash', find: /(?<=[^/]\/)\/+(?=[^/])/ },
  { kind: 'trailing-slash', find: /\/+$/ },
  { kind: 'api-path', find: new RegExp(`(?<=${FIRST_IS_HOST})/v[12]_?$`) },
  { kind: 'api-path', find: new RegExp(`(?<=${FIRST_IS_HOST})/v2(?=/.+/(?:manifests|blobs|tags)/[^/]+$)`) },
  { kind: 'api-path', find: /\/(?:tags\/list|blobs\/[^/]+)$/ },
  { kind: 'api-path', find: /\/manifests\/(?=[^/:]+$)/, replace: ':' },
  { kind: 'api-path', find: /\/manifests\/(?=sha256:)/, replace: '@' },
  { kind: 'placeholder', find: new RegExp(`[:@]${PLACEHOLDER}$`) },
  // Not in an IPv6 address.
  { kind: 'double-colon', find: /(?<=[^:])(?<!\[[^\]]*):(?=:+[^:])/ },
  { kind: 'empty-tag', find: /[:@]+$/ },
  { kind: 'host-dot', find: /(?<=^[^/:]*\.[^/:]*)\.(?=[/:])/ },
  { kind: 'host-twice', find: /(?<=^([^/]*[.:][^/]*)\/)\1\// },
  { kind: 'host-twice', find: /^(?:docker\.io|index\.docker\.io)\/(?=[^/]*\.[^/]*\.(?:io|com|dev|net|org)\/)/ },
];

function asTyped(found: string): string {
  return Array.from(found, (character) => TYPOGRAPHIC[character] ?? character.normalize('NFKC')).join('');
}

const MOST_TIMES = 20;

/** @param text without secrets */
export const correct = (text: string): Work => settle(withoutInvisible(toCharacters(text)));

/** Corrects until nothing is left to do: what was wrapped in quotes has ends of its own. */
export function settle(work: Work): Work {
  let settled = work;
  for (let times = 0; times < MOST_TIMES; times += 1) {
    const next = corrections.reduce(applyAll, settled);
    if (next.defects.length === settled.defects.length) break;
    settled = next;
  }
  return settled;
}

/** Where a placeholder still stands; null where none does. */
export function findPlaceholder({ characters }: Work): InputDefect | null {
  const found = new RegExp(PLACEHOLDER).exec(textOf(characters));
  if (!found) return null;
  const from = Array.from(found.input.slice(0, found.index)).length;
  return { kind: 'placeholder', ...spanOf(characters.slice(from, from + Array.from(found[0]).length), 1) };
}

function withoutInvisible(characters: readonly Character[]): Work {
  const isWrong = ({ text }: Character) => isInvisible(text) && !/\s/.test(text);
  const wrong = characters.filter(isWrong).slice(0, MOST_TIMES);
  const defects = wrong.map((character): InputDefect => ({ kind: 'invisible-character', ...spanOf([character], 1) }));
  return { characters: characters.filter((character) => !isWrong(character)), defects };
}

function applyAll(work: Work, correction: Correction): Work {
  let done = work;
  for (let times = 0; times < MOST_TIMES; times += 1) {
    const next = applyOnce(done, correction);
    if (next === null) return done;
    done = next;
  }
  return done;
}

function applyOnce({ characters, defects }: Work, { kind, find, replace = '' }: Correction): Work | null {
  const found = find.exec(textOf(characters));
  if (!found || found[0] === '') return null;
  const from = Array.from(found.input.slice(0, found.index)).length;
  const to = from + Array.from(found[0]).length;
  const wrong = characters.slice(from, to);
  const instead = typeof replace === 'string' ? replace : replace(found[0]);
  if (instead === found[0]) return null;
  return {
    characters: [...characters.slice(0, from), ...standIn(instead, wrong), ...characters.slice(to)],
    defects: [...defects, { kind, ...spanOf(wrong, 1) }],
  };
}

/** What replaces characters stands where they stood. */
const standIn = (text: string, wrong: readonly Character[]): Character[] =>
  Array.from(text, (character, index) => ({ ...(wrong[index] ?? wrong.at(-1)!), text: character }));

export const textOf = (characters: readonly Character[]): string => characters.map(({ text }) => text).join('');

/** Lower case for all of `from` to `to`; a defect for each run of capitals. */
export function lowerCase({ characters, defects }: Work, kind: InputDefectKind, from: number, to: number): Work {
  const capitals = [...textOf(characters).slice(from, to).matchAll(/[A-Z]+/g)];
  const spanAt = (index: number, length: number) => spanOf(characters.slice(from + index, from + index + length), 1);
  const found = capitals.slice(0, MOST_TIMES).map(({ 0: run, index }): InputDefect => ({ kind, ...spanAt(index, run.length) }));
  const isInside = (index: number) => index >= from && index < to;
  const lowered = characters.map((character, index) => (isInside(index) ? { ...character, text: character.text.toLowerCase() } : character));
  return { characters: lowered, defects: [...defects, ...found] };
}
