import type { MakeMigration } from './columns.ts';

// Who may take the tokens of a managed identity from the endpoint on this machine.
export const managedIdentities: MakeMigration = ({ text, end }) => ({
  async up(db) {
    await end(
      db.schema
        .createTable('managed_identity_access')
        .addColumn('service_principal_id', text, (column) => column.primaryKey().notNull().references('service_principal.id').onDelete('cascade'))
        .addColumn('secret_id', text, (column) => column.notNull())
        .addColumn('secret_hash', text, (column) => column.notNull())
        .addColumn('addresses', text, (column) => column.notNull())
        .addColumn('created_at', text, (column) => column.notNull()),
    ).execute();
  },
});
