import type { Outcome } from '../../scenarios/perform.ts';
import type { StartServer } from '../../scenarios/stage-registry.ts';
import { chooseLanguage } from '../../i18n/choose-language.ts';
import { languageIds } from '../../i18n/languages.ts';
import { choice, CommandFailed, defineCommand, flag, UsageError, type Group } from '../command.ts';
import { safeJson } from '../terminal/json-text.ts';
import { paint, type Paint } from '../terminal/paint.ts';
import { table, type Column } from '../terminal/table.ts';
import { safeForTerminal } from '../terminal/terminal-text.ts';

/** Provokes failures for real and shows what the doctor makes of them. */
export const scenariosCommand = (startServer: StartServer): Group => ({
  name: 'scenarios',
  summary: 'Provoke failures of login, pull and push for real, and see what the doctor concludes',
  commands: [list, run(startServer)],
});

interface Row {
  readonly name: string;
  readonly cause: string;
  readonly missing: readonly string[];
}

const columns: readonly Column<Row>[] = [
  { title: 'SCENARIO', cell: ({ name }) => name },
  { title: 'CAUSE', cell: ({ cause }) => cause },
  { title: 'MISSING HERE', cell: ({ missing }) => missing.join(', ') },
];

const list = defineCommand({
  name: 'list',
  summary: 'List the scenarios, the cause each must end in, and what this machine lacks for it',
  options: { json: flag('print JSON') },
  async run({ options }, terminal) {
    const [{ scenarios }, { missing }] = await Promise.all([import('../../scenarios/index.ts'), import('../../scenarios/perform.ts')]);
    const rows = scenarios.map((scenario) => ({ name: scenario.name, cause: scenario.cause, missing: missing(scenario) }));
    terminal.print(options.json ? safeJson(rows, 2) : table(rows, columns, { columns: terminal.columns, paint: paint(terminal) }));
    return 0;
  },
});

const run = (startServer: StartServer) =>
  defineCommand({
    name: 'run',
    summary: 'Play scenarios, each with its fault and without; without names: all that this machine can',
    positionals: [{ name: 'name', about: 'of a scenario', isOptional: true }],
    options: { lang: choice(languageIds, 'language of the doctor'), json: flag('print JSON') },
    examples: ['dockgate scenarios run firewalled-address'],
    async run({ options, positionals: [name] }, terminal) {
      const [{ scenarios }, { missing, perform }] = await Promise.all([import('../../scenarios/index.ts'), import('../../scenarios/perform.ts')]);
      const chosen = scenarios.filter((scenario) => (name === undefined ? missing(scenario).length === 0 : scenario.name === name));
      if (chosen.length === 0) throw new UsageError(`There is no scenario ${name ?? 'that this machine can play'}. "dockgate scenarios list" shows them.`);
      const outcomes: Outcome[] = [];
      for (const scenario of chosen) {
        const lacking = missing(scenario);
        if (lacking.length > 0) throw new CommandFailed(`${scenario.name} needs ${lacking.join(', ')}, which is not here.`);
        if (terminal.isTTY) terminal.error(`${scenario.name} …`);
        const outcome = await perform(scenario, startServer, options.lang ?? (options.json ? null : (chooseLanguage(undefined, terminal.env) ?? 'en')));
        outcomes.push(outcome);
        if (!options.json) terminal.print(show(outcome, paint(terminal)));
      }
      if (options.json) terminal.print(safeJson(outcomes, 2));
      return outcomes.some(({ defects }) => defects.length > 0) ? 1 : 0;
    },
  });

const LONGEST_LINE = 400;

function show({ name, cause, sick, defects }: Outcome, { green, red, bold, dim }: Paint): string {
  return [
    `${defects.length === 0 ? green('✓') : red('✗')} ${bold(name)}  ${dim(`(${cause})`)}`,
    `  $ ${safeForTerminal(sick.command, LONGEST_LINE)}`,
    ...sick.said.split('\n').map((line) => `  ${safeForTerminal(line, LONGEST_LINE)}`),
    '',
    ...sick.report.split('\n').map((line) => `  ${safeForTerminal(line, LONGEST_LINE)}`),
    ...defects.map((defect) => `  ${red('✗')} ${safeForTerminal(defect, LONGEST_LINE)}`),
  ].join('\n');
}
