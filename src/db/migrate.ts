import { Migrator, PostgresAdapter, sql, type Kysely } from 'kysely';
import { columnsFor, type MakeMigration } from './migrations/columns.ts';

type Migrations = Readonly<Record<string, MakeMigration>>;

/**
 * Brings one set of tables to today, forward only, in one transaction. Safe beside another process that does the
 * same: one migrates, the other waits and finds nothing to do. Throws what the failing migration threw, or that the
 * tables are newer than this program; then nothing has changed.
 */
export async function migrate(db: Kysely<unknown>, set: string, list: Migrations): Promise<void> {
  const columns = columnsFor(db.getExecutor().adapter instanceof PostgresAdapter ? 'postgres' : 'sqlite');
  const made = Object.entries(list).map(([name, make]) => [name, make(columns)] as const);
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => Object.fromEntries(made) },
    migrationTableName: `migration_${set}`,
    migrationLockTableName: `migration_${set}_lock`,
  });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const unknown = await unknownMigrations(db, set, list);
  if (unknown.length === 0) throw error;
  throw new Error(`The tables of "${set}" belong to a newer version of this program, which made ${unknown.join(', ')}.`, { cause: error });
}

async function unknownMigrations(db: Kysely<unknown>, set: string, list: Migrations): Promise<string[]> {
  const executed = sql<{ name: string }>`select name from ${sql.table(`migration_${set}`)} order by name`.execute(db);
  const { rows } = await executed.catch(() => ({ rows: [] }));
  return rows.map(({ name }) => name).filter((name) => !Object.hasOwn(list, name));
}
