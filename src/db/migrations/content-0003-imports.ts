import type { MakeMigration } from './columns.ts';

export const imports: MakeMigration = ({ text, end }) => ({
  async up(db) {
    await end(
      db.schema
        .createTable('import_operation')
        .addColumn('id', text, (column) => column.primaryKey().notNull())
        .addColumn('registry_id', text, (column) => column.notNull())
        .addColumn('state', text, (column) => column.notNull())
        .addColumn('progress', text, (column) => column.notNull())
        .addColumn('failure', text)
        .addColumn('started_at', text, (column) => column.notNull())
        .addColumn('updated_at', text, (column) => column.notNull()),
    ).execute();
    await db.schema.createIndex('import_operation_by_time').on('import_operation').column('updated_at').execute();
  },
});
