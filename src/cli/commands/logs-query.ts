import { registryPath } from '../../contract/address.ts';
import { logAnswer, LONGEST_SECONDS, MOST_ROWS, type LogAnswer } from '../../contract/log-query.ts';
import { apiCommand } from '../api/api-command.ts';
import { ApiError } from '../api/api-error.ts';
import { CommandFailed, flag, text, UsageError, wholeNumber } from '../command.ts';
import { safeForCsv } from '../terminal/csv-text.ts';
import { safeJson } from '../terminal/json-text.ts';
import type { Paint } from '../terminal/paint.ts';
import { table } from '../terminal/table.ts';
import { safeForTerminal } from '../terminal/terminal-text.ts';

const USUAL_ROWS = 1_000;
/** Others may be asking, and the server may have to load the parser first. */
const LONGEST_WAIT_SECONDS = 2 * LONGEST_SECONDS;

/** Asks the log in the language that ACR's logs are asked in. */
export const logsQuery = apiCommand({
  name: 'query',
  summary: 'Ask the log in Kusto (KQL)',
  details: `The tables are ContainerRegistryLoginEvents and ContainerRegistryRepositoryEvents, with the columns that they have in Azure, and
Cause, CredentialKind and CredentialId. An answer ends after ${USUAL_ROWS} rows unless --rows says otherwise, a query after 20 seconds; both are told.`,
  positionals: [{ name: 'query', about: 'in Kusto' }],
  options: {
    timespan: text('TIME', 'only events of this time: P1D, or two times with / between them (ISO 8601)'),
    rows: wholeNumber('N', `at most so many rows (${USUAL_ROWS})`, [1, MOST_ROWS]),
    seconds: wholeNumber('N', 'give up after so many seconds (20)', [1, LONGEST_SECONDS]),
    csv: flag('print CSV'),
  },
  examples: [
    `dockgate logs query 'ContainerRegistryLoginEvents | where TimeGenerated > ago(1h) | sort by TimeGenerated asc'`,
    `dockgate logs query 'ContainerRegistryLoginEvents | where ResultDescription != "200" | summarize n=count() by Identity, Cause | top 10 by n'`,
  ],
  async run({ api, registry, positionals, options, terminal, paint, isJson }) {
    const { timespan, rows = USUAL_ROWS, seconds, csv } = options;
    if (csv && isJson) throw new UsageError('Give one of --csv and --json.');
    const [query = ''] = positionals;
    const place = await registry();
    const body = { query, rows, ...(timespan === undefined ? {} : { timespan }), ...(seconds === undefined ? {} : { seconds }) };
    const path = `${registryPath(place)}/logs/query`;
    const answer = await api.ask({ method: 'POST', path, body, waitSeconds: LONGEST_WAIT_SECONDS }, logAnswer).catch((error: unknown) => {
      throw pointed(error, query);
    });
    if (isJson) terminal.print(safeJson(asObjects(answer), 2));
    else if (csv) terminal.print(asCsv(answer));
    else if (rowsOf(answer).length > 0) terminal.print(asTable(answer, { columns: terminal.columns, paint, tell: (line) => terminal.error(line) }));
    for (const line of remarks(answer, place.name, rows)) terminal.error(line);
    return 0;
  },
});

type Cell = LogAnswer['tables'][number]['rows'][number][number];

const resultOf = ({ tables }: LogAnswer) => tables[0]!;
const rowsOf = (answer: LogAnswer) => resultOf(answer).rows;
const textOf = (cell: Cell | undefined): string => (cell === null || cell === undefined ? '' : String(cell));

/** The line of the query that is wrong, with a mark below the place. */
function pointed(error: unknown, query: string): unknown {
  const [, line, column] = (error instanceof ApiError && /line (\d+), column (\d+)/.exec(error.message)) || [];
  if (line === undefined || column === undefined) return error;
  const wrong = safeForTerminal(query.split('\n')[Number(line) - 1] ?? '', 1_000);
  return new CommandFailed(`${(error as ApiError).message}\n\n  ${wrong}\n  ${' '.repeat(Number(column) - 1)}^`, { cause: error });
}

const asObjects = (answer: LogAnswer) => {
  const { columns, rows } = resultOf(answer);
  return rows.map((row) => Object.fromEntries(columns.map(({ name, type }, index) => [name, type === 'dynamic' ? parsed(row[index]) : row[index]])));
};

const parsed = (cell: Cell | undefined): unknown => (typeof cell === 'string' ? JSON.parse(cell) : (cell ?? null));

function asCsv(answer: LogAnswer): string {
  const { columns, rows } = resultOf(answer);
  return [columns.map(({ name }) => name), ...rows.map((row) => row.map(textOf))].map((row) => row.map(safeForCsv).join(',')).join('\r\n');
}

/** Of a whole table: what is the same in every row, or says nothing to people. */
const plumbing = new Set(['Category', 'Region', 'ResultType', 'TenantId', 'SourceSystem', 'Type', '_ResourceId', '_SubscriptionId', '_BilledSize', '_IsBillable']);
const MANY_COLUMNS = 12;

interface Screen {
  readonly columns: number;
  readonly paint: Paint;
  /** Says what does not belong to the result. */
  readonly tell: (line: string) => void;
}

function asTable(answer: LogAnswer, { columns: width, paint, tell }: Screen): string {
  const { columns, rows } = resultOf(answer);
  const isWide = columns.length > MANY_COLUMNS;
  const shown = columns
    .map(({ name }, index) => ({ title: name, index, cell: (row: Cell[]) => textOf(row[index]) }))
    .filter(({ title, cell }) => !isWide || (!plumbing.has(title) && rows.some((row) => cell(row) !== '')));
  const left = columns.length - shown.length;
  if (left > 0) tell(`${left} columns are not shown: project chooses columns, --csv and --json have all.`);
  return table(rows, shown, { columns: width, paint });
}

function remarks(answer: LogAnswer, registry: string, asked: number): string[] {
  const { uncollected, since } = answer.collection;
  const names = uncollected.join(' and ');
  const lines = answer.error ? [`${answer.error.message}${asked < MOST_ROWS ? ` --rows asks for up to ${MOST_ROWS}.` : ''}`] : [];
  if (names !== '') lines.push(`Nothing is collected in ${names} here: that there are no rows does not mean that nothing happened.`);
  if (rowsOf(answer).length > 0 || names !== '') return lines;
  return [...lines, since === null ? `No event fits. The log of ${registry} seems to hold none yet.` : `No event fits. The log reaches back to ${since}.`];
}
