import { shared } from '../../src/cli/api/api-command.ts';
import { isGroup, type Command, type Entry, type Options } from '../../src/cli/command.ts';
import { serveCommand } from '../../src/cli/commands/serve.ts';
import { flagName } from '../../src/cli/command-line.ts';
import { backupCommands } from '../../src/cli/commands/backup.ts';
import { contentCommands } from '../../src/cli/commands/content.ts';
import { keyCommands } from '../../src/cli/commands/keys.ts';
import { logFileCommands } from '../../src/cli/commands/logs-verify.ts';
import { withHandedIn } from '../../src/cli/program.ts';

// docs/commands.md, from the commands themselves.

const exitCodes = [
  ['0', 'done'],
  ['1', 'refused, or it could not be done; stderr says why'],
  ['2', 'wrong usage'],
  ['3', 'no server could be reached'],
  ['4', 'Dockgate itself failed'],
] as const;

export function renderCommands(): string {
  const entries: readonly Entry[] = withHandedIn([serveCommand(async () => undefined), logFileCommands(() => Promise.reject(new Error('it is not run'))), keyCommands(() => Promise.reject(new Error('it is not run'))), ...contentCommands(() => Promise.reject(new Error('it is not run'))), ...backupCommands(() => Promise.reject(new Error('it is not run')))]);
  return [
    '# Commands',
    'Results go to stdout, hints and errors to stderr. `--json` prints JSON of a stable shape, that of the management ' +
      'API. Colours appear on a terminal only, and never with `NO_COLOR`. A password is printed once, when it is made, ' +
      'and then it is all there is on stdout.',
    'Commands other than `serve` speak to the server through the socket in its data folder, as the user that runs it. ' +
      'All of them take these options:',
    optionTable(shared),
    exitCodeTable(exitCodes),
    'This page is made from the code by `npm run docs`.',
    ...entries.flatMap((entry) => render(entry, [])),
  ].join('\n\n') + '\n';
}

function render(entry: Entry, parents: readonly string[]): string[] {
  const path = [...parents, entry.name];
  if (!isGroup(entry)) return renderCommand(entry, path);
  const heading = parents.length === 0 ? [`## ${entry.name}`, `${entry.summary}.`] : [];
  return [...heading, ...entry.commands.flatMap((child) => render(child, path))];
}

function renderCommand({ summary, details, positionals = [], options, examples = [], exitCodes = {} }: Command, path: readonly string[]): string[] {
  const words = positionals.map(({ name, isOptional }) => (isOptional ? ` [${name}]` : ` <${name}>`)).join('');
  const own = Object.fromEntries(Object.entries(options).filter(([name, option]) => (shared as Options)[name] !== option));
  const rows = positionals.map(({ name, about }) => [`\`${name}\``, about]);
  return [
    `${path.length === 1 ? '##' : '###'} ${path.join(' ')}`,
    [`${summary}.`, ...(details ? [details] : [])].join(' '),
    `\`dockgate ${path.join(' ')}${words}\``,
    ...(rows.length + Object.keys(own).length > 0 ? [optionTable(own, rows)] : []),
    ...(Object.keys(exitCodes).length > 0 ? [exitCodeTable(Object.entries(exitCodes))] : []),
    ...(examples.length > 0 ? [['```sh', ...examples, '```'].join('\n')] : []),
  ];
}

const exitCodeTable = (codes: readonly (readonly [code: string, meaning: string])[]): string =>
  ['| exit code | meaning |', '| --- | --- |', ...codes.map(([code, meaning]) => `| ${code} | ${meaning} |`)].join('\n');

function optionTable(options: Options, above: readonly (readonly string[])[] = []): string {
  const rows = Object.entries(options).map(([name, { value, about, isList, fallback }]) => [
    `\`${flagName(name)}${value === null ? '' : ` <${value}${isList ? '...' : ''}>`}\``,
    fallback === undefined ? about : `${about} (${fallback})`,
  ]);
  return ['| | |', '| --- | --- |', ...[...above, ...rows].map((cells) => `| ${cells.map(inCell).join(' | ')} |`)].join('\n');
}

const inCell = (text: string | undefined): string => (text ?? '').replaceAll('|', String.raw`\|`);
