import type { MakeMigration } from './columns.ts';

// Which ends of credentials the log has told about, so that each is told once, by whichever process comes first.
export const expiryNotices: MakeMigration = ({ text, integer, keyed }) => ({
  async up(db) {
    await keyed(
      db.schema
        .createTable('expiry_notice')
        .addColumn('credential_id', text, (column) => column.notNull())
        .addColumn('registry_id', text, (column) => column.notNull())
        .addColumn('days', integer, (column) => column.notNull())
        .addColumn('told_at', text, (column) => column.notNull())
        .addPrimaryKeyConstraint('expiry_notice_key', ['credential_id', 'registry_id', 'days']),
    ).execute();
  },
});
