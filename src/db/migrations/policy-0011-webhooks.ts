import type { MakeMigration } from './columns.ts';

export const webhooks: MakeMigration = ({ text, end }) => ({
  async up(db) {
    await end(
      db.schema
        .createTable('webhook')
        .addColumn('id', text, (column) => column.primaryKey().notNull())
        .addColumn('registry_id', text, (column) => column.notNull().references('registry.id').onDelete('cascade'))
        // Lower case.
        .addColumn('name', text, (column) => column.notNull())
        .addColumn('properties', text, (column) => column.notNull())
        .addColumn('target', text, (column) => column.notNull())
        .addColumn('created_at', text, (column) => column.notNull())
        .addUniqueConstraint('webhook_name', ['registry_id', 'name']),
    ).execute();
  },
});
