import { join } from 'node:path';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { fromSqlite } from '../errors.ts';
import { openSqlite, type SqliteConnection } from '../sqlite-file.ts';
import type { Reader } from './reader.ts';
import { LONGEST_TEXT, notComputable, tookTooLong } from './refusals.ts';
import type { Spelling } from './spelling.ts';

/** Only makes texts of statements. */
const compiler = new Kysely<unknown>({ dialect: new SqliteDialect({ database: () => Promise.reject(new Error('there is none')) }) });

/** Of rows: one in so many looks at the clock, which costs a thousandth of the scan. */
const ROWS_BETWEEN_CHECKPOINTS = 1024;
const REAL = /^\s*[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?\s*$/;

export const spelling: Spelling = {
  position: (text, part) => sql`instr(${text}, ${part})`,
  // The plain search comes first: it is twenty times as fast as a call out of SQLite.
  hasWords: (text, words) => sql`(instr(lower(${text}), ${words}) > 0 and has_words(${text}, ${words}))`,
  toInteger: (text) => sql`to_integer(${text})`,
  toReal: (text) => sql`to_real(${text})`,
  toMilliseconds: (instant) => sql`cast(round(unixepoch(${instant}, 'subsec') * 1000) as integer)`,
  toInstant: (milliseconds) => sql`strftime('%Y-%m-%dT%H:%M:%fZ', (${milliseconds}) / 1000.0, 'unixepoch')`,
  list: (value) => sql`json_group_array(${value}) filter (where ${value} is not null)`,
  distinctList: (value) => sql`json_group_array(distinct ${value}) filter (where ${value} is not null)`,
  checkpoint: sql`(rowid % ${sql.lit(ROWS_BETWEEN_CHECKPOINTS)} <> 0 or is_in_time())`,
};

/** Only what a statement asks for is computed while it runs, so the limit is looked at in the scan itself. */
export async function openSqliteReader(folder: string, set: string): Promise<Reader> {
  let deadline = 0;
  let isLate = false;
  const functions = {
    is_in_time: () => {
      isLate = performance.now() > deadline;
      if (isLate) throw new Error('the query takes too long');
      return 1;
    },
    has_words: (text: unknown, words: unknown) => (hasWords(String(text), String(words)) ? 1 : 0),
    to_integer: (text: unknown) => (/^\s*[-+]?\d{1,15}\s*$/.test(String(text)) ? BigInt(Number(text)) : null),
    to_real: (text: unknown) => (REAL.test(String(text)) ? Number(text) : null),
  };
  const open = () => openSqlite(join(folder, `${set}.db`), { readOnly: true, functions, longestText: LONGEST_TEXT });
  let connection: SqliteConnection | undefined = await open().catch(refuse);

  /** A statement that was left before its end would keep what it saw, and the log from being tidied up. */
  const forget = () => {
    connection?.close();
    connection = undefined;
  };

  return {
    spelling,
    async *rows(statement, limitMilliseconds) {
      const { sql: text, parameters } = statement.compile(compiler);
      let isDone = false;
      isLate = false;
      try {
        const current = (connection ??= await open());
        deadline = performance.now() + limitMilliseconds;
        for (const row of current.lists(text, parameters)) {
          yield row;
          if (performance.now() > deadline) throw tookTooLong(limitMilliseconds);
        }
        isDone = true;
      } catch (error) {
        if (isLate) throw tookTooLong(limitMilliseconds);
        throw isOverflow(error) ? notComputable(error) : fromSqlite(error);
      } finally {
        if (!isDone) forget();
      }
    },
    close: async () => forget(),
  };
}

function refuse(error: unknown): never {
  throw fromSqlite(error);
}

/** Both in lower case as SQLite's `lower` makes it: the letters of ASCII. */
function hasWords(text: string, words: string): boolean {
  const lower = text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  for (let at = lower.indexOf(words); at >= 0; at = lower.indexOf(words, at + 1)) {
    if (!isWordPart(lower[at - 1]) && !isWordPart(lower[at + words.length])) return true;
  }
  return false;
}

const isWordPart = (character = ''): boolean => /[\p{L}\p{N}]/u.test(character);

const isOverflow = (error: unknown): boolean => error instanceof Error && /overflow|out of range|too (big|large)/.test(error.message);
