import type { en } from './en.ts';
import { forClient } from './client-command.ts';
import { PROMPT, fillIn, joinLines, type Facts, type Line } from './lines.ts';
import { listOfNames } from './lists.ts';
import { forPowerShell, powerShellWord } from './power-shell.ts';
import { selectLines, type Circumstances, type HeadingOf } from './sections.ts';

export type MessageKey = keyof typeof en;

/** A language: every message, with the placeholders, commands and `literals` of the English one. */
export type Catalogue = Readonly<Record<MessageKey, string>>;

/** A language as its files have it: what it lacks is said in English. A test refuses one that lacks anything. */
export type Translation = Readonly<Partial<Record<MessageKey, string>>>;

/** `'a {b} c {d}'` → `'b' | 'd'` */
type Placeholders<Message extends string> = Message extends `${string}{${infer Name}}${infer Rest}`
  ? NameOf<Name> | Placeholders<Rest>
  : never;
/** `'n|one=check|other=checks'` → `'n'` */
type NameOf<Placeholder extends string> = Placeholder extends `${infer Name}|${string}` ? Name : Placeholder;
type Values<Key extends MessageKey> = { readonly [Name in Placeholders<(typeof en)[Key]>]: string | number };
type Args<Key extends MessageKey> = [keyof Values<Key>] extends [never] ? [] : [values: Values<Key>];

/** The message of a key known when compiling; to forget a value is a compile error. */
export type Translate = <Key extends MessageKey>(key: Key, ...args: Args<Key>) => string;

/** One language, ready to speak. */
export interface Words {
  readonly translate: Translate;
  /**
   * The message of a key known only when running, such as one made from a cause id of the log.
   * Missing facts stay visible as `<name>`; a key that this version does not know is its own message. Of its sections those
   * are said that hold where the reader is.
   */
  readonly say: (key: string, facts?: Facts, circumstances?: Circumstances) => string;
  /** As `say`, line by line, for those who show commands differently from text. */
  readonly lines: (key: string, facts?: Facts, circumstances?: Circumstances) => readonly Line[];
  /** The key of what is said of that credential kind in place of what is said of all others: `key` unless it has words of its own. */
  readonly keyFor: (kind: string, key: string) => string;
}

function asTyped(command: string, client: string | undefined, isWindows: boolean): string {
  const own = forClient(command, client);
  return isWindows ? forPowerShell(own) : own;
}

/** @param language BCP 47, for its plurals */
export function words(catalogue: Catalogue, language = 'en'): Words {
  const messages: Readonly<Record<string, string>> = catalogue;
  const headingOf: HeadingOf = (names, elsewhere) => {
    if (names.length > 0) return translate('section.for', { names: listOfNames(names, translate) });
    return elsewhere.includes('vendor') ? messages['section.elsewhere']! : null;
  };
  const lines: Words['lines'] = (key, facts = {}, circumstances = {}) => {
    const message = Object.hasOwn(messages, key) ? messages[key]! : key;
    const isWindows = circumstances.platform === 'windows';
    const typed = (line: string) => (line.startsWith(PROMPT) ? PROMPT + asTyped(line.slice(PROMPT.length), circumstances.client, isWindows) : line);
    return fillIn(selectLines(message, circumstances, headingOf).map(typed).join('\n'), facts, { language, ...(isWindows ? { quote: powerShellWord } : {}) });
  };
  const say: Words['say'] = (key, facts, circumstances) => joinLines(lines(key, facts, circumstances));
  const translate: Translate = (key, ...[values]) => say(key, values);
  const keyFor: Words['keyFor'] = (kind, key) => (Object.hasOwn(messages, `${kind}.${key}`) ? `${kind}.${key}` : key);
  return { translate, say, lines, keyFor };
}
