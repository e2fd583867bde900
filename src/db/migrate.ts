import { Migrator, PostgresAdapter, type Kysely } from 'kysely';
import { columnsFor } from './migrations/columns.ts';
import { migrations } from './migrations/index.ts';

/**
 * Brings one set of tables to today, forward only. Safe beside another process that does the same: one migrates,
 * the other waits and finds nothing to do. Throws what the failing migration threw; then nothing has changed.
 */
export async function migrate(db: Kysely<unknown>, set: keyof typeof migrations): Promise<void> {
  const columns = columnsFor(db.getExecutor().adapter instanceof PostgresAdapter ? 'postgres' : 'sqlite');
  const list = Object.entries(migrations[set]).map(([name, make]) => [name, make(columns)] as const);
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => Object.fromEntries(list) },
    migrationTableName: `migration_${set}`,
    migrationLockTableName: `migration_${set}_lock`,
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
