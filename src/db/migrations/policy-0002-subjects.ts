import type { MakeMigration } from './columns.ts';

export const subjects: MakeMigration = ({ text, end }) => ({
  async up(db) {
    await end(
      db.schema
        .createTable('token')
        .addColumn('id', text, (column) => column.primaryKey().notNull())
        .addColumn('registry_id', text, (column) => column.notNull().references('registry.id').onDelete('cascade'))
        .addColumn('name', text, (column) => column.notNull())
        // A scope map in use cannot be removed, but goes with its registry.
        .addColumn('scope_map_id', text, (column) => column.notNull().references('scope_map.id'))
        .addColumn('status', text, (column) => column.notNull())
        .addColumn('created_at', text, (column) => column.notNull())
        .addUniqueConstraint('token_of_registry', ['registry_id', 'name']),
    ).execute();
    await db.schema.createIndex('token_by_scope_map').on('token').column('scope_map_id').execute();

    await end(
      db.schema
        .createTable('token_password')
        .addColumn('id', text, (column) => column.primaryKey().notNull())
        .addColumn('token_id', text, (column) => column.notNull().references('token.id').onDelete('cascade'))
        .addColumn('name', text, (column) => column.notNull())
        .addColumn('hash', text, (column) => column.notNull())
        .addColumn('created_at', text, (column) => column.notNull())
        .addColumn('expires_at', text)
        .addUniqueConstraint('password_of_token', ['token_id', 'name']),
    ).execute();

    await end(
      db.schema
        .createTable('user_account')
        .addColumn('id', text, (column) => column.primaryKey().notNull())
        .addColumn('name', text, (column) => column.notNull().unique())
        .addColumn('password_id', text, (column) => column.notNull())
        .addColumn('password_hash', text, (column) => column.notNull())
        .addColumn('status', text, (column) => column.notNull())
        .addColumn('created_at', text, (column) => column.notNull()),
    ).execute();

    await end(
      db.schema
        .createTable('role_assignment')
        .addColumn('id', text, (column) => column.primaryKey().notNull())
        .addColumn('registry_id', text, (column) => column.notNull().references('registry.id').onDelete('cascade'))
        .addColumn('subject_id', text, (column) => column.notNull())
        .addColumn('role', text, (column) => column.notNull())
        .addColumn('created_at', text, (column) => column.notNull())
        .addUniqueConstraint('role_assignment_once', ['registry_id', 'subject_id', 'role']),
    ).execute();

    // No foreign key: credentials of several kinds, stamped later than the answer, perhaps after their end.
    await end(
      db.schema
        .createTable('credential_use')
        .addColumn('credential_id', text, (column) => column.primaryKey().notNull())
        .addColumn('last_used_at', text, (column) => column.notNull()),
    ).execute();
  },
});
