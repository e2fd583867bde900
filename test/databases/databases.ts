import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openDatabase, type Database, type TableSet } from '../../src/db/database.ts';

// Every store test runs on both databases:
//
//   for (const [name, open, options] of databases) {
//     describe(`tokens in ${name}`, options, () => { … before(async () => { place = await open('policy'); }) …

export interface TestDatabase<S extends TableSet> {
  readonly db: Database<S>;
  /** For a second connection, or another set of tables beside this one. */
  readonly location: string;
  /** Closes `db` and removes everything at the location. */
  close(): Promise<void>;
}

const NO_SERVER = 'no PostgreSQL: install its server and use `npm test`, or set TEST_DATABASE_URL';

/** A new, empty, migrated database that nobody else uses. */
export type OpenTestDatabase = <S extends TableSet>(set: S) => Promise<TestDatabase<S>>;

export const databases: readonly (readonly [name: string, open: OpenTestDatabase, options: { readonly skip?: string }])[] = [
  ['SQLite', openSqlite, {}],
  ['PostgreSQL', openPostgresql, skipWithoutServer()],
];

async function openSqlite<S extends TableSet>(set: S): Promise<TestDatabase<S>> {
  const folder = await mkdtemp(join(tmpdir(), 'dockgate-sqlite-'));
  const location = `sqlite:${folder}`;
  const db = await openDatabase(location, set);
  const close = async () => {
    await db.close();
    await rm(folder, { recursive: true });
  };
  return { db, location, close };
}

async function openPostgresql<S extends TableSet>(set: S): Promise<TestDatabase<S>> {
  const server = process.env['TEST_DATABASE_URL'];
  if (server === undefined) throw new Error(NO_SERVER);
  const name = `dockgate_test_${randomBytes(8).toString('hex')}`;
  await administer(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = name;
  const db = await openDatabase(url.href, set);
  const close = async () => {
    await db.close();
    await administer(server, `DROP DATABASE ${name} WITH (FORCE)`);
  };
  return { db, location: url.href, close };
}

async function administer(server: string, sql: string): Promise<void> {
  const client = new pg.Client(server);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Where everything is required, a missing server is a failure of each test instead. */
function skipWithoutServer(): { skip?: string } {
  const skipped = process.env['TEST_DATABASE_URL'] === undefined && process.env['DOCKGATE_REQUIRE_CLIENTS'] !== '1';
  return skipped ? { skip: NO_SERVER } : {};
}
