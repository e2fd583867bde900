import { Migrator, PostgresAdapter, sql, type Kysely, type Migration } from 'kysely';
import { columnsFor, type MakeMigration } from './migrations/columns.ts';

type Migrations = Readonly<Record<string, MakeMigration>>;

/**
 * Brings one set of tables to today, forward only, in one transaction. Safe beside another process that does the
 * same: one migrates, the other waits and finds nothing to do. Tables that a newer program only added to are fine: while several
 * machines are upgraded one by one, those that are not yet must be able to start again. Throws what the failing migration threw,
 * or that the tables are newer than this program can use; then nothing has changed.
 */
export async function migrate(db: Kysely<unknown>, set: string, list: Migrations): Promise<void> {
  const columns = columnsFor(db.getExecutor().adapter instanceof PostgresAdapter ? 'postgres' : 'sqlite');
  const known = Object.fromEntries(Object.entries(list).map(([name, make]) => [name, make(columns)]));
  const run = async (ahead: readonly string[]) => {
    const migrator = new Migrator({
      db,
      provider: { getMigrations: async () => ({ ...known, ...Object.fromEntries(ahead.map((name) => [name, DONE])) }) },
      migrationTableName: `migration_${set}`,
      migrationLockTableName: `migration_${set}_lock`,
    });
    return (await migrator.migrateToLatest()).error;
  };
  const error = await run([]);
  if (error === undefined) return;
  const ahead = await unknownMigrations(db, set, list);
  const breaking = ahead.filter(isBreaking);
  if (breaking.length > 0) {
    throw new Error(`The tables of "${set}" belong to a newer version of this program, which made ${breaking.join(', ')}.`, { cause: error });
  }
  const still = ahead.length === 0 ? error : await run(ahead);
  if (still !== undefined) throw still;
}

/** What a newer program did already. */
const DONE: Migration = { up: async () => {} };

/**
 * A migration that the release before it cannot live with says so at the end of its name. All others only add: tables, indexes,
 * and columns that may be left out. A test compares the tables before and after.
 */
export const isBreaking = (name: string): boolean => name.endsWith('-breaking');

async function unknownMigrations(db: Kysely<unknown>, set: string, list: Migrations): Promise<string[]> {
  const executed = sql<{ name: string }>`select name from ${sql.table(`migration_${set}`)} order by name`.execute(db);
  const { rows } = await executed.catch(() => ({ rows: [] }));
  return rows.map(({ name }) => name).filter((name) => !Object.hasOwn(list, name));
}
