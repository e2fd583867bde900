import type { MakeMigration } from './columns.ts';

export const registries: MakeMigration = ({ text, integer, end }) => ({
  async up(db) {
    await end(
      db.schema
        .createTable('policy_revision')
        .addColumn('id', integer, (column) => column.primaryKey())
        .addColumn('revision', integer, (column) => column.notNull()),
    ).execute();
    await db.insertInto('policy_revision').values({ id: 1, revision: 0 }).execute();

    await end(
      db.schema
        .createTable('registry')
        .addColumn('id', text, (column) => column.primaryKey().notNull())
        .addColumn('name', text, (column) => column.notNull().unique())
        .addColumn('properties', text, (column) => column.notNull())
        .addColumn('created_at', text, (column) => column.notNull()),
    ).execute();

    await end(
      db.schema
        .createTable('admin_password')
        .addColumn('id', text, (column) => column.primaryKey().notNull())
        .addColumn('registry_id', text, (column) => column.notNull().references('registry.id').onDelete('cascade'))
        .addColumn('name', text, (column) => column.notNull())
        .addColumn('hash', text, (column) => column.notNull())
        .addColumn('created_at', text, (column) => column.notNull())
        .addColumn('expires_at', text)
        .addUniqueConstraint('admin_password_of_registry', ['registry_id', 'name']),
    ).execute();

    await end(
      db.schema
        .createTable('scope_map')
        .addColumn('id', text, (column) => column.primaryKey().notNull())
        .addColumn('registry_id', text, (column) => column.notNull().references('registry.id').onDelete('cascade'))
        .addColumn('name', text, (column) => column.notNull())
        .addColumn('description', text, (column) => column.notNull())
        .addColumn('type', text, (column) => column.notNull())
        .addColumn('actions', text, (column) => column.notNull())
        .addColumn('created_at', text, (column) => column.notNull())
        .addUniqueConstraint('scope_map_of_registry', ['registry_id', 'name']),
    ).execute();
  },
});
