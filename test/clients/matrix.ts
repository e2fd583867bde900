import { appendFileSync, existsSync, readFileSync } from 'node:fs';

// What was seen: which client can do what, and what each says when it is refused. The tests write rows while they run,
// one JSON line each as several processes write; `npm run clients` prints them.

/** Names the file that rows are added to; without it none are kept. */
export const MATRIX_FILE = 'DOCKGATE_CLIENT_MATRIX';

const clients = ['docker', 'podman', 'buildah', 'skopeo', 'curl'] as const;
type ClientOfRow = (typeof clients)[number];

export type Row = Version | Success | Refused;

interface Version {
  readonly kind: 'version';
  readonly client: ClientOfRow;
  readonly version: string;
}

interface Success {
  readonly kind: 'success';
  readonly client: ClientOfRow;
  readonly what: string;
}

interface Refused {
  readonly kind: 'refused';
  readonly client: ClientOfRow;
  readonly situation: string;
  readonly action: string;
  /** What the client wrote, whole, with `{host}`, `{id}` and the like for what differs each time. */
  readonly text: string;
  /** What `dockgate why` said: the cause, and its title. */
  readonly cause: string;
  readonly title: string;
}

export function record(row: Row): void {
  const file = process.env[MATRIX_FILE];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(row)}\n`);
}

export const readMatrix = (file: string): Row[] =>
  existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Row) : [];

/** Markdown: the clients, what they can do, and every refusal with its exact text and cause. */
export function renderMatrix(rows: readonly Row[]): string {
  const of = <K extends Row['kind']>(kind: K) => rows.filter((row): row is Extract<Row, { kind: K }> => row.kind === kind);
  const did = new Set(of('success').map(({ client, what }) => `${client} ${what}`));
  const served = distinct(of('success').map(({ what }) => what)).map((what) => [
    what,
    ...clients.map((client) => (did.has(`${client} ${what}`) ? '✓' : '–')),
  ]);
  const refusals = of('refused').map((row) => ({ ...row, said: `\`${row.action}\`, ${row.situation}` }));
  const refused = distinct(refusals.map(({ said }) => said)).flatMap((said) =>
    merge(refusals.filter((row) => row.said === said)).map(({ names, text, cause, title }, index) => [
      index === 0 ? said : '',
      names.join(', '),
      text.split('\n').filter(Boolean).map((line) => `\`${line}\``).join('<br>'),
      index === 0 ? `**${cause}**<br>${title}` : '',
    ]),
  );
  return [
    '## Clients',
    table(['client', 'version'], of('version').map(({ client, version }) => [client, version])),
    '## Served',
    table(['', ...clients], served),
    '## Refused',
    table(['what', 'client', 'what it says', '`dockgate why`'], refused),
  ].join('\n\n');
}

/** Clients that say the very same stand in one row. */
function merge(rows: readonly Refused[]): (Refused & { names: string[] })[] {
  const byText = new Map<string, Refused & { names: string[] }>();
  for (const row of rows) {
    const same = byText.get(row.text);
    if (same) same.names.push(row.client);
    else byText.set(row.text, { ...row, names: [row.client] });
  }
  return [...byText.values()];
}

const distinct = (texts: readonly string[]) => [...new Set(texts)];

function table(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(titles), line(titles.map(() => '---')), ...rows.map(line)].join('\n');
}
