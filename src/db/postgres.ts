import { createHash } from 'node:crypto';
import { PostgresDialect, sql, type PostgresPoolClient } from 'kysely';
import pg from 'pg';
import type { Engine } from './engine.ts';
import { fromPostgres } from './errors.ts';

const MOST_CONNECTIONS = 10;
const CONNECT_LIMIT_MILLISECONDS = 5_000;
const QUERY_LIMIT_MILLISECONDS = 15_000;

/** Types whose text form is a number for us: int8 (counts, sizes) and numeric (sums of them). */
const NUMBERS: ReadonlySet<number> = new Set([20, 1700]);

/** A pool whose int8 and numeric are numbers, and whose errors are those of errors.ts. */
export function openPool(url: string, options: pg.PoolConfig = {}): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_LIMIT_MILLISECONDS,
    query_timeout: QUERY_LIMIT_MILLISECONDS,
    keepAlive: true,
    types: { getTypeParser: parserFor },
    onConnect: noticedSoon,
    ...options,
  });
  // A connection that breaks is replaced, and its query fails by itself; without listeners it would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/**
 * The server ends a session whose client it cannot reach any more, or that stopped in the middle of a transaction: otherwise what
 * a lost machine had locked would stay locked for hours, for all others.
 * https://www.postgresql.org/docs/current/runtime-config-connection.html#GUC-TCP-KEEPALIVES-IDLE
 */
export async function noticedSoon(client: pg.ClientBase): Promise<void> {
  await client.query(`set tcp_keepalives_idle = 5; set tcp_keepalives_interval = 3; set tcp_keepalives_count = 3;
    set tcp_user_timeout = 14000; set idle_in_transaction_session_timeout = 30000`);
}

export function openPostgresEngine(url: string, beforeAcquire: () => void): Engine {
  const pool = openPool(url);
  return {
    dialect: dialectOf(pool, beforeAcquire),
    unsynced: dialectOf(pool, beforeAcquire),
    isolation: 'serializable',
    lock: (table) => sql`lock table ${sql.table(table)} in exclusive mode`,
    async migrating(work) {
      const patient = openPool(url, { max: 1, query_timeout: 0 });
      try {
        await work(dialectOf(patient, () => {}));
      } finally {
        await patient.end();
      }
    },
    async read<Row>(text: string, parameters: readonly unknown[]) {
      const query = prepared(numbered(text), parameters);
      return withClient(pool, async (client) => (await client.query(query)).rows as Row[]);
    },
    changedElsewhere: () => true,
    state: () => null,
    close: () => pool.end(),
  };
}

/** Lends a client; one that broke is thrown away instead of going back. */
export async function withClient<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const { client, release, watched } = await borrow(pool);
  try {
    return await watched(() => work(client));
  } finally {
    release();
  }
}

async function borrow(pool: pg.Pool) {
  const client = await connected(pool);
  let broken = false;
  return {
    client,
    release: () => client.release(broken),
    watched: async <T>(work: () => Promise<T>): Promise<T> => {
      try {
        return await work();
      } catch (error) {
        const known = fromPostgres(error);
        // The server's errors of severity ERROR end a statement, all others the connection.
        broken ||= known !== error && !(error instanceof pg.DatabaseError && error.severity === 'ERROR');
        throw known;
      }
    },
  };
}

async function connected(pool: pg.Pool): Promise<pg.PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    // Also of an address that names a certificate that cannot be read.
    throw fromPostgres(error);
  }
}

function dialectOf(pool: pg.Pool, beforeAcquire: () => void): PostgresDialect {
  return new PostgresDialect({
    pool: {
      async connect(): Promise<PostgresPoolClient> {
        beforeAcquire();
        const { client, release, watched } = await borrow(pool);
        const query = (text: string, parameters: readonly unknown[]) => watched(() => client.query(text, [...parameters]));
        // Kysely's second form of `query` is for cursors, which we do not give it.
        return { query: query as unknown as PostgresPoolClient['query'], release };
      },
      end: () => pool.end(),
    },
  });
}

/** A statement that each connection parses and plans once; the name is made of the text, since one name may have only one. */
export function prepared(text: string, values: readonly unknown[]): pg.QueryConfig {
  return { name: createHash('sha256').update(text).digest('base64url'), text, values: [...values] };
}

/** `?` as `$1`, `$2` …: our statements hold no other question mark. */
const numbered = (sql: string): string => {
  let count = 0;
  return sql.replaceAll('?', () => `$${(count += 1)}`);
};

const parserFor: pg.CustomTypesConfig['getTypeParser'] = (oid, format) =>
  NUMBERS.has(Number(oid)) && format !== 'binary' ? toNumber : pg.types.getTypeParser(oid, format);

/** Throws a RangeError where a number would be another one, as `node:sqlite` does. */
function toNumber(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) throw new RangeError(`${text} is beyond the exact numbers`);
  return value;
}
