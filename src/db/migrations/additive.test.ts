import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { Kysely, sql, type TableMetadata } from 'kysely';
import { isBreaking, migrate } from '../migrate.ts';
import { openSqliteEngine } from '../sqlite.ts';
import type { MakeMigration } from './columns.ts';
import { migrations } from './index.ts';

// While servers are upgraded one by one, those of the release before go on with tables that the new one has migrated
// already. So a migration adds and takes nothing away, unless its name says that it breaks them.

/** What was made before servers shared a database. */
const FIRST = { policy: '0014-changes', content: '0006-untagged', journal: '0003-notable' } as const;

type Migrations = Readonly<Record<string, MakeMigration>>;

/** What a program that knows the tables as they were before does not find, or leaves out and must not. */
async function whatBreaks(t: TestContext, list: Migrations, from: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dockgate-additive-'));
  const engine = await openSqliteEngine(folder, 'trial', () => {});
  t.after(async () => {
    await engine.close();
    rmSync(folder, { recursive: true });
  });
  const db = new Kysely<unknown>({ dialect: engine.dialect });
  const names = Object.keys(list);
  const upTo = (name: string) => migrate(db, 'trial', Object.fromEntries(names.slice(0, names.indexOf(name) + 1).map((one) => [one, list[one]!])));
  await upTo(from);
  const found: string[] = [];
  for (const name of names.filter((one) => one > from)) {
    const before = await db.introspection.getTables();
    await upTo(name);
    if (!isBreaking(name)) found.push(...compare(before, await db.introspection.getTables()).map((defect) => `${name}: ${defect}`));
  }
  return found;
}

const compare = (before: readonly TableMetadata[], after: readonly TableMetadata[]): string[] =>
  before.flatMap(({ name: table, columns }) => {
    const now = after.find(({ name }) => name === table);
    if (!now) return [`${table} is gone`];
    const gone = columns.filter(({ name, dataType }) => !now.columns.some((one) => one.name === name && one.dataType === dataType));
    const wanted = now.columns.filter(({ name, isNullable, hasDefaultValue }) => !isNullable && !hasDefaultValue && !columns.some((one) => one.name === name && !one.isNullable));
    return [...gone.map(({ name }) => `${table}.${name} is gone or another`), ...wanted.map(({ name }) => `${table}.${name} must be given`)];
  });

test('every migration since servers share a database only adds', async (t) => {
  for (const set of ['policy', 'content', 'journal'] as const) assert.deepEqual(await whatBreaks(t, migrations[set], FIRST[set]), [], set);
});

test('one that takes away, or wants more than the release before gives, is found', async (t) => {
  const first: MakeMigration = () => ({
    async up(db) {
      await sql`create table one (id text primary key, name text, old text) strict`.execute(db);
      await sql`create table two (id text primary key) strict`.execute(db);
    },
  });
  const runs = (text: string): MakeMigration => () => ({ up: async (db) => void (await sql.raw(text).execute(db)) });
  const list = {
    '0001-first': first,
    '0002-adds': runs('create table three (id text not null) strict'),
    '0003-adds': runs("alter table one add column more text not null default 'x'"),
    '0004-adds': runs('alter table one add column most text'),
    '0005-drops': runs('drop table two'),
    '0006-drops-breaking': runs('drop table three'),
    '0007-renames': runs('alter table one rename column old to new'),
  };
  assert.deepEqual(await whatBreaks(t, list, '0001-first'), ['0005-drops: two is gone', '0007-renames: one.old is gone or another']);
});
