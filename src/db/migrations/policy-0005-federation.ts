import type { MakeMigration } from './columns.ts';

// Whose word counts besides the directory's own: issuers of tokens outside, and which of their subjects is whom here.
export const federation: MakeMigration = ({ text, end }) => ({
  async up(db) {
    await end(
      db.schema
        .createTable('trusted_issuer')
        .addColumn('id', text, (column) => column.primaryKey().notNull())
        .addColumn('tenant_id', text, (column) => column.notNull().references('tenant.id'))
        .addColumn('issuer', text, (column) => column.notNull())
        // A key set that was given, for an issuer that this server cannot reach.
        .addColumn('keys', text)
        .addColumn('created_at', text, (column) => column.notNull())
        .addUniqueConstraint('trusted_issuer_once', ['tenant_id', 'issuer']),
    ).execute();

    await end(
      db.schema
        .createTable('federated_credential')
        .addColumn('id', text, (column) => column.primaryKey().notNull())
        .addColumn('issuer_id', text, (column) => column.notNull().references('trusted_issuer.id').onDelete('cascade'))
        // The registry of the scope map, or the client id: names are unique there.
        .addColumn('owner_id', text, (column) => column.notNull())
        .addColumn('name', text, (column) => column.notNull())
        .addColumn('claim', text, (column) => column.notNull())
        .addColumn('value', text, (column) => column.notNull())
        .addColumn('audience', text)
        // Either a service principal, or a scope map of one registry.
        .addColumn('app_id', text)
        .addColumn('scope_map_id', text, (column) => column.references('scope_map.id').onDelete('cascade'))
        .addColumn('valid_from', text)
        .addColumn('created_at', text, (column) => column.notNull())
        .addUniqueConstraint('federated_credential_name', ['owner_id', 'name']),
    ).execute();
  },
});
