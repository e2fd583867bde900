// A message is plain text with `{placeholders}`; `{n|one=check|other=checks}` is the word that goes with that number, by the
// plural categories of the language (https://cldr.unicode.org/index/cldr-spec/plural-rules). A line that begins with `$ ` is a command to copy;
// words in backticks are literal too. Neither is ever translated. Lines that begin with `#` cut it into sections: sections.ts.

/** Values for the placeholders of a message. Never a secret. */
export type Facts = Readonly<Record<string, string | number>>;

export interface Line {
  readonly kind: 'text' | 'command';
  readonly text: string;
}

export const PROMPT = '$ ';
const PLACEHOLDER = /\{(\w+)(?:\|([^{}]*))?\}/g;

/**
 * The lines of a message. They are told apart before facts are filled in, so a fact cannot pose as a command.
 * `fill` answers what stands for a placeholder in a line of that kind; `forms` are those of a word that goes with a number.
 */
export function toLines(message: string, fill: (name: string, kind: Line['kind'], forms?: string) => string): Line[] {
  return message.split('\n').map((line) => {
    const kind = line.startsWith(PROMPT) ? 'command' : 'text';
    const text = kind === 'command' ? line.slice(PROMPT.length) : line;
    return { kind, text: text.replace(PLACEHOLDER, (_, name: string, forms?: string) => fill(name, kind, forms)) };
  });
}

export interface Filling {
  /** BCP 47, for plurals. */
  readonly language?: string;
  /** Makes a fact one word of a command; a POSIX shell’s word unless given. */
  readonly quote?: (value: string) => string;
}

/** The message with its facts; one that is missing stays visible as `<name>`. */
export function fillIn(message: string, facts: Facts, { language = 'en', quote = shellWord }: Filling = {}): Line[] {
  return toLines(message, (name, kind, forms) => {
    if (forms !== undefined) return formFor(Number(facts[name]), forms, language);
    if (!Object.hasOwn(facts, name)) return `<${name}>`;
    const value = withoutControls(String(facts[name]));
    return kind === 'command' ? quote(value) : value;
  });
}

/** `one=check|other=checks` as a map; a form without its category is that of every number. */
export const formsOf = (forms: string): ReadonlyMap<string, string> =>
  new Map(forms.split('|').map((form) => (/^([a-z]+)=(.*)$/.exec(form)?.slice(1) ?? ['other', form]) as [string, string]));

function formFor(count: number, forms: string, language: string): string {
  const known = formsOf(forms);
  return known.get(new Intl.PluralRules(language).select(count)) ?? known.get('other') ?? '';
}

/** The inverse of reading lines: one text, commands marked with `$ `. */
export const joinLines = (lines: readonly Line[]): string =>
  lines.map(({ kind, text }) => (kind === 'command' ? PROMPT + text : text)).join('\n');

/** The names of a message's placeholders, each once. */
export const placeholdersOf = (message: string): string[] => [
  ...new Set([...message.matchAll(PLACEHOLDER)].map(([, name]) => name!)),
];

/** One word for a POSIX shell: people copy our commands, and a fact may have been chosen by a stranger. */
function shellWord(value: string): string {
  return /^[\w@%+=:,./-]+$/.test(value) ? value : `'${value.replaceAll("'", String.raw`'\''`)}'`;
}

/** A fact stays on its line and moves no cursor. */
const withoutControls = (value: string): string => value.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '\uFFFD');
