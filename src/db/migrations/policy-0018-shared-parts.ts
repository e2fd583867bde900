import type { MakeMigration } from './columns.ts';

// What every server of one database must have alike, by fingerprints: its keys, and where its blobs are.
export const sharedParts: MakeMigration = ({ text, keyed }) => ({
  async up(db) {
    await keyed(
      db.schema
        .createTable('shared_part')
        .addColumn('part', text, (column) => column.notNull())
        .addColumn('fingerprint', text, (column) => column.notNull())
        .addColumn('seen_at', text, (column) => column.notNull())
        .addPrimaryKeyConstraint('shared_part_key', ['part', 'fingerprint']),
    ).execute();
  },
});
