import type { MakeMigration } from './columns.ts';

// Who signs in by an identity provider outside, who has a second factor, and the steps between two pages of a sign-in.
export const outsideSignIns: MakeMigration = ({ text, integer, end }) => ({
  async up(db) {
    await end(
      db.schema
        .createTable('identity_provider')
        .addColumn('id', text, (column) => column.primaryKey().notNull())
        .addColumn('tenant_id', text, (column) => column.notNull().references('tenant.id').onDelete('cascade'))
        .addColumn('name', text, (column) => column.notNull())
        .addColumn('issuer', text, (column) => column.notNull())
        .addColumn('client_id', text, (column) => column.notNull())
        .addColumn('client_secret', text, (column) => column.notNull())
        .addColumn('properties', text, (column) => column.notNull())
        .addColumn('created_at', text, (column) => column.notNull())
        .addUniqueConstraint('identity_provider_name', ['tenant_id', 'name'])
        .addUniqueConstraint('identity_provider_issuer', ['tenant_id', 'issuer']),
    ).execute();

    await end(
      db.schema
        .createTable('user_identity')
        .addColumn('id', text, (column) => column.primaryKey().notNull())
        .addColumn('provider_id', text, (column) => column.notNull().references('identity_provider.id').onDelete('cascade'))
        .addColumn('user_id', text, (column) => column.notNull().references('user_account.id').onDelete('cascade'))
        .addColumn('subject', text, (column) => column.notNull())
        .addColumn('created_at', text, (column) => column.notNull())
        .addUniqueConstraint('user_identity_subject', ['provider_id', 'subject']),
    ).execute();
    await db.schema.createIndex('user_identity_by_user').on('user_identity').column('user_id').execute();

    await end(
      db.schema
        .createTable('second_factor')
        .addColumn('user_id', text, (column) => column.primaryKey().notNull().references('user_account.id').onDelete('cascade'))
        .addColumn('id', text, (column) => column.notNull())
        .addColumn('secret', text, (column) => column.notNull())
        .addColumn('state', text, (column) => column.notNull())
        .addColumn('last_step', integer, (column) => column.notNull())
        .addColumn('failures', integer, (column) => column.notNull())
        .addColumn('failed_at', text)
        .addColumn('created_at', text, (column) => column.notNull()),
    ).execute();

    await end(
      db.schema
        .createTable('sign_in_step')
        .addColumn('id', text, (column) => column.primaryKey().notNull())
        .addColumn('tenant_id', text, (column) => column.notNull().references('tenant.id').onDelete('cascade'))
        .addColumn('kind', text, (column) => column.notNull())
        .addColumn('source', text, (column) => column.notNull())
        .addColumn('detail', text, (column) => column.notNull())
        .addColumn('failures', integer, (column) => column.notNull())
        .addColumn('used_at', text)
        .addColumn('expires_at', text, (column) => column.notNull()),
    ).execute();
    await db.schema.createIndex('sign_in_step_by_source').on('sign_in_step').column('source').execute();
    await db.schema.createIndex('sign_in_step_by_end').on('sign_in_step').column('expires_at').execute();
  },
});
