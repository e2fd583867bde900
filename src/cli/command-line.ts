import { Argument, Command as Commander, CommanderError, Option } from 'commander';
import { ApiError, Unreachable } from './api/api-error.ts';
import { CommandFailed, isGroup, UsageError, type Command, type Entry, type ExitCode, type OptionSpec, type Options, type Raw, type Values } from './command.ts';
import { safeForTerminal } from './terminal/terminal-text.ts';
import type { Terminal } from './terminal/terminal.ts';
import { version } from './version.ts';

/** A program of several commands, or of one that is the program itself. */
export interface Program {
  /** As people type it: `dockgate`, `docker doctor`. */
  readonly name: string;
  readonly description: string;
  readonly entries: readonly Entry[] | Command;
}

/**
 * Runs what was typed and resolves with the exit code; never rejects.
 * @param argv without node and script
 */
export async function runCommandLine(argv: readonly string[], terminal: Terminal, program: Program): Promise<ExitCode> {
  let code: ExitCode = 0;
  const execute = async (command: Command, given: Given) => {
    code = await command.run({ options: readOptions(command.options, given.options), positionals: given.positionals }, terminal);
  };
  try {
    await buildProgram(program, terminal, execute).parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    return explain(error, terminal);
  }
}

interface Given {
  readonly options: Readonly<Record<string, Raw>>;
  readonly positionals: readonly string[];
}

type Execute = (command: Command, given: Given) => Promise<void>;

export function buildProgram({ name, description, entries }: Program, terminal: Terminal, execute: Execute): Commander {
  const program = new Commander(name)
    .description(description)
    .version(version, '--version', 'print the version')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.print(text.trimEnd()),
      writeErr: (text) => terminal.error(text.trimEnd()),
      // What commander adds is a line of its own: "(Did you mean …?)".
      outputError: (text, write) => write(text.trimEnd().split(/\n(?=\(Did you mean )/).map((line) => safeForTerminal(line)).join(' ')),
      getOutHelpWidth: () => terminal.columns,
      getErrHelpWidth: () => terminal.columns,
    })
    .configureHelp({ minWidthToWrap: 20, optionDescription: describeOption })
    .showHelpAfterError('Add --help to see what this command takes.');
  if (!('length' in entries)) return fill(program, entries, execute);
  for (const entry of entries) program.addCommand(build(entry, program, execute));
  return program;
}

/** The choices stand in the option's name already. */
const describeOption = ({ description, defaultValue }: Option): string =>
  defaultValue === undefined ? description : `${description} (${String(defaultValue)})`;

function build(entry: Entry, parent: Commander, execute: Execute): Commander {
  const built = new Commander(entry.name).copyInheritedSettings(parent).summary(entry.summary);
  if (isGroup(entry)) {
    built.description(entry.summary);
    for (const child of entry.commands) built.addCommand(build(child, built, execute));
    return built;
  }
  return fill(built.description([`${entry.summary}.`, ...(entry.details ? [entry.details] : [])].join('\n')), entry, execute);
}

/** What a command takes, and what becomes of it. */
function fill(built: Commander, entry: Command, execute: Execute): Commander {
  for (const { name, about, isOptional } of entry.positionals ?? []) {
    built.addArgument(new Argument(isOptional ? `[${name}]` : `<${name}>`, about));
  }
  for (const [name, spec] of Object.entries(entry.options)) built.addOption(toOption(name, spec));
  const { examples, exitCodes } = entry;
  if (exitCodes) built.addHelpText('after', ['', 'Exit codes:', ...Object.entries(exitCodes).map(([code, meaning]) => `  ${code.padEnd(3)}  ${meaning}`)].join('\n'));
  if (examples) built.addHelpText('after', ['', 'Examples:', ...examples.map((line) => `  $ ${line}`)].join('\n'));
  return built.action(async () => {
    const positionals = built.processedArgs.filter((value): value is string => typeof value === 'string');
    await execute(entry, { options: built.opts<Record<string, Raw>>(), positionals });
  });
}

/** `expirationInDays` is typed `--expiration-in-days`. */
export const flagName = (name: string): string => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

export function toOption(name: string, { about, value, choices, isList, fallback }: OptionSpec<unknown>): Option {
  const taken = value === null ? '' : isList ? ` <${value}...>` : ` <${value}>`;
  const option = new Option(`${flagName(name)}${taken}`, about);
  // `--no-…` is a switch like any other, not the opposite of one.
  option.negate = false;
  if (choices) option.choices([...choices]);
  if (fallback !== undefined) option.default(fallback);
  return option;
}

function readOptions<O extends Options>(specs: O, given: Given['options']): Values<O> {
  return Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, spec.read(given[name], flagName(name))])) as Values<O>;
}

/** Says what went wrong and gives the exit code for it. */
function explain(error: unknown, terminal: Terminal): ExitCode {
  // Commander has said what it has to say; help that was asked for is no error.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const say = (message: string) => terminal.error(message.split('\n').map((line) => safeForTerminal(line)).join('\n'));
  if (error instanceof UsageError) {
    say(`${error.message}\nAdd --help to see what this command takes.`);
    return 2;
  }
  if (error instanceof Unreachable) {
    say(error.message);
    return 3;
  }
  if (error instanceof CommandFailed) {
    say(error.message);
    return 1;
  }
  if (error instanceof ApiError) {
    // What was thrown stands under this id in what the server writes to stderr; any other refusal is told whole.
    const isFault = error.status >= 500 && error.correlationId !== null;
    say(`${error.message}${isFault ? `\ncorrelation id: ${error.correlationId}` : ''}`);
    return 1;
  }
  say(`Dockgate failed in a way that nobody expected: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return 4;
}
