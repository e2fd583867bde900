import { Refusal } from '../causes/refusal.ts';
import type { Terminal } from './terminal/terminal.ts';

// A command is data and a function from what was typed to an exit code. program.ts makes a commander program of them.

/** 0 done; 1 refused or failed; 2 wrong usage; 3 no server could be reached; 4 we crashed; 130 interrupted by Ctrl-C; the others are those of canipull. */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 10 | 52 | 60 | 130;

/** What was typed cannot be understood: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What was typed is understood and cannot be done: exit code 1. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';
}

export interface OptionSpec<Value> {
  readonly about: string;
  /** What stands after the option, such as `NAME`; null for a switch. */
  readonly value: string | null;
  readonly choices?: readonly string[];
  /** Takes all values that follow, and may be repeated. */
  readonly isList?: boolean;
  readonly fallback?: string;
  /** Throws UsageError, or the Refusal of a parser of names/. `flag` is what was typed before the value. */
  readonly read: (raw: Raw, flag: string) => Value;
}

/** As commander hands it over. */
export type Raw = string | boolean | readonly string[] | undefined;

export type Options = Readonly<Record<string, OptionSpec<unknown>>>;
export type Values<O extends Options> = { readonly [Name in keyof O]: O[Name] extends OptionSpec<infer Value> ? Value : never };

export interface Positional {
  readonly name: string;
  readonly about: string;
  readonly isOptional?: boolean;
}

export interface Input<O extends Options> {
  readonly options: Values<O>;
  /** Those that were typed, in order; all that are not optional. */
  readonly positionals: readonly string[];
}

export interface Command<O extends Options = Options> {
  readonly name: string;
  readonly summary: string;
  /** Further sentences for `--help`. */
  readonly details?: string;
  readonly positionals?: readonly Positional[];
  readonly options: O;
  readonly examples?: readonly string[];
  /** What its exit codes mean, where that is not what they mean everywhere. */
  readonly exitCodes?: Readonly<Partial<Record<ExitCode, string>>>;
  // A method: a list of commands holds them whatever their options.
  run(input: Input<O>, terminal: Terminal): Promise<ExitCode>;
}

/** Commands below one word: `token create`, `token list`. */
export interface Group {
  readonly name: string;
  readonly summary: string;
  readonly commands: readonly Entry[];
}

export type Entry = Command | Group;

export const isGroup = (entry: Entry): entry is Group => 'commands' in entry;

/** Keeps the types of the options for `run`. */
export const defineCommand = <const O extends Options>(command: Command<O>): Command<O> => command;

export const flag = (about: string): OptionSpec<boolean> => ({ about, value: null, read: (raw) => raw === true });

export const text = (value: string, about: string): OptionSpec<string | undefined> => ({
  about,
  value,
  read: (raw) => (typeof raw === 'string' ? raw : undefined),
});

export const textOr = (fallback: string, value: string, about: string): OptionSpec<string> => ({
  about,
  value,
  fallback,
  read: (raw) => (typeof raw === 'string' ? raw : fallback),
});

/** @param value what stands after the option, where the choices are too many for a line */
export const choice = <const Choice extends string>(choices: readonly Choice[], about: string, value = choices.join('|')): OptionSpec<Choice | undefined> => ({
  about,
  value,
  choices,
  read: (raw) => choices.find((choice) => choice === raw),
});

export const wholeNumber = (value: string, about: string, [least, most]: readonly [number, number]): OptionSpec<number | undefined> => ({
  about,
  value,
  read: (raw, flag) => {
    if (raw === undefined) return undefined;
    const number = Number(raw);
    if (/^[0-9]+$/.test(String(raw)) && number >= least && number <= most) return number;
    throw new UsageError(`${flag} must be a whole number from ${least} to ${most}.`);
  },
});

export const list = (value: string, about: string): OptionSpec<readonly string[]> => ({
  about,
  value,
  isList: true,
  read: (raw) => (Array.isArray(raw) ? raw.map(String) : []),
});

/** A parser of names/ applied to what was typed: its refusal is wrong usage. */
export function readTyped<T>(parse: (text: string) => T, typed: string): T {
  try {
    return parse(typed);
  } catch (error) {
    if (error instanceof Refusal) throw new UsageError(error.message, { cause: error });
    throw error;
  }
}
