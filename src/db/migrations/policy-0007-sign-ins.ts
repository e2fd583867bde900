import type { MakeMigration } from './columns.ts';

// What is known for minutes between two steps of a sign-in. No rights: it never raises the policy's revision.
export const signIns: MakeMigration = ({ text, end, keyed }) => ({
  async up(db) {
    await end(
      db.schema
        .createTable('device_code')
        .addColumn('id', text, (column) => column.primaryKey().notNull())
        .addColumn('user_code', text, (column) => column.notNull().unique())
        .addColumn('tenant_id', text, (column) => column.notNull().references('tenant.id').onDelete('cascade'))
        .addColumn('source', text, (column) => column.notNull())
        .addColumn('wish', text, (column) => column.notNull())
        .addColumn('state', text, (column) => column.notNull())
        .addColumn('subject', text)
        .addColumn('asked_at', text)
        .addColumn('expires_at', text, (column) => column.notNull()),
    ).execute();
    await db.schema.createIndex('device_code_by_source').on('device_code').column('source').execute();
    await db.schema.createIndex('device_code_by_end').on('device_code').column('expires_at').execute();

    await end(
      db.schema
        .createTable('authorization_code')
        .addColumn('id', text, (column) => column.primaryKey().notNull())
        .addColumn('tenant_id', text, (column) => column.notNull().references('tenant.id').onDelete('cascade'))
        .addColumn('wish', text, (column) => column.notNull())
        .addColumn('subject', text, (column) => column.notNull())
        .addColumn('used_at', text)
        .addColumn('expires_at', text, (column) => column.notNull()),
    ).execute();
    await db.schema.createIndex('authorization_code_by_end').on('authorization_code').column('expires_at').execute();

    await keyed(
      db.schema
        .createTable('used_assertion')
        // A hash of its signer and its id.
        .addColumn('assertion', text, (column) => column.notNull())
        .addColumn('audience', text, (column) => column.notNull())
        .addColumn('source', text, (column) => column.notNull())
        .addColumn('expires_at', text, (column) => column.notNull())
        .addPrimaryKeyConstraint('used_assertion_key', ['assertion', 'audience']),
    ).execute();
    await db.schema.createIndex('used_assertion_by_end').on('used_assertion').column('expires_at').execute();
  },
});
