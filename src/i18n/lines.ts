// A message is plain text with `{placeholders}`. A line that begins with `$ ` is a command to copy;
// words in backticks are literal too. Neither is ever translated. Lines that begin with `#` cut it into sections: sections.ts.

/** Values for the placeholders of a message. Never a secret. */
export type Facts = Readonly<Record<string, string | number>>;

export interface Line {
  readonly kind: 'text' | 'command';
  readonly text: string;
}

export const PROMPT = '$ ';
const PLACEHOLDER = /\{(\w+)\}/g;

/**
 * The lines of a message. They are told apart before facts are filled in, so a fact cannot pose as a command.
 * `fill` answers what stands for a placeholder in a line of that kind.
 */
export function toLines(message: string, fill: (name: string, kind: Line['kind']) => string): Line[] {
  return message.split('\n').map((line) => {
    const kind = line.startsWith(PROMPT) ? 'command' : 'text';
    const text = kind === 'command' ? line.slice(PROMPT.length) : line;
    return { kind, text: text.replace(PLACEHOLDER, (_, name: string) => fill(name, kind)) };
  });
}

/** The message with its facts; one that is missing stays visible as `<name>`. */
export function fillIn(message: string, facts: Facts): Line[] {
  return toLines(message, (name, kind) => {
    if (!Object.hasOwn(facts, name)) return `<${name}>`;
    const value = withoutControls(String(facts[name]));
    return kind === 'command' ? shellWord(value) : value;
  });
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
