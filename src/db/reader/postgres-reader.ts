import { Kysely, PostgresDialect, sql } from 'kysely';
import { Refusal } from '../../causes/refusal.ts';
import { openPool, withClient } from '../postgres.ts';
import type { Reader } from './reader.ts';
import { LONGEST_TEXT, notComputable, tookTooLong } from './refusals.ts';
import type { Spelling, Sql } from './spelling.ts';

/** Only makes texts of statements. */
const compiler = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: () => Promise.reject(new Error('there is none')) }) });

/** https://www.postgresql.org/docs/current/errcodes-appendix.html: query_canceled. */
const CANCELED = '57014';
/** Data exceptions, such as a number out of range, and what exceeds the limits of the program. */
const NOT_COMPUTABLE = /^(22|54)/;
const GRACE_MILLISECONDS = 5_000;

/** A list that is too long is a number divided by nothing, which ends the statement. */
function listOf(values: Sql, value = values): Sql {
  const list = sql`cast(json_agg(${values}) filter (where ${value} is not null) as text)`;
  return sql`(case when octet_length(${list}) > ${sql.lit(LONGEST_TEXT)} then cast(1 / (count(*) * 0) as text) else coalesce(${list}, '[]') end)`;
}

const spelling: Spelling = {
  position: (text, part) => sql`strpos(${text}, ${part})`,
  hasWords: (text, words) => sql`(${text} ~* ${`(^|[^[:alnum:]])${words.replace(/[^\p{L}\p{N}]/gu, '\\$&')}([^[:alnum:]]|$)`})`,
  toInteger: (text) => sql`(case when ${text} ~ '^\\s*[-+]?\\d{1,15}\\s*$' then cast(${text} as bigint) end)`,
  toReal: (text) => sql`(case when ${text} ~ '^\\s*[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,2})?\\s*$' then cast(${text} as double precision) end)`,
  toMilliseconds: (instant) => sql`cast(round(extract(epoch from cast(${instant} as timestamptz)) * 1000) as bigint)`,
  toInstant: (milliseconds) => sql`to_char(to_timestamp((${milliseconds}) / 1000.0) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
  list: (value) => listOf(value),
  distinctList: (value) => listOf(sql`distinct ${value}`, value),
  checkpoint: sql`true`,
};

/** One connection, whose transactions cannot write and end when their time is over. */
export function openPostgresReader(url: string): Reader {
  const pool = openPool(url, { max: 1, query_timeout: 0 });
  return {
    spelling,
    async *rows(statement, limitMilliseconds) {
      const { sql: text, parameters } = statement.compile(compiler);
      const found = await withClient(pool, async (client) => {
        await client.query('begin read only');
        try {
          await client.query(`set local statement_timeout = ${Math.ceil(limitMilliseconds)}`);
          const query = { text, values: [...parameters], rowMode: 'array' as const, query_timeout: limitMilliseconds + GRACE_MILLISECONDS };
          return (await client.query<unknown[]>(query)).rows;
        } finally {
          await client.query('rollback');
        }
      }).catch((error: unknown) => {
        throw explain(error, limitMilliseconds);
      });
      yield* found;
    },
    close: () => pool.end(),
  };
}

function explain(error: unknown, limitMilliseconds: number): unknown {
  const code = codeOf(error instanceof Refusal ? error.cause : error);
  if (code === CANCELED) return tookTooLong(limitMilliseconds);
  return NOT_COMPUTABLE.test(code) ? notComputable(error) : error;
}

const codeOf = (error: unknown): string => (typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '');
