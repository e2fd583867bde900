import { sql } from 'kysely';
import { Refusal } from '../../causes/refusal.ts';
import type { Reader as DatabaseReader } from '../../db/reader/reader.ts';
import { readerOf, type Answer, type Cell } from './answer.ts';
import { parseSpan } from './asked-time.ts';
import { toInstantText } from './expressions/expression.ts';
import { operatorNames } from './relations/operators.ts';
import { defectAt, located } from './syntax/defect.ts';
import { suggestion } from './syntax/nearest.ts';
import { quoted } from './syntax/node.ts';
import type { AskedRegistry } from './relations/log-tables.ts';
import type { Parse } from './syntax/parse.ts';
import { translate, unknownTable, type AnsweredColumn, type Translated } from './translate.ts';

/** A question, as it goes to the thread. */
export interface Question {
  readonly query: string;
  readonly registry: AskedRegistry;
  /** ISO 8601: `P1D`, or two times with `/` between them; null for all there is. */
  readonly timespan: string | null;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly mostRows: number;
  readonly limitMilliseconds: number;
}

/** Of the answer's JSON, roughly; in UTF-16 code units. */
const LARGEST_ANSWER = 32 * 2 ** 20;
/** How far from its beginning the log is searched for the registry's first event. */
const OLDEST_LOOKED_AT = 20_000;

/** Answers a query. Throws `request-invalid` with line and column, and what the database throws. */
export async function runQuery(question: Question, parse: Parse, database: DatabaseReader): Promise<Answer> {
  const { query, registry, timespan, now, mostRows, limitMilliseconds } = question;
  const span = timespan === null ? null : parseSpan(timespan, now);
  const translated = inPlace(query, () => translate(parse(query), { registry, now, span, mostRows }, database.spelling));
  const { rows, missing } = await collect(translated, database, { mostRows, limitMilliseconds });
  const { columns, uncollected } = translated;
  return {
    tables: [{ name: 'PrimaryResult', columns: columns.map(({ name, type }) => ({ name, type })), rows }],
    ...(missing === null ? {} : { error: partial(missing) }),
    collection: { uncollected, since: rows.length > 0 ? null : await oldest(registry, database, limitMilliseconds) },
  };
}

function inPlace(query: string, make: () => Translated): Translated {
  try {
    return make();
  } catch (error) {
    throw error instanceof Refusal ? located(advised(error, query), query) : error;
  }
}

/** What the parser stumbles at, in words that help: a name in foreign letters, which Kusto has not, or a misspelt operator. */
function advised(refusal: Refusal, query: string): Refusal {
  const { position, defect } = refusal.facts;
  if (typeof position !== 'number') return refusal;
  const before = /[\p{L}\p{N}_]*$/u.exec(query.slice(0, position))?.[0] ?? '';
  const after = /^[\p{L}\p{M}\p{N}_-]*/u.exec(query.slice(position))?.[0] ?? '';
  if (after !== '' && /^[^\0-\u007f]/.test(after)) return unknownTable(position - before.length, before + after);
  if (!String(defect).startsWith('Query operator expected')) return refusal;
  return defectAt(position, `${quoted(after)} is no operator; ${suggestion(after, operatorNames)}`);
}

async function collect({ statement, columns }: Translated, database: DatabaseReader, limits: Pick<Question, 'mostRows' | 'limitMilliseconds'>) {
  const { mostRows, limitMilliseconds } = limits;
  const readers = columns.map(cellReader);
  const rows: Cell[][] = [];
  let size = 0;
  for await (const row of database.rows(statement, limitMilliseconds)) {
    if (rows.length === mostRows) return { rows, missing: `only the first ${mostRows} rows are here: there are more` };
    const cells = readers.map((read) => read(row));
    size += cells.reduce<number>((sum, cell) => sum + (typeof cell === 'string' ? cell.length : 8) + 3, 2);
    if (size > LARGEST_ANSWER) return { rows, missing: `only the first ${rows.length} rows are here: more would make too large an answer` };
    rows.push(cells);
  }
  return { rows, missing: null };
}

function cellReader({ type, from }: AnsweredColumn): (row: readonly unknown[]) => Cell {
  const read = readerOf(type);
  if ('place' in from) return (row) => read(row[from.place]);
  const cell = read(type === 'datetime' && typeof from.constant === 'number' ? toInstantText(from.constant) : from.constant);
  return () => cell;
}

/** As Azure says it: https://learn.microsoft.com/azure/azure-monitor/logs/api/errors */
const partial = (message: string): NonNullable<Answer['error']> => ({
  code: 'PartialError',
  message: `Not the whole result: ${message}.`,
  details: [{ code: 'EngineError', message, innererror: { code: '-2133196797', message: 'E_QUERY_RESULT_SET_TOO_LARGE', severity: 2, severityName: 'Error' } }],
});

async function oldest({ id }: AskedRegistry, { rows }: DatabaseReader, limitMilliseconds: number): Promise<string | null> {
  const first = sql`select registry_id, time_generated from event order by correlation_id limit ${sql.lit(OLDEST_LOOKED_AT)}`;
  for await (const [time] of rows(sql`select time_generated from (${first}) as t where registry_id = ${id} limit 1`, limitMilliseconds)) return String(time);
  return null;
}
